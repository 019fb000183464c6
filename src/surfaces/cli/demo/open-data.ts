import { systemActor } from "../../../kernel/actor.ts";
import { listDumps, openDataAuthority, publishDump, withDump } from "../../../outcomes/exchange/index.ts";
import type { Stage } from "./load-market.ts";
import { contextOf } from "./load-market.ts";

/** Publishes the first dump of what is open, which is otherwise made at night; a later one is the night's. */
export async function openToAll(stage: Stage): Promise<void> {
  const ctx = contextOf(stage, systemActor(openDataAuthority));
  if ((await listDumps(ctx, 1)).length === 0) await withDump(stage, (dump) => publishDump(ctx, dump));
}
