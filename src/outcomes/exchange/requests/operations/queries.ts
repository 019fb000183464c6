import { z } from "zod";
import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { cutPage, readCursor } from "../../../../kernel/http/page.ts";
import type { Fact } from "../../../../services/facts/index.ts";
import { timeLine } from "../../../../services/facts/index.ts";
import { canReadRequests } from "../policy.ts";
import type { Thread } from "../threads/queries.ts";
import { noteReceipts, threadOf } from "../threads/queries.ts";
import type { Operation, OperationState, Overlap, Target, Task } from "./model.ts";
import {
  operationById,
  operationsPage,
  overlapsOfOperation,
  targetsOfOperation,
  tasksOfOperation,
  toOperation,
  toTask,
} from "./store.ts";

/** An operation with its targets and tasks, what is written on it, and what else happens at the same traders in the same days. */
export type OperationFile = Operation & {
  targets: Target[];
  tasks: Task[];
  overlaps: Overlap[];
  thread: Thread;
  steps: Fact[];
};
export type ListedOperation = Operation & { tasks: number; openTasks: number };

/** Operations that the actor sees: those to come and under way first. */
export async function listOperations(
  ctx: Context,
  filter: { states?: readonly OperationState[] | undefined },
  page: { cursor?: string | undefined; limit: number },
): Promise<{ items: ListedOperation[]; next: string | null }> {
  allow(canReadRequests(ctx.actor), ctx.lang);
  const after = readCursor(page.cursor, z.tuple([z.number(), z.number(), z.string()]));
  const rows = await ctx.read((tx) =>
    tx.rows(operationsPage, {
      states: filter.states ?? null,
      ended: after === null ? null : after[0] === 1,
      place: after?.[1] ?? 0,
      id: after?.[2] ?? "",
      limit: page.limit + 1,
    }),
  );
  const cut = cutPage(rows, page.limit, (row) => [row.ended ? 1 : 0, row.place, row.id]);
  const items = cut.items.map((row) => ({ ...toOperation(row), tasks: row.tasks, openTasks: row.open_tasks }));
  return { items, next: cut.next };
}

/** One operation as it is read: what others wrote on it is marked read. `not-found` where there is none to see. */
export async function readOperation(ctx: Context, id: string): Promise<OperationFile> {
  allow(canReadRequests(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const of = toOperation(await tx.get(operationById, { id }));
    const targets = await tx.rows(targetsOfOperation, { operation: id });
    const tasks = await tx.rows(tasksOfOperation, { operation: id });
    const overlaps = await tx.rows(overlapsOfOperation, { operation: id });
    const thread = await threadOf(tx, id);
    await noteReceipts(ctx, tx, id, [
      { id, agency: of.agency, person: of.madeBy },
      ...thread.messages.map((one) => ({ id: one.id, agency: one.agency, person: one.author })),
    ]);
    return {
      ...of,
      targets: targets.map(({ key, name, tax_code, seller_id }) => ({
        key,
        name,
        taxCode: tax_code,
        sellerId: seller_id,
      })),
      tasks: tasks.map(toTask),
      overlaps: overlaps.map((row) => ({
        operationId: row.id,
        name: row.name,
        agency: row.agency,
        startsOn: row.starts_on,
        endsOn: row.ends_on,
        target: row.target,
      })),
      thread,
      steps: await timeLine(tx, id),
    };
  });
}
