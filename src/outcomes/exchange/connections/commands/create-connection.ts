import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { faultsOf } from "../../../../kernel/faults.ts";
import { newId } from "../../../../kernel/id.ts";
import { problem } from "../../../../kernel/problem.ts";
import type { Lang } from "../../../../kernel/text/index.ts";
import { text } from "../../../../kernel/text/index.ts";
import { record } from "../../../../services/facts/index.ts";
import type { ExchangeKey } from "../../records/values.ts";
import type { ConnectionInput, Settings } from "../model.ts";
import { connectionCreated, readSettings, slugOf } from "../model.ts";
import { canManageConnections } from "../policy.ts";
import { keepSecret } from "../secrets.ts";
import { insertConnection } from "../store/connections.ts";

/** Makes a connection, switched off: what it brings names it as the source. Task: 2390 II.2.1, II.2.3. */
export async function createConnection(
  ctx: Context,
  input: ConnectionInput,
  key: ExchangeKey,
): Promise<{ id: string }> {
  allow(canManageConnections(ctx.actor), ctx.lang);
  const { name, kind, direction, cron } = input;
  const agency = ctx.actor.agency as string;
  const settings = checkedSettings(ctx.lang, readSettings(kind, direction, input.settings));
  const at = ctx.now();
  const id = newId("con", at);
  const source = `ket-noi-${slugOf(name)}`;
  await ctx.transaction(async (tx) => {
    const made = await tx.run(insertConnection, {
      id,
      name,
      source,
      kind,
      direction,
      settings,
      cron,
      by: ctx.actor.id,
      at,
      agency,
    });
    if (made === 0) throw problem("conflict", text(ctx.lang, "connections.name.taken", { name }));
    if (input.secret !== undefined) await keepSecret(ctx, tx, { id, agency }, input.secret, key);
    await record(ctx, tx, connectionCreated, { id, agency, level: "own", sharedWith: [] }, { kind, direction, source });
  });
  return { id };
}

/** Settings that were looked through; `invalid` with what is wrong where. */
export function checkedSettings(lang: Lang, read: ReturnType<typeof readSettings>): Settings {
  if (read.success) return read.data;
  const faults = faultsOf(lang, read.error).map((fault) => ({ ...fault, pointer: `/settings${fault.pointer}` }));
  throw problem("invalid", undefined, { faults });
}
