import { z } from "zod";
import { factType } from "../../services/facts/index.ts";

/** An agency of one time. `validFrom`/`validTo` are days, both inclusive, null where open or not known. */
export type Agency = {
  id: string;
  /** As printed; an alternative stands in brackets: "CT (UBCTQG)". */
  abbreviation: string;
  nameVi: string;
  nameEn: string;
  parent: string | null;
  validFrom: string | null;
  validTo: string | null;
  successors: string[];
  certainty: string;
  note: string | null;
  /** False for a kind or a group that documents speak of: nobody belongs to it, and nothing is addressed to it. */
  isOffice: boolean;
};

export function existedOn(thing: { validFrom: string | null; validTo: string | null }, day: string): boolean {
  return (thing.validFrom === null || thing.validFrom <= day) && (thing.validTo === null || day <= thing.validTo);
}

/** Agencies of all times by id. */
export type AgencyBook = ReadonlyMap<string, Agency>;

/** Who holds on a day what an agency held: itself until it ended, else whoever came after it; several where it was divided. */
export function holdersOn(book: AgencyBook, id: string, day: string, seen: readonly string[] = []): Agency[] {
  const agency = book.get(id);
  if (agency === undefined || seen.includes(id)) return [];
  const ended = agency.validTo !== null && agency.validTo < day;
  if (!ended || agency.successors.length === 0) return [agency];
  const holders = agency.successors.flatMap((successor) => holdersOn(book, successor, day, [...seen, id]));
  return [...new Map(holders.map((holder) => [holder.id, holder])).values()];
}

/**
 * The agency that an abbreviation meant in a ministry on a day; null where none did, or several. "CT" was the competition authority in
 * Industry and Trade and is the Tax Department in Finance: without ministry and day it means nothing.
 */
export function meantBy(book: AgencyBook, abbreviation: string, ministry: string, day: string): Agency | null {
  const wanted = abbreviation.trim().toLowerCase();
  const found = [...book.values()].filter(
    (agency) =>
      abbreviationsOf(agency).includes(wanted) && ministryOf(book, agency.id) === ministry && existedOn(agency, day),
  );
  return found.length === 1 ? (found[0] as Agency) : null;
}

function abbreviationsOf(agency: Agency): string[] {
  return agency.abbreviation
    .toLowerCase()
    .split(/[()]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** The agency at the top: of `moit.dms` it is `moit`. */
function ministryOf(book: AgencyBook, id: string): string {
  let top = id;
  for (let steps = 0; steps < 10; steps++) {
    const parent = book.get(top)?.parent ?? null;
    if (parent === null) return top;
    top = parent;
  }
  return top;
}

/** What a province was called and was for a while, where it changed without becoming another unit. */
export const typeSpan = z.object({
  type: z.string(),
  full_name: z.string(),
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
});

/** A province or city of one time, keyed by code and `validFrom`: seven codes name another one since 1 July 2025. */
export type Province = {
  id: string;
  code: string;
  name: string;
  nameEn: string;
  fullName: string;
  type: string;
  validFrom: string | null;
  validTo: string | null;
  successor: string | null;
};

export const agenciesLoaded = factType(
  "agencies-loaded",
  z.object({ checksum: z.string(), agencies: z.number().int() }),
);
export const provincesLoaded = factType(
  "provinces-loaded",
  z.object({ checksum: z.string(), provinces: z.number().int() }),
);
