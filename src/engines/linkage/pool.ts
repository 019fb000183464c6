import { mostHoldersCompared, mostHoldersLinked } from "./account-fields.ts";
import type { Account } from "./account.ts";
import { AccountStore, emptyPacked } from "./account-store.ts";
import type { Comparison } from "./compare-accounts.ts";
import { compareAccounts, emptyComparison } from "./compare-accounts.ts";
import { KeyTable } from "./key-table.ts";
import type { Packed } from "./packed.ts";
import { blockKeys, mostKeys, pack } from "./packed.ts";

/** An account's number, and the keys that one more or one fewer holder made common or rare. */
export type Filed = { number: number; crossed: number[] };

/** Accounts and who holds which value: finds what an account is to be compared with, and compares. Knows no weights. */
export class Pool {
  readonly store = new AccountStore();
  readonly #table: KeyTable;
  /** The two that were compared last. */
  readonly left = emptyPacked();
  readonly right = emptyPacked();
  #loaded = -1;
  readonly #comparison = emptyComparison();
  readonly #holders = new Int32Array(mostHoldersCompared);
  // No account has more keys than this, and each brings at most so many.
  readonly #candidates = new Int32Array(mostHoldersCompared * mostKeys * 2);
  #stamps = new Int32Array(1024);
  #stamp = 0;

  /** A pool with room for about so many accounts. */
  constructor(expected = 1000) {
    // Measured on generated accounts: twelve keys each, of which two in three are held by nobody else.
    this.#table = new KeyTable(expected * 8);
  }

  /** The bytes that its arrays take, without texts and ids. */
  get bytes(): number {
    return this.store.bytes + this.#table.bytes;
  }

  /** True when so many hold a strong value that it links nobody outright. */
  readonly isShared = (key: number): boolean => this.#table.count(key) > mostHoldersLinked;

  /** How many accounts hold a value. */
  count(key: number): number {
    return this.#table.count(key);
  }

  add(account: Account): Filed {
    const packed = pack(account);
    const number = this.store.add(account.id, packed);
    this.#loaded = -1;
    const crossed = blockKeys(packed).filter((key) => isLimit(this.#table.add(key, number) - 1));
    return { number, crossed };
  }

  remove(number: number): Filed {
    const crossed = blockKeys(this.store.load(number, this.left)).filter((key) =>
      isLimit(this.#table.remove(key, number)),
    );
    this.#loaded = -1;
    this.store.remove(number);
    return { number, crossed };
  }

  /** The accounts that hold a value, however many. */
  holders(key: number): number[] {
    const list = new Int32Array(this.#table.count(key));
    return [...list.subarray(0, this.#table.holdersInto(list, key, list.length))];
  }

  /** The accounts that share with this one a value that is not too common; good until the next are asked for. */
  candidates(number: number): Int32Array {
    if (this.#stamps.length < this.store.numbers) this.#stamps = new Int32Array(this.store.numbers * 2);
    const stamp = ++this.#stamp;
    this.#stamps[number] = stamp;
    let found = 0;
    for (const key of blockKeys(this.load(number))) {
      const count = this.#table.holdersInto(this.#holders, key, mostHoldersCompared);
      for (let at = 0; at < count; at++) {
        const holder = this.#holders[at]!;
        if (this.#stamps[holder] === stamp) continue;
        this.#stamps[holder] = stamp;
        this.#candidates[found++] = holder;
      }
    }
    return this.#candidates.subarray(0, found);
  }

  /** The account as packed; good until another is loaded. */
  load(number: number): Packed {
    if (this.#loaded !== number) this.store.load(number, this.left);
    this.#loaded = number;
    return this.left;
  }

  /** Compares two accounts; what is returned is good until the next comparison. Quick when `one` stays the same. */
  compare(one: number, other: number): Comparison {
    this.load(one);
    this.store.load(other, this.right);
    return compareAccounts(this.left, this.right, this.isShared, this.#comparison);
  }
}

const isLimit = (count: number) => count === mostHoldersLinked || count === mostHoldersCompared;
