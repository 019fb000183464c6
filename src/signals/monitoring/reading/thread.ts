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
  | { kind: "bytes"; bytes: Uint8Array<ArrayBuffer> | null }
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
  const bytes = piecesOf(input);
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
        if (next.done) say({ kind: "bytes", bytes: null });
        else worker.postMessage({ kind: "bytes", bytes: next.value } satisfies ToThread, [next.value.buffer]);
      }
    }
  } catch (error) {
    throw failed.aborted ? failed.reason : error;
  } finally {
    await bytes.return(undefined);
    await (through ? keepIdle(thread) : worker.terminate());
  }
}

const pieceBytes = 2 ** 19;

/** The input in pieces of half a megabyte that can be given away: each message wakes a thread, which costs tens of microseconds. */
async function* piecesOf(input: ByteSource): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  let piece = new Uint8Array(pieceBytes);
  let length = 0;
  for await (const chunk of input) {
    for (let at = 0; at < chunk.length;) {
      const taken = Math.min(chunk.length - at, pieceBytes - length);
      piece.set(chunk.subarray(at, at + taken), length);
      at += taken;
      length += taken;
      if (length < pieceBytes) continue;
      yield piece;
      piece = new Uint8Array(pieceBytes);
      length = 0;
    }
  }
  if (length > 0) yield piece.subarray(0, length);
}

function startThread(agency: string, material: Material): Thread {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), {
    workerData: material,
    // With a third of it for new objects, their collection costs 3 microseconds a listing; with 5 MB it cost 10.
    resourceLimits: { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 48 },
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
