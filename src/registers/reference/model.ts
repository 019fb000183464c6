import { z } from "zod";
import { factType } from "../../services/facts/index.ts";

const day = z.iso.date();
const openDay = day.nullable();

/** One rule of law as data: `check` is a named check where a machine can tell, otherwise the rule is shown and never evaluated. */
export const rule = z.object({
  id: z.string(),
  topic: z.string(),
  rule: z.string(),
  applies_to: z.string().nullable(),
  inputs: z.array(z.string()),
  valid_from: openDay,
  valid_to: openDay,
  source: z.string(),
  certainty: z.string(),
  check: z.string().nullable(),
  note: z.string().nullable(),
});
export type Rule = z.output<typeof rule>;

const amounts = z.tuple([z.number().int(), z.number().int()]);

/** A frame of fines in VND for an individual; an organisation pays double. The frame is shown, the fine never. */
export const penaltyTable = z.object({
  id: z.string(),
  article: z.string(),
  act: z.string(),
  act_vi: z.string().nullish(),
  bands: z.array(
    z.looseObject({ value_from: z.number().nullish(), value_below: z.number().nullish(), fine: amounts.nullable() }),
  ),
});
export const ecommercePenalty = z.object({
  article: z.string(),
  fine: amounts.nullable(),
  act: z.string(),
  remedy: z.string().nullable(),
});
export type PenaltyTable = z.output<typeof penaltyTable>;
export type EcommercePenalty = z.output<typeof ecommercePenalty>;

export const form = z.object({
  code: z.string(),
  kind: z.string(),
  title_vi: z.string(),
  source: z.string(),
  core: z.boolean().nullable(),
});
export type Form = z.output<typeof form>;

/** What the label of a group of goods must show; each item may be met by any of its fields. */
export const labelGroup = z.object({
  group: z.number().int(),
  name_vi: z.string(),
  required: z.array(z.object({ any_of: z.array(z.string()), if_applicable: z.boolean(), when: z.string().nullable() })),
  required_phrases: z.array(z.object({ any_of: z.array(z.string()), only_when: z.string().nullable() })),
});
export type LabelGroup = z.output<typeof labelGroup>;

export const identifier = z.looseObject({
  id: z.string(),
  vi: z.string(),
  pattern: z.string().nullable(),
  note: z.string().nullable(),
});
export type Identifier = z.output<typeof identifier>;

export const bank = z.looseObject({ bin: z.string(), name: z.string(), short: z.string().nullable() });
export type Bank = z.output<typeof bank>;

export const lexiconTerm = z.object({
  term: z.string(),
  category: z.string(),
  strength: z.number().int(),
  meaning_en: z.string(),
  meaning_vi: z.string(),
  variants: z.array(z.string()),
  keys_no_diacritics: z.array(z.string()),
  ambiguous_keys: z.array(z.string()),
  false_positive: z.string().nullable(),
  false_positive_vi: z.string().nullable(),
  source: z.string(),
});

/** A brand that offers of counterfeits often bear; `kind` is its kind of goods. */
export const brand = z.object({ name: z.string().min(2), aliases: z.array(z.string()), kind: z.string() });
export type Brand = z.output<typeof brand>;

/**
 * Whether a law asks a field of a product passport: of every product, only where there is such a thing (`if-any`), only of high-risk goods or
 * imports; `never`: it only says that the public may read it.
 */
export const passportNeeds = [
  "always",
  "if-any",
  "high-risk",
  "high-risk-if-any",
  "high-risk-import",
  "never",
] as const;

/** A field of the product passport that a law asks; `public`: whether that law lets everybody read it, null where it does not say. */
export const passportField = z.object({
  id: z.string(),
  field: z.string(),
  need: z.enum(passportNeeds),
  public: z.boolean().nullable(),
  law_vi: z.string(),
  law_en: z.string(),
  valid_from: day,
  valid_to: openDay,
  source: z.string(),
  certainty: z.string(),
  note: z.string().nullable(),
});
export type PassportField = z.output<typeof passportField>;

/** A day that offices are closed on though it is no week-end (`off`), or a week-end day that is worked in exchange (`worked`). */
export const calendarDay = z.object({
  day,
  kind: z.enum(["off", "worked"]),
  name_vi: z.string(),
  name_en: z.string(),
  source: z.string(),
  certainty: z.enum(["law", "knowledge", "estimate", "doubtful"]),
});

/** The kinds of entries that are kept, each with the schema of its entry. */
export const entrySchemas = {
  rule,
  "penalty-table": penaltyTable,
  "penalty-ecommerce": ecommercePenalty,
  form,
  "label-group": labelGroup,
  identifier,
  bank,
  "lexicon-term": lexiconTerm,
  brand,
  "passport-field": passportField,
  "calendar-day": calendarDay,
} as const;
export type EntryKind = keyof typeof entrySchemas;
export type EntryOf<K extends EntryKind> = z.output<(typeof entrySchemas)[K]>;

export const lexiconHeader = z.object({ version: z.string(), negations: z.array(z.string()) });

const dayOfSource = z.object({ from: day, precision: z.enum(["day", "month", "year"]) });

export const wardInput = z.object({
  code: z.string().regex(/^\d{5}$/),
  provinceCode: z.string().regex(/^\d{2}$/),
  name: z.string(),
  fullName: z.string().nullable(),
  type: z.string().nullable(),
  validFrom: dayOfSource,
});
export type WardInput = z.output<typeof wardInput>;

const code = (digits: number) =>
  z
    .string()
    .regex(new RegExp(String.raw`^\d{1,${digits}}$`))
    .transform((given) => given.padStart(digits, "0"));

/** Codes come without leading zeros from spreadsheets; an island district without wards has no ward code. */
export const wardConversionInput = z.object({
  oldProvinceCode: code(2),
  oldDistrictCode: code(3),
  oldWardCode: code(5).nullable(),
  oldProvince: z.string(),
  oldDistrict: z.string(),
  oldWard: z.string().nullable(),
  newWardCode: z.string().regex(/^\d{5}$/),
  divided: z.boolean(),
  effectiveOn: dayOfSource,
});
export type WardConversionInput = z.output<typeof wardConversionInput>;

export const referenceLoaded = factType(
  "reference-loaded",
  z.object({ file: z.string(), checksum: z.string(), entries: z.number().int() }),
);

/** The payload of an import's batch, the same in every register. */
export const importedBatch = z.object({
  source: z.string(),
  new: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  rejected: z.number().int(),
  sha256: z.string(),
});
export const wardsImported = factType("wards-imported", importedBatch);
export const wardConversionsImported = factType("ward-conversions-imported", importedBatch);
