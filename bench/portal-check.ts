import { execFile } from "node:child_process";
import { once } from "node:events";
import { Agent, request } from "node:http";
import { promisify } from "node:util";
import { serve } from "@hono/node-server";
import pino from "pino";
import { gs1CheckDigit } from "../src/engines/gs1/index.ts";
import { approveNotice, draftNotice, submitNotice } from "../src/handling/notices/index.ts";
import type { Actor, Role } from "../src/kernel/actor.ts";
import { publicActor, systemActor } from "../src/kernel/actor.ts";
import { systemClock } from "../src/kernel/clock.ts";
import { createContext } from "../src/kernel/context.ts";
import type { Database } from "../src/kernel/db/database.ts";
import { createApp } from "../src/kernel/http/app.ts";
import { importScamHosts, loadPlatforms } from "../src/registers/platforms/index.ts";
import { importRecalls } from "../src/registers/products/index.ts";
import { loadReference } from "../src/registers/reference/index.ts";
import type { MappedRecord } from "../src/services/sockets/index.ts";
import { portalRoutes } from "../src/surfaces/portal/index.ts";
import type { BenchDatabase } from "./database.ts";
import { benchDatabase } from "./database.ts";
import type { BenchOptions, BenchResult } from "./harness.ts";
import { latenciesAtRate, percentile, rounded, timed } from "./harness.ts";

export const name = "portal-check";
export const about = "the box of the portal: five kinds of questions evenly, half of them unknown, none twice";

const rate = 500;
const kinds = 5;
/** As many scam addresses as the largest Vietnamese list has (34,465 in 2026), and recalls as three real sources together have. */
const scamCount = 34_465;
const recallCount = 3000;

/** Task: 2390 II.5.6. Asked from a second process over HTTP, against an empty route of the same server at the same rate. */
export async function run({ small }: BenchOptions): Promise<BenchResult> {
  const total = small ? 500 : 10_000;
  const perKind = total / kinds / 2;
  const bench = await benchDatabase();
  try {
    await fill(bench, perKind);
    const { port, close } = await serving(bench.database);
    try {
      await asked(port, "empty", 500, 0);
      await asked(port, "check", 500, total);
      let empty: number[] = [];
      let check: number[] = [];
      const emptyCost = await timed(async () => {
        empty = await asked(port, "empty", total, 0);
      });
      const cost = await timed(async () => {
        check = await asked(port, "check", total, 0);
      });
      const p99 = percentile(check, 0.99);
      const reference = percentile(empty, 0.99);
      return {
        name,
        figure: rounded(p99),
        unit: "ms p99",
        reference: rounded(reference),
        ratio: rounded(p99 / reference),
        goal: `p99 under 25 ms at ${rate} requests/s`,
        ok: p99 < 25,
        data: {
          questions: total,
          "p50 ms": rounded(percentile(check, 0.5)),
          "p95 ms": rounded(percentile(check, 0.95)),
          "empty route p50 ms": rounded(percentile(empty, 0.5)),
          "CPU microseconds a question (Node)": rounded((cost.cpuSeconds * 1e6) / total),
          "CPU microseconds an empty request (Node)": rounded((emptyCost.cpuSeconds * 1e6) / total),
          "on record": `${scamCount} scam addresses, ${recallCount} recalls, ${perKind * 2} subjects of notices`,
        },
      };
    } finally {
      await close();
    }
  } finally {
    await bench.close();
  }
}

/** The n-th question: its kind, and whether the registers know the answer, both follow from n. Numbers from `unknownFrom` are on no record. */
function question(n: number, from: number): { typed: string; known: boolean } {
  const at = from + Math.floor(n / (kinds * 2));
  const known = Math.floor(n / kinds) % 2 === 0;
  const number = known ? at : 1_000_000 + at;
  switch (n % kinds) {
    case 0:
      return { typed: `https://gia-mao-${number}.example.top/san-pham/${number}?utm_source=zalo`, known };
    case 1:
      return { typed: `gia-mao-${number + (known ? 15_000 : 500_000)}.example.top`, known };
    case 2:
      return { typed: phone(number), known };
    case 3:
      return { typed: gtin(number), known };
    default:
      return { typed: `Cửa hàng Bịa Đặt ${number}`, known };
  }
}

function phone(number: number): string {
  return `09${String(number).padStart(8, "0")}`;
}

function gtin(number: number): string {
  const digits = `893${String(number).padStart(9, "0")}`;
  return digits + gs1CheckDigit(digits);
}

