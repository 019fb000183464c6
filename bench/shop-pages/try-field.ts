import { foldText } from "../../src/engines/vietnamese/index.ts";
import { choose, reasonsFor } from "../../src/engines/shop-pages/choosing/choice-model.ts";
import type { Candidate, ChoiceModel } from "../../src/engines/shop-pages/choosing/choice-model.ts";
import { learnChoice } from "../../src/engines/shop-pages/choosing/learn-choice.ts";
import type { LearningOptions } from "../../src/engines/shop-pages/choosing/learn-choice.ts";
import { seePage } from "../../src/engines/shop-pages/choosing/page-sight.ts";
import type { PageSight } from "../../src/engines/shop-pages/choosing/page-sight.ts";
import type { PageTitle } from "../../src/engines/shop-pages/page-title.ts";
import { prominence } from "../../src/engines/shop-pages/title-by-place.ts";
import { apartHands, learnedHands } from "../../test/support/shop-market/hands.ts";
import type { AskedField, AskedPage, Hand } from "../../test/support/shop-market/hands.ts";
import { varied } from "../../test/support/shop-market/varied.ts";

// How well one field is chosen on hands that its model was not trained on: `try(field, …)` trains it anew for each hand left out.
// While a field is tried, the title is the true one; the whole chain is measured by the bench.

type Chooser<T> = {
  candidates(sight: PageSight, title: PageTitle | null): readonly Candidate<T>[];
  /** What is compared with the answers. */
  told(value: T): string | number;
  options: LearningOptions;
};

type Example<T> = {
  template: string;
  answers: readonly (string | number)[];
  candidates: (Candidate<T> & { isRight: boolean })[];
};

/** Tries a field, printing what went wrong; `only`: one hand, or "apart" for the share on hands held apart, whose pages are not printed. */
export function tryField<T>(
  field: AskedField,
  chooser: Chooser<T>,
  { only = null as string | null, pagesEach = 8, copies = 1 } = {},
): void {
  const learned = learnedHands(pagesEach);
  const examples = new Map(learned.map((hand) => [hand.name, examplesOf(hand, field, chooser, 0)]));
  const copied = new Map(
    learned.map((hand) => [
      hand.name,
      Array.from({ length: copies }, (_, at) => examplesOf(hand, field, chooser, at + 1)).flat(),
    ]),
  );
  const all = [...examples.values()].flat().filter(({ answers }) => answers.length > 0);
  const among = all.filter(({ candidates }) => candidates.some(({ isRight }) => isRight));
  const sum = all.reduce((total, { candidates }) => total + candidates.length, 0);
  console.log(
    `${field}: ${all.length} pages, ${(sum / all.length).toFixed(0)} candidates each, answer among ${share(among.length, all.length)}`,
  );
  const train = (left: string | null) =>
    learnChoice(
      [...examples, ...copied].filter(([name]) => name !== left).flatMap(([, own]) => own),
      chooser.options,
    );
  if (only === "apart") {
    const model = train(null);
    for (const hand of apartHands(pagesEach))
      report(hand.name, model, examplesOf(hand, field, chooser, 0), true, chooser);
    return;
  }
  let [right, of] = [0, 0];
  for (const { name } of learned) {
    if (only !== null && only !== name) continue;
    const count = report(name, train(name), examples.get(name)!, false, chooser);
    right += count.right;
    of += count.of;
  }
  console.log(`all left out in turn: ${share(right, of)} of ${of}`);
}

function examplesOf<T>(hand: Hand, field: AskedField, chooser: Chooser<T>, copy: number): Example<T>[] {
  return hand.templates.flat().flatMap((page, at) => {
    const answers = page.truth[field];
    if (answers === null) return [];
    const { html, url } = copy === 0 ? page : varied(page, at * 31 + copy);
    const sight = seePage(html, url);
    const isRight = (value: T) => answers.some((one) => same(one, chooser.told(value)));
    const candidates = chooser.candidates(sight, field === "title" ? null : trueTitle(sight, page));
    return [
      {
        template: page.template,
        answers,
        candidates: candidates.map((one) => ({ ...one, isRight: isRight(one.value) })),
      },
    ];
  });
}

const same = (one: string | number, other: string | number) =>
  typeof one === "string" && typeof other === "string" ? foldText(one) === foldText(other) : one === other;

function trueTitle({ blocks }: PageSight, { truth }: AskedPage): PageTitle | null {
  const titles = (truth.title ?? []).map((one) => foldText(String(one)));
  const lines = blocks.filter(({ area }) => area === "main" || area === "header");
  const best = [
    ...lines.filter(({ folded }) => titles.includes(folded)).toSorted((a, b) => prominence(b) - prominence(a)),
    ...lines.filter(({ folded, text }) => text.length < 250 && titles.some((one) => folded.includes(one))),
  ][0];
  return titles.length === 0 ? null : { text: String(truth.title![0]), block: best ?? null };
}

function report<T>(
  name: string,
  model: ChoiceModel,
  examples: readonly Example<T>[],
  isSecret: boolean,
  { told }: Chooser<T>,
): { right: number; of: number } {
  const misses = new Map<string, { of: number; wrong: number; last: string }>();
  let right = 0;
  for (const { template, answers, candidates } of examples) {
    const chosen = choose(model, candidates);
    const isRight =
      chosen === null ? answers.length === 0 : candidates.find((one) => one === chosen.candidate)!.isRight;
    const count = misses.get(template) ?? { of: 0, wrong: 0, last: "" };
    misses.set(template, count);
    count.of++;
    if (isRight) {
      right++;
      continue;
    }
    count.wrong++;
    const wanted = candidates.find((one) => one.isRight);
    const why =
      chosen === null
        ? ""
        : reasonsFor(model, chosen.candidate)
            .slice(0, 3)
            .map((one) => `${one.name} ${one.logOdds.toFixed(1)}`)
            .join(", ");
    count.last = `${chosen === null ? "none" : told(chosen.candidate.value)} (${chosen?.margin.toFixed(1)}; ${why}) | wanted ${answers.join(" / ") || "none"}${wanted === undefined && answers.length > 0 ? " NOT AMONG CANDIDATES" : ""}`;
  }
  console.log(`${name}: ${share(right, examples.length)} of ${examples.length}`);
  if (!isSecret)
    for (const [template, { of, wrong, last }] of misses)
      if (wrong > 0) console.log(`   ${template} ${of - wrong}/${of}: ${last.slice(0, 260)}`);
  return { right, of: examples.length };
}

const share = (part: number, whole: number) => (part / Math.max(1, whole)).toFixed(4);
