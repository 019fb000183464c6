import assert from "node:assert/strict";
import test from "node:test";
import { officer, partyPerson } from "../../../../test/support/database.ts";
import type { Actor, Verdict } from "../../../kernel/actor.ts";
import { publicActor, systemActor } from "../../../kernel/actor.ts";
import {
  canAnswerAccess,
  canAskAccess,
  canDecideNotice,
  canReadBlind,
  canRunBlind,
  canSetRules,
  canSteerBlind,
  canWithdrawAccess,
} from "./policy.ts";

const agency = "customs.cuc";
const actors = {
  officer: officer(agency, ["officer"]),
  approver: officer(agency, ["approver"]),
  auditor: officer(agency, ["auditor"]),
  administrator: officer(agency, ["administrator"]),
  other: officer("mps.c03", ["officer"]),
  steward: officer("moit.dms", ["approver"]),
  successor: { ...officer("mof", ["officer"]), audiences: ["mof", agency] },
  key: { ...officer(agency, []), kind: "key", scopes: ["exchange:read", "exchange:write"] },
  party: partyPerson("pty_maker"),
  system: systemActor(agency),
  public: publicActor,
} satisfies Record<string, Actor>;
type Who = keyof typeof actors;

const role = "access.reason.role";
const elsewhere = "access.reason.agency";
const party = "exchange-records.only-agencies";
const nobody: Record<Who, string> = {
  officer: role,
  approver: role,
  auditor: role,
  administrator: role,
  other: role,
  steward: role,
  successor: role,
  key: role,
  party,
  system: role,
  public: "access.reason.sign-in",
};
const holders = { ...nobody, officer: "yes", approver: "yes", successor: "yes", other: elsewhere, steward: elsewhere };
const notice = { agency, state: "open", otherAgency: "mps.c03" };
const asked = { asker: agency, owner: "mps.c03", state: "open" };
const received = { asker: "mps.c03", owner: agency, state: "open" };
const all = (answer: string, of: Record<Who, string>) =>
  Object.fromEntries(Object.entries(of).map(([who, said]) => [who, said === "yes" ? answer : said])) as Record<
    Who,
    string
  >;

const matrix: Record<string, [(actor: Actor) => Verdict, Record<Who, string>]> = {
  "reads what it is told": [canReadBlind, { ...holders, administrator: "yes", other: "yes", steward: "yes" }],
  "decides whether others may know": [(actor) => canDecideNotice(actor, notice), holders],
  "decides a second time": [
    (actor) => canDecideNotice(actor, { ...notice, state: "known" }),
    all("exchange-blind.decided", holders),
  ],
  "asks for the other's record": [(actor) => canAskAccess(actor, notice), holders],
  "asks without knowing whose it is": [
    (actor) => canAskAccess(actor, { agency, otherAgency: null }),
    all("exchange-blind.not-told-whose", holders),
  ],
  "answers for its record": [(actor) => canAnswerAccess(actor, received), holders],
  "answers what it asked itself": [
    (actor) => canAnswerAccess(actor, asked),
    { ...holders, officer: elsewhere, approver: elsewhere, successor: elsewhere, other: "yes" },
  ],
  "answers a second time": [
    (actor) => canAnswerAccess(actor, { ...received, state: "refused" }),
    all("exchange-blind.answered", holders),
  ],
  "takes its request back": [(actor) => canWithdrawAccess(actor, asked), holders],
  "sets the rules of its agency": [canSetRules, { ...nobody, approver: "yes", administrator: "yes", steward: "yes" }],
  "lifts a pause": [canSteerBlind, { ...nobody, approver: elsewhere, steward: "yes", party: role }],
  "compares values": [canRunBlind, { ...nobody, system: "yes", party: role, public: role }],
};

for (const [what, [may, expected]] of Object.entries(matrix))
  for (const who of Object.keys(actors) as Who[])
    test(`${who}: ${what}: ${expected[who]}`, () => {
      const verdict = may(actors[who]);
      assert.equal(verdict.allowed ? "yes" : verdict.reason, expected[who]);
    });
