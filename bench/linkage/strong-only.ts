import type { Account, Pair } from "../../src/engines/linkage/index.ts";
import { connected, keyOf } from "../../src/engines/linkage/index.ts";

/** What linking by equal numbers and codes alone would give: the accounts that share one, and all that these lead to. */
export class StrongOnly {
  #keys = new Float64Array(1024);
  #accounts = new Int32Array(1024);
  #length = 0;

  add(at: number, { phones, bankAccounts, taxCodes, emails, pages }: Account): void {
    for (const [kind, values] of Object.entries({ phones, bankAccounts, taxCodes, emails, pages }))
      for (const value of values) this.#push(keyOf(kind, value), at);
  }

  /** The group of each of so many accounts, when values that more than `most` hold are left aside. */
  groups(count: number, most: number): Int32Array {
    const keys = this.#keys;
    const pairs: Pair[] = [];
    const runs = Map.groupBy(keys.subarray(0, this.#length).keys(), (at) => keys[at]!);
    for (const [first, ...rest] of runs.values())
      if (rest.length < most) for (const at of rest) pairs.push([this.#accounts[first!]!, this.#accounts[at]!]);
    return connected(count, pairs);
  }

  #push(key: number, account: number): void {
    if (this.#length === this.#keys.length) {
      const [keys, accounts] = [new Float64Array(this.#length * 2), new Int32Array(this.#length * 2)];
      keys.set(this.#keys);
      accounts.set(this.#accounts);
      [this.#keys, this.#accounts] = [keys, accounts];
    }
    this.#keys[this.#length] = key;
    this.#accounts[this.#length++] = account;
  }
}
