import assert from "node:assert/strict";
import test from "node:test";
import { officer } from "../../../test/support/database.ts";
import type { Actor, Verdict } from "../../kernel/actor.ts";
import { publicActor, systemActor } from "../../kernel/actor.ts";
import type { Case } from "./model.ts";
import {
  canAddLeads,
  canAddNote,
  canAssignCase,
  canChangeState,
  canCloseCase,
  canEditCase,
  canOpenCase,
  canReadCases,
  canReopenCase,
  canShareCase,
  caseAbilities,
} from "./policy.ts";

const agency = "moit.dms";
const actors = {
  owner: officer(agency, ["officer"], "usr_owner"),
  officer: officer(agency, ["officer"], "usr_colleague"),
  approver: officer(agency, ["approver"], "usr_approver"),
  auditor: officer(agency, ["auditor"]),
  programme: officer(agency, ["programme"]),
  administrator: officer(agency, ["administrator"]),
  other: officer("mps.a05", ["officer", "approver"]),
  key: { ...officer(agency, []), kind: "key", scopes: ["leads:read"] },
  system: systemActor(agency),
  public: publicActor,
} satisfies Record<string, Actor>;
type Who = keyof typeof actors;

const open: Pick<Case, "agency" | "state" | "owner"> = { agency, state: "open", owner: "usr_owner" };
const verifying = { ...open, state: "verifying" as const };
const closed = { ...open, state: "closed" as const };

const role = "access.reason.role";
const other = "access.reason.agency";
const signIn = "access.reason.sign-in";
const nobodyElse = {
  auditor: role,
  programme: role,
  administrator: role,
  other,
  key: role,
  system: role,
  public: signIn,
};
const inCharge = { owner: "yes", officer: "cases.reason.owner", approver: "yes", ...nobodyElse };
const whenClosed = { ...inCharge, owner: "cases.reason.closed", approver: "cases.reason.closed" };

const matrix: Record<string, [(actor: Actor) => Verdict, Record<Who, string>]> = {
  "read cases": [
    canReadCases,
    {
      owner: "yes",
      officer: "yes",
      approver: "yes",
      auditor: "yes",
      programme: role,
      administrator: role,
      other: "yes",
      key: role,
      system: role,
      public: signIn,
    },
  ],
  "open a case": [canOpenCase, { owner: "yes", officer: "yes", approver: "yes", ...nobodyElse, other: "yes" }],
  "add a note": [(actor) => canAddNote(actor, open), { owner: "yes", officer: "yes", approver: "yes", ...nobodyElse }],
  "add a note to a closed case": [
    (actor) => canAddNote(actor, closed),
    { owner: "yes", officer: "yes", approver: "yes", ...nobodyElse },
  ],
  "add leads": [(actor) => canAddLeads(actor, open), { owner: "yes", officer: "yes", approver: "yes", ...nobodyElse }],
  "edit a case": [(actor) => canEditCase(actor, open), inCharge],
  "edit a closed case": [(actor) => canEditCase(actor, closed), whenClosed],
  "assign a case": [(actor) => canAssignCase(actor, open), inCharge],
  "assign a closed case": [(actor) => canAssignCase(actor, closed), whenClosed],
  "share a case": [(actor) => canShareCase(actor, open), inCharge],
  "share a closed case": [(actor) => canShareCase(actor, closed), inCharge],
  "begin to verify": [(actor) => canChangeState(actor, open, "verifying"), inCharge],
  "go back to open": [(actor) => canChangeState(actor, verifying, "open"), inCharge],
  "open what is open": [
    (actor) => canChangeState(actor, open, "open"),
    { ...inCharge, owner: "cases.reason.move", approver: "cases.reason.move" },
  ],
  "close a case": [(actor) => canCloseCase(actor, verifying), inCharge],
  "close a closed case": [(actor) => canCloseCase(actor, closed), whenClosed],
  "reopen a case": [(actor) => canReopenCase(actor, closed), inCharge],
  "reopen an open case": [
    (actor) => canReopenCase(actor, open),
    { ...inCharge, owner: "cases.reason.not-closed", approver: "cases.reason.not-closed" },
  ],
};

for (const [command, [policy, expected]] of Object.entries(matrix)) {
  test(`who may ${command}, and why not`, () => {
    const answers = Object.entries(actors).map(([who, actor]) => {
      const verdict = policy(actor);
      return [who, verdict.allowed ? "yes" : verdict.reason];
    });
    assert.deepEqual(Object.fromEntries(answers), expected);
  });
}

test("the abilities in the answer are the policies' own verdicts", () => {
  const abilities = caseAbilities(actors.officer, open);
  assert.deepEqual(abilities.addNote, { allowed: true });
  assert.deepEqual(abilities.close, { allowed: false, reason: "cases.reason.owner" });
  assert.deepEqual(caseAbilities(actors.owner, closed).moveToVerifying, {
    allowed: false,
    reason: "cases.reason.closed",
  });
});
