import { z } from "zod";
import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import { cutPage, readCursor } from "../../../kernel/http/page.ts";
import { findParty, ownsPrefix } from "../../../registers/parties/index.ts";
import { namesOf } from "../../../services/access/index.ts";
import type { Fact, Visibility } from "../../../services/facts/index.ts";
import { timeLine } from "../../../services/facts/index.ts";
import type { Activation, Batch, Order, OrderState, PrintFile } from "./model.ts";
import { canReadOrders } from "./policy.ts";
import { activationsOf, batchesById, toActivation, toBatch } from "./store/batches.ts";
import { printFileOf, printPartsOf } from "./store/files.ts";
import { orderById, ordersPage, toOrder } from "./store/orders.ts";

/** An order with the batch that came of it. */
export type OrderWithBatch = Order & { batch: Batch | null; partyName: string };
/** An order with everything that hangs on it, as far as the actor may see it; the print file is the party's alone. */
export type OrderFile = OrderWithBatch & {
  file: PrintFile | null;
  activations: Activation[];
  facts: Fact[];
  names: Map<string, string>;
  /** How far the GTIN is the party's: its company prefix. */
  prefix: "claimed" | "verified" | null;
};

/** Orders the actor may see, newest first. */
export async function listOrders(
  ctx: Context,
  filter: { state?: OrderState | undefined },
  page: { cursor?: string | undefined; limit: number },
): Promise<{ items: OrderWithBatch[]; next: string | null }> {
  allow(canReadOrders(ctx.actor), ctx.lang);
  const after = readCursor(page.cursor, z.tuple([z.iso.datetime(), z.string()]));
  return ctx.read(async (tx) => {
    const rows = await tx.rows(ordersPage, {
      state: filter.state ?? null,
      placed_at: after === null ? null : new Date(after[0]),
      id: after?.[1] ?? null,
      limit: page.limit + 1,
    });
    const cut = cutPage(rows.map(toOrder), page.limit, (of) => [of.placedAt.toISOString(), of.id]);
    const ids = cut.items.flatMap((of) => of.batchId ?? []);
    const batches = new Map((await tx.rows(batchesById, { ids })).map((row) => [row.id, toBatch(row)]));
    const parties = new Map<string, string>();
    for (const id of new Set(cut.items.map((of) => of.agency))) parties.set(id, await partyName(tx, id));
    const whole = (of: Order) => ({
      ...of,
      batch: batches.get(of.batchId ?? "") ?? null,
      partyName: parties.get(of.agency) ?? of.agency,
    });
    return { ...cut, items: cut.items.map(whole) };
  });
}

/** One order with its batch, print file, reports and time line; `not-found` where there is none to see. */
export async function getOrder(ctx: Context, id: string): Promise<OrderFile> {
  allow(canReadOrders(ctx.actor), ctx.lang);
  return ctx.read(async (tx) => {
    const of = await orderWithBatch(tx, id);
    const facts = await timeLine(tx, id);
    const ofBatch = { batch: of.batchId ?? "" };
    const activations = (await tx.rows(activationsOf, ofBatch)).map(toActivation);
    const [file, parts] = [await tx.find(printFileOf, ofBatch), await tx.rows(printPartsOf, ofBatch)];
    return {
      ...of,
      facts,
      activations,
      prefix: await ownsPrefix(tx, of.agency, of.gtin),
      names: await namesOf(tx, [...new Set(facts.map((fact) => fact.actor))]),
      file: file && {
        parts: parts.length,
        bytes: Number(file.bytes),
        hash: file.hash,
        finishedAt: file.finished_at,
        opened: file.opened,
        openedAt: file.opened_at,
      },
    };
  });
}

/** An order inside a transaction, with its batch. */
export async function orderWithBatch(tx: Transaction, id: string): Promise<OrderWithBatch> {
  const of = toOrder(await tx.get(orderById, { id }));
  const row = of.batchId === null ? undefined : (await tx.rows(batchesById, { ids: [of.batchId] }))[0];
  return { ...of, batch: row === undefined ? null : toBatch(row), partyName: await partyName(tx, of.agency) };
}

async function partyName(tx: Transaction, id: string): Promise<string> {
  return (await findParty(tx, id))?.name ?? id;
}

/** What happens to an order is known to the party and to the authority it went to, whichever of them does it. */
export function aboutOrder(ctx: Context, of: Pick<Order, "id" | "agency" | "authority">): Visibility & { id: string } {
  const agency = ctx.actor.agency as string;
  const others = [of.agency, of.authority].filter((one) => one !== agency);
  return { id: of.id, agency, level: "named", sharedWith: others };
}
