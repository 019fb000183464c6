import type { Lang } from "../../../src/kernel/text/index.ts";
import { checksText } from "../../../src/kernel/text/workbench/checks.ts";
import type { Finding } from "../api/leads.ts";
import type { Format, Say } from "./format.ts";

export type Spoken = { t: Say<typeof checksText>; format: Format; lang: Lang };
type Key = keyof typeof checksText;
type Sentences = (finding: Finding, spoken: Spoken) => string[];

const isKey = (key: string): key is Key => key in checksText;
const textOf = (value: unknown): string => (value === null || value === undefined ? "" : String(value));
const numberOf = (value: unknown): number => (typeof value === "number" ? value : Number.NaN);

/** `12%` of something; a tenth of a per cent is shown only below one per cent. */
export function partOf(lang: Lang, part: number): string {
  const options = { style: "percent", maximumFractionDigits: part < 0.01 ? 1 : 0 } as const;
  return new Intl.NumberFormat(lang === "vi" ? "vi-VN" : "en-GB", options).format(part);
}

/** The name of a check in words: its own, else that of its family (`price.below_brand` is of `price`), else its code. */
export function checkName(check: string, t: Spoken["t"]): string {
  const own = `workbench.check.${check}`;
  if (isKey(own)) return t(own);
  const family = `workbench.check.${check.split(".")[0]}`;
  return isKey(family) ? t(family) : check;
}

/** What was found and how it was reasoned, in sentences; a check that this app does not know says so and shows its evidence as it is. */
export function evidenceSentences(finding: Finding, spoken: Spoken): string[] {
  const known = sentences[finding.check] ?? sentences[finding.check.split(".")[0] ?? ""];
  return known === undefined ? plain(finding, spoken) : known(finding, spoken);
}

const disguises = ["separators", "lookAlikes", "leet", "hidden", "repeats"] as const;

const sentences: Record<string, Sentences> = {
  copied: ({ evidence }, { t, format }) => [
    t("workbench.why.copied", { code: textOf(evidence["code"]), scans: format.number(numberOf(evidence["scans"])) }),
  ],
  guessed: ({ evidence }, { t, format }) => [
    t("workbench.why.guessed", {
      n: format.number(numberOf(evidence["guesses"])),
      addresses: format.number(numberOf(evidence["addresses"])),
      most: format.number(numberOf(evidence["most"])),
    }),
  ],
  outside: ({ evidence }, { t, lang }) => [
    t("workbench.why.outside", {
      name: textOf(evidence[lang === "vi" ? "nameVi" : "name"]),
      release: textOf(evidence["release"]),
      reason: textOf(evidence[lang === "vi" ? "reasonVi" : "reason"]),
    }),
  ],
  "lexicon.contradiction": ({ evidence }, { t }) => [
    t("workbench.why.contradiction", { claim: textOf(evidence["claim"]), against: textOf(evidence["against"]) }),
  ],
  "lexicon.beside_brand": ({ evidence }, { t }) => [
    t("workbench.why.beside_brand", { brand: textOf(evidence["brand"]), beside: textOf(evidence["beside"]) }),
  ],
  lexicon: lexicon,
  disguise: ({ matched, evidence }, { t }) => {
    const how = disguises
      .filter((kind) => numberOf(evidence[kind]) > 0)
      .map((kind) => t(`workbench.why.disguise.${kind}`, { n: textOf(evidence[kind]) }));
    return [
      t("workbench.why.disguise", {
        matched,
        plain: textOf(evidence["brand"] ?? evidence["term"]),
        how: how.join(", "),
      }),
    ];
  },
  brand: ({ evidence }, { t }) => [
    t("workbench.why.brand", { brand: textOf(evidence["brand"]), brandField: textOf(evidence["brandField"]) }),
  ],
  price: ({ check, evidence }, { t, format, lang }) => [
    t(check === "price.below_brand" ? "workbench.why.price.brand" : "workbench.why.price.product", {
      price: format.money(numberOf(evidence["price"])),
      part: partOf(lang, numberOf(evidence["partOfMedian"])),
      median: format.money(numberOf(evidence["median"])),
      n: format.number(numberOf(evidence["n"])),
    }),
  ],
  promotion: ({ evidence }, { t, format, lang }) => [
    t("workbench.why.promotion", {
      discount: partOf(lang, numberOf(evidence["discount"])),
      before: format.money(numberOf(evidence["priceBefore"])),
      price: format.money(numberOf(evidence["price"])),
      cap: partOf(lang, numberOf(evidence["cap"])),
      on: format.day(`${textOf(evidence["on"])}T00:00:00+07:00`),
      law: textOf(evidence["law"]),
    }),
    ...(evidence["uncertain"] === true ? [t("workbench.why.promotion.uncertain")] : []),
  ],
  gtin: ({ matched, evidence }, { t }) => {
    const problem = `workbench.why.gtin.${textOf(evidence["problem"])}`;
    return [t("workbench.why.gtin", { matched, problem: isKey(problem) ? t(problem) : textOf(evidence["problem"]) })];
  },
  recall: ({ evidence }, { t }) => [
    t("workbench.why.recall", {
      product: textOf(evidence["product"]),
      source: textOf(evidence["source"]) || t("workbench.why.no-source"),
    }),
    ...(evidence["gtin"] === undefined ? [] : [t("workbench.why.recall.gtin", { gtin: textOf(evidence["gtin"]) })]),
  ],
  relisted: ({ evidence }, { t, format, lang }) => [
    t("workbench.why.relisted", {
      part: partOf(lang, numberOf(evidence["likeness"])),
      day: format.day(textOf(evidence["removedAt"])),
      title: textOf(evidence["removedTitle"]),
    }),
  ],
  picture: ({ evidence }, { t }) => [
    t("workbench.why.picture.code", { gtin: textOf(evidence["gtin"]) }),
    t("workbench.why.recall", {
      product: textOf(evidence["product"]),
      source: textOf(evidence["source"]) || t("workbench.why.no-source"),
    }),
  ],
  "picture.counterfeit": samePhotograph,
  "picture.genuine": samePhotograph,
  "picture.words": (finding, spoken) => [
    spoken.t("workbench.why.picture.words", { line: textOf(finding.evidence["line"]) || finding.matched }),
    ...evidenceSentences({ ...finding, check: textOf(finding.evidence["of"]) }, spoken),
  ],
  platform: ({ evidence }, { t }) => {
    const status = `workbench.why.platform.${textOf(evidence["status"])}`;
    return [
      t("workbench.why.platform", {
        host: textOf(evidence["host"]),
        status: isKey(status) ? t(status) : textOf(evidence["status"]),
        source: sourceOf(evidence["source"], t),
      }),
    ];
  },
  claim: ({ evidence }, { t }) => {
    const why = `workbench.why.claim.${textOf(evidence["why"])}`;
    const values = Object.fromEntries(Object.entries(evidence).map(([name, value]) => [name, textOf(value)]));
    return [isKey(why) ? t(why, values) : t("workbench.why.unknown")];
  },
};

