import { codeLikeness } from "./codes.ts";
import type { Measure, MeasureKind } from "./measures.ts";
import type { Prepared, Vocabulary } from "./table.ts";
import { cosine, jaroWinkler, mongeElkan } from "./text-similarity.ts";

/** What is measured of a pair, in the order of the numbers that `pairFeatures` gives; NaN is "not known". */
export const pairFeatureNames = [
  "title-words",
  "all-words",
  "title-grams",
  "all-grams",
  "title-in-all-left",
  "title-in-all-right",
  "words-alike-left",
  "words-alike-right",
  "unmatched-left",
  "unmatched-right",
  "unmatched-left-rarest",
  "unmatched-right-rarest",
  "unmatched-in-all-left",
  "unmatched-in-all-right",
  "shared-rarest",
  "shared-weight",
  "shared-count",
  "code-best",
  "code-title-best",
  "code-shared-rarest",
  "code-found-left",
  "code-found-right",
  "code-conflict",
  "model-alike",
  "model-in-text",
  "numbers-shared",
  "numbers-unmatched",
  "measures-agree",
  "measures-conflict",
  "brand-alike",
  "brand-in-text",
  "first-word-same",
  "start-alike",
  "price-ratio",
  "price-lower",
  "length-left",
  "length-right",
  "length-text",
] as const;

/** Measures a pair. */
export function pairFeatures(left: Prepared, right: Prepared, vocabulary: Vocabulary): number[] {
  const shared = sharedWords(left, right, vocabulary);
  const toRight = unmatched(left, right, vocabulary);
  const toLeft = unmatched(right, left, vocabulary);
  return [
    cosine(left.title, right.title),
    cosine(left.all, right.all),
    cosine(left.grams, right.grams),
    cosine(left.allGrams, right.allGrams),
    toRight.foundInAll,
    toLeft.foundInAll,
    mongeElkan(left.titleWords, right.titleWords),
    mongeElkan(right.titleWords, left.titleWords),
    toRight.sum,
    toLeft.sum,
    toRight.rarest,
    toLeft.rarest,
    toRight.sumInAll,
    toLeft.sumInAll,
    shared.rarest,
    shared.weight,
    shared.count,
    ...codeFeatures(left, right, vocabulary),
    ...numberFeatures(left, right),
    ...brandFeatures(left, right),
    ...priceFeatures(left, right),
    left.titleWords.length,
    right.titleWords.length,
    Math.min(left.all.ids.length, right.all.ids.length),
  ];
}

function sharedWords({ title: left }: Prepared, { title: right }: Prepared, { titleIdf, rare }: Vocabulary) {
  let [rarest, weight, count] = [0, 0, 0];
  for (let at = 0, to = 0; at < left.ids.length && to < right.ids.length;) {
    const difference = left.ids[at]! - right.ids[to]!;
    if (difference === 0) {
      const idf = titleIdf[left.ids[at]!] ?? rare;
      rarest = Math.max(rarest, idf);
      weight += idf;
      count++;
    }
    if (difference <= 0) at++;
    if (difference >= 0) to++;
  }
  return { rarest: rarest / rare, weight: weight / rare, count };
}

// Words of one title that the other entry lacks, weighed by how rare they are among what is rarest in this table, so that a large table
// measures as a small one does. A word that stands there cut otherwise ("see thru") is
// not lacking, so words of four and more letters are looked for without spaces.
function unmatched(from: Prepared, other: Prepared, { words, titleIdf, rare }: Vocabulary) {
  const seen = new Set<string>();
  let [sum, rarest, sumInAll, whole] = [0, 0, 0, 0];
  const [title, all] = [new Set(other.title.ids), new Set(other.all.ids)];
  for (const word of from.titleWords) {
    if (seen.has(word)) continue;
    seen.add(word);
    const id = words.get(word);
    const idf = id === undefined ? rare : titleIdf[id]!;
    whole += idf;
    const long = word.length >= 4;
    if ((id !== undefined && title.has(id)) || (long && other.squashedTitle.includes(word))) continue;
    sum += idf;
    rarest = Math.max(rarest, idf);
    if ((id !== undefined && all.has(id)) || (long && other.squashed.includes(word))) continue;
    sumInAll += idf;
  }
  return {
    sum: sum / rare,
    rarest: rarest / rare,
    sumInAll: sumInAll / rare,
    foundInAll: whole === 0 ? NaN : 1 - sumInAll / whole,
  };
}

