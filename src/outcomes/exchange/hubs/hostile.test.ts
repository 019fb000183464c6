import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import test from "node:test";
import { hubHouse } from "../../../../test/support/hubs/house.ts";
import { derivedId } from "../../../kernel/id.ts";
import type { HubItem, HubRecord } from "./item.ts";
import { houseId } from "./identity.ts";

const house = await hubHouse(31);
const theirs = houseId(Buffer.alloc(32, 99));

type Answer = (asked: URL, response: ServerResponse, request: IncomingMessage) => void;
let answer: Answer = () => undefined;
const peer = createServer((request, response) => answer(new URL(request.url ?? "", "http://x"), response, request));
await new Promise<void>((resolve) => void peer.listen(0, "127.0.0.1", resolve));
test.after(() => {
  peer.closeAllConnections();
  peer.close();
});
const url = `http://127.0.0.1:${(peer.address() as AddressInfo).port}`;
let made = 0;
const newHub = () => house.addHub({ name: `Bạn ${++made}`, url, secret: "chk_khong-ai-duoc-biet", agency: "moit.dms" });
const stateOf = async (id: string) =>
  (
    await house.db.asSuperuser(
      "select problem, problem_detail as detail, cursor, taken::int from app.hubs where id = $1",
      [id],
    )
  ).rows[0] as { problem: string | null; detail: string | null; cursor: string; taken: number };
const recordsOf = async (code: string) =>
  (
    await house.db.asSuperuser(
      "select id, agency, level::text, state, title from app.exchange_records where hub = $1 order by external_id",
      [code],
    )
  ).rows as { id: string; agency: string; level: string; state: string; title: string }[];
const outcomesOf = async (id: string) =>
  (await house.db.asSuperuser("select outcome from app.hub_changes where hub_id = $1 order by n", [id])).rows.map(
    (row) => row.outcome as string,
  );
const json = (response: ServerResponse, body: unknown, status = 200) =>
  void response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));

const idOf = (n: number) => derivedId("rec", "theirs", String(n));
const put = (n: number, more: Partial<HubRecord> = {}): HubItem => ({
  id: idOf(n),
  kind: "put",
  record: {
    agency: "jp.npa",
    kind: "seizure",
    title: `Lô ${n}`,
    summary: "",
    occurredOn: null,
    level: "agencies",
    until: null,
    fields: [],
    origin: { house: theirs, record: idOf(n) },
    path: [],
    ...more,
  },
});
/** A page, the last unless something else is said. */
const page = (items: unknown[], more: object = {}): Answer => {
  return (_, response) => json(response, { house: theirs, items, next: "c1", more: false, behind: 0, ...more });
};
const take = async (hub: string, given: Answer, more = {}) => {
  answer = given;
  await house.sync("moit.dms", hub, more);
  return stateOf(hub);
};

test("records that claim another agency, level, hub or number are what the hub's own entry says, or are refused alone", async () => {
  const hub = await newHub();
  const lies = [
    put(1, { agency: "mps.c03", level: "public" }),
    { ...put(2), id: "rec_'; drop table hubs; --" },
    put(3, { title: "Lô \0 ba" }),
    put(4, { title: "x".repeat(100_000) }),
    put(5, { fields: [{ name: "Nguồn", value: "\ud800", unit: null, level: "named" }] }),
    put(6, { kind: "anything" as never }),
    put(7, { path: [houseId(house.exchangeKey)] }),
    put(8, { path: [theirs], level: "named" }),
    put(9, { origin: { house: houseId(house.exchangeKey), record: idOf(9) } }),
    { id: idOf(10), kind: "put", record: null },
    null,
    "put",
    put(11, { title: "Trước" }),
    put(11, { title: "Sau" }),
    { id: idOf(12), kind: "gone", record: null },
  ];
  assert.equal((await take(hub, page(lies))).problem, null);
  const kept = await recordsOf("ban-1");
  assert.deepEqual(kept.map(({ agency, level, title }) => [agency, level, title]).toSorted(), [
    ["moit.dms", "agencies", "Lô 1"],
    ["moit.dms", "named", "Sau"],
  ]);
  assert.deepEqual((await outcomesOf(hub)).toSorted(), [
    "by-name",
    "came-back",
    "came-back",
    "kept",
    "kept",
    "unknown",
    ...Array<string>(5).fill("unreadable"),
  ]);
});

