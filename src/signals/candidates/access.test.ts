import assert from "node:assert/strict";
import test from "node:test";
import { testApi } from "../../../test/support/api.ts";
import { officer, testDatabase } from "../../../test/support/database.ts";
import type { Actor, Role, Verdict } from "../../kernel/actor.ts";
import { publicActor, systemActor } from "../../kernel/actor.ts";
import type { Api } from "../../kernel/http/api.ts";
import { canCapture } from "../evidence/index.ts";
import { candidatesRoutes } from "./index.ts";
import { canAddCandidates, canDecideCandidate, canReadCandidates, canUndoDecision } from "./policy.ts";

const as = (...held: Role[]) => officer("moit.dms", held);
const key: Actor = {
  ...as(),
  kind: "key",
  scopes: ["listings:write", "listings:read", "leads:read", "evidence:write"],
};
const role = "access.reason.role";
const signIn = "access.reason.sign-in";
const agency = "access.reason.agency";
const decided = "candidates.reason.decided";
const first = "candidates.reason.not-unregistered";
const open = { agency: "moit.dms", state: "looked" } as const;
const done = { agency: "moit.dms", state: "unregistered" } as const;
const answer = (verdict: Verdict) => (verdict.allowed ? true : verdict.reason);

type Row = Record<
  "read" | "add" | "decide" | "register" | "again" | "block" | "blockFirst" | "undoOwn" | "undoOther" | "undoHouse",
  true | string
>;
const nobody = (reason: string): Row => ({
  read: reason,
  add: reason,
  decide: reason,
  register: reason,
  again: reason,
  block: reason,
  blockFirst: reason,
  undoOwn: reason,
  undoOther: reason,
  undoHouse: reason,
});
const reader = { ...nobody(role), read: true } as Row;
const table: [string, Actor, Row][] = [
  ["the public", publicActor, nobody(signIn)],
  ["a key", key, nobody(role)],
  [
    "an officer",
    as("officer"),
    {
      read: true,
      add: true,
      decide: true,
      register: true,
      again: decided,
      block: true,
      blockFirst: first,
      undoOwn: true,
      undoOther: "candidates.reason.not-last",
      undoHouse: true,
    },
  ],
  ["an officer of another agency", officer("customs.cuc"), { ...nobody(agency), read: true, add: true }],
  ["an approver", as("approver"), reader],
  ["the programme office", as("programme"), reader],
  ["an auditor", as("auditor"), reader],
  ["an administrator", as("administrator"), reader],
  ["the house", systemActor("moit.dms"), { ...nobody(role), read: true, add: true, register: true }],
];

for (const [who, actor, expected] of table) {
  test(`what ${who} may do with candidates`, () => {
    assert.deepEqual(
      {
        read: answer(canReadCandidates(actor)),
        add: answer(canAddCandidates(actor)),
        decide: answer(canDecideCandidate(actor, open, "unregistered")),
        register: answer(canDecideCandidate(actor, open, "registered")),
        again: answer(canDecideCandidate(actor, done, "not-commerce")),
        block: answer(canDecideCandidate(actor, done, "blocked-asked")),
        blockFirst: answer(canDecideCandidate(actor, open, "blocked-asked")),
        undoOwn: answer(canUndoDecision(actor, done, actor.id)),
        undoOther: answer(canUndoDecision(actor, done, "usr_other")),
        undoHouse: answer(canUndoDecision(actor, done, "system")),
      },
      expected,
    );
  });
}

test("nothing that waits has a decision to take back", () => {
  assert.equal(answer(canUndoDecision(as("officer"), open, null)), "candidates.reason.nothing-to-undo");
});

const db = await testDatabase();
const ask = testApi(db, (api: Api) => candidatesRoutes(api, { chromium: null }));
const lan = as("officer");