function codeFeatures(left: Prepared, right: Prepared, { words, textIdf, rare }: Vocabulary): number[] {
  const best = bestLikeness(left.codes, right.codes);
  const titles = bestLikeness(left.titleCodes, right.titleCodes);
  let sharedRarest = 0;
  for (const code of left.codes) {
    if (!right.codes.includes(code)) continue;
    const id = words.get(code);
    sharedRarest = Math.max(sharedRarest, id === undefined ? rare : textIdf[id]!);
  }
  const foundLeft = shareFound(left.titleCodes, right.squashed);
  const foundRight = shareFound(right.titleCodes, left.squashed);
  const conflict = Number.isNaN(titles) ? NaN : Number(titles < 0.5 && foundLeft === 0 && foundRight === 0);
  const model = left.model === null || right.model === null ? NaN : Math.max(codeLikeness(left.model, right.model), 0);
  return [best, titles, sharedRarest / rare, foundLeft, foundRight, conflict, model, modelInText(left, right)];
}

function bestLikeness(codes: readonly string[], others: readonly string[]): number {
  let best = NaN;
  for (const code of codes)
    for (const other of others) {
      const likeness = codeLikeness(code, other);
      if (!(likeness <= best)) best = likeness;
    }
  return best;
}

function shareFound(codes: readonly string[], squashed: string): number {
  if (codes.length === 0) return NaN;
  return codes.filter((code) => squashed.includes(code)).length / codes.length;
}

function modelInText(left: Prepared, right: Prepared): number {
  const sides = [
    [left.model, right.squashed],
    [right.model, left.squashed],
  ] as const;
  const known = sides.filter(([model]) => model !== null && model.length >= 3);
  if (known.length === 0) return NaN;
  return Math.max(...known.map(([model, squashed]) => Number(squashed.includes(model!))));
}

function numberFeatures(left: Prepared, right: Prepared): number[] {
  const both = [...left.numbers].filter((number) => right.numbers.has(number)).length;
  const lacking = left.numbers.size + right.numbers.size - 2 * both;
  return [both, lacking, ...measureAgreement(left.measures, right.measures)];
}

function measureAgreement(left: readonly Measure[], right: readonly Measure[]): [number, number] {
  let [agree, conflict] = [0, 0];
  for (const kind of new Set(left.map((one) => one.kind))) {
    const others = valuesOf(right, kind);
    if (others.length === 0) continue;
    const near = valuesOf(left, kind).some((value) => others.some((other) => Math.abs(value - other) <= 0.03 * other));
    if (near) agree++;
    else conflict++;
  }
  return [agree, conflict];
}

const valuesOf = (measures: readonly Measure[], kind: MeasureKind) =>
  measures.filter((one) => one.kind === kind).map((one) => one.value);

function brandFeatures(left: Prepared, right: Prepared): number[] {
  const [one, other] = [left.brand, right.brand];
  const alike = one === null || other === null ? NaN : jaroWinkler(one, other);
  const known = [
    [one, right.squashed],
    [other, left.squashed],
  ].filter(([brand]) => brand !== null) as [string, string][];
  const inText = known.length === 0 ? NaN : known.filter(([brand, text]) => text.includes(brand)).length / known.length;
  const first = left.titleWords[0];
  const firstSame = first === undefined ? NaN : Number(first === right.titleWords[0] || first === right.titleWords[1]);
  const start = jaroWinkler(left.squashedTitle.slice(0, 24), right.squashedTitle.slice(0, 24));
  return [alike, inText, firstSame, start];
}

function priceFeatures({ price: left }: Prepared, { price: right }: Prepared): number[] {
  if (left === null || right === null) return [NaN, NaN];
  const ratio = Math.log(left / right);
  return [Math.abs(ratio), ratio];
}
