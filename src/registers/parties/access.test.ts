import assert from "node:assert/strict";
import test from "node:test";
import { officer, partyPerson } from "../../../test/support/database.ts";
import type { Actor, Verdict } from "../../kernel/actor.ts";
import { originActor, publicActor, systemActor } from "../../kernel/actor.ts";
import {
  canApply,
  canAskApplicant,
  canChangeRegistered,
  canDecideApplication,
  canEditParty,
  canListParties,
  canProvePrefix,
  canReadApplications,
  canReadParties,
  canSetStanding,
  canWithdrawPrefix,
} from "./policy.ts";

const agency = "moit.dms";
const actors = {
  officer: officer(agency, ["officer"]),
  approver: officer(agency, ["approver"]),
  auditor: officer(agency, ["auditor"]),
  programme: officer(agency, ["programme"]),
  administrator: officer(agency, ["administrator"]),
  elsewhere: officer("mps.a05", ["officer", "approver"]),
  own: partyPerson("pty_own"),
  ownAdministrator: partyPerson("pty_own", ["administrator"]),
  ownWithoutRole: partyPerson("pty_own", []),
  other: partyPerson("pty_other", ["officer", "administrator"]),
  key: { ...officer(agency, []), kind: "key", scopes: ["listings:read"] },
  partyKey: { ...partyPerson("pty_own"), kind: "key", roles: [] },
  system: systemActor(agency),
  systemElsewhere: systemActor("mps.a05"),
  origin: originActor,
  public: publicActor,
} satisfies Record<string, Actor>;

const role = "access.reason.role";
const elsewhere = "access.reason.agency";
const signIn = "access.reason.sign-in";
const nobody = {
  officer: role,
  approver: role,
  auditor: role,
  programme: role,
  administrator: role,
  elsewhere,
  own: role,
  ownAdministrator: role,
  ownWithoutRole: role,
  other: role,
  key: role,
  partyKey: role,
  system: role,
  systemElsewhere: role,
  origin: signIn,
  public: signIn,
};
const theirs = "parties.reason.party";
const nobodyOfParty = {
  ...nobody,
  officer: theirs,
  approver: theirs,
  auditor: theirs,
  programme: theirs,
  administrator: theirs,
  elsewhere: theirs,
  key: theirs,
  partyKey: theirs,
  system: theirs,
  systemElsewhere: theirs,
  other: elsewhere,
};
const waiting = { agency, state: "waiting" } as const;
const asked = { agency, state: "asked" } as const;
const decided = { agency, state: "refused" } as const;
const party = { id: "pty_own", state: "active", authority: agency } as const;
const suspended = { ...party, state: "suspended" } as const;
const notWaiting = "parties.reason.not-waiting";
const isDecided = "parties.reason.decided";
const isSuspended = "parties.reason.suspended";
const isVerified = "parties.reason.verified";

const matrix: Record<string, [(actor: Actor) => Verdict, Record<keyof typeof actors, string>]> = {
  "write an application": [canApply, { ...nobody, elsewhere: role, system: "yes", origin: role, public: role }],
  "read applications": [
    canReadApplications,
    { ...nobody, officer: "yes", approver: "yes", auditor: "yes", elsewhere: "yes" },
  ],
  "ask an applicant for more": [
    (actor) => canAskApplicant(actor, waiting),
    { ...nobody, officer: "yes", approver: "yes" },
  ],
  "ask twice": [(actor) => canAskApplicant(actor, asked), { ...nobody, officer: notWaiting, approver: notWaiting }],
  "decide an application": [(actor) => canDecideApplication(actor, waiting), { ...nobody, approver: "yes" }],
  "decide one that waits for the applicant": [
    (actor) => canDecideApplication(actor, asked),
    { ...nobody, approver: "yes" },
  ],
  "decide twice": [(actor) => canDecideApplication(actor, decided), { ...nobody, approver: isDecided }],
  "read parties": [
    canReadParties,
    {
      ...nobody,
      officer: "yes",
      approver: "yes",
      auditor: "yes",
      programme: "yes",
      administrator: "yes",
      elsewhere: "yes",
      own: "yes",
      ownAdministrator: "yes",
      ownWithoutRole: "yes",
      other: "yes",
    },
  ],
  "list the register": [
    canListParties,
    {
      ...nobody,
      officer: "yes",
      approver: "yes",
      auditor: "yes",
      programme: "yes",
      administrator: "yes",
      elsewhere: "yes",
    },
  ],
  "change a party's own words": [
    (actor) => canEditParty(actor, party),
    { ...nobodyOfParty, own: "yes", ownAdministrator: "yes", ownWithoutRole: role },
  ],
  "change them while it is suspended": [
    (actor) => canEditParty(actor, suspended),
    { ...nobodyOfParty, own: isSuspended, ownAdministrator: isSuspended, ownWithoutRole: role },
  ],
  "take a claim back": [
    (actor) => canWithdrawPrefix(actor, party, { proof: "claimed" }),
    { ...nobodyOfParty, own: "yes", ownAdministrator: "yes", ownWithoutRole: role },
  ],
  "take a verified prefix away": [
    (actor) => canWithdrawPrefix(actor, party, { proof: "verified" }),
    { ...nobodyOfParty, own: isVerified, ownAdministrator: isVerified, ownWithoutRole: role },
  ],
  "change the name that was approved": [(actor) => canChangeRegistered(actor, party), { ...nobody, approver: "yes" }],
  "suspend or reinstate": [(actor) => canSetStanding(actor, party), { ...nobody, approver: "yes" }],
  "prove a prefix": [(actor) => canProvePrefix(actor, party), { ...nobody, officer: "yes", approver: "yes" }],
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
