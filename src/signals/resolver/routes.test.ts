import assert from "node:assert/strict";
import test from "node:test";
import { testApi } from "../../../test/support/api.ts";
import { officer, testDatabase } from "../../../test/support/database.ts";
import { decider } from "../../../test/support/parties.ts";
import { inventedGtin, loadLaw, makeMaker } from "../../../test/support/passports.ts";
import { publicActor, systemActor } from "../../kernel/actor.ts";
import { importScamHosts } from "../../registers/platforms/index.ts";
import { resolverRoutes } from "./index.ts";
import { targetsAt as targetsOf } from "./store.ts";

const db = await testDatabase();
await loadLaw(db);
const [maker, rival] = [await makeMaker(db, 1), await makeMaker(db, 2)];
const ask = testApi(db, resolverRoutes);
const gtin = inventedGtin(maker.prefix, 1);
const elsewhere = officer("mps.a05");

const body = { anchor: gtin, linkType: "gs1:pip", href: "https://hang-hu-cau.example/1", title: "Trang sản phẩm" };
type Link = {
  id: string;
  anchor: string;
  version: number;
  isDefault: boolean;
  href: string;
  abilities: Record<string, { allowed: boolean }>;
};
const linkOf = ({ body: told }: { body: Record<string, unknown> }) => told as unknown as Link;

test("a party puts links at its own numbers, in whatever form it has the code", async () => {
  const added = await ask(maker.person, "POST", "/v1/resolver-links", { body });
  assert.equal(added.status, 201);
  const of = linkOf(added);
  assert.deepEqual([of.anchor, of.isDefault, of.version], [`01/0${gtin}`, true, 1], "the first link is the default");
  const second = await ask(maker.person, "POST", "/v1/resolver-links", {
    body: {
      ...body,
      anchor: `(01)0${gtin}(10)L1`,
      linkType: "gs1:recallStatus",
      href: "https://hang-hu-cau.example/2",
    },
  });
  assert.equal(linkOf(second).anchor, `01/0${gtin}/10/L1`);
  const listed = await ask(maker.person, "GET", `/v1/resolver-links?code=${gtin}`);
  assert.equal((listed.body["items"] as Link[]).length, 2);
});

/** The fields that are wrong with a link, each with its code. */
async function wrong(other: Record<string, unknown>): Promise<string> {
  const { status, body: told } = await ask(maker.person, "POST", "/v1/resolver-links", {
    body: { ...body, ...other },
  });
  assert.equal(status, 422, JSON.stringify(other));
  return (told["errors"] as { pointer: string; code: string }[])
    .map(({ pointer, code }) => `${pointer} ${code}`)
    .join();
}

async function* scams() {
  yield { line: 1, value: { address: "lua-dao.example", firstSeen: null } };
}

test("what is wrong with a link is told field by field", async () => {
  assert.equal(await wrong({ anchor: "hàng thật" }), "/anchor anchor");
  assert.equal(await wrong({ anchor: inventedGtin(rival.prefix, 1) }), "/anchor not-yours");
  assert.equal(await wrong({ anchor: "(8004)8936036ABC" }), "/anchor not-yours");
  for (const href of [
    "http://hang-hu-cau.example/1",
    "javascript:alert(1)",
    "https://127.0.0.1/",
    "https://localhost/",
    "https://a:b@hang-hu-cau.example/",
    "//hang-hu-cau.example",
    "https://",
  ])
    assert.equal(await wrong({ href }), "/href href");
  assert.equal(await wrong({}), "/href twice");
  assert.match(await wrong({ linkType: "gs1:handledBy", href: "https://x.example/" }), /\/linkType/);
  assert.match(await wrong({ hreflang: "Vietnamese" }), /\/hreflang/);
  await importScamHosts(db.contextOf(systemActor("moit.dms")), scams(), { id: "test", level: "public" });
  assert.equal(await wrong({ href: "https://shop.lua-dao.example/qua-tang" }), "/href scam");
});

