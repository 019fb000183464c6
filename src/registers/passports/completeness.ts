import type { PassportField } from "../reference/index.ts";
import type { PassportContent, Section } from "./content.ts";
import type { Producer } from "./model.ts";

/** The fields that laws ask, and where a party fills each in; `party`: it stands in the party's own record. */
export const fieldPlaces = {
  gtin: "identity",
  name: "identity",
  brand: "identity",
  "ip-titles": "identity",
  pictures: "pictures",
  producer: "party",
  "producer-address": "party",
  "producer-id": "party",
  origin: "origin",
  importer: "party",
  distributor: "origin",
  steps: "steps",
  "made-at": "steps",
  dates: "use",
  "shelf-life": "use",
  warnings: "use",
  standards: "use",
  certificates: "certificates",
} as const satisfies Record<string, Section | "party">;
export type FieldName = keyof typeof fieldPlaces;

/** A law that asks for a field. */
export type Asking = { vi: string; en: string; certainty: string; note: string | null };
export type Missing = {
  field: FieldName;
  place: Section | "party";
  /** `required`: it must be there; `unanswered`: it must be there, or be said not to exist. */
  needs: "required" | "unanswered";
  laws: Asking[];
};
/** How much of what the laws of a day ask is there. `percent` is whole; 100 only where nothing is missing. */
export type Completeness = { asked: number; present: number; percent: number; missing: Missing[] };

/**
 * Holds a passport against what the laws in force ask of it. A field that several laws ask counts once; one that they ask "if any" is answered
 * by saying that there is none. Law: Decree 37/2026 art. 32.
 */
export function completenessOf(
  gtin: string,
  content: PassportContent,
  producer: Producer,
  laws: readonly PassportField[],
): Completeness {
  const asking = laws.filter((law) => isAsked(law, content));
  const fields = [...new Set(asking.map((law) => law.field))].filter(
    (field): field is FieldName => field in fieldPlaces,
  );
  const missing = fields.flatMap((field): Missing[] => {
    const of = asking.filter((law) => law.field === field);
    if (isPresent(field, gtin, content, producer)) return [];
    const required = of.some(({ need }) => !need.endsWith("if-any"));
    if (!required && isDeclaredAbsent(field, content)) return [];
    const named = of.map((law) => ({ vi: law.law_vi, en: law.law_en, certainty: law.certainty, note: law.note }));
    return [{ field, place: fieldPlaces[field], needs: required ? "required" : "unanswered", laws: named }];
  });
  const present = fields.length - missing.length;
  const percent = fields.length === 0 ? 100 : Math.floor((100 * present) / fields.length);
  return { asked: fields.length, present, percent, missing };
}

function isAsked({ need }: PassportField, { identity, origin }: PassportContent): boolean {
  if (need === "never") return false;
  if (need.startsWith("high-risk") && identity.risk !== "high") return false;
  return need !== "high-risk-import" || origin.imported;
}

function isPresent(field: FieldName, gtin: string, content: PassportContent, producer: Producer): boolean {
  const { identity, origin, use, steps, certificates, pictures } = content;
  switch (field) {
    case "gtin":
      return gtin !== "";
    case "name":
      return identity.name !== "";
    case "brand":
      return identity.brand !== "" || identity.model !== "";
    case "ip-titles":
      return identity.ipTitles.length > 0;
    case "pictures":
      return pictures.pictures.length > 0;
    case "producer":
      return producer.name !== "" && (!origin.imported || origin.foreignMaker !== "");
    case "producer-address":
      return producer.address !== "";
    case "producer-id":
      return producer.taxCode !== "" || producer.gln !== null;
    case "importer":
      return producer.name !== "" && producer.address !== "" && producer.taxCode !== "";
    case "origin":
      return origin.country !== "" || origin.lastStep !== "";
    case "distributor":
      return origin.distributor !== "";
    case "steps":
      return steps.steps.some(({ gln, place }) => gln !== "" || place !== "");
    case "made-at":
      return steps.steps.some(({ at }) => at !== "");
    case "dates":
      return use.datesPerLot || use.shelfLife !== "";
    case "shelf-life":
      return use.shelfLife !== "";
    case "warnings":
      return use.warnings !== "";
    case "standards":
      return use.standards.length > 0;
    case "certificates":
      return certificates.certificates.length > 0;
  }
}

function isDeclaredAbsent(field: FieldName, { identity, use, certificates }: PassportContent): boolean {
  switch (field) {
    case "brand":
      return identity.noBrand;
    case "dates":
    case "shelf-life":
      return use.noShelfLife;
    case "warnings":
      return use.noWarnings;
    case "standards":
      return use.noStandards;
    case "certificates":
      return certificates.none;
    default:
      return false;
  }
}
