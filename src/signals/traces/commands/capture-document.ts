import { promisify } from "node:util";
import { zstdDecompress } from "node:zlib";
import type { Context } from "../../../kernel/context.ts";
import { giveWay } from "../../../kernel/give-way.ts";
import type { Level, Visibility } from "../../../services/facts/index.ts";
import { record } from "../../../services/facts/index.ts";
import { enqueue } from "../../../services/jobs/index.ts";
import type { ReadDocument } from "../../../engines/epcis/index.ts";
import { readDocument } from "../../../engines/epcis/index.ts";
import type { CaptureError } from "../capture-errors.ts";
import { conflictError, documentErrors, tooManyEvents } from "../capture-errors.ts";
import { deliverEventsJob } from "../subscriptions/jobs.ts";
import { keepRows } from "../keep-rows.ts";
import { rememberMasterData } from "../master-data.ts";
import { captureLimit, eventsCaptured } from "../model.ts";
import type { EventRow } from "../rows.ts";
import { rowOfEvent } from "../rows.ts";
import { deleteDocument, endCapture, holdWaiting, insertErrors, waitingCapture } from "../store/capture.ts";

const decompress = promisify(zstdDecompress);
const rowsAtOnce = 200;

/** Captures the events of a document that was taken in, in one transaction: killed before its end, nothing of it stands and the document still waits. */
export async function captureDocument(ctx: Context, capture: string): Promise<void> {
  const waiting = await ctx.read((tx) => tx.find(waitingCapture, { id: capture }));
  if (waiting === null) return;
  const document = readDocument(await decompress(waiting.body), waiting.media_type);
  const errors = document.eventCount > captureLimit ? [tooManyEvents(document.eventCount)] : documentErrors(document);
  const rows = document.eventCount > captureLimit ? [] : await rowsOf(document);
  const rollback = waiting.behaviour === "rollback";
  const visibility: Visibility = {
    agency: waiting.agency,
    level: waiting.level as Level,
    sharedWith: waiting.shared_with,
  };
  await ctx.transaction(async (tx) => {
    if ((await tx.find(holdWaiting, { id: capture })) === null) return; // another process was faster
    const recordTime = ctx.now();
    const willKeep = !(rollback && errors.length > 0) && rows.length > 0;
    const kept = willKeep ? await keepRows(tx, visibility, { capture, recordTime, wholly: rollback }, rows) : null;
    const conflicts = (kept?.outcomes ?? []).flatMap((outcome, at) =>
      outcome === "conflict" ? [conflictError(rows[at] as EventRow)] : [],
    );
    const all = [...errors, ...conflicts];
    const failed = rollback && all.length > 0;
    if (!failed) await rememberMasterData(tx, visibility, document.masterData, recordTime);
    const counted = (outcome: string) => (failed ? 0 : (kept?.outcomes ?? []).filter((one) => one === outcome).length);
    const counts = {
      events: document.eventCount,
      captured: counted("captured"),
      repeated: counted("repeated"),
      refused: failed ? document.eventCount : new Set(all.map((error) => error.event)).size,
    };
    await keepErrors(tx, capture, visibility.agency, all);
    await tx.run(endCapture, { id: capture, state: failed ? "failed" : "done", ...counts, at: ctx.now() });
    await tx.run(deleteDocument, { capture });
    await record(ctx, tx, eventsCaptured, { id: capture, ...visibility }, { ...counts, sha256: waiting.sha256 });
    if (counts.captured > 0) await enqueue(tx, deliverEventsJob, {});
  });
}

/** Reckons the rows of a large document in pieces of milliseconds: requests are answered in between. */
async function rowsOf(document: ReadDocument): Promise<EventRow[]> {
  const rows: EventRow[] = [];
  for (const { at, event } of document.events) {
    rows.push(rowOfEvent(event, at, document.ignoredFields));
    if (rows.length % rowsAtOnce === 0) await giveWay();
  }
  return rows;
}

const mostErrors = 1_000;

async function keepErrors(
  tx: Parameters<typeof keepRows>[0],
  capture: string,
  agency: string,
  errors: readonly CaptureError[],
): Promise<void> {
  if (errors.length === 0) return;
  const told = errors.slice(0, mostErrors);
  await tx.run(insertErrors, {
    capture,
    n: told.map((_, n) => n),
    event: told.map((error) => error.event),
    pointer: told.map((error) => error.pointer.slice(0, 500)),
    code: told.map((error) => error.code),
    details: told.map((error) => JSON.stringify(error.values)),
    agency,
  });
}
