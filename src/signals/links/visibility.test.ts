import assert from "node:assert/strict";
import test from "node:test";
import { testApi } from "../../../test/support/api.ts";
import { officer, testDatabase } from "../../../test/support/database.ts";
import { clustersByName, linkingHouse, offered } from "../../../test/support/links.ts";
import { importObserved } from "../../../test/support/listings.ts";
import type { Level } from "../../services/facts/index.ts";
import { linksRoutes } from "./index.ts";

const db = await testDatabase();
const ask = testApi(db, linksRoutes);
const house = linkingHouse(db);
const agency = "moit.dms";
const dms = officer(agency);
const customs = officer("customs.cuc", ["officer", "approver", "auditor", "administrator"]);
const work = async () => {
  await house.read();
  await house.link(agency, "customs.cuc");
};
const bring = (level: Level, ...shops: [name: string, words: string][]) =>
  importObserved(
    house.contextOf(agency),
    shops.map(([name, words]) => offered(name, words)),
    { level },
  );
const idOf = async (name: string): Promise<string> =>
  (await db.asSuperuser("select id from app.sellers where name = $1", [name])).rows[0].id;

await bring("agencies", ["Chợ Sớm", "0911 000 111"], ["Chợ Chiều", "STK 0123456789"], ["Chợ Đêm", "0911.000.111"]);
await house.read();
await ask(customs, "POST", "/v1/links/state");
await work();

const shared = await Promise.all(["Chợ Sớm", "Chợ Chiều", "Chợ Đêm"].map(idOf));
const [dawn, dusk, night] = shared as [string, string, string];
const doors = [
  "/v1/links/state",
  "/v1/clusters",
  "/v1/clusters?order=newest",
  ...shared.map((id) => `/v1/sellers/${id}/links`),
  `/v1/links/why?one=${dawn}&other=${dusk}`,
  `/v1/links/why?one=${dawn}&other=${night}`,
];
/** All that another agency is told by every door, to the letter. */
const told = async () => {
  const answers = [];
  for (const door of doors) answers.push(JSON.stringify((await ask(customs, "GET", door)).body));
  return answers;
};
const refused = async (method: string, path: string, body?: unknown) => {
  const answer = await ask(customs, method, path, body === undefined ? {} : { body });
  const { instance: _, ...rest } = answer.body;
  return { status: answer.status, rest };
};

/** Every question about an account. */
const asked = (id: string) => [
  refused("GET", `/v1/sellers/${id}/links`),
  refused("GET", `/v1/links/why?one=${dawn}&other=${id}`),
  refused("GET", `/v1/links/why?one=${id}&other=${dawn}`),
  refused("POST", "/v1/links/verdicts", { one: dawn, other: id, verdict: "same", reason: "đoán" }),
];

test("another agency links the accounts shared with it", async () => {
  assert.deepEqual(await clustersByName(db, "customs.cuc"), [["Chợ Sớm", "Chợ Đêm"]]);
});

test("a hidden account joins what its own agency sees, and changes no letter of what another agency is told", async () => {
  const before = await told();
  await bring("own", ["Kho Kín", "0911 000 111, STK 0123456789"]);
  await work();
  assert.deepEqual(await clustersByName(db, agency), [["Chợ Chiều", "Chợ Sớm", "Chợ Đêm", "Kho Kín"]]);
  assert.deepEqual(await told(), before);
});

test("thirteen hidden accounts with one number make it a hotline for their agency alone", async () => {
  const before = await told();
  await bring(
    "own",
    ...Array.from({ length: 13 }, (_, at): [string, string] => [`Kín ${"abcdefghijklm"[at]}`, "0911000111"]),
  );
  await work();
  const why = await ask(dms, "GET", `/v1/links/why?one=${dawn}&other=${night}`);
  assert.match(JSON.stringify(why.body), /shared by many/);
  assert.deepEqual(await told(), before);
});

test("what a hidden listing shows is no value of a shared account", async () => {
  const before = await told();
  await importObserved(house.contextOf(agency), [offered("Chợ Sớm", "STK 0123456789", { externalId: "kin" })], {
    level: "own",
  });
  await work();
  assert.deepEqual(await told(), before);
});

test("a verdict holds for the agency whose officer gave it; another neither sees nor obeys nor undoes it", async () => {
  const before = await told();
  const body = { one: dawn, other: night, verdict: "not", reason: "Hai chủ khác nhau, đã gặp cả hai" };
  const { body: given } = await ask(dms, "POST", "/v1/links/verdicts", { body });
  await work();
  assert.deepEqual(await told(), before);
  const undoing = await refused("DELETE", `/v1/links/verdicts/${String(given["id"])}`);
  assert.equal(undoing.status, 404);
  assert.deepEqual(undoing, await refused("DELETE", "/v1/links/verdicts/lve_none"));
});

test("of a hidden account another agency is told the same as of none, by every door", async () => {
  const hidden = await idOf("Kho Kín");
  const answers = await Promise.all(asked(hidden));
  for (const { status } of answers) assert.equal(status, 404);
  assert.deepEqual(answers, await Promise.all(asked("sel_none")));
});

test("an agency that keeps nothing begins linking once, and until then is told that it has not begun", async () => {
  const police = officer("mps.c03");
  const state = async () => (await ask(police, "GET", "/v1/links/state")).body;
  assert.equal((await state())["begun"], false);
  await ask(police, "POST", "/v1/links/state");
  await ask(police, "POST", "/v1/links/state");
  assert.equal((await state())["begun"], true);
  await house.link("mps.c03");
  assert.equal((await state())["clusters"], 1);
  const facts = await db.asSuperuser("select type from app.facts where agency = 'mps.c03' order by type");
  assert.deepEqual(
    facts.rows.map((row) => row.type),
    ["accounts-linked", "linking-begun"],
  );
});
