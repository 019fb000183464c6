import { randomBytes } from "node:crypto";
import { BroadcastChannel } from "node:worker_threads";
import type { RateTable } from "./rate-table.ts";
import { newRateTable } from "./rate-table.ts";

/** What the servers of one house have in common; plain values and shared memory, so that it can be handed to a thread. */
export type Beside = {
  /** This one among them, as figures name it: `1`, `2` …, or `house` for the thread that works the queues. */
  readonly server: string;
  /** How many threads have figures. */
  readonly threads: number;
  readonly channel: string;
  readonly rates: RateTable;
};

/** What so many servers and the house itself have in common, as the house sees it. */
export function besideServers(servers: number): Beside {
  return {
    server: "house",
    threads: servers + 1,
    channel: `chinhhang ${randomBytes(8).toString("hex")}`,
    rates: newRateTable(),
  };
}

const waitMs = 1000;

type Message<T> = { asks: string } | { answers: string; with: T };

/**
 * Answers the other threads of the house with what this one has, and asks them for theirs. One that does not answer within a second (it is being
 * started again, or works without a pause) is left out.
 */
export function gatherBeside<T>({ channel: name, threads }: Beside, own: () => Promise<T>): () => Promise<T[]> {
  const channel = new BroadcastChannel(name);
  const asking = new Map<string, (answer: T) => void>();
  channel.addEventListener("message", (event) => {
    const message = (event as MessageEvent<Message<T>>).data;
    if ("answers" in message) asking.get(message.answers)?.(message.with);
    else
      void own().then(
        (mine) => channel.postMessage({ answers: message.asks, with: mine }),
        () => undefined,
      );
  });
  channel.unref();
  return async () => {
    const question = randomBytes(8).toString("hex");
    const gathered: T[] = [];
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      timer = setTimeout(resolve, waitMs);
      const take = (answer: T) => {
        gathered.push(answer);
        if (gathered.length >= threads) resolve();
      };
      asking.set(question, take);
      channel.postMessage({ asks: question });
      void own().then(take, resolve);
    });
    clearTimeout(timer);
    asking.delete(question);
    return gathered;
  };
}
