import { z } from "@hono/zod-openapi";
import type { Level } from "../../services/facts/index.ts";
import { factType } from "../../services/facts/index.ts";
import { plainLine } from "./numbers.ts";

/** Who decides about parties: the authority for the domestic market. */
export const decidingAuthority = "moit.dms";

export const partyKinds = ["manufacturer", "importer", "trader", "brand-owner"] as const;
export type PartyKind = (typeof partyKinds)[number];

export const applicationStates = ["waiting", "asked", "approved", "refused"] as const;
export type ApplicationState = (typeof applicationStates)[number];

/** `active`: may work, and its codes count. `suspended`: its licence is withdrawn until it is reinstated. */
export const partyStates = ["active", "suspended"] as const;
export type PartyState = (typeof partyStates)[number];

export const placeKinds = ["office", "factory", "warehouse", "shop"] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** What is known of the claim that a GS1 company prefix is the party's. */
export const proofs = ["claimed", "verified", "refused"] as const;
export type Proof = (typeof proofs)[number];

/** An address as the register keeps it; `wardCode` is null where the ward's name is not one the register knows in that province. */
export type Address = { address: string; provinceCode: string; ward: string; wardCode: string | null };

export type Contact = { name: string; email: string; phone: string };

export type Application = Address & {
  id: string;
  /** What officers and applicants call it: `DK-2026-482913`. */
  number: string;
  state: ApplicationState;
  name: string;
  taxCode: string;
  kinds: PartyKind[];
  contact: Contact;
  glns: string[];
  prefixes: string[];
  login: string;
  submittedAt: Date;
  amendedAt: Date | null;
  reason: string | null;
  decidedBy: string | null;
  decidedAt: Date | null;
  partyId: string | null;
  version: number;
  agency: string;
};

export type Party = Address & {
  id: string;
  name: string;
  taxCode: string;
  kinds: PartyKind[];
  state: PartyState;
  stateReason: string | null;
  stateAt: Date;
  approvedAt: Date;
  applicationId: string;
  version: number;
  authority: string;
  level: Level;
};

export type Place = Address & {
  id: string;
  /** 13 digits; null for a place without a number. */
  gln: string | null;
  /** AI 254: which part of the place. */
  extension: string | null;
  name: string;
  kind: PlaceKind;
  openedAt: Date;
  closedAt: Date | null;
  version: number;
};

export type Prefix = {
  prefix: string;
  proof: Proof;
  claimedAt: Date;
  provedAt: Date | null;
  note: string | null;
  version: number;
};

/** A party with what hangs on it; the contact only for the party itself and the authority that decides about it. */
export type PartyFile = Party & { places: Place[]; prefixes: Prefix[]; contact: Contact | null };

const line = (longest: number) => z.string().max(1000).transform(plainLine).pipe(z.string().min(1).max(longest));
const addressParts = {
  address: line(300),
  provinceCode: z.string().regex(/^\d{2}$/),
  ward: line(100),
};
/** The words of GS1 for an AI 254: up to 20 letters, digits and marks of its set 82. */
const extension = z
  .string()
  .trim()
  .regex(/^[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]{1,20}$/);

/** What an applicant says, checked by `readApplication`. */
export type ApplicationInput = {
  name: string;
  taxCode: string;
  kinds: PartyKind[];
  address: string;
  provinceCode: string;
  ward: string;
  contact: Contact;
  glns: string[];
  prefixes: string[];
  login: string;
};

export const placeInput = z.object({
  name: line(200),
  kind: z.enum(placeKinds),
  /** 13 digits with their check digit; empty where the place has none. */
  gln: z.string().trim().max(20).default(""),
  extension: extension.or(z.literal("")).default(""),
  ...addressParts,
});
export type PlaceInput = z.output<typeof placeInput>;

/** What a party changes of itself; its name, tax code and kinds are what the authority approved. */
export const partyInput = z.object({
  ...addressParts,
  contact: z.object({ name: line(200), email: z.email().max(200), phone: line(30) }),
});
export type PartyInput = z.output<typeof partyInput>;

/** What the authority changes: the name and the kinds that were approved. */
export const registeredInput = z.object({ name: line(300), kinds: z.array(z.enum(partyKinds)).min(1) });
export type RegisteredInput = z.output<typeof registeredInput>;

export const prefixInput = z.object({ prefix: z.string().trim().max(20) });
export const proofInput = z.object({
  proof: z.enum(["verified", "refused"]),
  note: z.string().trim().max(2000).default(""),
});
export type ProofInput = z.output<typeof proofInput>;
export const reasonInput = z.object({ reason: z.string().trim().min(1).max(2000) });
export const standingInput = z.object({ state: z.enum(partyStates), reason: z.string().trim().max(2000).default("") });
export type StandingInput = z.output<typeof standingInput>;

/** A number: DK (đăng ký), the year in Vietnam, and digits drawn at random. `draw(n)` gives a whole number from 0 below n. */
export function drawApplicationNumber(year: string, draw: (below: number) => number): string {
  return `DK-${year}-${String(draw(1_000_000)).padStart(6, "0")}`;
}

const nothing = z.object({});
const reason = z.object({ reason: z.string() });
export const applicationSubmitted = factType("application-submitted", z.object({ number: z.string() }));
export const applicationAmended = factType("application-amended", nothing);
export const applicationAsked = factType("application-asked", reason);
export const applicationRefused = factType("application-refused", reason);
export const applicationApproved = factType("application-approved", z.object({ party: z.string(), user: z.string() }));
export const partyChanged = factType("party-changed", z.object({ fields: z.array(z.string()) }));
export const partySuspended = factType("party-suspended", reason);
export const partyReinstated = factType("party-reinstated", reason);
export const placeAdded = factType("place-added", z.object({ place: z.string(), gln: z.string().nullable() }));
export const placeChanged = factType("place-changed", z.object({ place: z.string(), gln: z.string().nullable() }));
export const placeClosed = factType("place-closed", z.object({ place: z.string(), gln: z.string().nullable() }));
export const prefixClaimed = factType("prefix-claimed", z.object({ prefix: z.string() }));
export const prefixWithdrawn = factType("prefix-withdrawn", z.object({ prefix: z.string() }));
export const prefixProved = factType(
  "prefix-proved",
  z.object({ prefix: z.string(), proof: z.enum(proofs), note: z.string() }),
);
