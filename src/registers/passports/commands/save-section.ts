import { foldText } from "../../../engines/vietnamese/index.ts";
import { dayInVietnam } from "../../../kernel/clock.ts";
import type { Context } from "../../../kernel/context.ts";
import { problem } from "../../../kernel/problem.ts";
import { record } from "../../../services/facts/index.ts";
import type { PassportContent, Section } from "../content.ts";
import type { Passport } from "../model.ts";
import { passportEdited } from "../model.ts";
import { asEditor } from "../own-passport.ts";
import { filesIn, namedFiles, refuseFaults } from "../read-section.ts";
import { wordsToFind } from "../shown.ts";
import { contentById, contentOf, passportById, toPassport, updateContent } from "../store/passports.ts";
import { aboutPassport } from "../visibility.ts";

/**
 * Keeps one section of what the party is working on; what is shown to others changes only by publishing. `stale` where somebody saved after
 * `seen`, whichever section it was.
 */
export function saveSection<S extends Section>(
  ctx: Context,
  id: string,
  seen: number,
  section: S,
  said: PassportContent[S],
): Promise<Passport> {
  return asEditor(ctx, id, async (tx, of) => {
    if (of.version !== seen) throw problem("stale");
    const content = { ...contentOf(await tx.get(contentById, { id })), [section]: said };
    refuseFaults(ctx, section, content, dayInVietnam(ctx.now()));
    await namedFiles(
      ctx,
      tx,
      filesIn(content).filter((one) => one.section === section),
    );
    const row = { id, seen, content, folded: foldText(wordsToFind(content)), at: ctx.now() };
    if ((await tx.run(updateContent, row)) === 0) throw problem("stale");
    await record(ctx, tx, passportEdited, aboutPassport(ctx, { ...of, published: 0 }), { section });
    return toPassport(await tx.get(passportById, { id }));
  });
}
