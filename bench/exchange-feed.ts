import pg from "pg";
import type { Actor } from "../src/kernel/actor.ts";
import { systemActor } from "../src/kernel/actor.ts";
import { createApi } from "../src/kernel/http/api.ts";
import { createApp } from "../src/kernel/http/app.ts";
import { createLog } from "../src/kernel/log.ts";
import { feedsRoutes, keepRecords, recordInput } from "../src/outcomes/exchange/index.ts";
import { listen } from "../src/surfaces/api/index.ts";
import { benchDatabase } from "./database.ts";
import type { BenchDatabase } from "./database.ts";
import type { BenchOptions, BenchResult } from "./harness.ts";
import { rounded, timed } from "./harness.ts";

export const name = "exchange-feed";
export const about = "changes of exchange records read through HTTP by one reader, with visibility and receipts on";

const key = Buffer.alloc(32, 3);
const reader: Actor = { ...systemActor("customs.cuc"), kind: "key", id: "key_bench", scopes: ["exchange:read"] };
const batch = 500;

/**
 * One reader goes through the whole feed in JSON pages of a thousand, from the first change to the last: first with a receipt to be left for every
 * record, then with receipts that are there. A third of the records is hidden from them. The reference is a plain select of the rows that it saw,
 * without policies, over one connection.
 */
export async function run({ small }: BenchOptions): Promise<BenchResult> {
  const bench = await benchDatabase();
  try {
    const count = small ? 1_000 : Number(process.env["N"] ?? 20_000);
    const ctx = bench.contextOf(systemActor("moit.dms"));
    for (let at = 0; at < count; at += batch) {
      const given = Array.from({ length: Math.min(batch, count - at) }, (_, n) => recordInput.parse(recordOf(at + n)));
      await keepRecords(ctx, "bench", given, key);
    }
    const app = createApp({
      log: createLog("silent"),
      streams: /^$/,
      contextOf: () => Promise.resolve(bench.contextOf(reader)),
    });
    const api = createApi();
    feedsRoutes(api, key);
    app.route("/", api);
    const listening = await listen(app.fetch, "127.0.0.1", 0);
    try {
      let told = 0;
      const first = await timed(async () => void (told = await readAll(listening.url)));
      const again = await timed(async () => void (await readAll(listening.url)));
      const plain = await timed(() => selectAll(bench));
      const [figure, reference] = [told / first.seconds, told / plain.seconds];
      return {
        name,
        figure: rounded(figure),
        unit: "changes/s",
        reference: rounded(reference),
        ratio: rounded(figure / reference),
        goal: "5,000 changes a second by one reader, visibility and receipts on",
        ok: figure >= 5_000,
        data: {
          records: count,
          told,
          "changes/s with receipts that are there": rounded(told / again.seconds),
          "our CPU us a change": rounded((first.cpuSeconds * 1e6) / told),
        },
      };
    } finally {
      await listening.close();
    }
  } finally {
    await bench.close();
  }
}

async function readAll(url: string): Promise<number> {
  let told = 0;
  for (let after = ""; ;) {
    const answer = await fetch(`${url}/v1/exchange/changes?limit=1000${after === "" ? "" : `&after=${after}`}`);
    const page = (await answer.json()) as { items: unknown[]; next: string; more: boolean };
    told += page.items.length;
    after = page.next;
    if (!page.more) return told;
  }
}

/** The same rows without policies, by a superuser. */
async function selectAll({ adminUrl }: BenchDatabase): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  for (let after = ""; ;) {
    const { rows } = await client.query(
      `select r.*, (select jsonb_agg(f) from app.record_fields f where f.record_id = r.id) as fields
       from app.exchange_records r where r.level = 'agencies' and r.id > $1 order by r.id limit 1000`,
      [after],
    );
    after = (rows.at(-1) as { id: string } | undefined)?.id ?? "";
    if (rows.length < 1000) break;
  }
  await client.end();
}

function recordOf(n: number): Record<string, unknown> {
  return {
    externalId: String(n),
    kind: "seller",
    title: `Gian hàng số ${n}`,
    summary: "Bán giày và túi, đã có hai lần bị nhắc.",
    level: n % 3 === 0 ? "own" : "agencies",
    fields: [
      { name: "Điện thoại", value: `09${String(10_000_000 + (n % 5_000_000)).slice(0, 8)}` },
      { name: "Địa chỉ", value: `Ngõ ${n % 300}, phố Hư Cấu` },
      { name: "Ghi chú", value: "Kho ở tầng hai", level: "own" },
    ],
  };
}
