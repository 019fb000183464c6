import { z } from "@hono/zod-openapi";
import { factType } from "../../services/facts/index.ts";
import type { PassportContent } from "./content.ts";

export const passportStates = ["draft", "published", "withdrawn"] as const;
export type PassportState = (typeof passportStates)[number];

/** What is known of a passport beside its content. `suspended`: the authority keeps it from being shown. */
export type Passport = {
  id: string;
  gtin: string;
  state: PassportState;
  suspended: { at: Date; because: string } | null;
  /** Since when the licence of the party itself is withdrawn. */
  standingLost: Date | null;
  /** Number of the version last published; 0 before the first. */
  published: number;
  publishedAt: Date | null;
  createdAt: Date;
  changedAt: Date;
  version: number;
  /** The party. */
  agency: string;
  authority: string;
};

/** Who answers for the goods, as it stood when the version was published. */
export type Producer = { name: string; address: string; taxCode: string; gln: string | null };

/** What everybody reads: the part of a version's content that is for them. */
export type ShownPassport = {
  name: string;
  nameEn: string;
  brand: string;
  model: string;
  description: string;
  descriptionEn: string;
  producer: Producer;
  country: string;
  lastStep: string;
  imported: boolean;
  foreignMaker: string;
  foreignMakerAddress: string;
  distributor: string;
  materials: PassportContent["origin"]["materials"];
  shelfLife: string;
  datesPerLot: boolean;
  storage: string;
  warnings: string;
  warningsEn: string;
  standards: string[];
  /** Null where the party keeps the steps for officers. */
  steps: PassportContent["steps"]["steps"] | null;
  certificates: Omit<PassportContent["certificates"]["certificates"][number], "file">[];
  pictures: { hash: string; type: string; words: string; wordsEn: string }[];
};

/** A published version as everybody reads it. */
export type PublishedPassport = {
  passport: string;
  number: number;
  gtin: string;
  party: string;
  shown: ShownPassport;
  publishedAt: Date;
  list: { no: number; index: number };
};

/** A tell-tale sign of a fake, for officers and the party itself. */
export type Sign = {
  id: string;
  words: string;
  pictures: { file: string; hash: string; type: string; words: string }[];
  madeAt: Date;
  version: number;
};

export const newPassportInput = z.object({
  /** 8, 12, 13 or 14 digits; spaces and hyphens do not matter. */
  gtin: z.string().trim().max(40),
  name: z.string().trim().min(1).max(300),
});
export type NewPassport = z.output<typeof newPassportInput>;

export const signInput = z.object({
  words: z.string().trim().min(1).max(2000),
  pictures: z
    .array(z.object({ file: z.string().max(60), words: z.string().trim().max(200).default("") }))
    .max(6)
    .default([]),
});
export type SignInput = z.output<typeof signInput>;

export const reasonInput = z.object({ reason: z.string().trim().min(1).max(2000) });

const ofVersion = z.object({ gtin: z.string(), number: z.number().int(), name: z.string() });
const because = z.object({ gtin: z.string(), reason: z.string() });
export const passportDrafted = factType("passport-drafted", z.object({ gtin: z.string() }));
export const passportEdited = factType("passport-edited", z.object({ section: z.string() }));
export const passportPublished = factType("passport-published", ofVersion);
export const passportWithdrawn = factType("passport-withdrawn", because);
export const passportSuspended = factType("passport-suspended", because);
export const passportReinstated = factType("passport-reinstated", z.object({ gtin: z.string() }));
/** What the signs say is never in a fact. */
export const signAdded = factType("passport-sign-added", z.object({ sign: z.string() }));
export const signChanged = factType("passport-sign-changed", z.object({ sign: z.string() }));
export const signRemoved = factType("passport-sign-removed", z.object({ sign: z.string() }));
export const signsRead = factType("passport-signs-read", z.object({ signs: z.number().int() }));
/** Because the party's licence was taken away or given back: how many of its passports are no longer shown, or are again. */
export const passportsFollowedParty = factType(
  "passports-followed-party",
  z.object({ suspended: z.boolean(), passports: z.number().int() }),
);
