import { foldText } from "../../../engines/vietnamese/index.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import { newId } from "../../../kernel/id.ts";
import { problem } from "../../../kernel/problem.ts";
import { text } from "../../../kernel/text/index.ts";
import { graceMs, isLoginFree } from "../../../services/access/index.ts";
import { record } from "../../../services/facts/index.ts";
import type { Application } from "../model.ts";
import { applicationApproved } from "../model.ts";
import { canDecideApplication } from "../policy.ts";
import { admitApplicant } from "../store/applications.ts";
import { insertPlace, insertPrefix } from "../store/numbers.ts";
import { insertContact, insertParty, partyWithTaxCode } from "../store/parties.ts";
import { aboutApplication } from "../visibility.ts";
import { decideApplication } from "./decide-application.ts";

/**
 * Makes a party of an application, and lets its first person in: administrator and officer of the party, who must enrol a second factor as
 * every administrator must. `conflict` where a party has this tax code, or somebody this login name. Task: 2390 II.2.5.
 */
export function approveApplication(ctx: Context, id: string, seen: number): Promise<{ partyId: string }> {
  const partyId = newId("pty", ctx.now());
  const may = (of: Application) => canDecideApplication(ctx.actor, of);
  return decideApplication(ctx, id, seen, may, { state: "approved", reason: null, partyId }, async (tx, of) => {
    const known = await tx.find(partyWithTaxCode, { tax_code: of.taxCode });
    if (known !== null) throw problem("conflict", text(ctx.lang, "parties.problem.tax-code", { name: known.name }));
    if (!(await isLoginFree(tx, of.login))) throw problem("conflict", text(ctx.lang, "parties.problem.login"));
    await makeParty(ctx, tx, partyId, of);
    const at = ctx.now();
    const user = newId("usr", at);
    const second_factor_due = new Date(at.getTime() + graceMs);
    const { admitted } = await tx.get(admitApplicant, { application: of.id, user, at, second_factor_due });
    if (!admitted) throw new Error(`the applicant of ${of.id} was not admitted`);
    await record(ctx, tx, applicationApproved, aboutApplication(of), { party: partyId, user });
    return { partyId };
  });
}

async function makeParty(ctx: Context, tx: Transaction, id: string, of: Application): Promise<void> {
  const at = ctx.now();
  const authority = of.agency;
  const address = {
    address: of.address,
    province_code: of.provinceCode,
    ward: of.ward,
    ward_code: of.wardCode,
  };
  await tx.run(insertParty, {
    id,
    name: of.name,
    folded: foldText(of.name),
    tax_code: of.taxCode,
    kinds: of.kinds,
    ...address,
    at,
    by: ctx.actor.id,
    application_id: of.id,
    authority,
  });
  await tx.run(insertContact, { party: id, ...of.contact, authority });
  for (const gln of of.glns) {
    const place = { id: newId("plc", at), party: id, gln, extension: null, name: of.name, kind: "office" };
    await tx.run(insertPlace, { ...place, ...address, at, authority });
  }
  for (const prefix of of.prefixes) await tx.run(insertPrefix, { party: id, prefix, at, authority });
}
