import { createHash } from "node:crypto";
import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { newId } from "../../../kernel/id.ts";
import { problem } from "../../../kernel/problem.ts";
import { text } from "../../../kernel/text/index.ts";
import { readDocument } from "../../../engines/epcis/index.ts";
import { record } from "../../../services/facts/index.ts";
import { enqueue } from "../../../services/jobs/index.ts";
import { faultOf } from "../ask-events.ts";
import { deliverEventsJob } from "../subscriptions/jobs.ts";
import { keepRows } from "../keep-rows.ts";
import type { Sharing } from "../model.ts";
import { eventsCaptured } from "../model.ts";
import { canCapture } from "../policy.ts";
import type { EventRow } from "../rows.ts";
import { rowOfEvent } from "../rows.ts";
import { visibilityFor } from "../visibility-for.ts";

/** Captures one event at once; sent again it is met and nothing changes. Task: 2390 II.2.5. */
export async function captureEvent(
  ctx: Context,
  input: { body: Uint8Array; mediaType: string; sharing: Sharing },
): Promise<EventRow> {
  allow(canCapture(ctx.actor), ctx.lang);
  const visibility = visibilityFor(ctx.actor, input.sharing);
  const document = readDocument(input.body, input.mediaType);
  if (!document.ok)
    throw problem("invalid", undefined, { faults: document.problems.slice(0, 100).map((one) => faultOf(ctx, one)) });
  const [only] = document.events;
  if (only === undefined || document.eventCount !== 1) throw problem("invalid", text(ctx.lang, "traces.one-event"));
  const row = rowOfEvent(only.event, 0, document.ignoredFields);
  const id = newId("cap", ctx.now());
  return ctx.transaction(async (tx) => {
    const [outcome] = await keepRows(tx, visibility, { capture: id, recordTime: ctx.now(), wholly: true }, [row]);
    if (outcome === "conflict")
      throw problem("conflict", text(ctx.lang, "epcis.problem.event-id-conflict", { id: row.eventID }));
    if (outcome === "repeated") return row;
    const sha256 = createHash("sha256").update(input.body).digest("hex");
    await record(
      ctx,
      tx,
      eventsCaptured,
      { id, ...visibility },
      { events: 1, captured: 1, repeated: 0, refused: 0, sha256 },
    );
    await enqueue(tx, deliverEventsJob, {});
    return row;
  });
}