test("the whole way over HTTP: added, seen, decided on the version seen, taken back", async () => {
  assert.equal((await ask(null, "GET", "/v1/candidates")).status, 401);
  assert.equal((await ask(key, "GET", "/v1/candidates")).status, 403);
  assert.equal(
    (await ask(as("approver"), "POST", "/v1/candidates", { body: { addresses: ["a.example"] } })).status,
    403,
  );
  const added = await ask(lan, "POST", "/v1/candidates", {
    body: { addresses: ["la-non.example", "tên-miền.example", "??"] },
  });
  const items = added.body["items"] as { outcome: string; candidate: string; text: string }[];
  assert.deepEqual(
    items.map(({ outcome }) => outcome),
    ["noted", "noted", "no-address"],
  );
  const [one, two] = items as [(typeof items)[0], (typeof items)[0]];
  const sheet = await ask(lan, "GET", `/v1/candidates/${one.candidate}`);
  assert.deepEqual([sheet.body["state"], sheet.headers.get("etag")], ["new", '"1"']);
  assert.equal((await ask(lan, "GET", `/v1/candidates/${two.candidate}`)).body["hostRead"], "tên-miền.example");

  const body = { decision: "unregistered", reason: "Đã tra sổ" };
  const at = `/v1/candidates/${one.candidate}/decision`;
  assert.equal((await ask(lan, "POST", at, { body, version: 7 })).status, 412);
  assert.equal((await ask(lan, "POST", at, { body })).status, 422);
  assert.equal((await ask(lan, "POST", at, { body: { ...body, reason: " " }, version: 1 })).status, 422);
  assert.equal((await ask(lan, "POST", at, { body, version: 1 })).status, 200);
  assert.equal((await ask(lan, "POST", at, { body, version: 2 })).status, 403);
  const counts = (await ask(lan, "GET", "/v1/candidates/counts")).body;
  assert.deepEqual(counts["states"], [
    { state: "new", n: 1 },
    { state: "unregistered", n: 1 },
  ]);
  assert.equal(((await ask(lan, "GET", "/v1/candidates")).body["items"] as unknown[]).length, 1);
  assert.equal((await ask(lan, "DELETE", at)).body["state"], "new");
  assert.equal((await ask(lan, "DELETE", at)).status, 403);
});

test("another agency's officer finds nothing under an id that is there", async () => {
  const customs = officer("customs.cuc");
  const { items } = (await ask(lan, "GET", "/v1/candidates")).body as { items: { id: string }[] };
  const id = items[0]?.id as string;
  const tries: [string, string, object?][] = [
    ["GET", `/v1/candidates/${id}`],
    ["POST", `/v1/candidates/${id}/look`],
    ["POST", `/v1/candidates/${id}/decision`, { decision: "unregistered", reason: "x" }],
    ["DELETE", `/v1/candidates/${id}/decision`],
    ["POST", `/v1/candidates/${id}/captures`, {}],
  ];
  for (const [method, path, body] of tries) {
    const there = await ask(customs, method, path, { body, version: 1 });
    const nowhere = await ask(customs, method, path.replace(id, "cnd_none"), { body, version: 1 });
    assert.deepEqual([there.status, nowhere.status, there.body["code"]], [404, 404, "not-found"], `${method} ${path}`);
    assert.equal(there.body["detail"], nowhere.body["detail"]);
  }
  const counts = (await ask(customs, "GET", "/v1/candidates/counts")).body;
  assert.deepEqual([counts["states"], counts["due"]], [[], 0]);
});

test("a page is captured where there is a browser, for those who capture, and only a page of the site", async () => {
  const { items } = (await ask(lan, "GET", "/v1/candidates")).body as { items: { id: string; host: string }[] };
  const { id } = items.find(({ host }) => host === "la-non.example") ?? assert.fail();
  const capture = (who: Actor, body: object) => ask(who, "POST", `/v1/candidates/${id}/captures`, { body });
  assert.equal(answer(canCapture(as("auditor"))), role);
  assert.equal((await capture(as("auditor"), {})).status, 403);
  assert.equal((await capture(lan, { url: "https://trang-khac.example/" })).status, 422);
  assert.equal((await capture(lan, {})).status, 503);
});
