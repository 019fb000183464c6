import { allow } from "../../../kernel/actor.ts";
import { problem } from "../../../kernel/problem.ts";
import { text } from "../../../kernel/text/index.ts";
import { record } from "../../facts/index.ts";
import type { Caller, Gate } from "../gate.ts";
import { contextOfAccount, findAccount } from "../gate.ts";
import { totpBegun } from "../model.ts";
import { canChangeOwnSecrets } from "../policy.ts";
import { seal } from "../seal.ts";
import type { Held } from "../session.ts";
import { beginTotp } from "../store.ts";
import { newTotpSecret, totpAddress } from "../totp.ts";

/** Begins the enrolment of an authenticator app: its secret, shown once, as text and as the address of a QR code. */
export async function enrolTotp(gate: Gate, caller: Caller, held: Held): Promise<{ secret: string; address: string }> {
  allow(canChangeOwnSecrets(held.actor), caller.lang);
  const account = await findAccount(gate, held.session.login);
  if (account === null) throw problem("unauthenticated");
  const secret = newTotpSecret();
  const ctx = contextOfAccount(gate, caller, account);
  await ctx.transaction(async (tx) => {
    const begun = await tx.run(beginTotp, { user_id: account.id, totp_sealed: seal(gate.totpKey, account.id, secret) });
    if (begun === 0) throw problem("conflict", text(caller.lang, "access.code.enrolled"));
    await record(ctx, tx, totpBegun, { id: account.id, agency: account.agency, level: "own", sharedWith: [] }, {});
  });
  return { secret, address: totpAddress(secret, account.login) };
}
