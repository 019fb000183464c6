import assert from "node:assert/strict";
import test from "node:test";
import type { Actor, Role, Verdict } from "../../kernel/actor.ts";
import { publicActor, systemActor } from "../../kernel/actor.ts";
import { officer, partyPerson } from "../../../test/support/database.ts";
import { canCapture, canReadTraces, canSubscribe } from "./index.ts";

const as = (...held: Role[]) => officer("moit.dms", held);
const keyOf = (agency: string, scopes: Actor["scopes"]): Actor => ({ ...officer(agency, []), kind: "key", scopes });
const role = "access.reason.role";
const signIn = "access.reason.sign-in";
type Expected = { capture: true | string; read: true | string; subscribe: true | string };

const table: [string, Actor, Expected][] = [
  ["the public", publicActor, { capture: signIn, read: signIn, subscribe: signIn }],
  ["an officer", as("officer"), { capture: true, read: true, subscribe: true }],
  ["an approver", as("approver"), { capture: role, read: true, subscribe: role }],
  ["an auditor", as("auditor"), { capture: role, read: true, subscribe: role }],
  ["an administrator", as("administrator"), { capture: role, read: true, subscribe: role }],
  ["somebody of a party", partyPerson("pty_maker"), { capture: true, read: true, subscribe: true }],
  [
    "a party's administrator",
    partyPerson("pty_maker", ["administrator"]),
    { capture: role, read: true, subscribe: role },
  ],
  ["a key that writes", keyOf("pty_maker", ["traces:write"]), { capture: true, read: role, subscribe: role }],
  ["a key that reads", keyOf("pty_maker", ["traces:read"]), { capture: role, read: true, subscribe: true }],
  ["a key for something else", keyOf("moit.dms", ["listings:write"]), { capture: role, read: role, subscribe: role }],
  ["the house", systemActor("pty_maker"), { capture: true, read: true, subscribe: role }],
];
const answer = (verdict: Verdict) => (verdict.allowed ? true : verdict.reason);

for (const [who, actor, expected] of table) {
  test(`what ${who} may do with traceability events`, () => {
    assert.deepEqual(
      {
        capture: answer(canCapture(actor)),
        read: answer(canReadTraces(actor)),
        subscribe: answer(canSubscribe(actor)),
      },
      expected,
    );
  });
}
