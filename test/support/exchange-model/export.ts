import { parse } from "csv-parse/sync";
import type { Hono } from "hono";
import type { Env } from "../../../src/kernel/http/api.ts";
import { createApi } from "../../../src/kernel/http/api.ts";
import { createApp } from "../../../src/kernel/http/app.ts";
import { createLog } from "../../../src/kernel/log.ts";
import { csvText } from "../../../src/kernel/text/csv.ts";
import { formatsRoutes } from "../../../src/outcomes/exchange/index.ts";
import { seesRecord } from "./oracle.ts";
import { fieldsShown, noteRead, said } from "./shown.ts";
import type { Tally } from "./tally.ts";
import type { World } from "./world.ts";

type Field = { name: string; value: string };
const apps = new WeakMap<World, Hono<Env>>();

/** The export as it answers over HTTP, each agency as its next request finds it. */
function appOf(world: World): Hono<Env> {
  const known = apps.get(world);
  if (known !== undefined) return known;
  const app = createApp({
    log: createLog("silent"),
    streams: /^$/,
    contextOf: (c) => world.as(c.req.header("x-asks") ?? ""),
  });
  const api = createApi();
  formatsRoutes(api, world.key);
  app.route("/", api);
  apps.set(world, app);
  return app;
}

const readers: Record<string, (text: string) => Map<string, string>> = {
  jsonl: (text) =>
    new Map(
      text
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line) as { id: string; fields: Field[] })
        .map(({ id, fields }) => [id, said(fields)]),
    ),
  csv(text) {
    const rows = parse(text, { bom: true, columns: true }) as Record<string, string>[];
    const byRecord = Map.groupBy(rows, (row) => row["id"] as string);
    return new Map([...byRecord].map(([id, of]) => [id, said(of.flatMap(fieldOf))]));
  },
};

function fieldOf({ field = "", value = "" }: Record<string, string>): Field[] {
  return field === "" ? [] : [{ name: csvText(field), value: csvText(value) }];
}

/** Files of records, as JSON lines and as CSV, asked for over HTTP: every record there is, with the fields that may be seen and no others. */
export async function askExport(world: World, agency: string, tally: Tally): Promise<void> {
  for (const [format, read] of Object.entries(readers)) {
    const answer = await appOf(world).request(`/v1/exchange/export?format=${format}&purpose=visibility`, {
      headers: { "x-asks": agency },
    });
    const told = read(await answer.text());
    for (const record of world.oracle.records.values()) {
      const sees = seesRecord(world.oracle, agency, record);
      const expected = sees ? fieldsShown(world, agency, record) : undefined;
      if (sees) noteRead(world, agency, record);
      tally.check("export", told.get(record.id) === expected, () => `${agency} is given ${record.id} as ${format}`);
      told.delete(record.id);
    }
    tally.check("export", told.size === 0, () => `${agency} is given as ${format} what there is not`);
  }
}
