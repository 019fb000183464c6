import { setTimeout as wait } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { Problem } from "../../kernel/problem.ts";
import type { Beside } from "../api/index.ts";
import type { ServerTask } from "./server-thread.ts";

export type FromServer = { url: string };

export type Servers = {
  url: string;
  /** Each takes no new request, lets running ones finish, and ends. */
  close(): Promise<void>;
};

export type ServersParts = Omit<ServerTask, "beside"> & {
  count: number;
  beside: Beside;
  /** A server ended by itself, and is started again in so many milliseconds. */
  onEnd(server: string, error: Error | null, againInMs: number): void;
  /** What runs in each thread. */
  thread?: URL;
};

/** An error as a thread threw it: on its way it lost its class. */
function asThrown(error: Error & Partial<Problem>): Error {
  const { code, details } = error;
  return error.name === "Problem" && code !== undefined && details !== undefined ? new Problem(code, details) : error;
}

/** A server that has run for so long was no failing start. */
const steadyMs = 60_000;
const longestPauseMs = 30_000;
/** Running requests have ten seconds; who is not done then is ended. */
const endMs = 15_000;

/**
 * Serves on one port by several threads of this process, which share nothing but the port and what is `beside` them. One that ends is started
 * again: at once after a steady run, then after a second, two, four, half a minute at most. Throws where the first start of one fails.
 */
export async function startServers({ count, onEnd, thread, ...task }: ServersParts): Promise<Servers> {
  const entry = thread ?? new URL("./server-thread.ts", import.meta.url);
  const stopping = new AbortController();
  const running = new Set<Worker>();

  /** Resolves when it listens, with its address and a promise of its end. */
  function begin(server: string, port: number): Promise<{ url: string; ended: Promise<Error | null> }> {
    const workerData: ServerTask = { ...task, port, beside: { ...task.beside, server } };
    const worker = new Worker(entry, { workerData });
    running.add(worker);
    let fault: Error | null = null;
    worker.once("error", (error) => (fault = asThrown(error as Error)));
    const ended = new Promise<Error | null>((resolve) =>
      worker.once("exit", () => (running.delete(worker), resolve(fault))),
    );
    return new Promise((resolve, reject) => {
      worker.once("message", ({ url }: FromServer) => resolve({ url, ended }));
      void ended.then((error) => reject(error ?? new Error(`server ${server} ended before it listened`)));
    });
  }

  async function keep(server: string, port: number, first: Promise<Error | null>): Promise<void> {
    for (let failures = 0, end = first; ;) {
      const began = performance.now();
      const error = await end;
      if (stopping.signal.aborted) return;
      failures = performance.now() - began >= steadyMs ? 0 : failures + 1;
      const pauseMs = failures <= 1 ? 0 : Math.min(longestPauseMs, 1000 * 2 ** (failures - 2));
      onEnd(server, error, pauseMs);
      await wait(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      end = begin(server, port).then(
        ({ ended }) => ended,
        (failure: Error) => failure,
      );
    }
  }

  async function close(): Promise<void> {
    stopping.abort();
    const ends = [...running].map((worker) => new Promise<void>((resolve) => worker.once("exit", () => resolve())));
    for (const worker of running) worker.postMessage("stop");
    const late = setTimeout(() => {
      for (const worker of running) void worker.terminate();
    }, endMs);
    await Promise.all(ends);
    clearTimeout(late);
  }

  try {
    const { url, ended } = await begin("1", task.port);
    const port = Number(new URL(url).port);
    const others = await Promise.all(Array.from({ length: count - 1 }, (_, at) => begin(String(at + 2), port)));
    for (const [at, one] of [{ ended }, ...others].entries()) void keep(String(at + 1), port, one.ended);
    return { url, close };
  } catch (error) {
    await close();
    throw error;
  }
}
