import type { Hash } from "./hash.ts";
import { bitsIn, bitsInFour, pdqWords } from "./hash.ts";
import { reachOf, slotBits, SlotTable } from "./slot-table.ts";

/** One hash found: what it was filed under, and how many bits it is away. */
export type Found = { tag: number; distance: number };

const none = 0xffffffff;
const magic = 0x3148_5843; // "CXH1"
const headerWords = 3;
const far = Number.MAX_SAFE_INTEGER;

/**
 * Finds every hash within some bits of another, among millions in memory: exactly, not nearly. Multi-index hashing (Norouzi 2012): if two
 * hashes of 256 bits differ in at most d of them, then in one of 16 slots they differ in at most d / 16, so only buckets that near are
 * looked at. 100 bytes a hash of 256 bits, 52 of 128. New hashes wait in a tail that is looked through whole, until it is long enough to be filed.
 *
 * @example
 * const index = new HashIndex();
 * index.add(pdq(picture).hash, 7);
 * index.search(pdq(copy).hash, 31); // [{ tag: 7, distance: 4 }]
 */
export class HashIndex {
  readonly #words: number;
  #hashes: Uint32Array;
  #tags = new Uint32Array(64);
  #count = 0;
  #removed = 0;
  #table: SlotTable;
  /** What a search gathers, and the first word of each: kept, because making them anew takes as long as a search. */
  #gathered = new Uint32Array(1024);
  #heads = new Uint32Array(1024);

  /** An empty index for hashes of so many words: eight for PDQ, four for views. */
  constructor(words: number = pdqWords) {
    this.#words = words;
    this.#hashes = new Uint32Array(64 * words);
    this.#table = new SlotTable(this.#hashes, 0, words);
  }

  /** How many hashes can be found. */
  get size(): number {
    return this.#count - this.#removed;
  }

  /** The bytes that the hashes, their tags and the table take. */
  get bytes(): number {
    return this.#hashes.byteLength + this.#tags.byteLength + this.#table.bytes;
  }

