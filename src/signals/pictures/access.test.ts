import assert from "node:assert/strict";
import test from "node:test";
import { officer } from "../../../test/support/database.ts";
import type { Actor, Role, Scope, Verdict } from "../../kernel/actor.ts";
import { publicActor, systemActor } from "../../kernel/actor.ts";
import { canAddPictures, canKeepAlbums, canReadAlbums, canReadPictures } from "./policy.ts";

const as = (...held: Role[]) => officer("moit.dms", held);
const key = (...scopes: Scope[]): Actor => ({ ...as(), kind: "key", scopes });
const role = "access.reason.role";
const signIn = "access.reason.sign-in";

type Expected = { read: true | string; add: true | string; readAlbums: true | string; keepAlbums: true | string };
const all = { read: true, add: true, readAlbums: true, keepAlbums: true } as const;
const looking = { read: true, add: role, readAlbums: true, keepAlbums: role } as const;
const table: [string, Actor, Expected][] = [
  ["the public", publicActor, { read: signIn, add: signIn, readAlbums: signIn, keepAlbums: signIn }],
  ["an officer", as("officer"), all],
  ["an approver", as("approver"), all],
  ["an auditor", as("auditor"), looking],
  ["the programme office", as("programme"), looking],
  ["an administrator", as("administrator"), looking],
  ["a key that reads listings", key("listings:read"), { read: true, add: role, readAlbums: role, keepAlbums: role }],
  ["another key", key("listings:write"), { read: role, add: role, readAlbums: role, keepAlbums: role }],
  ["the house for an agency", systemActor("moit.dms"), all],
];
const answer = (verdict: Verdict) => (verdict.allowed ? true : verdict.reason);

for (const [who, actor, expected] of table) {
  test(`what ${who} may do with pictures and albums`, () => {
    assert.deepEqual(
      {
        read: answer(canReadPictures(actor)),
        add: answer(canAddPictures(actor)),
        readAlbums: answer(canReadAlbums(actor)),
        keepAlbums: answer(canKeepAlbums(actor)),
      },
      expected,
    );
  });
}
