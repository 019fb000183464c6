import { bitsIn } from "./hash.ts";

export const slotBits = 16;

const buckets = 2 ** slotBits;
const farthest = 4;

/** For every slot of 16 bits, the hashes that have each of its 65,536 values: in flat arrays, filled by counting. Four bytes a slot and hash. */
export class SlotTable {
  /** How many hashes are filed: the first ones of the array. */
  readonly count: number;
  /** The hashes' places, slot by slot and bucket by bucket. */
  readonly members: Uint32Array;
  /** Where the members with each value of each slot begin; the next begin where they end. */
  readonly starts: Uint32Array;

  constructor(hashes: Uint32Array, count: number, words: number) {
    const slots = 2 * words;
    this.count = count;
    this.starts = new Uint32Array(slots * buckets + 1);
    this.members = new Uint32Array(slots * count);
    const next = new Uint32Array(buckets);
    for (let slot = 0; slot < slots; slot++) {
      const [word, shift] = [slot >> 1, (slot & 1) * slotBits];
      next.fill(0);
      for (let entry = 0, at = word; entry < count; entry++, at += words) next[(hashes[at]! >>> shift) & 0xffff]!++;
      let start = slot * count;
      for (let bucket = 0; bucket < buckets; bucket++) {
        const size = next[bucket]!;
        this.starts[slot * buckets + bucket] = start;
        next[bucket] = start;
        start += size;
      }
      for (let entry = 0, at = word; entry < count; entry++, at += words)
        this.members[next[(hashes[at]! >>> shift) & 0xffff]!++] = entry;
    }
    this.starts[slots * buckets] = slots * count;
  }

  get bytes(): number {
    return this.members.byteLength + this.starts.byteLength;
  }
}

/** How far each slot must be looked around, so that nothing within a distance is missed. */
export type Reach = { radii: Int8Array; masks: Uint16Array[]; probes: number };

// All values of 16 bits with at most so many set, by that number: 1, 17, 137, 697, 2,517 of them.
const values = Uint16Array.from({ length: buckets }, (_, value) => value);
const masks = [0, 1, 2, 3, farthest].map((most) => values.filter((value) => bitsIn(value) <= most));

/**
 * With d = slots · r + a, one of the first a + 1 slots differs in at most r bits or one of the others in at most r - 1: otherwise all
 * together they would differ in more than d. Null where that is farther than is worth looking.
 */
export function reachOf(distance: number, slots: number): Reach | null {
  const radius = Math.floor(distance / slots);
  if (!(distance >= 0) || radius > farthest) return null;
  const radii = Int8Array.from({ length: slots }, (_, slot) => (slot <= distance % slots ? radius : radius - 1));
  return { radii, masks, probes: radii.reduce((sum, one) => sum + (masks[one]?.length ?? 0), 0) };
}
