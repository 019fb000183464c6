import { fingerprintOf, keyText, readKey } from "../../../../engines/envelope/index.ts";
import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { newId } from "../../../../kernel/id.ts";
import { problem } from "../../../../kernel/problem.ts";
import { text } from "../../../../kernel/text/index.ts";
import { record } from "../../../../services/facts/index.ts";
import { envelopePartnerRegistered } from "../model.ts";
import type { PartnerInput } from "../model.ts";
import { canManagePartners } from "../policy.ts";
import { insertPartner } from "../store/partners.ts";

/** Registers a partner by its key: what it asks, it asks for the agency that registers it. Task: 2390 II.2.3. */
export async function registerPartner(ctx: Context, input: PartnerInput): Promise<{ id: string }> {
  allow(canManagePartners(ctx.actor), ctx.lang);
  const { name, system, address, services, users } = input;
  const { written, fingerprint } = keyGiven(input.key);
  const agency = ctx.actor.agency as string;
  const at = ctx.now();
  const id = newId("enp", at);
  await ctx.transaction(async (tx) => {
    const made = await tx.run(insertPartner, {
      id,
      agency,
      name,
      system,
      public_key: written,
      address,
      services: [...new Set(services)],
      users: [...new Set(users)],
      by: ctx.actor.id,
      at,
    });
    if (made === 0) throw problem("conflict", text(ctx.lang, "envelope.system.taken", { system }));
    const about = { id, agency, level: "own" as const, sharedWith: [] };
    await record(ctx, tx, envelopePartnerRegistered, about, { system, fingerprint, services });
  });
  return { id };
}

/** A key in the one form it is kept in, and what people compare it by. */
export function keyGiven(given: string): { written: string; fingerprint: string } {
  const key = readKey(given);
  if (key === null) throw new TypeError("a schema lets no other key through");
  return { written: keyText(key), fingerprint: fingerprintOf(key) };
}
