import type { Context } from "../../../kernel/context.ts";
import { problem } from "../../../kernel/problem.ts";
import { text } from "../../../kernel/text/index.ts";
import { record } from "../../../services/facts/index.ts";
import type { AnswerTakedown, TakedownFile } from "../model.ts";
import { takedownAnswered } from "../model.ts";
import { canAnswerTakedown } from "../policy.ts";
import { setOutcomes } from "../store.ts";
import { changeTakedown } from "./change-takedown.ts";

/**
 * Enters what the platform did, listing by listing; listings that are not named keep their outcome. An outcome may be corrected or taken
 * back (`waiting`). `invalid` names a listing that is not of the request.
 */
export function answerTakedown(ctx: Context, id: string, seen: number, input: AnswerTakedown): Promise<TakedownFile> {
  return changeTakedown(
    ctx,
    id,
    seen,
    (of) => canAnswerTakedown(ctx.actor, of),
    async (tx, of) => {
      const before = new Map(of.listings.map((one) => [one.listingId, one.outcome]));
      const unknown = input.outcomes.findIndex((one) => !before.has(one.listing));
      if (unknown >= 0) {
        const message = text(ctx.lang, "takedowns.problem.listing");
        throw problem("invalid", undefined, {
          faults: [{ pointer: `/outcomes/${unknown}/listing`, code: "listing", message }],
        });
      }
      const after = new Map(input.outcomes.map((one) => [one.listing, one.outcome]));
      const changes = [...after].flatMap(([listing, to]) => {
        const from = before.get(listing);
        return from === undefined || from === to ? [] : [{ listing, from, to }];
      });
      const at = ctx.now();
      await tx.run(setOutcomes, {
        takedown: id,
        listing: changes.map((one) => one.listing),
        outcome: changes.map((one) => one.to),
        at,
      });
      await record(ctx, tx, takedownAnswered, of, { concern: of.concern, outcomes: changes });
      const waiting = of.listings.filter((one) => (after.get(one.listingId) ?? one.outcome) === "waiting").length;
      const answer = input.answer === "" ? of.answer : input.answer;
      return { waiting, answer, answeredBy: ctx.actor.id, answeredAt: at };
    },
  );
}
