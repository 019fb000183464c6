import assert from "node:assert/strict";
import test from "node:test";
import type { Actor, Role, Verdict } from "../../kernel/actor.ts";
import { publicActor, systemActor } from "../../kernel/actor.ts";
import { officer } from "../../../test/support/database.ts";
import { canJudgeLead, canReadLeads, canUndoVerdict } from "./policy.ts";

const free = { agency: "moit.dms", case_id: null, judged_by: null };
const judged = { ...free, judged_by: "usr_moit.dms" };
const inCase = { ...free, case_id: "cas_1" };
const as = (...held: Role[]) => officer("moit.dms", held);
const key = (scopes: Actor["scopes"]): Actor => ({ ...officer("moit.dms", []), kind: "key", scopes });

const role = "access.reason.role";
const signIn = "access.reason.sign-in";
const table: [
  string,
  Actor,
  { read: true | string; judge: true | string; judgeInCase: true | string; undo: true | string },
][] = [
  ["the public", publicActor, { read: signIn, judge: role, judgeInCase: role, undo: role }],
  ["an officer", as("officer"), { read: true, judge: true, judgeInCase: "leads.reason.in-case", undo: true }],
  ["an approver", as("approver"), { read: true, judge: role, judgeInCase: role, undo: role }],
  ["the programme office", as("programme"), { read: true, judge: role, judgeInCase: role, undo: role }],
  ["an auditor", as("auditor"), { read: true, judge: role, judgeInCase: role, undo: role }],
  ["an administrator", as("administrator"), { read: true, judge: role, judgeInCase: role, undo: role }],
  [
    "an officer of another agency",
    officer("customs.cuc"),
    { read: true, judge: "access.reason.agency", judgeInCase: "access.reason.agency", undo: "access.reason.agency" },
  ],
  ["a key that reads leads", key(["leads:read"]), { read: true, judge: role, judgeInCase: role, undo: role }],
  ["a key that pushes listings", key(["listings:write"]), { read: role, judge: role, judgeInCase: role, undo: role }],
  ["the house", systemActor("moit.dms"), { read: true, judge: role, judgeInCase: role, undo: role }],
];
const answer = (verdict: Verdict) => (verdict.allowed ? true : verdict.reason);

for (const [who, actor, expected] of table) {
  test(`what ${who} may do with leads`, () => {
    assert.deepEqual(
      {
        read: answer(canReadLeads(actor)),
        judge: answer(canJudgeLead(actor, free)),
        judgeInCase: answer(canJudgeLead(actor, inCase)),
        undo: answer(canUndoVerdict(actor, judged)),
      },
      expected,
    );
  });
}
