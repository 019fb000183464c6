import { on } from "node:events";
import { parentPort, workerData } from "node:worker_threads";
import { preparationOf } from "../material.ts";
import { batchesOf } from "./batches.ts";
import { observedLines } from "./observed-lines.ts";
import type { FromThread, Reading, ToThread } from "./thread.ts";

// The thread that `readInThread` starts: bytes in, batches out.
if (parentPort === null) throw new Error("this file runs as a thread of an import");
const port = parentPort;
const reading = workerData as Reading;
const say = (message: FromThread) => port.postMessage(message);

async function* input(): AsyncGenerator<Uint8Array> {
  say({ kind: "more" });
  for await (const [message] of on(port, "message") as AsyncIterable<[ToThread]>) {
    if (message.bytes === null) return;
    say({ kind: "more" }); // the next piece comes while this one is read
    yield message.bytes;
  }
}

const lines = observedLines(input(), reading.profile, reading.observedAt, reading.lang);
for await (const batch of batchesOf(lines, { ...preparationOf(reading.material), source: reading.source }, reading.afterLine)) say({ kind: "batch", batch });
say({ kind: "done" });
