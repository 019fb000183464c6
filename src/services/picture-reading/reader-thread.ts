import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { GreyImage } from "./grey-image.ts";
import type { CodeRead, Refusal, TextLine } from "./model.ts";
import { refusal } from "./model.ts";

export type ToReader = { image: GreyImage; onlyCodes: boolean };
export type FromReader = { kind: "codes"; codes: CodeRead[] } | { kind: "lines"; lines: TextLine[] } | { kind: "done" };

/** What a thread has read; not whole when its time ran out before the last line. */
export type Reading = { codes: CodeRead[]; lines: TextLine[]; isWhole: boolean };

/** A thread with Tesseract in it (0.13 s, about 90 MB), kept for the next picture. */
type Reader = { worker: Worker; read: number; rest?: NodeJS.Timeout };

// One core stays free for everyone else.
const atOnce = Math.max(1, Math.min(2, availableParallelism() - 1));
const waitingAtMost = 100;
// The memory of a WASM program never shrinks: a large picture's would be kept for ever.
const picturesAThread = 200;
const restMs = 30_000;

const idle: Reader[] = [];
const waiting: (() => void)[] = [];
let running = 0;

/** Reads one picture in a thread, at most `atOnce` at a time; a thread that takes too long, fails or is no longer wanted is ended. */
export async function readInThread(
  asked: ToReader,
  milliseconds: number,
  signal: AbortSignal | undefined,
): Promise<Reading | Refusal> {
  const hasTurn = await turn(signal);
  if (hasTurn !== null) return hasTurn;
  try {
    return await readWith(takeReader(), asked, milliseconds, signal);
  } finally {
    running--;
    waiting.shift()?.();
  }
}

/** Waits for a turn: null when it has come. */
async function turn(signal: AbortSignal | undefined): Promise<Refusal | null> {
  if (signal?.aborted) return stopped();
  if (running >= atOnce) {
    if (waiting.length >= waitingAtMost) return refusal("busy", `${waiting.length} pictures wait`);
    const isOurs = await new Promise<boolean>((resolve) => {
      const come = () => {
        signal?.removeEventListener("abort", give);
        resolve(true);
      };
      const give = () => {
        waiting.splice(waiting.indexOf(come), 1);
        resolve(false);
      };
      waiting.push(come);
      signal?.addEventListener("abort", give, { once: true });
    });
    if (!isOurs) return stopped();
  }
  running++;
  return null;
}

function readWith(
  reader: Reader,
  asked: ToReader,
  milliseconds: number,
  signal: AbortSignal | undefined,
): Promise<Reading | Refusal> {
  const { worker } = reader;
  return new Promise((resolve) => {
    let codes: CodeRead[] | null = null;
    const lines: TextLine[] = [];
    const hear = (message: FromReader) => {
      if (message.kind === "codes") codes = message.codes;
      else if (message.kind === "lines") lines.push(...message.lines);
      else end({ codes: codes ?? [], lines, isWhole: true }, true);
    };
    const fail = (error: unknown) =>
      end(refusal("reader-failed", error instanceof Error ? error.message : String(error)));
    const left = () => end(refusal("reader-failed", "its thread ended"));
    const stop = () => end(stopped());
    const late = () =>
      end(codes === null ? refusal("too-slow", `${milliseconds} ms`) : { codes, lines, isWhole: false });
    const end = (answer: Reading | Refusal, isSound = false) => {
      clearTimeout(clock);
      signal?.removeEventListener("abort", stop);
      worker.off("message", hear).off("error", fail).off("exit", left);
      if (isSound) keep(reader);
      else void worker.terminate();
      resolve(answer);
    };
    const clock = setTimeout(late, milliseconds);
    signal?.addEventListener("abort", stop, { once: true });
    worker.on("message", hear).on("error", fail).on("exit", left);
    worker.postMessage(asked);
  });
}

function takeReader(): Reader {
  const kept = idle.pop() ?? startReader();
  clearTimeout(kept.rest);
  kept.worker.ref();
  return kept;
}

function startReader(): Reader {
  const worker = new Worker(new URL("./reading-worker.ts", import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 },
  });
  const reader: Reader = { worker, read: 0 };
  // Whoever waits for an answer hears of it too; a thread that fails while it rests or is being ended is only forgotten.
  worker.on("error", () => forget(reader)).on("exit", () => forget(reader));
  return reader;
}

/** Rests the thread for the next picture, and ends it when none comes; meanwhile it does not keep the process up. */
function keep(reader: Reader): void {
  reader.read++;
  if (reader.read >= picturesAThread) {
    void reader.worker.terminate();
    return;
  }
  reader.worker.unref();
  reader.rest = setTimeout(() => {
    forget(reader);
    void reader.worker.terminate();
  }, restMs).unref();
  idle.push(reader);
}

function forget(reader: Reader): void {
  clearTimeout(reader.rest);
  const at = idle.indexOf(reader);
  if (at >= 0) idle.splice(at, 1);
}

function stopped(): Refusal {
  return refusal("stopped", "no longer wanted");
}
