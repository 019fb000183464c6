import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { newId } from "../../../../kernel/id.ts";
import { problem } from "../../../../kernel/problem.ts";
import { text } from "../../../../kernel/text/index.ts";
import { listPartners } from "../../../../registers/agencies/index.ts";
import { record } from "../../../../services/facts/index.ts";
import type { ExchangeKey } from "../../records/values.ts";
import type { HubInput } from "../model.ts";
import { codeOf, hubAdded } from "../model.ts";
import { canManageHubs, canSpeakAs } from "../policy.ts";
import { keepHubSecret } from "../secrets.ts";
import { insertHub } from "../store/hubs.ts";

/** Adds another house, switched off: what it brings stands here in its partner's name. Task: 2390 II.2.3. */
export async function addHub(ctx: Context, input: HubInput, key: ExchangeKey): Promise<{ id: string }> {
  allow(canManageHubs(ctx.actor), ctx.lang);
  const { name, address, partner } = input;
  const agency = ctx.actor.agency as string;
  const at = ctx.now();
  const id = newId("hub", at);
  const code = codeOf(name);
  await ctx.transaction(async (tx) => {
    const abroad = (await listPartners(tx)).find((one) => one.id === partner);
    allow(canSpeakAs(ctx.actor, partner, abroad?.agency ?? null), ctx.lang);
    const made = await tx.run(insertHub, { id, name, code, address, partner, by: ctx.actor.id, at, agency });
    if (made === 0) throw problem("conflict", text(ctx.lang, "hubs.name.taken", { name }));
    await keepHubSecret(ctx, tx, { id, agency }, input.secret, key);
    await record(ctx, tx, hubAdded, { id, agency, level: "own", sharedWith: [] }, { code, partner });
  });
  return { id };
}
