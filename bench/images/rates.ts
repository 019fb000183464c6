import type { Picture } from "../../src/engines/images/index.ts";
import { agreementOf, distance, featuresOf, HashIndex, viewsOf } from "../../src/engines/images/index.ts";
import { decoded, numbersFrom } from "./photographs.ts";
import type { Photograph } from "./recall.ts";

/** CPU milliseconds a picture for each part; the best of some rounds, since others use the machine too. */
export async function hashingTimes(all: readonly Photograph[], rounds: number): Promise<Record<string, number>> {
  const pictures: Picture[] = [];
  for (const { file } of all) pictures.push(await decoded(file));
  const features = pictures.map(featuresOf);
  return {
    decode: await bestTime(rounds, all.length, async () => {
      for (const { file } of all) await decoded(file);
    }),
    views: await bestTime(rounds, all.length, () => pictures.forEach(viewsOf)),
    both: await bestTime(rounds, all.length, async () => {
      for (const { file } of all) viewsOf(await decoded(file));
    }),
    points: await bestTime(rounds, all.length, () => pictures.forEach(featuresOf)),
    agreement: await bestTime(rounds, all.length, () =>
      features.forEach((one, at) => agreementOf(one, features[(at + 1) % features.length]!)),
    ),
  };
}

async function bestTime(rounds: number, items: number, work: () => Promise<void> | void): Promise<number> {
  let best = Infinity;
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage();
    await work();
    const used = process.cpuUsage(before);
    best = Math.min(best, (used.user + used.system) / 1000 / items);
  }
  return best;
}

export type SearchRate = {
  perSecond: number;
  linear: number;
  bytesEach: number;
  buildSeconds: number;
  foundEach: number;
};

/**
 * Searches a second over `count` hashes of so many words: half at random, half about real ones with up to a tenth of their bits turned, as
 * copies of one photograph lie. What is asked is a filed hash about a real one, turned by up to 8 bits: the half in which more is found.
 */
export function searchRate(
  real: readonly Uint32Array[],
  words: number,
  count: number,
  within: number,
  asks: number,
): SearchRate {
  const next = numbersFrom(90_001 + words);
  const number = () => Math.floor(next() * 2 ** 32);
  const turned = (hash: Uint32Array, most: number) => {
    const copy = hash.slice();
    for (let bits = Math.floor(next() * (most + 1)); bits > 0; bits--) {
      const bit = Math.floor(next() * words * 32);
      copy[bit >> 5]! ^= 1 << (bit & 31);
    }
    return copy;
  };
  const index = new HashIndex(words);
  const hashes: Uint32Array[] = [];
  for (let at = 0; at < count; at++) {
    const isReal = at % 2 === 0;
    const hash = isReal
      ? turned(real[(at / 2) % real.length]!, Math.floor(words * 3.2))
      : Uint32Array.from({ length: words }, number);
    index.add(hash, at);
    if (hashes.length < 20_000) hashes.push(hash);
  }
  const started = performance.now();
  index.build();
  const buildSeconds = (performance.now() - started) / 1000;
  const asked = Array.from({ length: asks }, (_, at) => turned(hashes[(at * 34) % hashes.length]!, 8));
  let found = 0;
  for (const hash of asked.slice(0, asks / 4)) index.search(hash, within);
  const seconds = cpuSeconds(() => {
    for (const hash of asked) found += index.search(hash, within).length;
  });
  // Passes over a part of the hashes, the plain way, as if over all of them; the first ones only warm up.
  const pass = (some: readonly Uint32Array[]) => {
    for (const one of some) for (const hash of hashes) if (distance(one, hash) < 0) found++;
  };
  pass(asked.slice(0, 10));
  const linearSeconds = cpuSeconds(() => pass(asked.slice(0, 20))) / Math.min(20, asks);
  return {
    perSecond: asks / seconds,
    linear: hashes.length / count / linearSeconds,
    bytesEach: index.bytes / count,
    buildSeconds,
    foundEach: found / asks,
  };
}

function cpuSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const used = process.cpuUsage(before);
  return (used.user + used.system) / 1e6;
}
