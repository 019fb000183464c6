import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import test, { after } from "node:test";
import { officer, testDatabase } from "../../../test/support/database.ts";
import { codeOf, plantBatch, testKeys } from "../../../test/support/origin.ts";
import { signCode } from "../../engines/codes/index.ts";
import { publicActor } from "../../kernel/actor.ts";
import { createContext } from "../../kernel/context.ts";
import { createApi } from "../../kernel/http/api.ts";
import { createApp } from "../../kernel/http/app.ts";
import { createLog } from "../../kernel/log.ts";
import { offlineRoutes, rootKey, setCodeNotice } from "../../signals/origin/index.ts";
import { listen } from "../api/index.ts";

const db = await testDatabase();
const clock = () => new Date();
const app = createApp({
  log: createLog("silent"),
  streams: /^$/,
  contextOf: async (c, lang) =>
    createContext(db.database, { actor: publicActor, lang, requestId: c.get("requestId"), clock }),
});
const api = createApi();
offlineRoutes(api, { keys: testKeys, database: db.database, clock });
app.route("/", api);
const house = await listen(app.fetch, "127.0.0.1", 0);
const lists = await mkdtemp(path.join(tmpdir(), "chinhhang-lists-"));
after(async () => {
  await house.close();
  await rm(lists, { recursive: true });
});

const batch = await plantBatch(db);
const signed = (counter: number) => {
  const { scan, serial } = codeOf(batch, counter);
  return `${scan}?s=${signCode(testKeys, { gtin: batch.gtin, serial })}`;
};
await setCodeNotice(db.contextOf(officer("moit.dms", ["approver"])), testKeys, {
  kind: "stolen",
  about: { scope: "codes", codes: [codeOf(batch, 1).scan] },
  number: "3/TB",
  decidedOn: "2026-11-20",
  title: { vi: "Mất trộm thử", en: "Invented theft" },
  advice: { vi: "", en: "" },
});

type Ran = { code: number; out: string; told: string };
function chinhhang(...given: string[]): Promise<Ran> {
  const program = path.join(import.meta.dirname, "main.ts");
  const env = { ...process.env, LANG: "en_GB.UTF-8", DATA_DIR: path.join(lists, "none") };
  return new Promise((resolve) => {
    execFile(process.execPath, [program, "verify", ...given, "--lists", lists], { env }, (error, out, told) =>
      resolve({ code: typeof error?.code === "number" ? error.code : 0, out, told }),
    );
  });
}
const outcomes = ({ out }: Ran) =>
  out
    .trim()
    .split("\n")
    .map((line) => (JSON.parse(line) as { outcome?: string }).outcome ?? null);

test("without lists the command says how to get them, and judges nothing", async () => {
  const { code, told, out } = await chinhhang(signed(2));
  assert.ok(code !== 0 && out === "");
  assert.match(told, /--from/);
});

test("lists are fetched once, kept as they were signed, and codes are judged by them with the house gone", async () => {
  const first = await chinhhang(signed(1), signed(2), "nothing", "--from", house.url, "--json");
  assert.deepEqual(outcomes(first), ["DO_NOT_USE", "SIGNED_OFFLINE", null]);
  assert.equal(first.code, 1);
  assert.match(first.told, new RegExp(Buffer.from(rootKey(testKeys).publicKey).toString("base64url")));
  const away = await chinhhang(signed(2), "--json");
  assert.deepEqual([away.code, ...outcomes(away)], [0, "SIGNED_OFFLINE"]);
  assert.match((await chinhhang(signed(1))).out, /3\/TB/);
});

test("a letter changed in the kept lists makes them worth nothing, and another key believes none of them", async () => {
  const file = path.join(lists, "lists.json");
  const kept = await readFile(file, "utf8");
  const other = await chinhhang(signed(1), "--key", Buffer.alloc(32, 1).toString("base64url"), "--json");
  assert.deepEqual(outcomes(other), ["NOT_JUDGED"]);
  const parsed = JSON.parse(kept) as { bundles: { payload: string }[] };
  const bundle = parsed.bundles[0] as { payload: string };
  bundle.payload = `${bundle.payload.slice(0, 40)}${bundle.payload[40] === "A" ? "B" : "A"}${bundle.payload.slice(41)}`;
  await writeFile(file, JSON.stringify(parsed));
  const [stolen] = outcomes(await chinhhang(signed(1), "--json"));
  assert.equal(stolen, "NOT_JUDGED");
  assert.match((await chinhhang(signed(1))).out, /O-NET-02/);
});
