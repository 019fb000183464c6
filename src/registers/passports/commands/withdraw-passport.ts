import type { Context } from "../../../kernel/context.ts";
import { problem } from "../../../kernel/problem.ts";
import { record } from "../../../services/facts/index.ts";
import type { Passport } from "../model.ts";
import { passportWithdrawn } from "../model.ts";
import { asOwnPassport } from "../own-passport.ts";
import { canWithdrawPassport } from "../policy.ts";
import { markWithdrawn, passportById, toPassport } from "../store/passports.ts";
import { revokeVersions } from "../store/statuses.ts";
import { levelVersions } from "../store/versions.ts";
import { aboutPassport } from "../visibility.ts";

/** Takes a published passport back: nobody but officers and the party sees it, and its credential is revoked for good. */
export function withdrawPassport(ctx: Context, id: string, seen: number, reason: string): Promise<Passport> {
  return asOwnPassport(
    ctx,
    id,
    (party, of) => canWithdrawPassport(ctx.actor, party, of),
    async (tx, of) => {
      if ((await tx.run(markWithdrawn, { id, seen, at: ctx.now() })) === 0) throw problem("stale");
      await tx.run(levelVersions, { passports: [id] });
      await tx.run(revokeVersions, { passport: id, but: 0, at: ctx.now() });
      await record(ctx, tx, passportWithdrawn, aboutPassport(ctx, of), { gtin: of.gtin, reason });
      return toPassport(await tx.get(passportById, { id }));
    },
  );
}
