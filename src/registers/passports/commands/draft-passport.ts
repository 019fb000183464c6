import { checkGtin } from "../../../engines/gs1/index.ts";
import { foldText } from "../../../engines/vietnamese/index.ts";
import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { newId } from "../../../kernel/id.ts";
import { problem } from "../../../kernel/problem.ts";
import type { TextKey } from "../../../kernel/text/index.ts";
import { text } from "../../../kernel/text/index.ts";
import { record } from "../../../services/facts/index.ts";
import { ownsPrefix } from "../../parties/index.ts";
import { emptyContent } from "../content.ts";
import type { NewPassport, Passport } from "../model.ts";
import { passportDrafted } from "../model.ts";
import { askingParty } from "../own-passport.ts";
import { canReadPassports } from "../policy.ts";
import { wordsToFind } from "../shown.ts";
import { insertPassport, passportById, toPassport } from "../store/passports.ts";
import { aboutPassport } from "../visibility.ts";

/**
 * Begins the passport of a product. The GTIN must add up and stand under a company prefix that the party says is its own; whether it is, an
 * officer verifies before anything is published. Task: 2390 II.2.5.
 */
export async function draftPassport(ctx: Context, input: NewPassport): Promise<Passport> {
  allow(canReadPassports(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const party = await askingParty(ctx, tx);
    const checked = checkGtin(input.gtin.replace(/[\s-]/g, ""));
    if (!checked.ok) throw wrongGtin(ctx, "passports.fault.gtin");
    const gtin = checked.gtin14;
    if ((await ownsPrefix(tx, party.id, gtin)) === null) throw wrongGtin(ctx, "passports.fault.prefix");
    const content = emptyContent();
    content.identity.name = input.name;
    const id = newId("psp", ctx.now());
    const folded = foldText(wordsToFind(content));
    const row = { id, gtin, content, folded, at: ctx.now(), agency: party.id, authority: party.authority };
    if ((await tx.run(insertPassport, row)) === 0) throw wrongGtin(ctx, "passports.fault.gtin-twice");
    const of = toPassport(await tx.get(passportById, { id }));
    await record(ctx, tx, passportDrafted, aboutPassport(ctx, of), { gtin });
    return of;
  });
}

const wrongGtin = (ctx: Context, key: TextKey) =>
  problem("invalid", undefined, { faults: [{ pointer: "/gtin", code: "gtin", message: text(ctx.lang, key) }] });
