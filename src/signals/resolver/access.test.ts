import assert from "node:assert/strict";
import test from "node:test";
import { officer, partyPerson } from "../../../test/support/database.ts";
import type { Actor, Verdict } from "../../kernel/actor.ts";
import { originActor, publicActor, systemActor } from "../../kernel/actor.ts";
import { canAddLinks, canChangeLink, canHideLink, canReadLinks, canRemoveLink, canShowLink } from "./policy.ts";

const authority = "moit.dms";
const actors = {
  officer: officer(authority, ["officer"]),
  approver: officer(authority, ["approver"]),
  auditor: officer(authority, ["auditor"]),
  administrator: officer(authority, ["administrator"]),
  elsewhere: officer("mps.a05", ["officer", "approver"]),
  own: partyPerson("pty_own"),
  ownAdministrator: partyPerson("pty_own", ["administrator"]),
  ownWithoutRole: partyPerson("pty_own", []),
  other: partyPerson("pty_other"),
  key: { ...officer(authority, []), kind: "key", scopes: ["listings:read"] },
  partyKey: { ...partyPerson("pty_own"), kind: "key", roles: [] },
  system: systemActor(authority),
  origin: originActor,
  public: publicActor,
} satisfies Record<string, Actor>;

const role = "access.reason.role";
const agency = "access.reason.agency";
const signIn = "access.reason.sign-in";
const nobody = {
  officer: role,
  approver: role,
  auditor: role,
  administrator: role,
  elsewhere: role,
  own: role,
  ownAdministrator: role,
  ownWithoutRole: role,
  other: role,
  key: role,
  partyKey: role,
  system: role,
  origin: signIn,
  public: signIn,
};
const writers = {
  officer: "yes",
  approver: "yes",
  elsewhere: "yes",
  own: "yes",
  ownAdministrator: "yes",
  other: "yes",
};
const ofParty = { agency: "pty_own", authority, hidden: null };
const hidden = { ...ofParty, hidden: { at: new Date(0), by: "usr_x", because: "x" } };
const notMine = { ...nobody, officer: agency, approver: agency, elsewhere: agency, other: agency };
const deciders = { ...nobody, elsewhere: agency };

const matrix: Record<string, [(actor: Actor) => Verdict, Record<keyof typeof actors, string>]> = {
  "read links": [canReadLinks, { ...nobody, ...writers, auditor: "yes", administrator: "yes", ownWithoutRole: "yes" }],
  "add a link": [canAddLinks, { ...nobody, ...writers }],
  "change a party's link": [
    (actor) => canChangeLink(actor, ofParty),
    { ...notMine, own: "yes", ownAdministrator: "yes" },
  ],
  "change a hidden link": [
    (actor) => canChangeLink(actor, hidden),
    { ...notMine, own: "resolver.reason.hidden", ownAdministrator: "resolver.reason.hidden" },
  ],
  "remove a party's link": [
    (actor) => canRemoveLink(actor, hidden),
    { ...notMine, own: "yes", ownAdministrator: "yes" },
  ],
  "hide a link": [(actor) => canHideLink(actor, ofParty), { ...deciders, officer: "yes", approver: "yes" }],
  "hide it twice": [
    (actor) => canHideLink(actor, hidden),
    { ...deciders, officer: "resolver.reason.hidden", approver: "resolver.reason.hidden" },
  ],
  "show a hidden link": [(actor) => canShowLink(actor, hidden), { ...deciders, officer: "yes", approver: "yes" }],
  "show one in sight": [
    (actor) => canShowLink(actor, ofParty),
    { ...deciders, officer: "resolver.reason.shown", approver: "resolver.reason.shown" },
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
