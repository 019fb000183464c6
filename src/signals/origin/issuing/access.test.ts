import assert from "node:assert/strict";
import test from "node:test";
import { officer, partyPerson } from "../../../../test/support/database.ts";
import type { Actor, Verdict } from "../../../kernel/actor.ts";
import { originActor, publicActor, systemActor } from "../../../kernel/actor.ts";
import {
  canDecideOrder,
  canFetchFile,
  canPlaceOrder,
  canReadOrders,
  canReportActivation,
  canSeePassword,
  canTakeFile,
  canWithdrawOrder,
} from "./policy.ts";

const authority = "moit.dms";
const actors = {
  orderer: partyPerson("pty_maker", ["officer"], "usr_orderer"),
  colleague: partyPerson("pty_maker", ["officer"], "usr_colleague"),
  manager: partyPerson("pty_maker", ["administrator"], "usr_manager"),
  idle: partyPerson("pty_maker", [], "usr_idle"),
  rival: partyPerson("pty_rival"),
  officer: officer(authority, ["officer"]),
  approver: officer(authority, ["approver"], "usr_approver"),
  auditor: officer(authority, ["auditor"]),
  administrator: officer(authority, ["administrator"]),
  other: officer("mps.a05", ["officer", "approver"]),
  key: { ...officer(authority, []), kind: "key", scopes: ["leads:read"] },
  partyKey: { ...partyPerson("pty_maker"), kind: "key" },
  system: systemActor(authority),
  origin: originActor,
  public: publicActor,
} satisfies Record<string, Actor>;
type Who = keyof typeof actors;

const order = { agency: "pty_maker", authority, state: "ordered", placedBy: "usr_orderer", batch: null } as const;
const approved = { ...order, state: "approved", batch: { state: "issuing" } } as const;
const issued = { ...approved, batch: { state: "issued" } } as const;
const spoiled = { ...approved, batch: { state: "void" } } as const;

const role = "access.reason.role";
const agency = "access.reason.agency";
const signIn = "access.reason.sign-in";
const party = "issuing.reason.party";
/** Everybody, by why they are kept from what a party does. */
const notTheParty: Record<Who, string> = {
  orderer: "yes",
  colleague: "yes",
  manager: "yes",
  idle: role,
  rival: agency,
  officer: party,
  approver: party,
  auditor: party,
  administrator: party,
  other: party,
  key: party,
  partyKey: party,
  system: party,
  origin: signIn,
  public: signIn,
};
const ofTheParty = (verdict: string): Partial<Record<Who, string>> => ({
  orderer: verdict,
  colleague: verdict,
  manager: verdict,
});
const notTheAuthority: Record<Who, string> = {
  ...(Object.fromEntries(Object.keys(actors).map((who) => [who, role])) as Record<Who, string>),
  approver: "yes",
  other: agency,
  origin: signIn,
  public: signIn,
};

const matrix: Record<string, [(actor: Actor) => Verdict, Record<Who, string>]> = {
  "read orders": [
    canReadOrders,
    {
      ...notTheParty,
      rival: "yes",
      officer: "yes",
      approver: "yes",
      auditor: "yes",
      other: "yes",
      administrator: role,
      key: role,
      partyKey: role,
      system: role,
    },
  ],
  "order codes": [canPlaceOrder, { ...notTheParty, rival: "yes" }],
  "decide about an order": [(actor) => canDecideOrder(actor, order), notTheAuthority],
  "decide about an order of their own": [
    (actor) => canDecideOrder(actor, { ...order, placedBy: "usr_approver" }),
    { ...notTheAuthority, approver: "issuing.reason.own-order" },
  ],
  "decide twice": [
    (actor) => canDecideOrder(actor, approved),
    { ...notTheAuthority, approver: "issuing.reason.decided" },
  ],
  "withdraw an order": [(actor) => canWithdrawOrder(actor, order), notTheParty],
  "withdraw an approved order": [
    (actor) => canWithdrawOrder(actor, approved),
    { ...notTheParty, ...ofTheParty("issuing.reason.decided") },
  ],
  "see the password before the approval": [
    (actor) => canSeePassword(actor, order),
    { ...notTheParty, ...ofTheParty("issuing.reason.not-approved") },
  ],
  "see the password": [
    (actor) => canSeePassword(actor, approved),
    { ...notTheParty, ...ofTheParty("issuing.reason.orderer"), orderer: "yes" },
  ],
  "fetch a file that is not made yet": [
    (actor) => canFetchFile(actor, approved),
    { ...notTheParty, ...ofTheParty("issuing.reason.not-issued") },
  ],
  "fetch the file": [(actor) => canFetchFile(actor, issued), notTheParty],
  "take the file at the console": [canTakeFile, { ...notTheAuthority, approver: role, other: role, system: "yes" }],
  "report what was used": [(actor) => canReportActivation(actor, issued), notTheParty],
  "report on a void batch": [
    (actor) => canReportActivation(actor, spoiled),
    { ...notTheParty, ...ofTheParty("issuing.reason.not-issued") },
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
