import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { problem } from "../../../kernel/problem.ts";
import { text } from "../../../kernel/text/index.ts";
import { hashPassword } from "../../../services/access/index.ts";
import { record } from "../../../services/facts/index.ts";
import { placeAddress } from "../address.ts";
import type { ApplicationInput } from "../model.ts";
import { applicationAmended } from "../model.ts";
import { canApply } from "../policy.ts";
import { applicationHeldBy } from "../queries.ts";
import { rowOf } from "../said.ts";
import { amendApplicationRow, amendPassword } from "../store/applications.ts";
import { aboutApplication } from "../visibility.ts";

/**
 * Puts the applicant's new words in place of those that an officer asked about; an empty password leaves the one chosen before.
 * `not-found` for a receipt that is none, `conflict` where nothing is asked (also where the same was sent twice).
 */
export async function amendApplication(
  house: Context,
  receipt: string,
  given: { input: ApplicationInput; password: string },
): Promise<void> {
  allow(canApply(house.actor), house.lang);
  const password_hash = given.password === "" ? null : await hashPassword(given.password);
  await house.transaction(async (tx) => {
    const of = await applicationHeldBy(tx, receipt);
    if (of === null) throw problem("not-found");
    const address = await placeAddress(house, tx, given.input);
    const row = { ...rowOf(given.input, address), id: of.id, seen: of.version, at: house.now() };
    if ((await tx.run(amendApplicationRow, row)) === 0)
      throw problem("conflict", text(house.lang, "parties.problem.not-asked"));
    if (password_hash !== null) await tx.run(amendPassword, { id: of.id, password_hash });
    await record(house, tx, applicationAmended, aboutApplication(of), {});
  });
}
