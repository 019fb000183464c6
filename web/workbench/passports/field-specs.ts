import type { passportPageText } from "../../../src/kernel/text/workbench/passports.ts";
import type { SectionName } from "../api/passports.ts";

type Words = keyof typeof passportPageText;
type Of<K extends string, More = object> = { kind: K; name: string; label: Words; help?: Words } & More;

/** A field of a section as its form draws it; `rows` is a list of things of the same kind. */
export type PlainSpec =
  | Of<"line", { longest: number; numeric?: true }>
  | Of<"text", { longest: number }>
  | Of<"lines", { most: number }>
  | Of<"check">
  | Of<"choice", { options: readonly { value: string; label: Words }[] }>
  | Of<"country">
  | Of<"day">
  | Of<"moment">
  | Of<"file", { picture: boolean }>;
export type Spec =
  | PlainSpec
  | Of<"rows", { row: readonly PlainSpec[]; empty: Row; most: number; add: Words; one: Words }>;
export type Value = string | boolean | null | string[] | Row[];
export type Row = { [name: string]: Value };

const line = (name: string, label: Words, longest: number, help?: Words): PlainSpec => ({
  kind: "line",
  name,
  label,
  longest,
  ...(help === undefined ? {} : { help }),
});
const text = (name: string, label: Words, longest: number): PlainSpec => ({ kind: "text", name, label, longest });
const check = (name: string, label: Words): PlainSpec => ({ kind: "check", name, label });
const p = <K extends string>(name: K) => `workbench.passport.${name}` as const;

const steps = ["made", "processed", "packed", "imported", "stored", "shipped", "sold"] as const;
const risks = ["low", "medium", "high"] as const;

/** The forms of the six sections, field by field in the order of the page. */
export const specs: Record<SectionName, readonly Spec[]> = {
  identity: [
    line("name", p("name"), 300),
    line("nameEn", p("name-en"), 300),
    line("brand", p("brand"), 200),
    line("model", p("model"), 200),
    check("noBrand", p("no-brand")),
    text("description", p("description"), 4000),
    text("descriptionEn", p("description-en"), 4000),
    {
      kind: "choice",
      name: "risk",
      label: p("risk"),
      help: p("risk.help"),
      options: risks.map((value) => ({ value, label: p(`risk.${value}`) })),
    },
    { kind: "lines", name: "ipTitles", label: p("ip-titles"), help: p("one-a-line"), most: 20 },
  ],
  pictures: [
    {
      kind: "rows",
      name: "pictures",
      label: p("pictures"),
      most: 12,
      add: p("picture.add"),
      one: p("picture"),
      empty: { file: "", words: "", wordsEn: "" },
      row: [
        { kind: "file", name: "file", label: p("picture.file"), picture: true },
        line("words", p("picture.words"), 200, p("picture.words.help")),
        line("wordsEn", p("picture.words-en"), 200),
      ],
    },
  ],
  origin: [
    { kind: "country", name: "country", label: p("country") },
    line("lastStep", p("last-step"), 300, p("last-step.help")),
    check("imported", p("imported")),
    line("foreignMaker", p("foreign-maker"), 300),
    line("foreignMakerAddress", p("foreign-maker-address"), 300),
    line("distributor", p("distributor"), 300),
    {
      kind: "rows",
      name: "materials",
      label: p("materials"),
      most: 50,
      add: p("material.add"),
      one: p("material"),
      empty: { name: "", country: "", note: "" },
      row: [
        line("name", p("material.name"), 200),
        { kind: "country", name: "country", label: p("material.country") },
        line("note", p("material.note"), 300),
      ],
    },
  ],
  use: [
    line("shelfLife", p("shelf-life"), 200, p("shelf-life.help")),
    check("noShelfLife", p("no-shelf-life")),
    check("datesPerLot", p("dates-per-lot")),
    text("storage", p("storage"), 1000),
    text("warnings", p("warnings"), 2000),
    text("warningsEn", p("warnings-en"), 2000),
    check("noWarnings", p("no-warnings")),
    { kind: "lines", name: "standards", label: p("standards"), help: p("one-a-line"), most: 30 },
    check("noStandards", p("no-standards")),
  ],
  steps: [
    check("open", p("steps.open")),
    {
      kind: "rows",
      name: "steps",
      label: p("steps"),
      most: 100,
      add: p("step.add"),
      one: p("step"),
      empty: { kind: "made", code: "", gln: "", place: "", at: "" },
      row: [
        {
          kind: "choice",
          name: "kind",
          label: p("step.kind"),
          options: steps.map((value) => ({ value, label: p(`step.${value}`) })),
        },
        { kind: "moment", name: "at", label: p("step.at") },
        line("place", p("step.place"), 300),
        { kind: "line", name: "gln", label: p("step.gln"), help: p("step.gln.help"), longest: 13, numeric: true },
        line("code", p("step.code"), 100),
      ],
    },
  ],
  certificates: [
    check("none", p("no-certificates")),
    {
      kind: "rows",
      name: "certificates",
      label: p("certificates"),
      most: 50,
      add: p("certificate.add"),
      one: p("certificate"),
      empty: { number: "", body: "", kind: "", validFrom: "", validUntil: "", file: null },
      row: [
        line("number", p("certificate.number"), 100),
        line("kind", p("certificate.kind"), 200, p("certificate.kind.help")),
        line("body", p("certificate.body"), 300),
        { kind: "day", name: "validFrom", label: p("certificate.from") },
        { kind: "day", name: "validUntil", label: p("certificate.until") },
        { kind: "file", name: "file", label: p("certificate.file"), picture: false },
      ],
    },
  ],
};

/** The sections in the order of the page. */
export const sectionOrder = Object.keys(specs) as SectionName[];
