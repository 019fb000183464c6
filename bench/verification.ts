import { execFile, fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { promisify } from "node:util";
import { benchDatabase } from "./database.ts";
import type { BenchOptions, BenchResult } from "./harness.ts";
import { percentile, rounded } from "./harness.ts";
import type { Round, RoundOf } from "./verification/asker.ts";
import type { Batch } from "./verification/country.ts";
import type { ServerOf } from "./verification/server.ts";
import { batchesFor, fillCountry } from "./verification/country.ts";

export const name = "verification";
export const about =
  "verification of codes of a country: 1,000,000,000 issued, the server and the asker on the same cores";

/** A refusal is held as long as a look-up takes others, so more of them are under way at once. */
const connections = { codes: 200, invented: 500 };

/** Task: 2390 II.2.5. `SERIALS=` sets how many codes are issued; the small setting has a million. */
export async function run({ small }: BenchOptions): Promise<BenchResult[]> {
  const few = 1_000_000;
  const serials = small ? few : Number(process.env["SERIALS"] ?? 1_000_000_000);
  const servers = Number(process.env["SERVERS"] ?? 2);
  const seconds = small ? 1 : 10;
  const bench = await benchDatabase();
  try {
    const all = batchesFor(serials);
    const first = batchesFor(few);
    await fillCountry(bench.adminUrl, first);
    const server = await startServer({ urls: bench.urls, servers });
    try {
      const asked = (what: RoundOf["what"], codes: number, rate: number | null, forSeconds = seconds) =>
        ask({ port: server.port, what, serials: codes, rate, seconds: forSeconds, connections: connections[what] });
      await asked("codes", few, 500, small ? 1 : 5); // the compiler and the plans settle
      await asked("invented", few, 500, 1);
      const atFew = await asked("codes", few, 1000);
      const country = await fillCountry(bench.adminUrl, all.slice(first.length));
      await asked("codes", serials, 1000, seconds); // most of the batches are met once
      const atAll = await asked("codes", serials, 1000);
      const before = await server.cpuSeconds();
      const sustained = await asked("codes", serials, 2100); // the last answers come after the last question
      const nodeCpu = (await server.cpuSeconds()) - before;
      const fastest = await asked("codes", serials, null);
      const beforeRefusals = await server.cpuSeconds();
      const refusedAt = await asked("invented", serials, null);
      const refusalCpu = (await server.cpuSeconds()) - beforeRefusals;
      return results({ servers, all, country, atFew, atAll, sustained, nodeCpu, fastest, refusedAt, refusalCpu });
    } finally {
      server.stop();
    }
  } finally {
    await bench.close();
  }
}

type Measured = {
  servers: number;
  all: readonly Batch[];
  country: { codes: number; bytes: number; seconds: number };
  atFew: Round;
  atAll: Round;
  sustained: Round;
  nodeCpu: number;
  fastest: Round;
  refusedAt: Round;
  refusalCpu: number;
};

const p = ({ samples }: Round, share: number) => rounded(percentile(samples, share));
const perSecond = ({ answered, seconds }: Round) => rounded(answered / seconds, 4);
const told = ({ verdicts }: Round) =>
  Object.entries(verdicts)
    .map(([verdict, count]) => `${count} ${verdict}`)
    .join(", ");

function results({
  servers,
  all,
  country,
  atFew,
  atAll,
  sustained,
  nodeCpu,
  fastest,
  refusedAt,
  refusalCpu,
}: Measured): BenchResult[] {
  const growth = percentile(atAll.samples, 0.5) / percentile(atFew.samples, 0.5);
  const data = {
    codes: country.codes,
    batches: all.length,
    "threads that serve": servers,
    "bytes a code (states, table and index)": rounded(country.bytes / country.codes),
    "seconds to load": rounded(country.seconds),
  };
  return [
    {
      name,
      figure: p(atAll, 0.99),
      unit: "ms p99",
      reference: p(atFew, 0.99),
      ratio: rounded(growth),
      goal: "p99 under 50 ms at 1,000/s; median at most 1.2 of that at a million codes (the ratio); states under 2 bytes a code",
      ok: p(atAll, 0.99) < 50 && growth <= 1.2 && country.bytes / country.codes < 2,
      data: { ...data, "p50 ms": p(atAll, 0.5), "p50 ms at a million codes": p(atFew, 0.5), verdicts: told(atAll) },
    },
    {
      name: `${name}: sustained`,
      figure: perSecond(sustained),
      unit: "verifications/s",
      reference: perSecond(fastest),
      ratio: rounded(sustained.answered / sustained.seconds / (fastest.answered / fastest.seconds)),
      goal: "2,000/s sustained on 2 cores, asker included; the reference is as fast as 200 connections get",
      ok: perSecond(sustained) >= 2000,
      data: {
        "p50 ms, 2,100/s offered": p(sustained, 0.5),
        "p99 ms, 2,100/s offered": p(sustained, 0.99),
        "CPU microseconds a verification (Node)": rounded((nodeCpu * 1e6) / sustained.answered),
        "CPU microseconds a verification (asker)": rounded((sustained.cpuSeconds * 1e6) / sustained.answered),
        verdicts: told(sustained),
      },
    },
    {
      name: `${name}: invented codes`,
      figure: perSecond(refusedAt),
      unit: "refusals/s",
      reference: perSecond(fastest),
      ratio: rounded(refusedAt.answered / refusedAt.seconds / (fastest.answered / fastest.seconds)),
      goal: "15,000/s refusing codes that nobody issued, none accepted; the reference is verifications of real ones",
      ok: perSecond(refusedAt) >= 15_000 && Object.keys(refusedAt.verdicts).join() === "FORGED",
      data: {
        "threads that serve": servers,
        "p99 ms": p(refusedAt, 0.99),
        "CPU microseconds a refusal (Node)": rounded((refusalCpu * 1e6) / refusedAt.answered),
        "CPU microseconds a refusal (asker)": rounded((refusedAt.cpuSeconds * 1e6) / refusedAt.answered),
        verdicts: told(refusedAt),
      },
    },
  ];
}

async function startServer(what: ServerOf): Promise<{ port: number; cpuSeconds(): Promise<number>; stop(): void }> {
  const child = fork(path.join(import.meta.dirname, "verification", "server.ts"), [JSON.stringify(what)]);
  const [{ port }] = (await once(child, "message")) as [{ port: number }];
  return {
    port,
    async cpuSeconds() {
      const answer = once(child, "message");
      child.send("cpu");
      return ((await answer) as [{ cpuSeconds: number }])[0].cpuSeconds;
    },
    stop: () => child.disconnect(),
  };
}

async function ask(round: RoundOf): Promise<Round> {
  const asker = path.join(import.meta.dirname, "verification", "asker.ts");
  const { stdout } = await promisify(execFile)(process.execPath, [asker, JSON.stringify(round)], {
    maxBuffer: 2 ** 28,
  });
  return JSON.parse(stdout) as Round;
}
