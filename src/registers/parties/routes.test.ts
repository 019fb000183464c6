import assert from "node:assert/strict";
import test from "node:test";
import { testApi } from "../../../test/support/api.ts";
import { officer, testDatabase } from "../../../test/support/database.ts";
import { apply, decider, invented, inventedGln, loadProvinces, makeParty } from "../../../test/support/parties.ts";
import type { Actor } from "../../kernel/actor.ts";
import { partiesRoutes } from "./index.ts";

const db = await testDatabase();
await loadProvinces(db);
const ask = testApi(db, partiesRoutes);

test("an officer sees an application with what was checked, and decides by the version they saw", async () => {
  const of = await apply(db, invented(1, { glns: [inventedGln("4006381", 1)], prefixes: ["8930001"] }));
  const listed = await ask(decider, "GET", "/v1/party-applications?state=waiting");
  assert.equal((listed.body["items"] as { id: string }[])[0]?.id, of.id);
  const seen = await ask(decider, "GET", `/v1/party-applications/${of.id}`);
  const checks = seen.body["checks"] as { foreignNumbers: string[]; glnsOutside: string[]; wardKnown: boolean };
  assert.deepEqual([checks.foreignNumbers.length, checks.glnsOutside.length, checks.wardKnown], [1, 1, false]);
  assert.equal("password" in seen.body, false);
  const asked = await ask(decider, "POST", `/v1/party-applications/${of.id}/ask`, {
    version: 1,
    body: { reason: "Mã GLN không thuộc tiền tố đã khai" },
  });
  assert.equal(asked.body["state"], "asked");
  assert.equal((await ask(decider, "POST", `/v1/party-applications/${of.id}/approve`, { version: 1 })).status, 412);
  const approved = await ask(decider, "POST", `/v1/party-applications/${of.id}/approve`, { version: 2 });
  assert.match(approved.body["partyId"] as string, /^pty_/);
  const officerOnly = officer("moit.dms", ["officer"]);
  const refused = await ask(officerOnly, "GET", `/v1/party-applications/${of.id}`);
  assert.deepEqual((refused.body["abilities"] as { approve: unknown }).approve, {
    allowed: false,
    reason: "Vai trò của bạn không có quyền này",
  });
});

test("nobody who is not signed in sees applications or parties", async () => {
  for (const path of ["/v1/party-applications", "/v1/parties", "/v1/parties/pty_x"])
    assert.equal((await ask(null, "GET", path)).status, 401, path);
});

test("a party's people keep their places and prefixes, and faults name the field in the caller's language", async () => {
  const { id, person } = await makeParty(db, 2);
  const place = {
    name: "Nhà máy 1",
    kind: "factory",
    gln: "8930000000000",
    address: "1 Đường Một",
    provinceCode: "01",
    ward: "Không Có Thật",
  };
  const wrong = await ask(person, "POST", `/v1/parties/${id}/places`, { body: place, lang: "en" });
  assert.equal(wrong.status, 422);
  assert.match(JSON.stringify(wrong.body["errors"]), /\/gln.*last digit does not fit/);
  const made = await ask(person, "POST", `/v1/parties/${id}/places`, {
    body: { ...place, gln: inventedGln("8930002", 1) },
  });
  assert.equal(made.status, 201);
  const at = `/v1/parties/${id}/places/${made.body["id"] as string}`;
  assert.equal((await ask(person, "PUT", at, { body: { ...place, gln: "" }, version: 1 })).body["gln"], null);
  assert.notEqual((await ask(person, "POST", `${at}/close`, { version: 2 })).body["closedAt"], null);
  assert.equal((await ask(person, "POST", `/v1/parties/${id}/prefixes`, { body: { prefix: "8930002" } })).status, 201);
  const proof = `/v1/parties/${id}/prefixes/8930002/proof`;
  const said = { proof: "verified", note: "Đã tra tại GS1" };
  assert.equal((await ask(person, "PUT", proof, { body: said, version: 1 })).status, 403);
  assert.equal((await ask(decider, "PUT", proof, { body: said, version: 1 })).body["proof"], "verified");
  const file = await ask(person, "GET", `/v1/parties/${id}`);
  assert.equal(file.headers.get("etag"), '"1"');
  assert.equal((file.body["abilities"] as { edit: { allowed: boolean } }).edit.allowed, true);
  assert.equal((await ask(person, "DELETE", `/v1/parties/${id}/prefixes/8930002`)).status, 403);
});

test("a household's tax code is a personal ID: masked for officers of other agencies", async () => {
  const { id, person } = await makeParty(db, 5, { taxCode: "079300012345", login: "ho-kinh-doanh" });
  const shown = async (who: Actor) => (await ask(who, "GET", `/v1/parties/${id}`)).body["taxCode"];
  assert.equal(await shown(officer("mps.a05")), "•••••••••345");
  assert.equal(await shown(decider), "079300012345");
  assert.equal(await shown(person), "079300012345");
});

test("a name with marks that cannot be seen is kept without them", async () => {
  const { id, person } = await makeParty(db, 6);
  const place = { kind: "shop", address: "1 Đường", provinceCode: "01", ward: "Không Có Thật" };
  const made = await ask(person, "POST", `/v1/parties/${id}/places`, {
    body: { ...place, name: "  Cử\u200Ba hàng\u202E  Một\n" },
  });
  assert.equal(made.body["name"], "Cửa hàng Một");
  const empty = await ask(person, "POST", `/v1/parties/${id}/places`, { body: { ...place, name: "\u200B \u202E" } });
  assert.equal(empty.status, 422);
});

test("suspending, renaming and own details go by the version, and answer with the party", async () => {
  const { id, person } = await makeParty(db, 3);
  const suspended = await ask(decider, "PUT", `/v1/parties/${id}/standing`, {
    body: { state: "suspended", reason: "Vi phạm" },
    version: 1,
  });
  assert.equal(suspended.body["state"], "suspended");
  const details = {
    address: "9 Đường Chín",
    provinceCode: "01",
    ward: "Chín",
    contact: { name: "Chín", email: "chin@hucau.example", phone: "0912345678" },
  };
  assert.equal((await ask(person, "PUT", `/v1/parties/${id}/details`, { body: details, version: 2 })).status, 403);
  await ask(decider, "PUT", `/v1/parties/${id}/standing`, { body: { state: "active", reason: "Xong" }, version: 2 });
  const changed = await ask(person, "PUT", `/v1/parties/${id}/details`, { body: details, version: 3 });
  assert.equal((changed.body["contact"] as { phone: string }).phone, "+84912345678");
  const named = { name: "Tên Mới", kinds: ["trader"] };
  assert.equal(
    (await ask(decider, "PUT", `/v1/parties/${id}/registered`, { body: named, version: 4 })).body["name"],
    "Tên Mới",
  );
});
