import { parentPort, workerData } from "node:worker_threads";
import { readSheet } from "read-excel-file/universal";

/** What the thread sends back: the first sheet's rows as text, dates as ISO 8601; nothing where it cannot be read. */
export type SheetAnswer = { rows: (string | null)[][] } | null;

function asText(cell: unknown): string | null {
  if (cell === null || cell === undefined) return null;
  return cell instanceof Date ? cell.toISOString() : String(cell);
}

async function answer(): Promise<SheetAnswer> {
  try {
    const rows = await readSheet(workerData as ArrayBuffer);
    return { rows: rows.map((row) => row.map(asText)) };
  } catch {
    return null;
  }
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
parentPort?.postMessage(await answer());
