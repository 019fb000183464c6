import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { problem } from "../../../kernel/problem.ts";
import { record } from "../../../services/facts/index.ts";
import type { Passport } from "../model.ts";
import { passportSuspended } from "../model.ts";
import { canReadPassports, canSuspendPassport } from "../policy.ts";
import { markSuspended, passportById, toPassport } from "../store/passports.ts";
import { suspendVersions } from "../store/statuses.ts";
import { levelVersions } from "../store/versions.ts";
import { aboutPassport } from "../visibility.ts";

/** Keeps a passport from being shown until it is reinstated; the party learns why. Law: Circular 31/2026 art. 11. */
export function suspendPassport(ctx: Context, id: string, seen: number, reason: string): Promise<Passport> {
  allow(canReadPassports(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const of = toPassport(await tx.get(passportById, { id }));
    allow(canSuspendPassport(ctx.actor, of), ctx.lang);
    const row = { id, seen, at: ctx.now(), by: ctx.actor.id, because: reason };
    if ((await tx.run(markSuspended, row)) === 0) throw problem("stale");
    await tx.run(levelVersions, { passports: [id] });
    await tx.run(suspendVersions, { passports: [id], at: ctx.now() });
    await record(ctx, tx, passportSuspended, aboutPassport(ctx, of), { gtin: of.gtin, reason });
    return toPassport(await tx.get(passportById, { id }));
  });
}
