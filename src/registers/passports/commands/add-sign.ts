import type { Context } from "../../../kernel/context.ts";
import { newId } from "../../../kernel/id.ts";
import { record } from "../../../services/facts/index.ts";
import type { Sign, SignInput } from "../model.ts";
import { signAdded } from "../model.ts";
import { asEditor } from "../own-passport.ts";
import { signPictures } from "../signs.ts";
import { insertSign, signById, toSign } from "../store/signs.ts";
import { aboutPassport } from "../visibility.ts";

/** Tells officers one sign by which a fake of the goods is known. Never public, never in a credential. Task: 2390 II.2.5. */
export function addSign(ctx: Context, passport: string, input: SignInput): Promise<Sign> {
  return asEditor(ctx, passport, async (tx, of) => {
    const id = newId("psg", ctx.now());
    const pictures = await signPictures(ctx, tx, input);
    const row = { id, passport, words: input.words, pictures, at: ctx.now(), by: ctx.actor.id, agency: of.agency };
    await tx.run(insertSign, row);
    await record(ctx, tx, signAdded, aboutPassport(ctx, of), { sign: id });
    return toSign(await tx.get(signById, { passport, id }));
  });
}
