import { z } from "zod";
import { factType } from "../../services/facts/index.ts";
import { says } from "../../kernel/faults.ts";

/** What the programme office may record of a task; that a date has passed is derived, never recorded. */
export const statuses = ["not-started", "running", "done", "dropped"] as const;
export type Status = (typeof statuses)[number];

/** How a document says when: a year, a month, a quarter, "regularly", "as assigned elsewhere", or not at all. */
export const periodKinds = ["year", "month", "quarter", "regular", "as_assigned", "none"] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** Where a task stands for a reader: what is recorded, seen against its date. */
export const standings = [
  "done",
  "dropped",
  "running",
  "not-started",
  "overdue",
  "unrecorded-past",
  "unrecorded",
] as const;
export type Standing = (typeof standings)[number];

export type Period = { kind: PeriodKind; printed: string | null; starts: string | null; due: string | null };

const link = z.url({ protocol: /^https?$/ }).max(500);

/** What the programme office sends to record where a task stands. A task that ended says with what result. */
export const taskUpdate = z
  .object({
    status: z.enum(statuses),
    result: z.string().trim().max(4000).default(""),
    links: z.array(link).max(20).default([]),
  })
  .refine((update) => update.result !== "" || update.status === "not-started" || update.status === "running", {
    path: ["result"],
    ...says("programme.fault.result"),
  });
export type TaskUpdate = z.output<typeof taskUpdate>;

/**
 * Where a task stands on a day (`yyyy-mm-dd`, in Vietnam). Nothing recorded stays "nothing recorded": a deadline that has passed
 * tells neither that the work was done nor that it was not.
 */
export function standing(status: Status | null, due: string | null, today: string): Standing {
  const passed = due !== null && due < today;
  if (status === null) return passed ? "unrecorded-past" : "unrecorded";
  if (status === "done" || status === "dropped") return status;
  return passed ? "overdue" : status;
}

export const taskUpdated = factType(
  "task-updated",
  z.object({
    from: z.enum(statuses).nullable(),
    to: z.enum(statuses),
    result: z.string(),
    links: z.array(z.string()),
    version: z.number().int(),
  }),
);

export const programmeLoaded = factType(
  "programme-loaded",
  z.object({ checksum: z.string(), headings: z.number().int(), tasks: z.number().int() }),
);
