import type { Context } from "../../../kernel/context.ts";
import { problem } from "../../../kernel/problem.ts";
import { record } from "../../../services/facts/index.ts";
import type { Sign, SignInput } from "../model.ts";
import { signChanged } from "../model.ts";
import { asEditor } from "../own-passport.ts";
import { signPictures } from "../signs.ts";
import { signById, toSign, updateSign } from "../store/signs.ts";
import { aboutPassport } from "../visibility.ts";

/** Says a sign in other words or with other pictures. */
export function changeSign(ctx: Context, passport: string, id: string, seen: number, input: SignInput): Promise<Sign> {
  return asEditor(ctx, passport, async (tx, of) => {
    await tx.get(signById, { passport, id });
    const pictures = await signPictures(ctx, tx, input);
    if ((await tx.run(updateSign, { id, seen, words: input.words, pictures })) === 0) throw problem("stale");
    await record(ctx, tx, signChanged, aboutPassport(ctx, of), { sign: id });
    return toSign(await tx.get(signById, { passport, id }));
  });
}
