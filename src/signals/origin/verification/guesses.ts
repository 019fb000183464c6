import { createHmac, createSecretKey } from "node:crypto";
import type { Context } from "../../../kernel/context.ts";
import type { Log } from "../../../kernel/log.ts";
import { countGuesses } from "./store.ts";

export const guessWindowMs = 10 * 60_000;
const flushMs = 1000;
/** Products and addresses that one second counts apart; what is beyond is counted together. */
const mostApart = 5000;

export type Guesses = { count(gtin: string, address: string): void; flush(): Promise<void> };

type Counted = { since: number; gtin: string; address: string; guesses: number };

/**
 * Counts codes that nobody issued, by product and address, and writes the counts once a second: refusing one costs no statement. The address is
 * hashed with a key that changes every day. A killed process loses the counts of its last second, and nobody was told a count.
 */
export function createGuesses(ctx: Context, key: Uint8Array, log: Log | null): Guesses {
  const addressKey = createSecretKey(key);
  let counted = new Map<string, Counted>();
  let timer: NodeJS.Timeout | null = null;
  const flush = async () => {
    timer = null;
    const taken = [...counted.values()];
    counted = new Map();
    for (const [since, some] of Map.groupBy(taken, (one) => one.since)) {
      const day = new Date(since).toISOString().slice(0, 10);
      const hash = (address: string) =>
        createHmac("sha256", addressKey).update(`${day} ${address}`).digest().subarray(0, 8);
      await ctx.read((tx) =>
        tx.run(countGuesses, {
          since: new Date(since),
          gtins: some.map(({ gtin }) => gtin),
          addresses: some.map(({ address }) => hash(address)),
          guesses: some.map(({ guesses }) => guesses),
        }),
      );
    }
  };
  return {
    flush,
    count(gtin, address) {
      const since = Math.floor(ctx.now().getTime() / guessWindowMs) * guessWindowMs;
      const isFull = counted.size >= mostApart;
      const name = isFull ? `${since}` : `${since} ${gtin} ${address}`;
      const known = counted.get(name);
      if (known !== undefined) known.guesses++;
      else counted.set(name, { since, gtin: isFull ? "" : gtin, address: isFull ? "" : address, guesses: 1 });
      timer ??= setTimeout(() => {
        flush().catch((error: unknown) => log?.warn({ err: error }, "counts of guessed codes were lost"));
      }, flushMs);
      timer.unref();
    },
  };
}