  /** Files a hash under a number, 0 to 2^32 - 2; several hashes may share one. */
  add(hash: Hash, tag: number): void {
    if (hash.length !== this.#words) throw new TypeError(`a hash has ${this.#words} words, not ${hash.length}`);
    if (!Number.isInteger(tag) || tag < 0 || tag >= none) throw new RangeError(`${tag} is not a tag`);
    if (this.#count === this.#tags.length) this.#resize(Math.ceil(this.#count * 1.5));
    this.#hashes.set(hash, this.#count * this.#words);
    this.#tags[this.#count++] = tag;
    if (this.#count - this.#table.count > 4096 + this.#table.count / 16) this.build();
  }

  /** Removes all hashes with tags from `first` to `last`, and returns how many there were. Reads all tags: 1 ms a million. */
  remove(first: number, last: number = first): number {
    const before = this.#removed;
    for (let at = 0; at < this.#count; at++) {
      const tag = this.#tags[at]!;
      if (tag >= first && tag <= last && tag !== none) {
        this.#tags[at] = none;
        this.#removed++;
      }
    }
    return this.#removed - before;
  }

  /** Files what waits in the tail and forgets what was removed. Happens by itself; called after many changes it makes searches quick. */
  build(): void {
    let kept = 0;
    for (let at = 0; at < this.#count; at++) {
      if (this.#tags[at] === none) continue;
      if (kept !== at) {
        this.#hashes.copyWithin(kept * this.#words, at * this.#words, (at + 1) * this.#words);
        this.#tags[kept] = this.#tags[at]!;
      }
      kept++;
    }
    this.#count = kept;
    this.#removed = 0;
    this.#table = new SlotTable(this.#hashes, kept, this.#words);
  }

  /** All hashes at most `within` bits away, in no order. Farther than a third of the bits every hash is looked at. */
  search(hash: Hash, within: number): Found[] {
    if (hash.length !== this.#words) throw new TypeError(`a hash has ${this.#words} words, not ${hash.length}`);
    const found: Found[] = [];
    const slots = this.#words * 2;
    const reach = reachOf(within, slots);
    // Looking into more buckets than there are hashes is slower than looking at the hashes.
    const filed = reach === null || reach.probes > this.#table.count / 2 ? 0 : this.#table.count;
    if (reach !== null && filed > 0) {
      for (let slot = 0; slot < slots; slot++) {
        const radius = reach.radii[slot]!;
        if (radius < 0) continue;
        const near = this.#gather(slot, slotOf(hash, 0, slot), reach.masks[radius]!);
        for (let at = 0; at < near; at++) {
          const entry = this.#gathered[at]!;
          const bits = this.#distance(hash, entry, within);
          if (bits <= within && !this.#foundBefore(hash, entry, slot, reach.radii)) this.#take(entry, bits, found);
        }
      }
    }
    for (let entry = filed; entry < this.#count; entry++) {
      const bits = this.#distance(hash, entry, within);
      if (bits <= within) this.#take(entry, bits, found);
    }
    return found;
  }

  /** Everything that can be found, for `HashIndex.restore`: 36 bytes a hash of 256 bits. */
  dump(): Uint8Array {
    this.build();
    const words = new Uint32Array(headerWords + this.#count * (this.#words + 1));
    words.set([magic, this.#words, this.#count]);
    words.set(this.#hashes.subarray(0, this.#count * this.#words), headerWords);
    words.set(this.#tags.subarray(0, this.#count), headerWords + this.#count * this.#words);
    return new Uint8Array(words.buffer);
  }

  /** An index from a dump; throws a TypeError for bytes that are none. Files a million hashes in about half a second. */
  static restore(bytes: Uint8Array): HashIndex {
    const words = new Uint32Array(bytes.slice().buffer, 0, Math.floor(bytes.length / 4));
    const [mark, each = 0, count = 0] = words;
    if (mark !== magic || bytes.length !== 4 * (headerWords + count * (each + 1)))
      throw new TypeError("these bytes are not an index of hashes");
    const index = new HashIndex(each);
    const tags = headerWords + count * each;
    index.#hashes = words.slice(headerWords, tags);
    index.#tags = words.slice(tags);
    index.#count = count;
    index.build();
    return index;
  }

  /**
   * Gathers the hashes whose slot is near a key, and returns how many. Each lies on a line of memory of its own, and nearly all are
   * strangers: a loop that only reads their first words waits for many lines at once, where one that compares waits for each in turn
   * (twice as many searches over a million).
   */
  #gather(slot: number, key: number, masks: Uint16Array): number {
    const [all, words, { members, starts }] = [this.#hashes, this.#words, this.#table];
    let [gathered, heads] = [this.#gathered, this.#heads];
    let count = 0;
    for (const mask of masks) {
      const bucket = (slot << slotBits) + (key ^ mask);
      const end = starts[bucket + 1]!;
      const wanted = count + end - starts[bucket]!;
      if (wanted > gathered.length) [gathered, heads] = this.#makeRoom(2 * wanted);
      for (let at = starts[bucket]!; at < end; at++, count++) {
        const entry = members[at]!;
        gathered[count] = entry;
        heads[count] = all[entry * words]!;
      }
    }
    return count;
  }

  #makeRoom(size: number): [Uint32Array<ArrayBuffer>, Uint32Array<ArrayBuffer>] {
    const gathered = new Uint32Array(size);
    gathered.set(this.#gathered);
    this.#gathered = gathered;
    this.#heads = new Uint32Array(size);
    return [gathered, this.#heads];
  }

  #take(entry: number, distance: number, found: Found[]): void {
    const tag = this.#tags[entry]!;
    if (tag !== none) found.push({ tag, distance });
  }

  /** The distance, or something greater than `most` as soon as that is certain. */
  #distance(hash: Hash, entry: number, most: number): number {
    const [all, words] = [this.#hashes, this.#words];
    let bits = 0;
    for (let word = 0, at = entry * words; word < words; word += 4, at += 4) {
      bits += bitsInFour(
        hash[word]! ^ all[at]!,
        hash[word + 1]! ^ all[at + 1]!,
        hash[word + 2]! ^ all[at + 2]!,
        hash[word + 3]! ^ all[at + 3]!,
      );
      if (bits > most) return far;
    }
    return bits;
  }

  /** Whether an earlier slot led to this entry too, so that it is reported once without remembering what was seen. */
  #foundBefore(hash: Hash, entry: number, slot: number, radii: Int8Array): boolean {
    for (let earlier = 0; earlier < slot; earlier++) {
      const other = slotOf(this.#hashes, entry * this.#words, earlier);
      if (bitsIn(slotOf(hash, 0, earlier) ^ other) <= radii[earlier]!) return true;
    }
    return false;
  }

  #resize(capacity: number): void {
    const [hashes, tags] = [new Uint32Array(capacity * this.#words), new Uint32Array(capacity)];
    hashes.set(this.#hashes.subarray(0, this.#count * this.#words));
    tags.set(this.#tags.subarray(0, this.#count));
    this.#hashes = hashes;
    this.#tags = tags;
  }
}

function slotOf(words: Uint32Array, from: number, slot: number): number {
  return (words[from + (slot >> 1)]! >>> ((slot & 1) * slotBits)) & 0xffff;
}
