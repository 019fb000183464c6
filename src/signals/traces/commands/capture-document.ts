import { promisify } from "node:util";
import { zstdDecompress } from "node:zlib";
import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import type { RowOf } from "../../../kernel/db/statement.ts";
import { giveWay } from "../../../kernel/give-way.ts";
import type { Level, Visibility } from "../../../services/facts/index.ts";
import { record } from "../../../services/facts/index.ts";
import { enqueue } from "../../../services/jobs/index.ts";
import type { ReadDocument } from "../../../engines/epcis/index.ts";
import { readDocument } from "../../../engines/epcis/index.ts";
import type { CaptureError } from "../capture-errors.ts";
import { conflictError, documentErrors, tooManyEvents } from "../capture-errors.ts";
import { deliverEventsJob } from "../subscriptions/jobs.ts";
import type { Outcome } from "../keep-rows.ts";
import { keepRows } from "../keep-rows.ts";
import { rememberMasterData } from "../master-data.ts";
import { captureLimit, eventsCaptured } from "../model.ts";
import type { EventRow } from "../rows.ts";
import { rowOfEvent } from "../rows.ts";
import { deleteDocument, endCapture, holdNextWaiting, insertErrors } from "../store/capture.ts";

const decompress = promisify(zstdDecompress);
const rowsAtOnce = 200;

/**
 * Captures the events of the document that waits longest for the house of the context, in one transaction; false where none waits. Killed
 * before its end nothing of it stands, and the document still waits.
 */
export async function captureDocument(ctx: Context, agency: string): Promise<boolean> {
  return ctx.transaction(async (tx) => {
    const waiting = await tx.find(holdNextWaiting, { agency });
    if (waiting === null) return false;
    const document = readDocument(await decompress(waiting.body), waiting.media_type);
    const tooMany = document.eventCount > captureLimit;
    const errors = tooMany ? [tooManyEvents(document.eventCount)] : documentErrors(document);
    const rows = tooMany ? [] : await rowsOf(document);
    const visibility: Visibility = { agency, level: waiting.level as Level, sharedWith: waiting.shared_with };
    await keepDocument(ctx, tx, { ...waiting, visibility }, document, { rows, errors });
    return true;
  });
}

type Waiting = RowOf<typeof holdNextWaiting> & { visibility: Visibility };
type Read = { rows: readonly EventRow[]; errors: readonly CaptureError[] };

async function keepDocument(
  ctx: Context,
  tx: Transaction,
  { id, behaviour, sha256, visibility }: Waiting,
  document: ReadDocument,
  { rows, errors }: Read,
): Promise<void> {
  const rollback = behaviour === "rollback";
  const recordTime = ctx.now();
  const keeps = rows.length > 0 && !(rollback && errors.length > 0);
  const outcomes = keeps ? await keepRows(tx, visibility, { capture: id, recordTime, wholly: rollback }, rows) : [];
  const conflicts = outcomes.flatMap((outcome, at) =>
    outcome === "conflict" ? [conflictError(rows[at] as EventRow)] : [],
  );
  const all = [...errors, ...conflicts];
  const failed = rollback && all.length > 0;
  const counted = (wanted: Outcome) => (failed ? 0 : outcomes.filter((one) => one === wanted).length);
  const counts = {
    events: document.eventCount,
    captured: counted("captured"),
    repeated: counted("repeated"),
    refused: failed ? document.eventCount : new Set(all.map((error) => error.event)).size,
  };
  if (!failed) await rememberMasterData(tx, visibility, document.masterData, recordTime);
  await keepErrors(tx, id, visibility.agency, all);
  await tx.run(endCapture, { id, state: failed ? "failed" : "done", ...counts, at: ctx.now() });
  await tx.run(deleteDocument, { capture: id });
  await record(ctx, tx, eventsCaptured, { id, ...visibility }, { ...counts, sha256 });
  if (counts.captured > 0) await enqueue(tx, deliverEventsJob, {});
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
  tx: Transaction,
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
