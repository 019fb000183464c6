import assert from "node:assert/strict";
import test from "node:test";
import { officer, partyPerson } from "../../../test/support/database.ts";
import type { Actor, Verdict } from "../../kernel/actor.ts";
import { originActor, publicActor, systemActor } from "../../kernel/actor.ts";
import {
  canEditPassports,
  canPublishPassport,
  canReadPassports,
  canReadSigns,
  canReinstatePassport,
  canSuspendPassport,
  canWithdrawPassport,
} from "./policy.ts";

const authority = "moit.dms";
const actors = {
  officer: officer(authority, ["officer"]),
  approver: officer(authority, ["approver"]),
  auditor: officer(authority, ["auditor"]),
  programme: officer(authority, ["programme"]),
  administrator: officer(authority, ["administrator"]),
  elsewhere: officer("mps.a05", ["officer", "approver"]),
  own: partyPerson("pty_own"),
  ownAdministrator: partyPerson("pty_own", ["administrator"]),
  ownWithoutRole: partyPerson("pty_own", []),
  other: partyPerson("pty_other", ["officer", "administrator"]),
  key: { ...officer(authority, []), kind: "key", scopes: ["listings:read"] },
  keyWithRoles: { ...officer(authority, ["officer", "approver"]), kind: "key", scopes: ["listings:read"] },
  partyKey: { ...partyPerson("pty_own"), kind: "key", roles: [] },
  system: systemActor(authority),
  partySystem: systemActor("pty_own"),
  origin: originActor,
  public: publicActor,
} satisfies Record<string, Actor>;
type Who = keyof typeof actors;

const role = "access.reason.role";
const elsewhere = "access.reason.agency";
const signIn = "access.reason.sign-in";
const theirs = "passports.reason.party";
const everybody = (reason: string): Record<Who, string> =>
  ({
    ...Object.fromEntries(Object.keys(actors).map((who) => [who, reason])),
    origin: signIn,
    public: signIn,
  }) as Record<Who, string>;

const party = { id: "pty_own", state: "active" } as const;
const suspendedParty = { ...party, state: "suspended" } as const;
const now = { at: new Date(0), because: "" };
const passport = (state: "draft" | "published", suspended: typeof now | null = null) => ({
  agency: "pty_own",
  authority,
  state,
  suspended,
});
const writing = { ...everybody(theirs), own: "yes", ownAdministrator: "yes", ownWithoutRole: role, other: elsewhere };
const deciding = { ...everybody(role), approver: "yes", elsewhere };

const matrix: Record<string, [(actor: Actor) => Verdict, Record<Who, string>]> = {
  "read passports": [
    canReadPassports,
    { ...everybody("yes"), key: role, keyWithRoles: role, partyKey: role, system: role, partySystem: role },
  ],
  "write one": [(actor) => canEditPassports(actor, party), writing],
  "write one of a suspended party": [
    (actor) => canEditPassports(actor, suspendedParty),
    { ...writing, own: "passports.reason.party-suspended", ownAdministrator: "passports.reason.party-suspended" },
  ],
  "publish one": [(actor) => canPublishPassport(actor, party, passport("draft")), writing],
  "publish one that is suspended": [
    (actor) => canPublishPassport(actor, party, passport("published", now)),
    { ...writing, own: "passports.reason.suspended", ownAdministrator: "passports.reason.suspended" },
  ],
  "withdraw one, of a suspended party too": [
    (actor) => canWithdrawPassport(actor, suspendedParty, passport("published")),
    writing,
  ],
  "withdraw a draft": [
    (actor) => canWithdrawPassport(actor, party, passport("draft")),
    { ...writing, own: "passports.reason.not-published", ownAdministrator: "passports.reason.not-published" },
  ],
  "suspend one": [(actor) => canSuspendPassport(actor, passport("published")), deciding],
  "suspend one twice": [
    (actor) => canSuspendPassport(actor, passport("published", now)),
    { ...deciding, approver: "passports.reason.suspended" },
  ],
  "reinstate one": [(actor) => canReinstatePassport(actor, passport("published", now)), deciding],
  "read the signs of a fake": [
    (actor) => canReadSigns(actor, { agency: "pty_own" }),
    {
      ...everybody(role),
      officer: "yes",
      approver: "yes",
      elsewhere: "yes",
      own: "yes",
      ownAdministrator: "yes",
      ownWithoutRole: "yes",
      other: elsewhere,
    },
  ],
};

for (const [what, [may, expected]] of Object.entries(matrix)) {
  for (const [who, answer] of Object.entries(expected) as [Who, string][]) {
    test(`${who} may ${what}: ${answer}`, () => {
      const verdict = may(actors[who]);
      assert.equal(verdict.allowed ? "yes" : verdict.reason, answer);
    });
  }
}
