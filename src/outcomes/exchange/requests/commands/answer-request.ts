import type { Context } from "../../../../kernel/context.ts";
import type { Transaction } from "../../../../kernel/db/database.ts";
import { newId } from "../../../../kernel/id.ts";
import { problem } from "../../../../kernel/problem.ts";
import { text } from "../../../../kernel/text/index.ts";
import { record } from "../../../../services/facts/index.ts";
import type { AnswerLink, AnswerRequest, ExchangeRequest } from "../model.ts";
import { requestAnswered } from "../model.ts";
import { insertAnswer } from "../store/requests.ts";
import { titleOf } from "../subjects.ts";
import { attachFiles } from "../threads/attach.ts";
import { changeRequest } from "./change-request.ts";

/**
 * Gives a part of an answer, or the last: words, files and links, to who asked and to nobody else. A link shows nothing that who asked may not see:
 * it is the answerer's words for a thing. `invalid` names a file or a thing that is not there to give.
 */
export function answerRequest(ctx: Context, id: string, seen: number, input: AnswerRequest): Promise<ExchangeRequest> {
  return changeRequest(ctx, id, seen, input.isLast ? "answer" : "answer-partly", async (tx, of, about) => {
    const at = ctx.now();
    const answer = newId("xan", at);
    await tx.run(insertAnswer, {
      id: answer,
      request: id,
      body: input.body,
      links: await visibleLinks(ctx, tx, input.links),
      is_last: input.isLast,
      by: ctx.actor.id,
      by_name: ctx.actor.name,
      at,
      agency: ctx.actor.agency as string,
      asker: of.agency,
    });
    await attachFiles(ctx, tx, input.files, { id: answer, thread: id, readers: [of.agency] });
    await record(ctx, tx, requestAnswered, about, { isLast: input.isLast, by: ctx.actor.name });
    return {};
  });
}

async function visibleLinks(ctx: Context, tx: Transaction, links: readonly AnswerLink[]): Promise<AnswerLink[]> {
  const found: AnswerLink[] = [];
  for (const [at, link] of links.entries()) {
    const title = await titleOf(tx, link.kind, link.id);
    if (title === null) {
      const message = text(ctx.lang, "exchange-requests.fault.subject");
      throw problem("invalid", undefined, { faults: [{ pointer: `/links/${at}`, code: "subject", message }] });
    }
    found.push({ ...link, title: link.title === "" ? title : link.title });
  }
  return found;
}