/** A register or list by its name; the agency's own decision stands under its candidate. */
function sourceOf(source: unknown, t: Spoken["t"]): string {
  const name = textOf(source);
  if (name.startsWith("cnd_")) return t("workbench.why.platform.decided");
  return name || t("workbench.why.no-source");
}

/** The album that holds the same photograph, and what that does not say. */
function samePhotograph({ check, evidence }: Finding, { t }: Spoken): string[] {
  const values = { brand: textOf(evidence["brand"]) };
  const key = check === "picture.genuine" ? "workbench.why.picture.genuine" : "workbench.why.picture.counterfeit";
  return [t(key, values), t("workbench.why.picture.mind")];
}

/** The kind of word and what the lexicon says of it. Findings from before it spoke Vietnamese have its English words only. */
function lexicon({ check, matched, evidence }: Finding, { t, lang }: Spoken): string[] {
  const category = `workbench.why.category.${check.split(".")[1] ?? ""}`;
  const said = [t("workbench.why.lexicon", { matched, category: isKey(category) ? t(category) : check })];
  const meaning = textOf(evidence[lang === "vi" ? "meaningVi" : "meaning"]);
  const mayMean = textOf(evidence[lang === "vi" ? "mayMeanVi" : "mayMean"]);
  // Some words of the law mean what they say.
  if (meaning !== "" && meaning !== evidence["term"]) said.push(t("workbench.why.lexicon.meaning", { meaning }));
  if (mayMean !== "") said.push(t("workbench.why.lexicon.may-mean", { mayMean }));
  else if (textOf(evidence["mayMean"]) !== "") said.push(t("workbench.why.lexicon.harmless"));
  const beside = `workbench.why.beside.${textOf(evidence["beside"])}`;
  if (isKey(beside)) said.push(t("workbench.why.lexicon.beside", { beside: t(beside) }));
  return said;
}

const plain: Sentences = ({ evidence }, { t }) => [
  t("workbench.why.unknown"),
  ...Object.entries(evidence).map(
    ([name, value]) => `${name}: ${typeof value === "object" ? JSON.stringify(value) : textOf(value)}`,
  ),
];
