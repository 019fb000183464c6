import { Worker } from "node:worker_threads";
import type { DeskAnswer, DeskQuestion } from "./desk.ts";

/** Asks the desk; questions are answered in the order they were asked. */
export type Desk = { ask(question: DeskQuestion): Promise<DeskAnswer> };

type Waiting = { resolve: (answer: DeskAnswer) => void; reject: (error: unknown) => void };

/**
 * A desk in a thread of its own, started by the first question: clustering a million accounts takes a minute and a half, during which the
 * process goes on answering. When the thread dies what it held is loaded anew by whoever asks next. It keeps no process up by itself.
 */
export function deskThread(): Desk & { stop(): Promise<void> } {
  let worker: Worker | null = null;
  let waiting: Waiting[] = [];
  const fail = (error: unknown) => {
    worker = null;
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  const start = (): Worker => {
    const made = new Worker(new URL("./worker.ts", import.meta.url));
    made.on("message", (said: { answer: DeskAnswer } | { error: unknown }) => {
      const asked = waiting.shift();
      if (waiting.length === 0) made.unref();
      if ("answer" in said) asked?.resolve(said.answer);
      else asked?.reject(said.error);
    });
    made.once("error", (error) => worker === made && fail(error));
    made.once("exit", () => worker === made && fail(new Error("the linking thread ended")));
    return made;
  };
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        worker ??= start();
        worker.ref();
        waiting.push({ resolve, reject });
        worker.postMessage(question);
      }),
    async stop() {
      const running = worker;
      worker = null;
      waiting = [];
      await running?.terminate();
    },
  };
}
