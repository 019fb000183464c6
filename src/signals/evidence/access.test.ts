import assert from "node:assert/strict";
import test from "node:test";
import { officer } from "../../../test/support/database.ts";
import type { Actor, Role, Scope, Verdict } from "../../kernel/actor.ts";
import { publicActor, systemActor } from "../../kernel/actor.ts";
import { canCapture, canLinkEvidence, canReadEvidence, canTieCapture } from "./policy.ts";

const as = (...held: Role[]) => officer("moit.dms", held);
const key = (...scopes: Scope[]): Actor => ({ ...as(), kind: "key", scopes });
const role = "access.reason.role";
const signIn = "access.reason.sign-in";

type Expected = Record<"capture" | "link" | "read" | "tie", true | string>;
const table: [string, Actor, Expected][] = [
  ["the public", publicActor, { capture: signIn, link: true, read: signIn, tie: signIn }],
  ["an officer", as("officer"), { capture: true, link: true, read: true, tie: true }],
  ["an approver", as("approver"), { capture: true, link: true, read: true, tie: true }],
  ["an auditor", as("auditor"), { capture: role, link: true, read: true, tie: role }],
  ["the programme office", as("programme"), { capture: role, link: true, read: true, tie: role }],
  ["an administrator", as("administrator"), { capture: role, link: true, read: true, tie: role }],
  ["an officer of another agency", officer("mps.a05"), { capture: true, link: true, read: true, tie: true }],
  ["the key of an extension", key("evidence:write"), { capture: true, link: role, read: role, tie: role }],
  [
    "a key that reads leads too",
    key("evidence:write", "leads:read"),
    { capture: true, link: true, read: role, tie: role },
  ],
  ["another key", key("listings:write", "listings:read"), { capture: role, link: role, read: role, tie: role }],
  ["the house for an agency", systemActor("moit.dms"), { capture: true, link: true, read: true, tie: role }],
];
const answer = (verdict: Verdict) => (verdict.allowed ? true : verdict.reason);

for (const [who, actor, expected] of table) {
  test(`what ${who} may do with evidence`, () => {
    assert.deepEqual(
      {
        capture: answer(canCapture(actor)),
        link: answer(canLinkEvidence(actor)),
        read: answer(canReadEvidence(actor)),
        tie: answer(canTieCapture(actor)),
      },
      expected,
    );
  });
}
