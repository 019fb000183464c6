import { randomInt } from "node:crypto";
import { addWorkingDays } from "../../../../engines/vietnamese/index.ts";
import { allow, holds } from "../../../../kernel/actor.ts";
import { dayInVietnam } from "../../../../kernel/clock.ts";
import type { Context } from "../../../../kernel/context.ts";
import type { Transaction } from "../../../../kernel/db/database.ts";
import { newId } from "../../../../kernel/id.ts";
import { problem } from "../../../../kernel/problem.ts";
import { text } from "../../../../kernel/text/index.ts";
import { holdAddressed } from "../../../../registers/agencies/index.ts";
import { workCalendar } from "../../../../registers/reference/index.ts";
import { record } from "../../../../services/facts/index.ts";
import type { ExchangeRequest, SendRequest } from "../model.ts";
import { drawRequestNumber, endOfDay, foldedRequest, requestSent, usualDays } from "../model.ts";
import { canSendRequest } from "../policy.ts";
import { insertRequest, requestById, toRequest } from "../store/requests.ts";
import { titleOf } from "../subjects.ts";
import { attachFiles } from "../threads/attach.ts";

/**
 * Asks another authority for information or for action. The request carries what who asks chooses to tell: its subject becomes no more visible by
 * it. `invalid` names an agency that is none today or the own one, and a subject that is not there to see. Task: 2390 II.2.3, II.4.3.
 */
export async function sendRequest(ctx: Context, input: SendRequest): Promise<ExchangeRequest> {
  allow(canSendRequest(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const at = ctx.now();
    await allowReceiver(ctx, tx, input.to);
    const { subject } = input;
    if (subject !== undefined && (await titleOf(tx, subject.kind, subject.id)) === null) {
      const message = text(ctx.lang, "exchange-requests.fault.subject");
      throw problem("invalid", undefined, { faults: [{ pointer: "/subject/id", code: "subject", message }] });
    }
    const days = input.workingDays ?? usualDays[input.urgency];
    const dueOn = addWorkingDays(await workCalendar(tx), dayInVietnam(at), days);
    const agency = ctx.actor.agency as string;
    const id = newId("xrq", at);
    const subjectTitle = subject?.title ?? "";
    const number = await insertNumbered(ctx, tx, {
      id,
      kind: input.kind,
      title: input.title,
      body: input.body,
      purpose: input.purpose,
      basis: input.basis,
      subject_kind: subject?.kind ?? null,
      subject_id: subject?.id ?? null,
      subject_title: subjectTitle,
      urgency: input.urgency,
      due_on: dueOn,
      due_at: endOfDay(dueOn),
      by: ctx.actor.id,
      by_name: ctx.actor.name,
      at,
      to: input.to,
      former_sees: input.formerSees,
      agency,
    });
    await attachFiles(ctx, tx, input.files, { id, thread: id, readers: [input.to] });
    await record(
      ctx,
      tx,
      requestSent,
      { id, agency, level: "named", sharedWith: [input.to] },
      { number, to: input.to, due: dueOn, by: ctx.actor.name },
    );
    return toRequest(await tx.get(requestById, { id }));
  });
}

/** An agency that exists today and is another's than the actor's. */
export async function allowReceiver(ctx: Context, tx: Transaction, to: string): Promise<void> {
  await holdAddressed(ctx, tx, "/to", to);
  if (!holds(ctx.actor, to)) return;
  const message = text(ctx.lang, "exchange-requests.fault.own");
  throw problem("invalid", undefined, { faults: [{ pointer: "/to", code: "agency", message }] });
}

async function insertNumbered(
  ctx: Context,
  tx: Transaction,
  row: Omit<Parameters<typeof tx.run<typeof insertRequest>>[1], "number" | "folded">,
): Promise<string> {
  const year = dayInVietnam(ctx.now()).slice(0, 4);
  for (let attempt = 0; attempt < 6; attempt++) {
    const number = drawRequestNumber(year, (below) => randomInt(below));
    const folded = foldedRequest({ number, title: row.title, body: row.body, subjectTitle: row.subject_title });
    if ((await tx.run(insertRequest, { ...row, number, folded })) === 1) return number;
  }
  throw problem("unavailable", text(ctx.lang, "cases.problem.numbers"), { retryAfterSeconds: 1 });
}
