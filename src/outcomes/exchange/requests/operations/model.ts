import { z } from "@hono/zod-openapi";
import { says } from "../../../../kernel/faults.ts";
import { checkTaxCode, foldText } from "../../../../engines/vietnamese/index.ts";
import { factType } from "../../../../services/facts/index.ts";
import { agencyId, words } from "../inputs.ts";

export const operationStates = ["planned", "ended", "cancelled"] as const;
export type OperationState = (typeof operationStates)[number];
export const taskStates = ["to-do", "under-way", "done", "dropped"] as const;
export type TaskState = (typeof taskStates)[number];

/** What several agencies do together in a stretch of days, led by one (`agency`). */
export type Operation = {
  id: string;
  name: string;
  purpose: string;
  plan: string;
  startsOn: string;
  endsOn: string;
  state: OperationState;
  madeBy: string;
  madeByName: string;
  madeAt: Date;
  closedAt: Date | null;
  outcome: string | null;
  version: number;
  agency: string;
  /** The agencies that take part beside the one that leads. */
  members: string[];
};

/** Whom an operation visits; `key` is what two operations on the same trader have in common. */
export type Target = { key: string; name: string; taxCode: string | null; sellerId: string | null };
export type Task = {
  id: string;
  operationId: string;
  title: string;
  /** The agency that does it. */
  doer: string;
  person: string;
  dueOn: string | null;
  state: TaskState;
  result: string;
  addedByName: string;
  changedAt: Date;
  version: number;
  agency: string;
};
/** Another operation that the actor sees too, on the same trader in the same days. */
export type Overlap = {
  operationId: string;
  name: string;
  agency: string;
  startsOn: string;
  endsOn: string;
  target: string;
};

const day = z.iso.date();
const target = z.object({
  name: words(300),
  taxCode: z.string().trim().max(20).optional(),
  sellerId: z.string().trim().max(60).optional(),
});
const inOrder = {
  check: (days: { startsOn: string; endsOn: string }) => days.startsOn <= days.endsOn,
  told: { path: ["endsOn"], ...says("exchange-requests.days") },
};

export const planOperationInput = z
  .object({
    name: words(300),
    purpose: words(5000),
    plan: z.string().trim().max(20_000).default(""),
    startsOn: day,
    endsOn: day,
    members: z.array(agencyId).min(1).max(50),
    targets: z.array(target).max(200).default([]),
  })
  .refine(inOrder.check, inOrder.told)
  .openapi("PlanOperation");
export type PlanOperation = z.output<typeof planOperationInput>;
export const editOperationInput = z
  .object({
    name: words(300),
    purpose: words(5000),
    plan: z.string().trim().max(20_000),
    startsOn: day,
    endsOn: day,
    targets: z.array(target).max(200),
  })
  .refine(inOrder.check, inOrder.told);
export type EditOperation = z.output<typeof editOperationInput>;
export const membersInput = z.object({ members: z.array(agencyId).max(50) });
export const endOperationInput = z.object({ state: z.enum(["ended", "cancelled"]), outcome: words(10_000) });
export type EndOperation = z.output<typeof endOperationInput>;
export const taskInput = z.object({
  title: words(500),
  doer: agencyId,
  person: z.string().trim().max(200).default(""),
  dueOn: day.nullable().default(null),
});
export type TaskInput = z.output<typeof taskInput>;
export const changeTaskInput = z.object({
  state: z.enum(taskStates),
  result: z.string().trim().max(5000),
  person: z.string().trim().max(200),
});
export type ChangeTask = z.output<typeof changeTaskInput>;

/** What two operations on the same trader have in common: the tax code where it is a right one, else the account, else the folded name. */
export function targetOf(given: z.output<typeof target>): Target {
  const digits = given.taxCode === undefined || given.taxCode === "" ? null : given.taxCode;
  const checked = digits === null ? null : checkTaxCode(digits);
  const sellerId = given.sellerId === undefined || given.sellerId === "" ? null : given.sellerId;
  const key =
    checked?.ok === true
      ? `tax:${checked.code}`
      : sellerId !== null
        ? `seller:${sellerId}`
        : `name:${foldText(given.name)}`;
  return { key, name: given.name, taxCode: digits, sellerId };
}

const by = z.string();
export const operationPlanned = factType(
  "joint-operation-planned",
  z.object({ members: z.array(z.string()), from: day, to: day, by }),
);
export const operationChanged = factType("joint-operation-changed", z.object({ fields: z.array(z.string()), by }));
export const membersChanged = factType(
  "joint-operation-members-changed",
  z.object({ in: z.array(z.string()), out: z.array(z.string()), by }),
);
export const operationEnded = factType(
  "joint-operation-ended",
  z.object({ state: z.enum(["ended", "cancelled"]), outcome: z.string(), by }),
);
export const taskAdded = factType("operation-task-added", z.object({ task: z.string(), doer: z.string(), by }));
export const taskChanged = factType(
  "operation-task-changed",
  z.object({ task: z.string(), title: z.string(), state: z.enum(taskStates), by }),
);
