import { z } from "@hono/zod-openapi";
import { says } from "../../../kernel/faults.ts";
import { levels } from "../../../services/facts/index.ts";
import { time } from "./model.ts";

/** A correction to one field of another agency's record: what it should say, and why. */
export const proposalInput = z.object({
  field: z.string().trim().min(1).max(80),
  value: z.string().trim().min(1).max(4000),
  unit: z.string().trim().min(1).max(30).nullable().default(null),
  reason: z.string().trim().min(5).max(1000),
});
export type ProposalInput = z.output<typeof proposalInput>;

export const proposalAnswer = z.object({
  accepted: z.boolean(),
  answer: z.string().trim().min(1).max(1000).nullable().default(null),
});
export type ProposalAnswer = z.output<typeof proposalAnswer>;

/** A proposal, seen by who made it and by who keeps the record. */
export type Proposal = ProposalInput & {
  id: string;
  record: string;
  agency: string;
  madeBy: string;
  madeAt: Date;
  state: "open" | "accepted" | "refused";
  answer: string | null;
  answeredBy: string | null;
  answeredAt: Date | null;
};

/** "We have seen it too": when, where, and who of those who see the record may read it; its keeper always does. */
export const sightingInput = z
  .object({
    seenAt: time,
    place: z.string().trim().min(1).max(300).nullable().default(null),
    note: z.string().trim().min(1).max(2000).nullable().default(null),
    level: z.enum(levels).exclude(["public"]).default("own"),
    sharedWith: z.array(z.string().trim().min(1).max(80)).max(50).default([]),
  })
  .refine((given) => (given.level === "named") === given.sharedWith.length > 0, {
    ...says("exchange-records.named"),
    path: ["sharedWith"],
  });
export type SightingInput = z.output<typeof sightingInput>;

/** A sighting as those who may see it read it. */
export type Sighting = Omit<SightingInput, "sharedWith"> & {
  id: string;
  record: string;
  agency: string;
  madeBy: string;
  madeAt: Date;
};
