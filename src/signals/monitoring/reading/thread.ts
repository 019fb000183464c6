import { on } from "node:events";
import { Worker } from "node:worker_threads";
import type { Context } from "../../../kernel/context.ts";
import type { Lang } from "../../../kernel/text/index.ts";
import type { ByteSource, Profile } from "../../../services/sockets/index.ts";
import type { Source } from "../../listings/index.ts";
import type { Material } from "../material.ts";
import { loadMaterial } from "../material.ts";
import type { Batch } from "./batches.ts";
import { batchesAhead } from "./batches.ts";

/** What is read, and from where on. */
export type Reading = { profile: Profile; source: Source; observedAt: Date; afterLine: number; lang: Lang };

/**
 * What the thread is told, first what screening knows; and what it says: it wants bytes, it made a batch, it is through. What it throws
 * arrives as its error.
 */
export type ToThread =
  | { kind: "know"; material: Material }
  | { kind: "read"; reading: Reading }
  | { kind: "bytes"; bytes: Uint8Array<ArrayBuffer> | null }
  | { kind: "written"; lines: Uint8Array<ArrayBuffer> };
export type FromThread = { kind: "more" } | { kind: "batch"; batch: Batch } | { kind: "done" };

/** A thread with what screening knows compiled in it (0.3 s), kept for the next reading of its agency. */
type Thread = { worker: Worker; agency: string; madeAt: number; failed: AbortSignal };

const idle: Thread[] = [];
const mostIdle = 2;
// Pushes of an agency share this many threads: one more would first compile for as long as a small push takes in all, and pushes that
// come faster than threads are made would each make one. Who waits longer for a free one than this (two long uploads at work) makes one.
const enoughThreads = 2;
const patienceMs = 5_000;
const busy = new Map<string, number>();
const waiting: { agency: string; take(thread: Thread | null): void }[] = [];

// What officers teach the house today (a recall, a scam list) reaches pushed listings after this at the latest.
const freshForMs = 60_000;

/**
 * Reads, maps and screens in a thread of its own, so that the database is never kept waiting for it: on two cores the one
 * screens while the other writes. Batches are made as far ahead as they are asked for, and no further.
 */
export async function* readInThread(ctx: Context, reading: Reading, input: ByteSource): AsyncGenerator<Batch> {
  const { agency } = reading.source.visibility;
  const thread = await threadFor(ctx, agency);
  const { worker, failed } = thread;
  const say = (message: ToThread) => worker.postMessage(message);
  const bytes = piecesOf(input);
  let through = false;
  const held: Uint8Array<ArrayBuffer>[] = [];
  try {
    const messages = on(worker, "message", { signal: failed }) as AsyncIterable<[FromThread]>;
    say({ kind: "read", reading });
    for await (const [message] of messages) {
      if (message.kind === "done") {
        through = true;
        return;
      }
      if (message.kind === "batch") {
        held.push(message.batch.lines);
        yield message.batch;
        // Whoever asks for this many is still writing the first of them; the one before that is done with.
        if (held.length <= batchesAhead) continue;
        const lines = held.shift() as Uint8Array<ArrayBuffer>;
        worker.postMessage({ kind: "written", lines } satisfies ToThread, [lines.buffer]);
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
    countBusy(agency, -1);
    await (through ? keepIdle(thread) : worker.terminate());
    if (!through) hand(agency, null);
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

function startThread(agency: string): Thread {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), {
    // With a third of it for new objects, their collection costs 3 microseconds a listing; with 5 MB it cost 10.
    resourceLimits: { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 48 },
  });
  const failure = new AbortController();
  worker.once("error", (error) => failure.abort(error));
  worker.once("exit", () => failure.abort(new Error("the reading thread ended before its input")));
  return { worker, agency, madeAt: Date.now(), failed: failure.signal };
}

/** A thread for a reading of this agency; it counts as busy until the reading ends. */
async function threadFor(ctx: Context, agency: string): Promise<Thread> {
  const free = await freeThread(agency);
  if (free !== null) return free;
  // It loads its modules while the database gives what screening knows.
  const thread = startThread(agency);
  try {
    thread.worker.postMessage({ kind: "know", material: await ctx.read(loadMaterial) } satisfies ToThread);
    return thread;
  } catch (error) {
    countBusy(agency, -1);
    await thread.worker.terminate();
    throw error;
  }
}

/** A thread that is free, or becomes so soon; null where one is to be made. It counts as busy from here on. */
async function freeThread(agency: string): Promise<Thread | null> {
  const free = takeIdle(agency) ?? ((busy.get(agency) ?? 0) < enoughThreads ? null : await soonFree(agency));
  countBusy(agency, 1);
  return free;
}

function soonFree(agency: string): Promise<Thread | null> {
  return new Promise((resolve) => {
    const waiter = { agency, take: resolve };
    waiting.push(waiter);
    setTimeout(() => {
      const at = waiting.indexOf(waiter);
      if (at < 0) return;
      waiting.splice(at, 1);
      resolve(null);
    }, patienceMs).unref();
  });
}

/** Gives a freed thread to whoever has waited longest for one of that agency; whether somebody had. */
function hand(agency: string, thread: Thread | null): boolean {
  const at = waiting.findIndex((one) => one.agency === agency);
  if (at < 0) return false;
  waiting.splice(at, 1)[0]?.take(thread);
  return true;
}

function countBusy(agency: string, change: 1 | -1): void {
  const count = (busy.get(agency) ?? 0) + change;
  if (count === 0) busy.delete(agency);
  else busy.set(agency, count);
}

const isStale = (thread: Thread) => thread.failed.aborted || Date.now() - thread.madeAt > freshForMs;

function takeIdle(agency: string): Thread | null {
  for (let at = idle.length - 1; at >= 0; at--) {
    const thread = idle[at] as Thread;
    const stale = isStale(thread);
    if (!stale && thread.agency !== agency) continue;
    idle.splice(at, 1);
    if (!stale) {
      thread.worker.ref();
      return thread;
    }
    void thread.worker.terminate();
  }
  return null;
}

async function keepIdle(thread: Thread): Promise<void> {
  if (isStale(thread)) {
    hand(thread.agency, null);
    await thread.worker.terminate();
    return;
  }
  if (hand(thread.agency, thread)) return;
  thread.worker.unref(); // an idle thread does not keep the process up
  idle.push(thread);
  if (idle.length > mostIdle) await idle.shift()?.worker.terminate();
}
