import { z } from "zod";
import { allow } from "../../kernel/actor.ts";
import type { Context } from "../../kernel/context.ts";
import type { RowOf } from "../../kernel/db/statement.ts";
import { cutPage, readCursor } from "../../kernel/http/page.ts";
import { problem } from "../../kernel/problem.ts";
import { canonicalId } from "../../engines/epcis/index.ts";
import { keyOf, uriOf } from "./keys.ts";
import type { ValueKind } from "./model.ts";
import { canReadTraces } from "./policy.ts";
import { wordKey } from "./rows.ts";
import { captureById, capturesPage, errorsOfCaptures } from "./store/captures.ts";
import { epcSeen, epcsPage, valueSeen, valuesPage } from "./store/events.ts";

export type CaptureRow = RowOf<typeof captureById>;
export type CaptureErrorRow = RowOf<typeof errorsOfCaptures>;
export type Page = { cursor?: string | undefined; limit: number };

const toldOfOne = 1_000;
const toldOfEach = 20;

/** A capture of the asker's own house with what was wrong in its document. */
export async function getCapture(
  ctx: Context,
  id: string,
): Promise<{ capture: CaptureRow; errors: CaptureErrorRow[] }> {
  allow(canReadTraces(ctx.actor), ctx.lang);
  return ctx.read(async (tx) => {
    const capture = await tx.get(captureById, { id });
    return { capture, errors: await tx.rows(errorsOfCaptures, { captures: [id], limit: toldOfOne }) };
  });
}

/** Captures of the asker's own house, newest first; of each the first errors. */
export async function listCaptures(
  ctx: Context,
  page: Page,
): Promise<{ items: { capture: CaptureRow; errors: CaptureErrorRow[] }[]; next: string | null }> {
  allow(canReadTraces(ctx.actor), ctx.lang);
  const after = readCursor(page.cursor, z.tuple([z.iso.datetime(), z.string()]));
  const { agency } = ctx.actor;
  if (agency === null) throw problem("unauthenticated");
  return ctx.read(async (tx) => {
    const rows = await tx.rows(capturesPage, {
      agency,
      before: after === null ? null : new Date(after[0]),
      id: after?.[1] ?? null,
      limit: page.limit + 1,
    });
    const { items, next } = cutPage(rows, page.limit, (row) => [row.made_at.toISOString(), row.id]);
    const errors = await tx.rows(errorsOfCaptures, { captures: items.map((row) => row.id), limit: toldOfEach });
    return {
      items: items.map((capture) => ({ capture, errors: errors.filter((one) => one.capture === capture.id) })),
      next,
    };
  });
}

/** The values of a kind that stand in events which the asker sees, in their order. */
export async function listValues(
  ctx: Context,
  kind: ValueKind | "epc",
  page: Page,
): Promise<{ items: string[]; next: string | null }> {
  allow(canReadTraces(ctx.actor), ctx.lang);
  const after = readCursor(page.cursor, z.tuple([z.string()]))?.[0] ?? "";
  const limit = page.limit + 1;
  const rows = await ctx.read((tx) =>
    kind === "epc" ? tx.rows(epcsPage, { after, limit }) : tx.rows(valuesPage, { kind, after, limit }),
  );
  const { items, next } = cutPage(rows, page.limit, (row) => [row.value]);
  return { items: items.map((row) => uriOf(row.value)), next };
}

/** Whether a value stands in an event that the asker sees; `not-found` where it does in none. */
export async function holdValue(ctx: Context, kind: ValueKind | "epc", given: string): Promise<void> {
  allow(canReadTraces(ctx.actor), ctx.lang);
  const value =
    kind === "bizStep" || kind === "disposition"
      ? wordKey(kind, given)
      : kind === "eventType"
        ? given
        : keyOf(canonicalId(given));
  await ctx.read((tx) =>
    kind === "epc" ? tx.get(epcSeen, { value: value as string }) : tx.get(valueSeen, { kind, value: value as string }),
  );
}
