import { hash, randomBytes } from "node:crypto";

/** Counts of callers in memory that the servers of a house share, so that a limit holds for all of them together. */
export type RateTable = { readonly memory: SharedArrayBuffer; readonly secret: string };

export const windowMs = 60_000;

/** Callers that a minute tells apart: 2 MiB, whoever asks. */
const slots = 2 ** 17;
/** Where a caller may stand: one of eight slots beside each other. */
const row = 8;
const countBits = 20n;
const mostCounted = (1n << countBits) - 1n;

/** An empty table. The secret is the table's own: nobody outside can aim at the slots of another. */
export function newRateTable(): RateTable {
  return { memory: new SharedArrayBuffer(slots * 16), secret: randomBytes(16).toString("base64url") };
}

type Place = { name: bigint; from: number };
const remembered = 10_000;

/** How many requests of a caller its minute has had, the one counted now included, and when that minute is over. */
export type Counted = { count: number; overInMs: number };

/**
 * Counts requests in a table; a minute of a caller begins with its first request. A slot is who (a keyed hash) and since when and how many (one
 * number), each changed in one step, so that servers that count at once lose nothing. Where all slots of a row are taken, a caller is counted along
 * with the one that has asked least: stricter, never looser.
 */
export function countIn({ memory, secret }: RateTable): (caller: string, now: number) => Counted {
  const callers = new BigUint64Array(memory, 0, slots);
  const counts = new BigUint64Array(memory, slots * 8, slots);
  const isOver = (slot: number, now: number) => leftOf(Atomics.load(counts, slot), now) <= 0;

  function slotOf(name: bigint, from: number, now: number): number {
    for (let at = from; at < from + row; at++) if (Atomics.load(callers, at) === name) return at;
    for (let at = from; at < from + row; at++) {
      const held = Atomics.load(callers, at);
      if (!isOver(at, now)) continue;
      const met = Atomics.compareExchange(callers, at, held, name);
      if (met === held || met === name) return at;
    }
    let least = from;
    for (let at = from + 1; at < from + row; at++)
      if ((Atomics.load(counts, at) & mostCounted) < (Atomics.load(counts, least) & mostCounted)) least = at;
    return least;
  }

  const places = new Map<string, Place>();
  /** Where a caller stands. Those lately met are remembered: a hash costs more than the rest. */
  function placeOf(caller: string): Place {
    const known = places.get(caller);
    if (known !== undefined) return known;
    const digest = hash("sha1", secret + caller, "buffer");
    const place = { name: digest.readBigUInt64LE(), from: (digest.readUInt32LE(8) % (slots / row)) * row };
    if (places.size >= remembered) places.clear();
    places.set(caller, place);
    return place;
  }

  return (caller, now) => {
    const { name, from } = placeOf(caller);
    const slot = slotOf(name, from, now);
    for (;;) {
      const known = Atomics.load(counts, slot);
      const left = leftOf(known, now);
      const next =
        left <= 0 ? (BigInt(now) << countBits) | 1n : (known & mostCounted) === mostCounted ? known : known + 1n;
      if (Atomics.compareExchange(counts, slot, known, next) === known)
        return { count: Number(next & mostCounted), overInMs: left <= 0 ? windowMs : left };
    }
  };
}

/** Milliseconds that a minute still lasts. One that begins later than now was counted before the clock was set back: it is over. */
function leftOf(count: bigint, now: number): number {
  const since = Number(count >> countBits);
  return since > now ? 0 : since + windowMs - now;
}
