import { on } from "node:events";
import { Worker } from "node:worker_threads";
import type { Context } from "../../../kernel/context.ts";
import type { Lang } from "../../../kernel/text/index.ts";
import type { ByteSource, Profile } from "../../../services/sockets/index.ts";
import type { Source } from "../../listings/index.ts";
import type { Material } from "../material.ts";
import { loadMaterial } from "../material.ts";
import type { Batch } from "./batches.ts";

/** What is read, and from where on. */
export type Reading = { profile: Profile; source: Source; observedAt: Date; afterLine: number; lang: Lang };

/** What the thread is told, and says: it wants bytes, it made a batch, it is through. What it throws arrives as its error. */
export type ToThread =
  | { kind: "read"; reading: Reading }
  | { kind: "bytes"; bytes: Uint8Array | null }
  | { kind: "written"; lines: Uint8Array<ArrayBuffer> };
export type FromThread = { kind: "more" } | { kind: "batch"; batch: Batch } | { kind: "done" };

/** A thread with what screening knows compiled in it (0.3 s), kept for the next reading of its agency. */
type Thread = { worker: Worker; agency: string; madeAt: number; failed: AbortSignal };

const idle: Thread[] = [];
const mostIdle = 2;
// What officers teach the house today (a recall, a scam list) reaches pushed listings after this at the latest.
const freshForMs = 60_000;

/**
 * Reads, maps and screens in a thread of its own, so that the database is never kept waiting for it: on two cores the one
 * screens while the other writes. The next batch is made while the last one is being committed, and no further.
 */
export async function* readInThread(ctx: Context, reading: Reading, input: ByteSource): AsyncGenerator<Batch> {
  const thread =
    takeIdle(reading.source.visibility.agency) ??
    startThread(reading.source.visibility.agency, await ctx.read(loadMaterial));
  const { worker, failed } = thread;
  const say = (message: ToThread) => worker.postMessage(message);
  const bytes = input[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  let through = false;
  let held: Uint8Array<ArrayBuffer> | null = null;
  try {
    const messages = on(worker, "message", { signal: failed }) as AsyncIterable<[FromThread]>;
    say({ kind: "read", reading });
    for await (const [message] of messages) {
      if (message.kind === "done") {
        through = true;
        return;
      }
      if (message.kind === "batch") {
        const before = held;
        held = message.batch.lines;
        yield message.batch;
        // Whoever asks for the next batch may still be writing this one; the one before is done with.
        if (before !== null) worker.postMessage({ kind: "written", lines: before } satisfies ToThread, [before.buffer]);
      } else {
        const next = await bytes.next();
        say({ kind: "bytes", bytes: next.done ? null : next.value });
      }
    }
  } catch (error) {
    throw failed.aborted ? failed.reason : error;
  } finally {
    await bytes.return?.();
    await (through ? keepIdle(thread) : worker.terminate());
  }
}

function startThread(agency: string, material: Material): Thread {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), {
    workerData: material,
    resourceLimits: { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 16 },
  });
  const failure = new AbortController();
  worker.once("error", (error) => failure.abort(error));
  worker.once("exit", () => failure.abort(new Error("the reading thread ended before its input")));
  return { worker, agency, madeAt: Date.now(), failed: failure.signal };
}

function takeIdle(agency: string): Thread | null {
  for (let at = idle.length - 1; at >= 0; at--) {
    const thread = idle[at] as Thread;
    const isStale = thread.failed.aborted || Date.now() - thread.madeAt > freshForMs;
    if (!isStale && thread.agency !== agency) continue;
    idle.splice(at, 1);
    if (!isStale) {
      thread.worker.ref();
      return thread;
    }
    void thread.worker.terminate();
  }
  return null;
}

async function keepIdle(thread: Thread): Promise<void> {
  thread.worker.unref(); // an idle thread does not keep the process up
  idle.push(thread);
  if (idle.length > mostIdle) await idle.shift()?.worker.terminate();
}