async function* records(count: number, value: (n: number) => Record<string, unknown>): AsyncGenerator<MappedRecord> {
  for (let n = 0; n < count; n++) yield { line: n + 1, value: value(n) };
}

async function fill(bench: BenchDatabase, perKind: number): Promise<void> {
  const house = bench.contextOf(systemActor("moit.dms"));
  await loadReference(house);
  await loadPlatforms(house);
  const source = { id: "bench", level: "public" } as const;
  await importScamHosts(
    house,
    records(scamCount, (n) => ({ address: `gia-mao-${n}.example.top`, firstSeen: null })),
    source,
  );
  const blank = { number: null, issuedOn: null, title: null, brand: null, company: null, models: [], regNo: null };
  const words = { description: null, hazard: null, remedy: null, kind: "recall", authority: null, url: null };
  const recall = (n: number) => ({
    ...blank,
    ...words,
    externalId: String(n),
    product: `Hàng bịa ${n}`,
    gtins: [gtin(n)],
  });
  await importRecalls(house, records(recallCount, recall), source);
  const most = 2 * perKind + 100;
  for (let n = 0; n < most; n += 200) {
    await publish(
      bench,
      Array.from({ length: 200 }, (_, more) => n + more),
    );
  }
}

/** A published warning that names a phone and a shop for each number. */
async function publish(bench: BenchDatabase, numbers: readonly number[]): Promise<void> {
  const writer = bench.contextOf(person("usr_writer", ["officer"]));
  const approver = bench.contextOf(person("usr_approver", ["officer", "approver"]));
  const subjects = numbers.flatMap((n) => [
    { kind: "phone" as const, value: phone(n), shown: "" },
    { kind: "seller" as const, value: `Cửa hàng Bịa Đặt ${n}`, shown: "" },
  ]);
  const both = { vi: "Bịa ra để đo", en: "Invented to measure" };
  const drafted = await draftNotice(writer, {
    kind: "warning",
    title: both,
    body: both,
    advice: both,
    violator: null,
    subjects,
  });
  const { version } = await submitNotice(writer, drafted.id, drafted.version);
  await approveNotice(approver, drafted.id, version);
}

function person(id: string, roles: Role[]): Actor {
  return { kind: "officer", id, name: id, agency: "moit.dms", audiences: ["moit.dms"], roles, scopes: [] };
}

/** The portal in the house's own frame, with its log line written to nowhere. */
async function serving(database: Database): Promise<{ port: number; close: () => Promise<void> }> {
  const app = createApp({
    log: pino({ level: "info" }, pino.destination("/dev/null")),
    streams: /^$/,
    contextOf: async (c, lang) =>
      createContext(database, { actor: publicActor, lang, requestId: c.get("requestId"), clock: systemClock }),
  });
  app.get("/empty", (c) => c.text("ok"));
  portalRoutes(app, { database, clock: systemClock, publicUrl: null });
  const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return {
    port: address.port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Asks from a process of its own; the milliseconds of each answer. `from` keeps the questions of one round out of the next. */
async function asked(port: number, what: "empty" | "check", total: number, from: number): Promise<number[]> {
  const args = [import.meta.filename, String(port), what, String(total), String(from)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 2 ** 26 });
  return JSON.parse(stdout) as number[];
}

async function askAll(port: number, what: string, total: number, from: number): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 128 });
  const samples = await latenciesAtRate(rate, total, async (n) => {
    if (what === "empty") return void (await answerOf(agent, port, "GET", "/empty", ""));
    const { typed, known } = question(n, from / kinds / 2);
    const page = await answerOf(agent, port, "POST", "/kiem-tra", new URLSearchParams({ q: typed }).toString());
    if (page.includes("verdict tone-bad") !== known) throw new Error(`wrong answer to ${typed}`);
  });
  agent.destroy();
  return samples.map((sample) => rounded(sample, 5));
}

function answerOf(agent: Agent, port: number, method: string, path: string, body: string): Promise<string> {
  const headers = { "content-type": "application/x-www-form-urlencoded", "content-length": Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const asking = request({ agent, host: "127.0.0.1", port, method, path, headers }, (answer) => {
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (part: string) => (text += part));
      answer.on("end", () =>
        answer.statusCode === 200 ? resolve(text) : reject(new Error(`answered ${answer.statusCode}: ${text}`)),
      );
    });
    asking.on("error", reject);
    asking.end(body);
  });
}

if (import.meta.main) {
  const [port, what, total, from] = process.argv.slice(2);
  console.log(JSON.stringify(await askAll(Number(port), what ?? "", Number(total), Number(from))));
}
