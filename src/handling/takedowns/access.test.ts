import assert from "node:assert/strict";
import test from "node:test";
import { officer } from "../../../test/support/database.ts";
import type { Actor, Verdict } from "../../kernel/actor.ts";
import { publicActor, systemActor } from "../../kernel/actor.ts";
import { canAnswerTakedown, canAskTakedown, canReadTakedowns, canWithdrawTakedown } from "./policy.ts";

const agency = "moit.dms";
const actors = {
  asker: officer(agency, ["officer"], "usr_asker"),
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

const asked = { agency, askedBy: "usr_asker", waiting: 1, withdrawnAt: null };
const withdrawn = { ...asked, withdrawnAt: new Date() };
const role = "access.reason.role";
const nobodyElse = {
  auditor: role,
  programme: role,
  administrator: role,
  other: "access.reason.agency",
  key: role,
  system: role,
  public: "access.reason.sign-in",
};
const gone = "takedowns.reason.withdrawn";

const matrix: Record<string, [(actor: Actor) => Verdict, Record<keyof typeof actors, string>]> = {
  "read takedowns": [
    canReadTakedowns,
    { ...nobodyElse, asker: "yes", officer: "yes", approver: "yes", auditor: "yes", other: "yes" },
  ],
  "ask for a takedown": [
    canAskTakedown,
    { ...nobodyElse, asker: "yes", officer: "yes", approver: "yes", other: "yes" },
  ],
  "enter the platform's answer": [
    (actor) => canAnswerTakedown(actor, asked),
    { ...nobodyElse, asker: "yes", officer: "yes", approver: "yes" },
  ],
  "enter an answer to a withdrawn request": [
    (actor) => canAnswerTakedown(actor, withdrawn),
    { ...nobodyElse, asker: gone, officer: gone, approver: gone },
  ],
  "withdraw a request": [
    (actor) => canWithdrawTakedown(actor, asked),
    { ...nobodyElse, asker: "yes", officer: "takedowns.reason.asker", approver: "yes" },
  ],
  "withdraw it twice": [
    (actor) => canWithdrawTakedown(actor, withdrawn),
    { ...nobodyElse, asker: gone, officer: "takedowns.reason.asker", approver: gone },
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
