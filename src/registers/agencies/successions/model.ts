import { z } from "zod";
import { factType } from "../../../services/facts/index.ts";

/** Whose records are held by whom since one agency ended. */
export type Succession = {
  agency: string;
  successor: string;
  /** The day since which, `yyyy-mm-dd`. */
  heldFrom: string;
  basis: string;
  decidedAt: Date;
};

export const successionInput = z.object({
  ended: z.string().trim().min(1).max(60),
  successor: z.string().trim().min(1).max(60),
  from: z.iso.date(),
  basis: z.string().trim().min(5).max(500),
});
export type SuccessionInput = z.output<typeof successionInput>;

export const agencySucceeded = factType(
  "agency-succeeded",
  z.object({ agency: z.string(), successor: z.string(), from: z.string(), basis: z.string() }),
);

/** By ended agency, who holds its records. */
export type Holders = ReadonlyMap<string, string>;

/** Who holds an agency's records at the end of the chain: itself where nobody came after it. */
export function holderOfRecords(holders: Holders, agency: string): string {
  const seen = new Set<string>();
  let at = agency;
  while (!seen.has(at)) {
    seen.add(at);
    at = holders.get(at) ?? at;
  }
  return at;
}

/** The agencies whose records an agency holds, itself first. */
export function heldBy(holders: Holders, agency: string): string[] {
  const others = [...holders.keys()].filter((one) => one !== agency && holderOfRecords(holders, one) === agency);
  return [agency, ...others.toSorted((a, b) => a.localeCompare(b))];
}
