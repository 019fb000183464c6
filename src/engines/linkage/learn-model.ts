import { accountFields, fewestCounted } from "./account-fields.ts";
import { fitWeights } from "./fit.ts";
import type { LinkModel } from "./link-model.ts";
import { section } from "./packed.ts";
import { PatternTable } from "./patterns.ts";
import type { Pool } from "./pool.ts";

/** So many accounts are compared with all that they share something with, and so many pairs of strangers are drawn. */
const sampledAccounts = 40_000;
const sampledStrangers = 200_000;

/** Learns what likenesses weigh from the accounts of a pool, without labels. The same pool gives the same model. */
export function learnModel(pool: Pool): LinkModel {
  const { store } = pool;
  const numbers = Array.from({ length: store.numbers }, (_, number) => number).filter((number) => store.has(number));
  const count = numbers.length;
  if (count < 2) throw new RangeError("nothing is learnt from fewer than two accounts");
  const step = Math.max(1, Math.floor(count / sampledAccounts));
  const candidates = new PatternTable(accountFields);
  for (let at = 0; at < count; at += step)
    // Each pair may be met from both its ends.
    for (const other of pool.candidates(numbers[at]!))
      candidates.add(pool.compare(numbers[at]!, other).levels, step / 2);
  const background = new PatternTable(accountFields);
  const draw = drawFrom(count);
  for (let drawn = 0; drawn < sampledStrangers; drawn++) {
    const [one, other] = [numbers[draw()]!, numbers[draw()]!];
    if (one !== other) background.add(pool.compare(one, other).levels);
  }
  const weights = fitWeights({ candidates, background, allPairs: (count * (count - 1)) / 2 }, count);
  return { weights, accounts: count, ...frequencies(pool, numbers) };
}

function frequencies(pool: Pool, numbers: readonly number[]): Pick<LinkModel, "common" | "usualName"> {
  const common = new Map<number, number>();
  const places = new Map<number, number>();
  let usual = 0;
  for (const number of numbers) {
    const { keys, ends } = pool.load(number);
    for (let at = 0; at < ends[section.text]!; at++) {
      const key = keys[at]!;
      // Wards and provinces are filed under no key, for thousands share them.
      if (at >= ends[section.street]! && at < ends[section.province]!) places.set(key, (places.get(key) ?? 0) + 1);
      else if (pool.count(key) > fewestCounted) common.set(key, pool.count(key));
    }
    const name = keys[ends[section.page]!];
    if (name !== undefined) usual += pool.count(name) / numbers.length ** 2;
  }
  for (const [key, count] of places) if (count > fewestCounted) common.set(key, count);
  return { common, usualName: Math.max(usual, 1 / numbers.length) };
}

// Any stream of numbers without a pattern does; one that is the same each time makes learning repeatable.
function drawFrom(count: number): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return Math.floor(((state >>> 8) / 2 ** 24) * count);
  };
}
