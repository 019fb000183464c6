import assert from "node:assert/strict";
import test from "node:test";
import { officer, partyPerson } from "../../../../test/support/database.ts";
import type { Actor, Verdict } from "../../../kernel/actor.ts";
import { originActor, publicActor, roles, systemActor } from "../../../kernel/actor.ts";
import { canVerifyMany } from "../verification/commands/verify-many.ts";
import {
  canAskCodeNotice,
  canDecideAsked,
  canLiftCodeNotice,
  canReadCodeNotices,
  canReportCodes,
  canSetCodeNotice,
  canUndoReport,
} from "./policy.ts";

const own = { agency: "moit.dms", kind: "recalled" as const };
const of = (verdict: Verdict) => (verdict.allowed ? "yes" : verdict.reason.replace(/^(access|origin)\.reason\./, ""));
const key = (actor: Actor, ...scopes: Actor["scopes"]): Actor => ({ ...actor, kind: "key", scopes });
const commands = (actor: Actor) => ({
  read: of(canReadCodeNotices(actor)),
  set: of(canSetCodeNotice(actor)),
  decide: of(canDecideAsked(actor, { ...own, state: "asked" })),
  lift: of(canLiftCodeNotice(actor, { ...own, state: "set" })),
  ask: of(canAskCodeNotice(actor)),
  report: of(canReportCodes(actor)),
  undo: of(canUndoReport(actor, { byActor: actor.id })),
  bulk: of(canVerifyMany(actor)),
});
const line = (...said: string[]) =>
  Object.fromEntries(
    ["read", "set", "decide", "lift", "ask", "report", "undo", "bulk"].map((name, at) => [name, said[at]]),
  );
const signIn = line(...Array.from({ length: 8 }, () => "sign-in"));
const officerLine = line("yes", "role", "role", "role", "party", "party", "party", "bulk");

const table: [string, Actor, Record<string, string | undefined>][] = [
  ["the public", publicActor, signIn],
  ["verification itself", originActor, signIn],
  ["the house", systemActor("moit.dms"), line("role", "role", "role", "role", "party", "party", "party", "bulk")],
  ...roles
    .filter((role) => role !== "approver")
    .map((role): [string, Actor, typeof signIn] => [role, officer("moit.dms", [role]), officerLine]),
  [
    "an approver",
    officer("moit.dms", ["approver"]),
    line("yes", "yes", "yes", "yes", "party", "party", "party", "bulk"),
  ],
  [
    "an approver of another agency",
    officer("mps.a05", ["approver"]),
    line("yes", "yes", "other-authority", "other-authority", "party", "party", "party", "bulk"),
  ],
  [
    "an agency's key",
    key(officer("moit.dms", ["approver"]), "verify:bulk", "codes:report"),
    line("role", "role", "role", "role", "party", "party", "party", "yes"),
  ],
  [
    "a party's person",
    partyPerson("pty_maker"),
    line("yes", "authority", "authority", "authority", "yes", "yes", "yes", "bulk"),
  ],
  [
    "who only manages a party's people",
    partyPerson("pty_maker", ["administrator"]),
    line("yes", "authority", "authority", "authority", "role", "role", "role", "bulk"),
  ],
  [
    "a party's till",
    key(partyPerson("pty_maker"), "codes:report"),
    line("role", "authority", "authority", "authority", "role", "yes", "yes", "bulk"),
  ],
  [
    "a party's key for verifying",
    key(partyPerson("pty_maker"), "verify:bulk"),
    line("role", "authority", "authority", "authority", "role", "role", "role", "yes"),
  ],
];
for (const [name, actor, expected] of table)
  test(`what ${name} may do about codes`, () => assert.deepEqual(commands(actor), expected));

test("what has ended is not lifted, and what is decided is not decided again", () => {
  const approver = officer("moit.dms", ["approver"]);
  assert.equal(of(canLiftCodeNotice(approver, { ...own, state: "lifted" })), "ended");
  assert.equal(of(canLiftCodeNotice(approver, { ...own, state: "asked" })), "not-set");
  assert.equal(of(canDecideAsked(approver, { ...own, state: "refused" })), "decided");
  assert.equal(of(canUndoReport(partyPerson("pty_maker"), { byActor: "usr_else" })), "other-actor");
});
