import { randomInt } from "node:crypto";
import { allow } from "../../../kernel/actor.ts";
import { dayInVietnam } from "../../../kernel/clock.ts";
import type { Context } from "../../../kernel/context.ts";
import { newId } from "../../../kernel/id.ts";
import { problem } from "../../../kernel/problem.ts";
import { text } from "../../../kernel/text/index.ts";
import { hashPassword } from "../../../services/access/index.ts";
import { record } from "../../../services/facts/index.ts";
import { placeAddress } from "../address.ts";
import type { ApplicationInput } from "../model.ts";
import { applicationSubmitted, decidingAuthority, drawApplicationNumber } from "../model.ts";
import { canApply } from "../policy.ts";
import { sealSubmission, writeReceipt } from "../receipt.ts";
import { rowOf } from "../said.ts";
import { applicationBySubmission, insertApplication } from "../store/applications.ts";
import { aboutApplication } from "../visibility.ts";

export type SubmitApplication = { input: ApplicationInput; password: string; once: string };

/**
 * Takes an application from the public, written by the house, and answers with its receipt. The same form sent twice is one application.
 * Whether the tax code, a number or the login name is known here already changes nothing: only officers see that. Task: 2390 II.2.5.
 */
export async function submitApplication(house: Context, given: SubmitApplication): Promise<{ receipt: string }> {
  allow(canApply(house.actor), house.lang);
  const { submission, secret, receipt } = sealSubmission(given.once, given.input);
  const before = await house.read((tx) => tx.find(applicationBySubmission, { submission }));
  if (before !== null) return { receipt: writeReceipt(before.number, secret) };
  const password_hash = await hashPassword(given.password);
  return house.transaction(async (tx) => {
    const at = house.now();
    const id = newId("pap", at);
    const address = await placeAddress(house, tx, given.input);
    const row = { id, submission, receipt, ...rowOf(given.input, address), password_hash, submitted_at: at };
    for (let attempt = 0; attempt < 6; attempt++) {
      const number = drawApplicationNumber(dayInVietnam(at).slice(0, 4), (below) => randomInt(below));
      if ((await tx.run(insertApplication, { ...row, number, agency: decidingAuthority })) === 1) {
        await record(house, tx, applicationSubmitted, aboutApplication({ id, agency: decidingAuthority }), { number });
        return { receipt: writeReceipt(number, secret) };
      }
      const twin = await tx.find(applicationBySubmission, { submission });
      if (twin !== null) return { receipt: writeReceipt(twin.number, secret) };
    }
    throw problem("unavailable", text(house.lang, "parties.problem.numbers"), { retryAfterSeconds: 1 });
  });
}
