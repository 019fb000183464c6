import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { foldText } from "../src/engines/vietnamese/index.ts";
import type { Actor } from "../src/kernel/actor.ts";
import { systemActor } from "../src/kernel/actor.ts";
import { loadReference } from "../src/registers/reference/index.ts";
import { savedProfile } from "../src/services/sockets/index.ts";
import { ingestFile } from "../src/signals/monitoring/index.ts";
import { search } from "../src/views/search/index.ts";
import { benchDatabase } from "./database.ts";
import type { BenchDatabase } from "./database.ts";
import type { BenchOptions, BenchResult } from "./harness.ts";
import { percentile, rounded } from "./harness.ts";
import { asking } from "./search/asking.ts";
import type { Ask, Kind, Took } from "./search/by-turns.ts";
import { byTurns, kinds, toldOf } from "./search/by-turns.ts";
import { superuser } from "./search/lifted.ts";
import { realListings, variedListings } from "./listings.ts";

export const name = "search";
export const about =
  "the officers' search box over a million listings, words without marks, with visibility on and off";

const analyst: Actor = { ...systemActor("moit.dms"), kind: "officer", id: "usr_bench", roles: ["officer"] };
/** The same requests with visibility and without. A third of the listings are another agency's own and stay hidden. */
export async function run({ small }: BenchOptions): Promise<BenchResult[]> {
  const bench = await benchDatabase();
  try {
    const count = small ? 4000 : Number(process.env["N"] ?? 1_000_000);
    await fill(bench, count);
    const words = await wordsByFrequency(bench, count);
    const asked = small ? 8 : 400;
    const seeing = bench.contextOf(analyst);
    await hideThird(bench);
    const typing: Took = { rare: [], middle: [], common: [] };
    const { ask, close } = await asking(bench, "moit.dms");
    const request: Ask = (kind, at) => ask(pathOf(questionOf(words, kind, at), true));
    const alone: Ask = (kind, at) => search(seeing, { q: questionOf(words, kind, at), finished: true, limit: 12 });
    const took = await (async () => {
      for (let at = 0; at < asked; at++) {
        for (const kind of kinds) {
          const started = performance.now();
          await ask(pathOf(unfinished(questionOf(words, kind, at), at), false));
          typing[kind].push(performance.now() - started);
        }
      }
      return byTurns(bench, { request, alone }, asked, small ? 1 : 4);
    })().finally(close);
    return kinds.map((kind) => {
      const { isNear, nearness, data, ...told } = toldOf(took, kind);
      return {
        name: `${name}, ${kind} words`,
        ...told,
        goal: `p95 under 50 ms, ${nearness}`,
        ok: told.figure < 50 && isNear,
        data: {
          listings: count,
          "listings a word is in (median)": percentile(
            words[kind].map(([, n]) => n),
            0.5,
          ),
          ...data,
          "p95 ms while the last word is typed, pages not yet read": rounded(percentile(typing[kind], 0.95)),
        },
      };
    });
  } finally {
    await bench.close();
  }
}

type Words = Record<Kind, [word: string, listings: number][]>;

async function fill(bench: BenchDatabase, count: number): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), "chinhhang-bench-"));
  try {
    const file = path.join(folder, "listings.jsonl");
    await pipeline(Readable.from(variedListings(await realListings(), count)), createWriteStream(file));
    const ctx = bench.contextOf(systemActor("moit.dms"));
    await loadReference(ctx);
    await ingestFile(ctx, {
      profile: await savedProfile("listings-jsonl"),
      open: () => createReadStream(file),
      inputHash: "bench",
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Words that real titles have, by how many listings bear them: up to 0.01 %, about 1 %, and over 5 %. */
async function wordsByFrequency(bench: BenchDatabase, count: number): Promise<Words> {
  const found = await superuser(bench, (client) =>
    client.query(
      `select word, ndoc from ts_stat('select words from app.listings tablesample system (${count > 10_000 ? 5 : 100})')`,
    ),
  );
  const scale = count > 10_000 ? 20 : 1;
  const all = found.rows
    .filter((row) => /^[a-z]{2,}$/.test(row.word))
    .map((row): [string, number] => [row.word, Number(row.ndoc) * scale]);
  const within = (low: number, high: number) =>
    all.filter(([, n]) => n >= low * count && n <= high * count).slice(0, 200);
  const words = { rare: within(0, 0.0005), middle: within(0.003, 0.02), common: within(0.05, 1) };
  for (const kind of kinds) if (words[kind].length === 0) words[kind] = all.slice(0, 20);
  return words;
}

/** What stands in the box before the last word is whole: two to four of its letters. */
function unfinished(q: string, at: number): string {
  const last = q.lastIndexOf(" ") + 1;
  return q.slice(0, last + 2 + ((Math.abs(at) >> 1) % 3));
}

function questionOf(words: Words, kind: Kind, at: number): string {
  const list = words[kind];
  const word = list[Math.abs(at * 7919) % list.length]?.[0] ?? "ao";
  const other = list[Math.abs(at * 104729 + 1) % list.length]?.[0] ?? "nam";
  return foldText(at % 2 === 0 ? word : `${word} ${other}`);
}

const pathOf = (q: string, finished: boolean): string =>
  `/v1/search?limit=12&finished=${finished}&q=${encodeURIComponent(q)}`;

async function hideThird(bench: BenchDatabase): Promise<void> {
  await superuser(bench, async (client) => {
    await client.query("update app.listings set agency = 'customs.cuc', level = 'own' where id < 'lst_2N'");
    await client.query("vacuum analyze app.listings");
    await client.query("vacuum analyze app.sellers");
  });
}
