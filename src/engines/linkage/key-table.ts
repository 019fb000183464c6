/**
 * Keys and the accounts that hold them: value -> records, in flat arrays, 20 bytes a key and 8 a holder. Keys are numbers other than
 * zero, accounts are numbers from zero on. Holders come in no particular order.
 */
export class KeyTable {
  #keys: Float64Array;
  #heads: Int32Array;
  #counts: Int32Array;
  #used = 0;
  #holders = new Int32Array(1024);
  #next = new Int32Array(1024);
  #filled = 0;
  #free = -1;

  /** A table with room for about so many keys; it grows, but growing copies it. */
  constructor(expected = 1024) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(1024, expected * 1.6)));
    this.#keys = new Float64Array(size);
    this.#heads = new Int32Array(size).fill(-1);
    this.#counts = new Int32Array(size);
  }

  /** The bytes its arrays take. */
  get bytes(): number {
    return this.#keys.length * 16 + this.#holders.length * 8;
  }

  /** How many accounts hold a key. */
  count(key: number): number {
    return this.#counts[this.#find(key)]!;
  }

  /** Files an account under a key, and returns how many hold it since. The caller files each once. */
  add(key: number, account: number): number {
    let place = this.#find(key);
    if (this.#keys[place] === 0) {
      if (this.#used * 1.4 > this.#keys.length) {
        this.#grow();
        place = this.#find(key);
      }
      this.#keys[place] = key;
      this.#used++;
    }
    const entry = this.#take();
    this.#holders[entry] = account;
    this.#next[entry] = this.#heads[place]!;
    this.#heads[place] = entry;
    return ++this.#counts[place]!;
  }

  /** Takes an account from under a key, and returns how many still hold it. */
  remove(key: number, account: number): number {
    const place = this.#find(key);
    for (let entry = this.#heads[place]!, before = -1; entry !== -1; before = entry, entry = this.#next[entry]!) {
      if (this.#holders[entry] !== account) continue;
      if (before === -1) this.#heads[place] = this.#next[entry]!;
      else this.#next[before] = this.#next[entry]!;
      this.#next[entry] = this.#free;
      this.#free = entry;
      return --this.#counts[place]!;
    }
    return this.#counts[place]!;
  }

  /** Writes the holders of a key into a list and returns how many, or writes none where more than `most` hold it. */
  holdersInto(list: Int32Array, key: number, most: number): number {
    const place = this.#find(key);
    if (this.#counts[place]! > most) return 0;
    let length = 0;
    for (let entry = this.#heads[place]!; entry !== -1; entry = this.#next[entry]!)
      list[length++] = this.#holders[entry]!;
    return length;
  }

  #find(key: number): number {
    const mask = this.#keys.length - 1;
    let place = (Math.imul(key | 0, 0x9e3779b1) >>> 7) & mask;
    while (this.#keys[place] !== 0 && this.#keys[place] !== key) place = (place + 1) & mask;
    return place;
  }

  #take(): number {
    if (this.#free !== -1) {
      const entry = this.#free;
      this.#free = this.#next[entry]!;
      return entry;
    }
    if (this.#filled === this.#holders.length) {
      this.#holders = grown(this.#holders);
      this.#next = grown(this.#next);
    }
    return this.#filled++;
  }

  #grow(): void {
    const [keys, heads, counts] = [this.#keys, this.#heads, this.#counts];
    this.#keys = new Float64Array(keys.length * 2);
    this.#heads = new Int32Array(keys.length * 2).fill(-1);
    this.#counts = new Int32Array(keys.length * 2);
    for (const [at, key] of keys.entries()) {
      if (key === 0) continue;
      const place = this.#find(key);
      this.#keys[place] = key;
      this.#heads[place] = heads[at]!;
      this.#counts[place] = counts[at]!;
    }
  }
}

function grown(list: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(Math.ceil(list.length * 1.5));
  longer.set(list);
  return longer;
}
