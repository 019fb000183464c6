import { parentPort } from "node:worker_threads";
import { preparationOf } from "../material.ts";
import type { Preparer } from "../../listings/index.ts";
import { preparer } from "../../listings/index.ts";
import { batchesOf } from "./batches.ts";
import { observedLines } from "./observed-lines.ts";
import type { FromThread, Reading, ToThread } from "./thread.ts";

// The thread that `readInThread` starts: bytes in, batches out, one reading after the other.
if (parentPort === null) throw new Error("this file runs as a thread of an import");
const port = parentPort;
let preparation: ReturnType<typeof preparationOf> | null = null;
const say = (message: FromThread) => port.postMessage(message);
let hand: ((bytes: Uint8Array | null) => void) | null = null;
let prepared: Preparer | null = null;

port.on("message", (message: ToThread) => {
  if (message.kind === "know") preparation = preparationOf(message.material);
  else if (message.kind === "read") void read(message.reading);
  else if (message.kind === "written") prepared?.giveBack(message.lines);
  else hand?.(message.bytes);
});

async function read(reading: Reading): Promise<void> {
  if (preparation === null) throw new Error("the thread was not told what screening knows");
  prepared = preparer(reading.source);
  const lines = observedLines(input(), reading.profile, reading.observedAt, reading.lang);
  for await (const batch of batchesOf(lines, { ...preparation, source: reading.source }, reading.afterLine, prepared))
    port.postMessage({ kind: "batch", batch } satisfies FromThread, [batch.lines.buffer]);
  say({ kind: "done" });
}

const portionBytes = 2 ** 16;

/** Asks for the next piece while the last one is read, by portions: the records of one are in memory together. */
async function* input(): AsyncGenerator<Uint8Array> {
  for (let next = ask(); ;) {
    const bytes = await next;
    if (bytes === null) return;
    next = ask();
    for (let at = 0; at < bytes.length; at += portionBytes) yield bytes.subarray(at, at + portionBytes);
  }
}

function ask(): Promise<Uint8Array | null> {
  return new Promise((resolve) => {
    hand = resolve;
    say({ kind: "more" });
  });
}
