import { on } from "node:events";
import { Worker } from "node:worker_threads";
import type { Lang } from "../../../kernel/text/index.ts";
import type { ByteSource, Profile } from "../../../services/sockets/index.ts";
import type { Source } from "../../listings/index.ts";
import type { Material } from "../material.ts";
import type { Batch } from "./batches.ts";

/** What the reading thread is started with. */
export type Reading = { profile: Profile; source: Source; observedAt: Date; afterLine: number; lang: Lang; material: Material };

/** What the thread says: it wants bytes, it made a batch, it is through. What it throws arrives as its error. */
export type FromThread = { kind: "more" } | { kind: "batch"; batch: Batch } | { kind: "done" };
export type ToThread = { bytes: Uint8Array | null };

/**
 * Reads, maps and screens in a thread of its own, so that the database is never kept waiting for it: on two cores the one
 * screens while the other writes. The next batch is made while the last one is being committed, and no further.
 */
export async function* readInThread(reading: Reading, input: ByteSource): AsyncGenerator<Batch> {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { workerData: reading, resourceLimits: { maxOldGenerationSizeMb: 256 } });
  const stop = new AbortController();
  worker.once("error", (error) => stop.abort(error));
  worker.once("exit", () => stop.abort(new Error("the reading thread ended before its input")));
  const bytes = input[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  try {
    for await (const [message] of on(worker, "message", { signal: stop.signal }) as AsyncIterable<[FromThread]>) {
      if (message.kind === "done") return;
      if (message.kind === "batch") yield message.batch;
      else {
        const next = await bytes.next();
        worker.postMessage({ bytes: next.done ? null : next.value } satisfies ToThread);
      }
    }
  } catch (error) {
    throw stop.signal.aborted ? stop.signal.reason : error;
  } finally {
    await bytes.return?.();
    await worker.terminate();
  }
}
