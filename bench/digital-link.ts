import {
  canonicalDigitalLink,
  compressDigitalLink,
  decompressDigitalLink,
  parseDigitalLink,
} from "../src/engines/gs1/index.ts";
import { randomLink } from "../test/support/digital-links.ts";
import type { BenchOptions, BenchResult } from "./harness.ts";
import { rounded } from "./harness.ts";

export const name = "digital-link";
export const about = "GS1 Digital Links read and checked on one core; a million packed and unpacked without a change";

const goal = 300_000;
const someLinks = 20_000;

/** Reading with every check against a bare `new URL` of the same addresses in the same run; then packing there and back. */
export function run({ small }: BenchOptions): Promise<BenchResult[]> {
  const articles = Array.from({ length: someLinks }, (_, at) => articleLink(at));
  const mixed = Array.from({ length: someLinks }, (_, at) => randomLink(at + 1));
  const rounds = small ? 3 : 30;
  const plain = rate(articles, rounds, (uri) => new URL(uri).pathname.length);
  const article = rate(articles, rounds, read);
  const any = rate(mixed, rounds, read);
  const count = small ? 5_000 : 1_000_000;
  const { changed, perSecond, shorter } = thereAndBack(count);
  return Promise.resolve<BenchResult[]>([
    {
      name: "digital-link, reading",
      figure: Math.round(article),
      unit: "links/s a core",
      reference: Math.round(plain),
      ratio: rounded(article / plain),
      goal: "300,000/s",
      ok: article >= goal,
      data: { links: someLinks, "links of every key, links/s": Math.round(any), reference: "new URL(uri).pathname" },
    },
    {
      name: "digital-link, packing and unpacking",
      figure: changed,
      unit: "identifiers changed",
      reference: 0,
      ratio: changed === 0 ? 1 : 0,
      goal: "0 changed of 1,000,000 random identifiers",
      ok: changed === 0,
      data: {
        identifiers: count,
        "there and back/s": Math.round(perSecond),
        "packed length / open length": rounded(shorter),
      },
    },
  ]);
}

/** What is printed most: an article with lot, serial and expiry. */
function articleLink(at: number): string {
  const serial = (at * 7_919).toString(36).toUpperCase();
  return `https://chinhhang.example/01/08936036020014/10/L${at % 900}/21/${serial}?17=29${String((at % 12) + 1).padStart(2, "0")}00`;
}

function read(uri: string): number {
  const link = parseDigitalLink(uri);
  if (!link.ok) throw new Error(`refused: ${uri}`);
  return link.elements.length;
}

// By CPU time, since a figure "a core" should not depend on who else uses the machine; the best round is the least disturbed one.
function rate(links: readonly string[], rounds: number, work: (uri: string) => number): number {
  let best = 0;
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage();
    for (const uri of links) sink += work(uri);
    const used = process.cpuUsage(before);
    best = Math.max(best, (links.length * 1e6) / (used.user + used.system));
  }
  return best;
}

function thereAndBack(count: number): { changed: number; perSecond: number; shorter: number } {
  let changed = 0;
  let open = 0;
  let packed = 0;
  const before = process.cpuUsage();
  for (let seed = 1; seed <= count; seed++) {
    const uri = randomLink(seed);
    const compressed = compressDigitalLink(uri);
    const back = compressed.ok ? decompressDigitalLink(compressed.uri) : compressed;
    if (!compressed.ok || !back.ok || canonical(back.uri) !== canonical(uri)) changed += 1;
    open += uri.length;
    packed += compressed.ok ? compressed.uri.length : uri.length;
  }
  const used = process.cpuUsage(before);
  return { changed, perSecond: (count * 1e6) / (used.user + used.system), shorter: packed / open };
}

function canonical(uri: string): string {
  const made = canonicalDigitalLink(uri);
  return made.ok ? made.uri : `refused: ${uri}`;
}

let sink = 0;
