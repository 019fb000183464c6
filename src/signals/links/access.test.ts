import assert from "node:assert/strict";
import test from "node:test";
import type { Actor, Role, Verdict } from "../../kernel/actor.ts";
import { publicActor, systemActor } from "../../kernel/actor.ts";
import { officer } from "../../../test/support/database.ts";
import { canBeginLinking, canJudgeLink, canReadLinks, canUndoLinkVerdict } from "./policy.ts";

const given = { agency: "moit.dms", given_by: "usr_moit.dms", undone_at: null };
const as = (...held: Role[]) => officer("moit.dms", held);
const key = (scopes: Actor["scopes"]): Actor => ({ ...officer("moit.dms", []), kind: "key", scopes });

const role = "access.reason.role";
const signIn = "access.reason.sign-in";
type Says = true | string;
const table: [string, Actor, { read: Says; begin: Says; judge: Says; undo: Says }][] = [
  ["the public", publicActor, { read: signIn, begin: signIn, judge: role, undo: role }],
  ["an officer", as("officer"), { read: true, begin: true, judge: true, undo: true }],
  ["an approver", as("approver"), { read: true, begin: role, judge: role, undo: role }],
  ["the programme office", as("programme"), { read: true, begin: role, judge: role, undo: role }],
  ["an auditor", as("auditor"), { read: true, begin: role, judge: role, undo: role }],
  ["an administrator", as("administrator"), { read: true, begin: true, judge: role, undo: role }],
  [
    "another officer of the agency",
    officer("moit.dms", ["officer"], "usr_khac"),
    { read: true, begin: true, judge: true, undo: "links.reason.not-yours" },
  ],
  [
    "an officer of another agency",
    officer("customs.cuc"),
    { read: true, begin: true, judge: true, undo: "access.reason.agency" },
  ],
  ["a key", key(["listings:read", "leads:read"]), { read: role, begin: role, judge: role, undo: role }],
  ["the house", systemActor("moit.dms"), { read: true, begin: role, judge: role, undo: role }],
];
const answer = (verdict: Verdict) => (verdict.allowed ? true : verdict.reason);

for (const [who, actor, expected] of table) {
  test(`what ${who} may do with linked accounts`, () => {
    assert.deepEqual(
      {
        read: answer(canReadLinks(actor)),
        begin: answer(canBeginLinking(actor)),
        judge: answer(canJudgeLink(actor)),
        undo: answer(canUndoLinkVerdict(actor, given)),
      },
      expected,
    );
  });
}

test("a verdict that was taken back is not taken back again", () => {
  assert.equal(answer(canUndoLinkVerdict(as("officer"), { ...given, undone_at: new Date() })), "links.reason.undone");
});
