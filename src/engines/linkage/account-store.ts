import type { Packed } from "./packed.ts";
import { mostKeys, sections } from "./packed.ts";

/** Packed accounts by number, in flat arrays: about 100 bytes each and its two texts. Numbers of removed accounts are given out again. */
export class AccountStore {
  readonly ids: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #names: string[] = [];
  readonly #handles: string[] = [];
  #starts = new Uint32Array(1024);
  #ends = new Uint8Array(1024 * sections.length);
  #keys = new Float64Array(16 * 1024);
  #filled = 0;
  readonly #free: number[] = [];

  /** How many accounts are held. */
  get size(): number {
    return this.#numbers.size;
  }

  /** Numbers given out so far; some may be free again. */
  get numbers(): number {
    return this.ids.length;
  }

  /** The bytes that its arrays take, without texts and ids. */
  get bytes(): number {
    return this.#starts.byteLength + this.#ends.byteLength + this.#keys.byteLength;
  }

  /** The number of an account, or null. */
  numberOf(id: string): number | null {
    return this.#numbers.get(id) ?? null;
  }

  /** True when the number is an account's. */
  has(number: number): boolean {
    return this.#numbers.get(this.ids[number]!) === number;
  }

  /** Keeps an account under a number of its own. */
  add(id: string, packed: Packed): number {
    const number = this.#free.pop() ?? this.ids.length;
    this.#makeRoom(number, packed.keys.length);
    this.ids[number] = id;
    this.#names[number] = packed.name;
    this.#handles[number] = packed.handles;
    this.#starts[number] = this.#filled;
    this.#keys.set(packed.keys, this.#filled);
    this.#filled += packed.keys.length;
    this.#ends.set(packed.ends, number * sections.length);
    this.#numbers.set(id, number);
    return number;
  }

  /** Forgets an account; the room of its keys is won back when the index is built anew. */
  remove(number: number): void {
    this.#numbers.delete(this.ids[number]!);
    this.ids[number] = "";
    this.#names[number] = "";
    this.#handles[number] = "";
    this.#free.push(number);
  }

  /** Writes an account into `packed`, which is used again and again. */
  load(number: number, packed: Packed): Packed {
    const at = number * sections.length;
    packed.name = this.#names[number]!;
    packed.handles = this.#handles[number]!;
    const start = this.#starts[number]!;
    const length = this.#ends[at + sections.length - 1]!;
    for (let place = 0; place < sections.length; place++) packed.ends[place] = this.#ends[at + place]!;
    for (let place = 0; place < length; place++) packed.keys[place] = this.#keys[start + place]!;
    return packed;
  }

  #makeRoom(number: number, keys: number): void {
    if (number >= this.#starts.length) {
      const size = Math.ceil(number * 1.5);
      this.#starts = copied(this.#starts, new Uint32Array(size));
      this.#ends = copied(this.#ends, new Uint8Array(size * sections.length));
    }
    if (this.#filled + keys > this.#keys.length)
      this.#keys = copied(this.#keys, new Float64Array(Math.ceil(this.#keys.length * 1.5) + keys));
  }
}

/** Room to load an account into. */
export function emptyPacked(): Packed {
  return { name: "", handles: "", keys: new Float64Array(mostKeys), ends: new Uint8Array(sections.length) };
}

function copied<List extends Uint32Array | Uint8Array | Float64Array>(from: List, to: List): List {
  to.set(from as never);
  return to;
}
