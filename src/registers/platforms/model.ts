import { z } from "zod";
import { derivedId } from "../../kernel/id.ts";
import { factType } from "../../services/facts/index.ts";
import { importedBatch } from "../reference/index.ts";
import { says } from "../../kernel/faults.ts";

/** What a platform is by law. Law: E-commerce Law 122/2025; before it Decrees 52/2013 and 85/2021. */
export const platformKinds = ["direct-sale", "intermediary", "social", "integrated", "unknown"] as const;
export type PlatformKind = (typeof platformKinds)[number];

/** What a register said of a platform. `unknown` is no clean bill. */
export const standingStatuses = ["registered", "notified", "pending", "unregistered", "unknown"] as const;
export type StandingStatus = (typeof standingStatuses)[number];

/** The id of the platform with a host, known to the register or not; `www.` makes no other platform. */
export function platformId(host: string): string {
  return derivedId("plt", host.startsWith("www.") ? host.slice(4) : host);
}

/** What a register says of a platform from a day on, until a day, both inclusive. */
export type Standing = {
  status: StandingStatus;
  validFrom: string;
  validTo: string | null;
  registeredOn: string | null;
  source: string;
  certainty: string;
  note: string | null;
};

export type Platform = {
  id: string;
  host: string;
  aliases: string[];
  name: string;
  owner: string | null;
  taxCode: string | null;
  kind: PlatformKind;
  note: string | null;
  source: string;
};

/** The standing of a day among all of a platform: the one that began last before it; of two, the later listed. */
export function standingOn(standings: readonly Standing[], asOf: string): Standing | null {
  let found: Standing | null = null;
  for (const standing of standings) {
    if (standing.validFrom > asOf || (standing.validTo !== null && standing.validTo < asOf)) continue;
    if (found === null || standing.validFrom >= found.validFrom) found = standing;
  }
  return found;
}

const day = z.object({ from: z.iso.date(), precision: z.literal("day") }).transform((given) => given.from);

/** A line of a register. It must say from when on it holds: a status without a day cannot be held against a fact. */
export const platformInput = z
  .object({
    host: z.string(),
    aliases: z.array(z.string()),
    name: z.string(),
    owner: z.string().nullable(),
    taxCode: z.string().nullable(),
    kind: z.enum(platformKinds).nullable(),
    status: z.enum(standingStatuses),
    registeredOn: day.nullable(),
    validFrom: day.nullable(),
    validUntil: day.nullable(),
    note: z.string().nullable(),
    certainty: z.string().nullable(),
  })
  .refine((given) => given.validFrom !== null || given.registeredOn !== null, {
    path: ["validFrom"],
    ...says("platforms.no-day"),
  });
export type PlatformInput = z.output<typeof platformInput>;

export const scamInput = z.object({ address: z.string(), firstSeen: day.nullable() });

/** Where a register or list comes from, as a profile names it. */
export type ImportSource = { id: string; level: "own" | "agencies" | "public" };

export const platformsImported = factType("platforms-imported", importedBatch);
export const scamHostsImported = factType("scam-hosts-imported", importedBatch);
