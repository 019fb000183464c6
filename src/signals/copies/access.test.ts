import assert from "node:assert/strict";
import test from "node:test";
import { officer } from "../../../test/support/database.ts";
import type { Actor, Role, Verdict } from "../../kernel/actor.ts";
import { originActor, publicActor, systemActor } from "../../kernel/actor.ts";
import { canJudgeCode, canReadCopies, canReadOwnAlerts } from "./policy.ts";

const as = (...held: Role[]) => officer("moit.dms", held);
const party = { ...as("officer"), kind: "party", agency: "pty_maker" } as Actor;
const key: Actor = { ...as(), kind: "key", scopes: ["leads:read", "codes:report"] };
const role = "access.reason.role";
const signIn = "access.reason.sign-in";
const answer = (verdict: Verdict) => (verdict.allowed ? true : verdict.reason);

type Row = Record<"read" | "judge" | "ownAlerts", true | string>;
const notParty = "copies.reason.party";
const table: [string, Actor, Row][] = [
  ["the public", publicActor, { read: signIn, judge: role, ownAlerts: signIn }],
  ["verification", originActor, { read: signIn, judge: role, ownAlerts: signIn }],
  ["a key", key, { read: role, judge: role, ownAlerts: notParty }],
  ["the house", systemActor("moit.dms"), { read: role, judge: role, ownAlerts: notParty }],
  ["an officer", as("officer"), { read: true, judge: true, ownAlerts: notParty }],
  ["an approver", as("approver"), { read: true, judge: role, ownAlerts: notParty }],
  ["an administrator", as("administrator"), { read: true, judge: role, ownAlerts: notParty }],
  [
    "an officer of another agency",
    officer("mps.c03", ["officer"]),
    { read: true, judge: "access.reason.agency", ownAlerts: notParty },
  ],
  ["a party's person", party, { read: role, judge: role, ownAlerts: true }],
  [
    "a party's key",
    { ...party, kind: "key", scopes: ["codes:report"] },
    { read: role, judge: role, ownAlerts: notParty },
  ],
];

for (const [who, actor, row] of table) {
  test(`${who} may ${
    Object.entries(row)
      .flatMap(([what, may]) => (may === true ? [what] : []))
      .join(", ") || "do nothing"
  }`, () => {
    assert.deepEqual(
      {
        read: answer(canReadCopies(actor)),
        judge: answer(canJudgeCode(actor, { authority: "moit.dms" })),
        ownAlerts: answer(canReadOwnAlerts(actor)),
      },
      row,
    );
  });
}