test("a change that cannot be read takes back what stood here, since it may have been narrowed", async () => {
  const hub = await newHub();
  await take(hub, page([put(1)]));
  await take(hub, page([put(1, { level: "everybody" as never })]));
  assert.deepEqual(
    (await recordsOf(`ban-${made}`)).map(({ state, level }) => [state, level]),
    [["withdrawn", "own"]],
  );
});

test("a page that is too large, too long, or no page keeps nothing and leaves the place where it was", async () => {
  const hub = await newHub();
  await take(hub, page([put(1)], { next: "first" }));
  const many = Array.from({ length: 20 }, (_, n) => put(n));
  const wrong: [Answer, string, object?][] = [
    [page(many), "broken-answer", { page: 10 }],
    [page(many), "refused", { limits: { bytes: 1_000 } }],
    [page([put(1)], { next: "x".repeat(501) }), "broken-answer"],
    [page([], { house: "another" }), "broken-answer"],
    [(_, response) => json(response, "yes"), "broken-answer"],
    [
      (_, response) => void response.writeHead(200, { "content-type": "application/json" }).end('{"house":'),
      "broken-answer",
    ],
    [page([], { more: true }), "stands-still"],
    [
      (asked, response) =>
        page([put(2)], { more: true, next: asked.searchParams.get("after") })(asked, response, null as never),
      "stands-still",
    ],
    [(_, response) => json(response, {}, 401), "key-refused"],
    [(_, response) => json(response, { errors: [{ code: "cursor" }] }, 422), "cursor-refused"],
    [(_, response) => json(response, {}, 429), "too-busy"],
    [(_, response) => json(response, {}, 500), "status"],
    [() => undefined, "refused", { limits: { totalMs: 100 } }],
    [(_, response) => void response.destroy(), "refused"],
  ];
  for (const [given, problem, more] of wrong) {
    const state = await take(hub, given, more);
    assert.deepEqual([state.problem, state.cursor, state.taken], [problem, "first", 1], JSON.stringify(state));
  }
  assert.equal(
    (await take(hub, page([put(2)], { next: "second" }))).problem,
    null,
    "and goes on when it is well again",
  );
  assert.equal((await stateOf(hub)).taken, 2);
});

test("an old place that is given again brings nothing twice, and pages without an end stop when the slice does", async () => {
  const hub = await newHub();
  let asked = 0;
  const endless: Answer = (_, response) =>
    json(response, { house: theirs, items: [put(1), put(2)], next: `c${++asked % 3}`, more: true, behind: 7 });
  answer = endless;
  let turns = 0;
  assert.equal(await house.sync("moit.dms", hub, { stop: () => ++turns >= 6 }), true);
  assert.equal((await recordsOf(`ban-${made}`)).length, 2);
  const { rows } = await house.db.asSuperuser(
    "select new::int, changed::int, unchanged::int from app.hub_runs where hub_id = $1",
    [hub],
  );
  assert.deepEqual([rows[0].new, rows[0].changed], [2, 0]);
  assert.ok(rows[0].unchanged > 0);
});

test("another house behind the same address is not read, and neither is this one", async () => {
  const hub = await newHub();
  await take(hub, page([put(1)], { next: "first" }));
  const other = await take(hub, page([put(2)], { house: houseId(Buffer.alloc(32, 98)) }));
  assert.deepEqual([other.problem, other.cursor], ["other-house", "first"]);
  const own = await take(await newHub(), page([put(1)], { house: houseId(house.exchangeKey) }));
  assert.equal(own.problem, "ourselves");
});

test("the key is sent to the address it was given for and nowhere else, and never over an open line that nobody named", async () => {
  const hub = await newHub();
  const heard: string[] = [];
  const elsewhere = createServer((request, response) => {
    heard.push(String(request.headers.authorization));
    response.end("{}");
  });
  await new Promise<void>((resolve) => void elsewhere.listen(0, "127.0.0.1", resolve));
  const location = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`;
  const sent = await take(hub, (_, response) => void response.writeHead(302, { location }).end());
  elsewhere.close();
  assert.equal(sent.problem, "refused");
  assert.deepEqual(heard, []);
  answer = () => assert.fail("it was asked");
  await house.sync("moit.dms", hub, { partners: null });
  assert.equal((await stateOf(hub)).problem, "not-https");
});
