import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { problem } from "../../../kernel/problem.ts";
import { record } from "../../../services/facts/index.ts";
import type { Passport } from "../model.ts";
import { passportReinstated } from "../model.ts";
import { canReadPassports, canReinstatePassport } from "../policy.ts";
import { markReinstated, passportById, toPassport } from "../store/passports.ts";
import { suspendVersions } from "../store/statuses.ts";
import { levelVersions } from "../store/versions.ts";
import { aboutPassport } from "../visibility.ts";

/** Lets a suspended passport be shown again, where the party has not withdrawn it meanwhile. */
export function reinstatePassport(ctx: Context, id: string, seen: number): Promise<Passport> {
  allow(canReadPassports(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const of = toPassport(await tx.get(passportById, { id }));
    allow(canReinstatePassport(ctx.actor, of), ctx.lang);
    if ((await tx.run(markReinstated, { id, seen })) === 0) throw problem("stale");
    await tx.run(levelVersions, { passports: [id] });
    await tx.run(suspendVersions, { passports: [id], at: ctx.now() });
    await record(ctx, tx, passportReinstated, aboutPassport(ctx, of), { gtin: of.gtin });
    return toPassport(await tx.get(passportById, { id }));
  });
}
