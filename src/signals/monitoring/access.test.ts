import assert from "node:assert/strict";
import test from "node:test";
import type { Actor, Role, Verdict } from "../../kernel/actor.ts";
import { publicActor, systemActor } from "../../kernel/actor.ts";
import { officer } from "../../../test/support/database.ts";
import { canReadListings } from "../listings/index.ts";
import { canImport, canReadImports } from "./policy.ts";
import { canDrawControl, canJudgeControl, canReadControl } from "./control/policy.ts";
import { canReadRescreenings, canRescreen } from "./rescreening/policy.ts";

const source = { id: "shop-feed", agency: "moit.dms" };
const as = (...held: Role[]) => officer("moit.dms", held);
const key = (scopes: Actor["scopes"], sources: string[] = []): Actor => ({
  ...officer("moit.dms", []),
  kind: "key",
  scopes,
  sources,
});

const role = "access.reason.role";
const signIn = "access.reason.sign-in";
const agency = "access.reason.agency";
const table: [string, Actor, { import: true | string; readImports: true | string; readListings: true | string }][] = [
  ["the public", publicActor, { import: signIn, readImports: signIn, readListings: signIn }],
  ["an officer", as("officer"), { import: true, readImports: true, readListings: true }],
  ["an administrator", as("administrator"), { import: true, readImports: true, readListings: true }],
  ["an auditor", as("auditor"), { import: role, readImports: true, readListings: true }],
  ["an officer of another agency", officer("customs.cuc"), { import: agency, readImports: true, readListings: true }],
  ["a key that pushes", key(["listings:write"]), { import: true, readImports: role, readListings: role }],
  [
    "a key that pushes for this source",
    key(["listings:write"], ["shop-feed"]),
    { import: true, readImports: role, readListings: role },
  ],
  [
    "a key that pushes for another source",
    key(["listings:write"], ["other"]),
    { import: "access.reason.source", readImports: role, readListings: role },
  ],
  ["a key that reads", key(["listings:read"]), { import: role, readImports: true, readListings: true }],
  ["the house", systemActor("moit.dms"), { import: true, readImports: true, readListings: true }],
  [
    "the house for another agency",
    systemActor("customs.cuc"),
    { import: agency, readImports: true, readListings: true },
  ],
];
const answer = (verdict: Verdict) => (verdict.allowed ? true : verdict.reason);

for (const [who, actor, expected] of table) {
  test(`what ${who} may do with imports and listings`, () => {
    assert.deepEqual(
      {
        import: answer(canImport(actor, source)),
        readImports: answer(canReadImports(actor)),
        readListings: answer(canReadListings(actor)),
      },
      expected,
    );
  });
}

const again: [string, Actor, { rescreen: true | string; read: true | string }][] = [
  ["the public", publicActor, { rescreen: signIn, read: signIn }],
  ["an officer", as("officer"), { rescreen: true, read: true }],
  ["an administrator", as("administrator"), { rescreen: true, read: true }],
  ["an auditor", as("auditor"), { rescreen: role, read: true }],
  ["the programme office", as("programme"), { rescreen: role, read: true }],
  ["a key", key(["listings:write", "listings:read"]), { rescreen: role, read: role }],
];

for (const [who, actor, expected] of again) {
  test(`what ${who} may do with rescreenings`, () => {
    assert.deepEqual({ rescreen: answer(canRescreen(actor)), read: answer(canReadRescreenings(actor)) }, expected);
  });
}

const control: [string, Actor, { read: true | string; draw: true | string; judge: true | string }][] = [
  ["the public", publicActor, { read: signIn, draw: signIn, judge: signIn }],
  ["an officer", as("officer"), { read: true, draw: true, judge: true }],
  ["an administrator", as("administrator"), { read: true, draw: role, judge: role }],
  ["an auditor", as("auditor"), { read: true, draw: role, judge: role }],
  ["a key", key(["listings:write", "leads:read"]), { read: role, draw: role, judge: role }],
  ["the house", systemActor("moit.dms"), { read: true, draw: true, judge: role }],
];

for (const [who, actor, expected] of control) {
  test(`what ${who} may do with control samples`, () => {
    assert.deepEqual(
      {
        read: answer(canReadControl(actor)),
        draw: answer(canDrawControl(actor)),
        judge: answer(canJudgeControl(actor)),
      },
      expected,
    );
  });
}
