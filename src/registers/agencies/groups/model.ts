import { z } from "zod";
import { factType } from "../../../services/facts/index.ts";
import type { Holders } from "../successions/model.ts";
import { holderOfRecords } from "../successions/model.ts";

/** Agencies that share with one another under one name; its id stands in `shared_with` beside ids of agencies. */
export type Group = {
  id: string;
  name: string;
  purpose: string;
  /** The agency that keeps the group: it takes members in, puts them out and closes it. */
  agency: string;
  madeAt: Date;
  closedAt: Date | null;
  version: number;
};

/** Who sits in a group now: an agency for itself and for those whose records it holds. */
export type Member = { agency: string; instead: string[]; addedAt: Date; isKeeper: boolean };

export const groupWords = z.object({
  name: z.string().trim().min(2).max(120),
  purpose: z.string().trim().min(5).max(1000),
});
export type GroupWords = z.output<typeof groupWords>;

const agencies = z.array(z.string().trim().min(1).max(60)).max(100);
export const groupInput = groupWords.extend({ members: agencies.default([]) });
export type GroupInput = z.output<typeof groupInput>;

export const reasonInput = z.object({ reason: z.string().trim().min(5).max(500) });

/** Who comes in and who goes out, with the reason that all members read. */
export const membersInput = reasonInput
  .extend({ in: agencies.default([]), out: agencies.default([]) })
  .refine((given) => given.in.length + given.out.length > 0)
  .refine((given) => given.in.every((agency) => !given.out.includes(agency)));
export type MembersInput = z.output<typeof membersInput>;

const told = z.object({ group: z.string(), name: z.string(), agency: z.string() });
export const groupMade = factType("sharing-group-made", told.extend({ purpose: z.string(), in: z.array(z.string()) }));
export const groupChanged = factType(
  "sharing-group-changed",
  told.extend({
    purpose: z.string(),
    in: z.array(z.string()),
    out: z.array(z.string()),
    reason: z.string().nullable(),
  }),
);
export const groupClosed = factType(
  "sharing-group-closed",
  told.extend({ out: z.array(z.string()), reason: z.string() }),
);

/** The members as they sit today: those whose records one agency holds are one member. The keeper comes first. */
export function membersNow(
  rows: readonly { agency: string; addedAt: Date }[],
  keeper: string,
  holders: Holders,
): Member[] {
  const keeping = holderOfRecords(holders, keeper);
  const members = new Map<string, Member>();
  for (const { agency, addedAt } of rows) {
    const holder = holderOfRecords(holders, agency);
    const known = members.get(holder) ?? { agency: holder, instead: [], addedAt, isKeeper: holder === keeping };
    members.set(holder, {
      ...known,
      instead: agency === holder ? known.instead : [...known.instead, agency],
      addedAt: addedAt < known.addedAt ? addedAt : known.addedAt,
    });
  }
  return [...members.values()].toSorted(
    (a, b) => Number(b.isKeeper) - Number(a.isKeeper) || a.agency.localeCompare(b.agency),
  );
}