test("a new default takes the place of the old one, and a change by an old version is refused", async () => {
  const anchor = inventedGtin(maker.prefix, 2);
  const first = linkOf(await ask(maker.person, "POST", "/v1/resolver-links", { body: { ...body, anchor } }));
  const next = { ...body, anchor, href: "https://hang-hu-cau.example/moi", isDefault: true };
  const second = linkOf(await ask(maker.person, "POST", "/v1/resolver-links", { body: next }));
  const { body: after } = await ask(maker.person, "GET", `/v1/resolver-links/${first.id}`);
  assert.deepEqual([after["isDefault"], after["version"], second.isDefault], [false, 2, true]);
  const change = { href: "https://hang-hu-cau.example/khac", title: "Khác" };
  const at = `/v1/resolver-links/${first.id}`;
  assert.equal((await ask(maker.person, "PUT", at, { body: change, version: 1 })).status, 412);
  assert.equal(
    linkOf(await ask(maker.person, "PUT", at, { body: change, version: 2 })).href,
    "https://hang-hu-cau.example/khac",
  );
  assert.equal((await ask(maker.person, "DELETE", at, { version: 2 })).status, 412);
  assert.equal((await ask(maker.person, "DELETE", at, { version: 3 })).status, 200);
  assert.equal((await ask(maker.person, "GET", at)).status, 404);
});

test("a party sees and touches its own links only, and does not learn of others'", async () => {
  const mine = linkOf(
    await ask(rival.person, "POST", "/v1/resolver-links", { body: { ...body, anchor: inventedGtin(rival.prefix, 9) } }),
  );
  const at = `/v1/resolver-links/${mine.id}`;
  for (const [method, more] of [
    ["GET", {}],
    ["PUT", { body: { href: body.href, title: "x" }, version: 1 }],
    ["DELETE", { version: 1 }],
    ["POST", { version: 1 }],
  ] as const)
    assert.equal((await ask(maker.person, method, method === "POST" ? `${at}/show` : at, more)).status, 404, method);
  const listed = await ask(maker.person, "GET", "/v1/resolver-links?limit=200");
  assert.equal(
    (listed.body["items"] as Link[]).some(({ id }) => id === mine.id),
    false,
  );
  const byCode = await ask(maker.person, "GET", `/v1/resolver-links?code=${inventedGtin(rival.prefix, 9)}`);
  assert.deepEqual(byCode.body["items"], []);
});

test("officers of all agencies read links; the authority hides one, and its party can only take it away", async () => {
  const anchor = inventedGtin(maker.prefix, 3);
  const of = linkOf(await ask(maker.person, "POST", "/v1/resolver-links", { body: { ...body, anchor } }));
  const at = `/v1/resolver-links/${of.id}`;
  assert.equal((await ask(elsewhere, "GET", at)).status, 200);
  const because = { because: "Dẫn đến trang giả mạo" };
  assert.equal((await ask(elsewhere, "POST", `${at}/hide`, { body: because, version: 1 })).status, 403);
  assert.equal((await ask(maker.person, "POST", `${at}/hide`, { body: because, version: 1 })).status, 403);
  assert.equal((await ask(decider, "POST", `${at}/hide`, { body: because, version: 1 })).status, 200);
  const seen = await ask(maker.person, "GET", at);
  assert.equal((seen.body["hidden"] as { because: string }).because, because.because);
  assert.equal((await ask(maker.person, "PUT", at, { body: { href: body.href, title: "x" }, version: 2 })).status, 403);
  const rows = await db.contextOf(publicActor).read((tx) => tx.rows(targetsOf, { anchors: [of.anchor] }));
  assert.deepEqual(rows, [], "the public plane does not see it");
  assert.equal((await ask(decider, "POST", `${at}/show`, { version: 2 })).status, 200);
  assert.equal((await ask(maker.person, "DELETE", at, { version: 3 })).status, 200);
});

test("nobody who is not signed in reads links; who answers for which prefix is open", async () => {
  assert.equal((await ask(null, "GET", "/v1/resolver-links")).status, 401);
  assert.equal((await ask(null, "POST", "/v1/resolver-links", { body })).status, 401);
  const { status, body: told } = await ask(null, "GET", "/v1/resolver-handlers");
  assert.equal(status, 200);
  assert.deepEqual(
    (told["items"] as { prefix: string; href: string | null }[]).map(({ prefix, href }) => [prefix, href]),
    [
      ["", "https://id.gs1.org"],
      ["893", null],
    ],
  );
});
