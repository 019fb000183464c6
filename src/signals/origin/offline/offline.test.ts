import assert from "node:assert/strict";
import test from "node:test";
import { officer, testDatabase } from "../../../../test/support/database.ts";
import { codeOf, plantBatch, testKeys } from "../../../../test/support/origin.ts";
import { checkCode, readCode, signCode } from "../../../engines/codes/index.ts";
import type { KeptLists } from "../../../engines/offline/index.ts";
import { judgeOffline, noLists, openLists, updateLists } from "../../../engines/offline/index.ts";
import { createApi } from "../../../kernel/http/api.ts";
import { publicActor } from "../../../kernel/actor.ts";
import { createContext } from "../../../kernel/context.ts";
import { createApp } from "../../../kernel/http/app.ts";
import { createLog } from "../../../kernel/log.ts";
import { liftCodeNotice } from "../states/commands/lift-code-notice.ts";
import { setCodeNotice } from "../states/commands/set-code-notice.ts";
import type { SetCodeNotice } from "../states/model.ts";
import { rootKey } from "./bundle.ts";
import { offlineRoutes } from "./routes.ts";

const db = await testDatabase();
const approver = officer("moit.dms", ["officer", "approver"]);
const start = Date.parse("2026-11-22T08:00:00Z");
let minutes = 0;
const clock = () => new Date(start + minutes * 60_000);
const root = rootKey(testKeys).publicKey;
const as = () => createContext(db.database, { actor: approver, clock });

const app = createApp({
  log: createLog("silent"),
  streams: /^$/,
  contextOf: async (c, lang) =>
    createContext(db.database, { actor: publicActor, lang, requestId: c.get("requestId"), clock }),
});
const api = createApi();
offlineRoutes(api, { keys: testKeys, database: db.database, clock });
app.route("/", api);
const asked: string[] = [];
const ask = async (address: string): Promise<unknown> => {
  asked.push(address);
  const answer = await app.request(address);
  assert.equal(answer.status, 200);
  return answer.json();
};

const titles = { title: { vi: "Thu hồi thử", en: "Invented recall" }, advice: { vi: "", en: "" } };
const notice = (about: SetCodeNotice["about"]): SetCodeNotice => ({
  kind: "recalled",
  about,
  number: "7/QĐ",
  decidedOn: "2026-11-21",
  ...titles,
});
const batch = await plantBatch(db, { lot: "L7" });
const other = await plantBatch(db, { gtin: batch.gtin, lot: "L8" });
/** What a label holds: the code with its signature. */
const signed = (of: typeof batch, counter: number) => {
  const { scan, serial } = codeOf(of, counter);
  return `${scan}?s=${signCode(testKeys, { gtin: of.gtin, serial })}`;
};
async function verdictOf(lists: KeptLists, scan: string) {
  const reading = readCode(scan);
  assert.ok(reading.kind === "goods");
  return judgeOffline(reading, { ...(await openLists(lists, root)), check: checkCode }, clock());
}

test("a device that keeps up with small bundles says of every code what one that loads all of them says", async () => {
  let device = await updateLists(noLists, root, ask);
  assert.equal((await verdictOf(device, signed(batch, 1))).outcome, "SIGNED_OFFLINE");

  minutes += 60;
  const single = await setCodeNotice(
    as(),
    testKeys,
    notice({ scope: "codes", codes: [1, 2].map((n) => codeOf(batch, n).scan) }),
  );
  const range = await setCodeNotice(
    as(),
    testKeys,
    notice({ scope: "range", first: codeOf(other, 10).scan, last: codeOf(other, 20).scan }),
  );
  minutes += 2;
  device = await updateLists(device, root, ask);
  assert.match(asked.at(-1) ?? "", /\?since=2026/);
  assert.equal((await verdictOf(device, signed(batch, 1))).outcome, "DO_NOT_USE");
  assert.equal((await verdictOf(device, signed(batch, 3))).outcome, "SIGNED_OFFLINE");
  const ranged = await verdictOf(device, signed(other, 500));
  assert.deepEqual([ranged.outcome, ranged.notices[0]?.number], ["NOT_JUDGED", "7/QĐ"]);

  minutes += 60;
  await liftCodeNotice(as(), range.id, 1, "Đã kiểm xong");
  await setCodeNotice(as(), testKeys, notice({ scope: "lot", gtin: other.gtin, lot: "L8" }));
  minutes += 2;
  device = await updateLists(device, root, ask);
  const whole = await updateLists(noLists, root, ask);
  assert.equal(device.bundles.length, 3);
  for (const scan of [1, 2, 3, 4].flatMap((n) => [
    signed(batch, n),
    signed(other, n),
    signed(other, n).replace("/21/", "/10/L8/21/"),
  ])) {
    const [small, full] = [await verdictOf(device, scan), await verdictOf(whole, scan)];
    assert.deepEqual([small.outcome, small.notices.length], [full.outcome, full.notices.length], scan);
  }
  assert.equal(single.codes, 2);
});

test("lists of another house are refused, and the device keeps what it had", async () => {
  const stranger = new Uint8Array(32).fill(9);
  await assert.rejects(updateLists(noLists, stranger, ask), TypeError);
});

test("a time that is no time is refused in words", async () => {
  const answer = await app.request("/v1/offline/recalls?since=yesterday");
  assert.equal(answer.status, 422);
});
