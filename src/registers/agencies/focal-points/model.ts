import { z } from "zod";
import { foldText } from "../../../engines/vietnamese/index.ts";
import { factType } from "../../../services/facts/index.ts";
import type { Reach, Span } from "./reach.ts";
import { span } from "./reach.ts";

/** What a focal point may answer for; `general` is everything. */
export const subjects = [
  "general",
  "counterfeit",
  "smuggling",
  "intellectual-property",
  "consumer",
  "e-commerce",
  "cyber",
  "food",
  "medicine",
  "cosmetics",
  "standards",
  "tax",
] as const;
export type Subject = (typeof subjects)[number];

/** A person whom other agencies turn to. */
export type FocalPoint = {
  id: string;
  ofAgency: string;
  name: string;
  post: string;
  phone: string;
  email: string;
  subjects: Subject[];
  /** Ids of provinces; none: the whole country. */
  provinces: string[];
  hours: Span[];
  otherHoursPhone: string | null;
  languages: string[];
  standIn: string | null;
  /** The last day of an absence during which the stand-in answers. */
  awayUntil: string | null;
  validFrom: string;
  validTo: string | null;
  changedAt: Date;
  version: number;
  /** Who keeps the entry: the agency itself, for a partner the agency that added the partner. */
  agency: string;
};

const phone = z
  .string()
  .trim()
  .regex(/^\+?[0-9][0-9 .()-]{2,29}$/);

export const focalPointChange = z.object({
  name: z.string().trim().min(2).max(120),
  post: z.string().trim().min(2).max(200),
  phone,
  email: z.email().max(200),
  subjects: z.array(z.enum(subjects)).min(1).max(subjects.length),
  provinces: z.array(z.string().max(20)).max(70).default([]),
  hours: z.array(span).max(14).default([]),
  otherHoursPhone: phone.nullable().default(null),
  languages: z
    .array(z.string().regex(/^[a-z]{2}$/))
    .min(1)
    .max(20)
    .default(["vi"]),
  standIn: z.string().max(60).nullable().default(null),
  awayUntil: z.iso.date().nullable().default(null),
  validFrom: z.iso.date(),
});
export type FocalPointChange = z.output<typeof focalPointChange>;

/** `ofAgency`: a partner that the actor's agency keeps; absent: its own. */
export const focalPointInput = focalPointChange.extend({ ofAgency: z.string().trim().max(60).optional() });
export type FocalPointInput = z.output<typeof focalPointInput>;

/** What of an entry is found by words: lower case, without marks. */
export function foldedFocalPoint({ name, post, phone: said, email }: FocalPointChange): string {
  return foldText([name, post, said, said.replace(/\D/g, ""), email].join(" "));
}

/** Whether they can be reached at a time; who is away is not, whatever their hours say. */
export function isAway({ awayUntil }: Pick<FocalPoint, "awayUntil">, day: string): boolean {
  return awayUntil !== null && day <= awayUntil;
}

export type Standing = FocalPoint & { reach: Reach };

// Who can be asked is told to all; what changed names fields, never what stands in them.
const told = z.object({ focalPoint: z.string(), agency: z.string() });
export const focalPointAdded = factType("focal-point-added", told);
export const focalPointChanged = factType("focal-point-changed", told.extend({ fields: z.array(z.string()) }));
export const focalPointEnded = factType("focal-point-ended", told.extend({ on: z.string() }));
