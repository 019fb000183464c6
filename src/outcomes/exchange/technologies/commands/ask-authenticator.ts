import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { newId } from "../../../../kernel/id.ts";
import { problem } from "../../../../kernel/problem.ts";
import { text } from "../../../../kernel/text/index.ts";
import type { Opinion } from "../../../../services/sockets/index.ts";
import { handedOut } from "../../../../services/sockets/index.ts";
import type { QuestionInput, TechnologyKind, TechnologyState } from "../model.ts";
import { canAskAuthenticator } from "../policy.ts";
import { insertOpinion } from "../store/calls.ts";
import { technologyById } from "../store/technologies.ts";
import type { AskParts } from "../running/asking.ts";
import { manifestOf, mayAsk, openKept } from "../running/asking.ts";

/**
 * Asks an authenticator about a code or a picture that lies before an officer. What it says is an opinion, with its reason, and never a
 * verdict; in shadow it is kept and not shown. The house's own answer to whoever scans a code does not wait for it.
 */
export async function askAuthenticator(
  ctx: Context,
  parts: AskParts,
  id: string,
  question: QuestionInput,
): Promise<{ opinion: Opinion | null }> {
  const row = await ctx.read((tx) => tx.get(technologyById, { id }));
  const of = { agency: row.agency, kind: row.kind as TechnologyKind, state: row.state as TechnologyState };
  allow(canAskAuthenticator(ctx.actor, of), ctx.lang);
  if (!mayAsk(row, ctx.now())) throw problem("unavailable", text(ctx.lang, "technologies.ask.resting"));
  const item = handedOut({ ...question, id: "question" }, manifestOf(row).data, row.grants_personal);
  const kept = await openKept<"authenticator">(parts, id, row.agency);
  try {
    const outcome = await kept.ask({ items: [item] }, "question", ({ opinions }) => opinions.length);
    if (!outcome.ok)
      throw problem("unavailable", text(ctx.lang, `technologies.fault.${outcome.fault.code}`), {
        retryAfterSeconds: 60,
      });
    const opinion = outcome.answer.opinions[0] as Opinion;
    const at = ctx.now();
    await ctx.transaction((tx) =>
      tx.run(insertOpinion, {
        id: newId("opn", at),
        technology: id,
        release: row.release,
        state: row.state,
        code: question.code ?? null,
        gtin: question.gtin ?? null,
        opinion: opinion.opinion,
        confidence: opinion.confidence,
        vi: opinion.reason.vi,
        en: opinion.reason.en,
        by: ctx.actor.id,
        at,
        agency: row.agency,
      }),
    );
    return { opinion: row.state === "live" ? opinion : null };
  } finally {
    await kept.close();
  }
}
