import assert from "node:assert/strict";
import test from "node:test";
import { officer, partyPerson } from "../../../test/support/database.ts";
import type { Actor, Verdict } from "../../kernel/actor.ts";
import { originActor, publicActor, systemActor } from "../../kernel/actor.ts";
import { canKeepFocalPoints, canReadFocalPoints } from "./focal-points/policy.ts";
import { canChangeGroup, canLeaveGroup, canMakeGroup, canReadGroups } from "./groups/policy.ts";
import { canAddPartner, canChangePartner } from "./partners/policy.ts";
import { canReadSuccessions, canSucceedAgency } from "./successions/policy.ts";

const own = "moit.dms";
const actors = {
  officer: officer(own, ["officer"]),
  approver: officer(own, ["approver"]),
  auditor: officer(own, ["auditor"]),
  administrator: officer(own, ["administrator"]),
  elsewhere: officer("mps.a05", ["officer", "approver"]),
  administratorElsewhere: officer("mps.a05", ["administrator"]),
  successor: { ...officer("mps.a05", ["officer", "approver"]), audiences: ["mps.a05", own] },
  party: partyPerson("pty_own", ["administrator"]),
  key: { ...officer(own, []), kind: "key", scopes: ["listings:read"] },
  system: systemActor(own),
  houseOfParty: systemActor("pty_own"),
  origin: originActor,
  public: publicActor,
} satisfies Record<string, Actor>;

const role = "access.reason.role";
const agency = "access.reason.agency";
const signIn = "access.reason.sign-in";
const approver = "agencies.reason.approver";
const keeper = "agencies.reason.keeper";
const stays = "agencies.reason.keeper-stays";
const closed = "agencies.reason.closed";
const console = "agencies.reason.console";

const people = {
  officer: "yes",
  approver: "yes",
  auditor: "yes",
  administrator: "yes",
  elsewhere: "yes",
  administratorElsewhere: "yes",
  successor: "yes",
  system: "yes",
};
const outside = { party: role, key: role, houseOfParty: role, origin: signIn, public: signIn };
const readers = { ...people, ...outside };
const approvers = {
  ...readers,
  officer: approver,
  auditor: approver,
  administrator: approver,
  administratorElsewhere: approver,
};
const open = { agency: own, closedAt: null };
const shut = { agency: own, closedAt: new Date(0) };
const nobody = Object.fromEntries(Object.keys(readers).map((name) => [name, role])) as Record<
  keyof typeof actors,
  string
>;

const matrix: Record<string, [(actor: Actor) => Verdict, Record<keyof typeof actors, string>]> = {
  "look people up": [canReadFocalPoints, readers],
  "keep an agency's focal points": [
    (actor) => canKeepFocalPoints(actor, { agency: own }),
    { ...readers, auditor: role, elsewhere: agency, administratorElsewhere: agency },
  ],
  "see groups": [canReadGroups, readers],
  "make a group": [canMakeGroup, approvers],
  "change, fill or close a group": [(actor) => canChangeGroup(actor, open), { ...approvers, elsewhere: keeper }],
  "change a closed group": [
    (actor) => canChangeGroup(actor, shut),
    { ...approvers, approver: closed, successor: closed, system: closed, elsewhere: keeper },
  ],
  "leave a group": [
    (actor) => canLeaveGroup(actor, open),
    { ...approvers, approver: stays, successor: stays, system: stays },
  ],
  "leave a closed group": [
    (actor) => canLeaveGroup(actor, shut),
    { ...approvers, approver: closed, elsewhere: closed, successor: closed, system: closed },
  ],
  "add a partner": [
    canAddPartner,
    { ...nobody, administrator: "yes", administratorElsewhere: "agencies.reason.host", origin: signIn, public: signIn },
  ],
  "change another agency's partner": [
    (actor) => canChangePartner(actor, { agency: "moit.tmdt" }),
    {
      ...nobody,
      administrator: agency,
      administratorElsewhere: "agencies.reason.host",
      origin: signIn,
      public: signIn,
    },
  ],
  "read who came after whom": [canReadSuccessions, readers],
  "hand an agency's records over": [
    canSucceedAgency,
    {
      ...(Object.fromEntries(Object.keys(readers).map((name) => [name, console])) as Record<
        keyof typeof actors,
        string
      >),
      system: "yes",
      origin: signIn,
      public: signIn,
    },
  ],
};

for (const [what, [may, expected]] of Object.entries(matrix))
  test(`who may ${what}`, () => {
    const found = Object.entries(actors).map(([name, actor]) => {
      const verdict = may(actor);
      return [name, verdict.allowed ? "yes" : verdict.reason];
    });
    assert.deepEqual(Object.fromEntries(found), expected);
  });
