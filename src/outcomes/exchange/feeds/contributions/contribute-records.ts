import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { faultsOf } from "../../../../kernel/faults.ts";
import { newId } from "../../../../kernel/id.ts";
import { text } from "../../../../kernel/text/index.ts";
import { canUseSource } from "../../../../services/access/index.ts";
import { keepRecords } from "../../records/commands/keep-records.ts";
import type { RecordInput } from "../../records/model.ts";
import { recordInput } from "../../records/model.ts";
import type { ExchangeKey } from "../../records/values.ts";
import { canContribute, canReadFeed } from "../policy.ts";

/** What is wrong with a line: where in it, a stable code, and words. */
export type LineFault = { pointer: string; code: string; message: string };

/** What a contributor is told. Whether a record was there before is told to those alone who may read it. */
export type Receipt = {
  id: string;
  at: Date;
  taken: number;
  refused: { line: number; externalId: string | null; faults: LineFault[] }[];
  known: { new: number; changed: number; unchanged: number } | null;
};

/**
 * Takes records of a source in: the good ones are kept, each bad one gets its line and the reason. A key that may only write learns nothing
 * from the answer but what is wrong with what it sent.
 */
export async function contributeRecords(
  ctx: Context,
  key: ExchangeKey,
  source: string,
  lines: readonly unknown[],
): Promise<Receipt> {
  allow(canContribute(ctx.actor), ctx.lang);
  allow(canUseSource(ctx.actor, source), ctx.lang);
  const read: { line: number; input: RecordInput }[] = [];
  const refused: Receipt["refused"] = [];
  for (const [at, one] of lines.entries()) {
    const parsed = recordInput.safeParse(one);
    if (parsed.success) read.push({ line: at + 1, input: parsed.data });
    else
      refused.push({
        line: at + 1,
        externalId: externalIdOf(one),
        faults: faultsOf(ctx.lang, parsed.error).slice(0, 20),
      });
  }
  const inputs = read.map(({ input }) => input);
  const kept = inputs.length === 0 ? null : await keepRecords(ctx, source, inputs, key);
  const mayRead = canReadFeed(ctx.actor).allowed;
  for (const { at, externalId, code, pointer, message } of kept?.refused ?? []) {
    const told = mayRead || aboutTheLine.includes(code) ? { pointer, code, message } : untold(ctx);
    refused.push({ line: read[at]!.line, externalId, faults: [told] });
  }
  refused.sort((one, other) => one.line - other.line);
  return {
    id: newId("rcp", ctx.now()),
    at: ctx.now(),
    taken: lines.length - refused.length,
    refused,
    known: mayRead ? { new: kept?.new ?? 0, changed: kept?.changed ?? 0, unchanged: kept?.unchanged ?? 0 } : null,
  };
}

/** Refusals for what the line itself says; the others tell of what is kept already. */
const aboutTheLine: readonly string[] = ["ceiling", "field-twice", "no-field", "no-audience"];

const untold = (ctx: Context) => ({
  pointer: "/",
  code: "not-taken",
  message: text(ctx.lang, "exchange-feeds.fault.not-taken"),
});

function externalIdOf(line: unknown): string | null {
  const given = (line as { externalId?: unknown } | null)?.externalId;
  return typeof given === "string" ? given.slice(0, 200) : null;
}
