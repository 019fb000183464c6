import type { Context } from "../../../kernel/context.ts";
import { problem } from "../../../kernel/problem.ts";
import { text } from "../../../kernel/text/index.ts";
import { record } from "../../../services/facts/index.ts";
import type { Prefix } from "../model.ts";
import { prefixClaimed } from "../model.ts";
import { readPrefix } from "../numbers.ts";
import { insertPrefix, prefixOfParty, toPrefix } from "../store/numbers.ts";
import { aboutParty } from "../visibility.ts";
import { asOwnParty } from "../own-party.ts";

/** Claims a GS1 company prefix. Whether another party claims it too, or has it verified, is not told: an officer decides whose it is. */
export function claimPrefix(ctx: Context, party: string, typed: string): Promise<Prefix> {
  const found = readPrefix(typed);
  const refuse = (code: "digits" | "length" | "check-digit" | "taken") =>
    problem("invalid", undefined, {
      faults: [{ pointer: "/prefix", code, message: text(ctx.lang, `parties.fault.prefix.${code}`, { typed }) }],
    });
  return asOwnParty(ctx, party, async (tx, of) => {
    if (!found.ok) throw refuse(found.problem);
    const { prefix } = found;
    const row = { party, prefix, at: ctx.now(), authority: of.authority };
    if ((await tx.run(insertPrefix, row)) === 0) throw refuse("taken");
    await record(ctx, tx, prefixClaimed, aboutParty(ctx, party), { prefix });
    return toPrefix(await tx.get(prefixOfParty, { party, prefix }));
  });
}
