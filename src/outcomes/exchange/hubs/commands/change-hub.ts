import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { problem } from "../../../../kernel/problem.ts";
import { record } from "../../../../services/facts/index.ts";
import type { ExchangeKey } from "../../records/values.ts";
import type { HubChange } from "../model.ts";
import { hubChanged } from "../model.ts";
import { canManageHubs } from "../policy.ts";
import { keepHubSecret } from "../secrets.ts";
import { changeHubRow, dropHubSecret, lockHub } from "../store/hubs.ts";

/** Changes a hub's name and address. The key goes with the address it was given for: with another one it is asked for anew. */
export async function changeHub(
  ctx: Context,
  id: string,
  version: number,
  { name, address, secret }: HubChange,
  key: ExchangeKey,
): Promise<void> {
  allow(canManageHubs(ctx.actor), ctx.lang);
  await ctx.transaction(async (tx) => {
    const hub = await tx.get(lockHub, { id });
    if ((await tx.run(changeHubRow, { id, seen: version, name, address })) === 0) throw problem("stale");
    if (secret !== undefined) await keepHubSecret(ctx, tx, hub, secret, key);
    else if (address !== hub.address) await tx.run(dropHubSecret, { id });
    const about = { id, agency: hub.agency, level: "own", sharedWith: [] } as const;
    await record(ctx, tx, hubChanged, about, { secret: secret !== undefined });
  });
}
