import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from, to } from "pg-copy-streams";
import type { Actor } from "../src/kernel/actor.ts";
import { systemActor } from "../src/kernel/actor.ts";
import { createContext } from "../src/kernel/context.ts";
import { createApi } from "../src/kernel/http/api.ts";
import { createApp } from "../src/kernel/http/app.ts";
import { createLog } from "../src/kernel/log.ts";
import { startJobs } from "../src/services/jobs/index.ts";
import {
  captureDocumentsJob,
  captureLeftDocumentsJob,
  deliverEventsJob,
  tracesRoutes,
} from "../src/signals/traces/index.ts";
import { benchDatabase } from "./database.ts";
import type { BenchDatabase } from "./database.ts";
import type { BenchOptions, BenchResult } from "./harness.ts";
import { rounded } from "./harness.ts";

export const name = "capture";
export const about = "take EPCIS documents in until their events can be queried, against COPY of the very rows";

const tables = ["trace_events", "trace_refs", "trace_edges", "trace_values"];
const party = "pty_bench";
const inOne = 500;

/** Task: 2390 II.2.5. Documents of 500 events go in over HTTP's handlers, jobs capture them beside; the clock stops when the last event stands. */
export async function run({ small }: BenchOptions): Promise<BenchResult> {
  const documents = Math.ceil((small ? 1_000 : Number(process.env["N"] ?? 50_000)) / inOne);
  const bench = await benchDatabase();
  const folder = await mkdtemp(path.join(tmpdir(), "chinhhang-bench-"));
  try {
    const bodies = Array.from({ length: documents }, (_, at) => documentOf(at));
    const ours = await captureAll(bench, bodies);
    const copy = await copyAgain(bench, folder);
    const events = documents * inOne;
    if (copy.rows["trace_events"] !== events) throw new Error(`of ${events} events ${copy.rows["trace_events"]} stand`);
    const figure = events / ours.seconds;
    const reference = events / copy.seconds;
    return {
      name,
      figure: rounded(figure),
      unit: "events/s",
      reference: rounded(reference),
      ratio: rounded(figure / reference),
      goal: "at least 3,000 events/s, and 0.3 of the rate of COPY",
      ok: figure >= 3_000 && figure / reference >= 0.3,
      data: {
        events,
        "references an event": rounded(copy.rows["trace_refs"]! / events),
        "edges an event": rounded(copy.rows["trace_edges"]! / events),
        "KiB an event as it comes": rounded(bodies[0]!.length / inOne / 1024),
        "bytes an event in the tables": rounded(copy.bytes / events),
        "CPU microseconds an event (Node)": rounded((ours.cpuSeconds * 1e6) / events),
        "all taken in after, s": rounded(ours.takenSeconds),
      },
    };
  } finally {
    await bench.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Two send at a time, as a manufacturer's systems would; the house's own queue runs the jobs. */
async function captureAll(
  bench: BenchDatabase,
  bodies: readonly string[],
): Promise<{ seconds: number; takenSeconds: number; cpuSeconds: number }> {
  const log = createLog("silent");
  const actor: Actor = systemActor(party);
  const app = createApp({
    log,
    streams: /^\/v1\/epcis\/capture$/,
    unzips: /^\/v1\/epcis\/capture$/,
    contextOf: async (c, lang) =>
      createContext(bench.database, { actor, lang, requestId: c.get("requestId"), clock: () => new Date() }),
  });
  const api = createApi();
  tracesRoutes(api);
  app.route("/", api);
  const runner = await startJobs({
    appUrl: bench.appUrl,
    database: bench.database,
    jobs: [captureDocumentsJob, captureLeftDocumentsJob, deliverEventsJob],
    clock: () => new Date(),
    log,
  });
  const admin = new pg.Client({ connectionString: bench.adminUrl });
  await admin.connect();
  try {
    const cpu = process.cpuUsage();
    const started = performance.now();
    let next = 0;
    const send = async () => {
      while (next < bodies.length) {
        const body = bodies[next++] as string;
        const answer = await app.request("/v1/epcis/capture", {
          method: "POST",
          headers: { "content-type": "application/json" },
          body,
        });
        if (answer.status !== 202) throw new Error(await answer.text());
      }
    };
    await Promise.all([send(), send()]);
    const takenSeconds = (performance.now() - started) / 1000;
    for (;;) {
      const { waiting, failed } = (
        await admin.query(
          "select count(*) filter (where state = 'waiting')::int as waiting, count(*) filter (where state = 'failed')::int as failed from app.trace_captures",
        )
      ).rows[0];
      if (failed > 0) throw new Error(`${failed} captures failed`);
      if (waiting === 0) break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const used = process.cpuUsage(cpu);
    return { seconds: (performance.now() - started) / 1000, takenSeconds, cpuSeconds: (used.user + used.system) / 1e6 };
  } finally {
    await admin.end();
    await runner.stop();
  }
}

/** A factory's day: items commissioned one event a carton of ten, cartons packed on pallets, pallets shipped and received. */
function documentOf(document: number): string {
  const eventList = Array.from({ length: inOne }, (_, at) => eventOf(document * inOne + at));
  return JSON.stringify({
    "@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"],
    type: "EPCISDocument",
    schemaVersion: "2.0",
    creationDate: "2026-06-01T00:00:00Z",
    epcisBody: { eventList },
  });
}

const serial = (of: number, item: number) =>
  `urn:epc:id:sgtin:8938505.01${String(of % 97).padStart(4, "0")}.${createHash("sha1").update(`${of} ${item}`).digest("hex").slice(0, 12)}`;
const carton = (of: number) => `urn:epc:id:sscc:8938505.${String(of).padStart(10, "0")}`;

function eventOf(n: number): Record<string, unknown> {
  const common = {
    eventTime: new Date(Date.UTC(2026, 0, 1) + n * 1_000).toISOString(),
    eventTimeZoneOffset: "+07:00",
    readPoint: { id: `urn:epc:id:sgln:8938505.0${String(n % 40).padStart(4, "0")}.0` },
    bizTransactionList: [{ type: "po", bizTransaction: `urn:epcglobal:cbv:bt:8938505000013:${n >> 6}` }],
  };
  const items = Array.from({ length: 10 }, (_, item) => serial(n - (n % 4), item));
  switch (n % 4) {
    case 0:
      return {
        type: "ObjectEvent",
        action: "ADD",
        bizStep: "commissioning",
        disposition: "active",
        epcList: items,
        ...common,
      };
    case 1:
      return {
        type: "AggregationEvent",
        action: "ADD",
        bizStep: "packing",
        parentID: carton(n >> 2),
        childEPCs: items,
        ...common,
      };
    case 2:
      return {
        type: "ObjectEvent",
        action: "OBSERVE",
        bizStep: "shipping",
        disposition: "in_transit",
        epcList: [carton(n >> 2)],
        ...common,
      };
    default:
      return {
        type: "ObjectEvent",
        action: "OBSERVE",
        bizStep: "receiving",
        disposition: "in_progress",
        epcList: [carton(n >> 2)],
        ...common,
      };
  }
}

/** The finished rows are copied out and back into emptied tables with the same indexes, by the superuser, whom no policy holds up. */
async function copyAgain(
  bench: BenchDatabase,
  folder: string,
): Promise<{ seconds: number; rows: Record<string, number>; bytes: number }> {
  const client = new pg.Client({ connectionString: bench.adminUrl });
  await client.connect();
  try {
    await client.query("set search_path = app");
    const rows: Record<string, number> = {};
    const size = await client.query(
      "select sum(pg_total_relation_size(c.oid))::int8 as bytes from pg_class c where c.relkind = 'r' and c.relispartition and c.relname like 'trace_%'",
    );
    for (const table of tables) {
      await pipeline(
        client.query(to(`copy (select * from ${table}) to stdout`)),
        createWriteStream(path.join(folder, table)),
      );
      rows[table] = Number((await client.query(`select count(*) from ${table}`)).rows[0].count);
    }
    await client.query(`truncate ${tables.join(", ")}`);
    await client.query("checkpoint");
    const started = performance.now();
    for (const table of tables)
      await pipeline(createReadStream(path.join(folder, table)), client.query(from(`copy ${table} from stdin`)));
    return { seconds: (performance.now() - started) / 1000, rows, bytes: Number(size.rows[0].bytes) };
  } finally {
    await client.end();
  }
}
