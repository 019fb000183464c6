import assert from "node:assert/strict";
import test from "node:test";
import { officer, partyPerson } from "../../../../test/support/database.ts";
import type { Actor, Verdict } from "../../../kernel/actor.ts";
import { publicActor, systemActor } from "../../../kernel/actor.ts";
import { canChangeTask, canLeadOperation, canLeaveOperation, canPlanOperation } from "./operations/policy.ts";
import { canMoveRequest, canReadRequests, canSendRequest } from "./policy.ts";
import { canEditMessage } from "./threads/policy.ts";

const [asking, holding] = ["moit.dms", "mps.a05"];
const actors = {
  asker: officer(asking, ["officer"], "usr_asker"),
  colleague: officer(asking, ["officer"], "usr_colleague"),
  approver: officer(asking, ["approver"], "usr_approver"),
  holder: officer(holding, ["officer"], "usr_holder"),
  chief: officer(holding, ["approver"], "usr_chief"),
  other: officer("customs.cuc", ["officer", "approver"]),
  auditor: officer(holding, ["auditor"]),
  programme: officer(asking, ["programme"]),
  administrator: officer(holding, ["administrator"]),
  key: { ...officer(holding, []), kind: "key", scopes: ["leads:read"] },
  party: partyPerson("pty_one"),
  system: systemActor(holding),
  public: publicActor,
} satisfies Record<string, Actor>;

const sent = { agency: asking, holder: holding, state: "sent", extensionUntil: null, askedBy: "usr_asker" } as const;
const extended = { ...sent, extensionUntil: "2026-12-01" };
const answered = { ...sent, state: "answered" } as const;
const operation = { agency: asking, members: [holding], state: "planned" } as const;
const now = new Date("2026-11-09T09:00:00+07:00");

const role = "access.reason.role";
const nobodyElse = {
  auditor: role,
  programme: role,
  administrator: role,
  key: role,
  party: role,
  system: role,
  public: "access.reason.sign-in",
};
const [holder, asker] = ["exchange-requests.reason.holder", "exchange-requests.reason.asker"];
const approver = "exchange-requests.reason.approver";
const byHolder = { ...nobodyElse, asker: holder, colleague: holder, approver: holder, other: holder };
const byAsker = { ...nobodyElse, holder: asker, chief: asker, other: asker };
const working = { asker: "yes", colleague: "yes", approver: "yes", holder: "yes", chief: "yes", other: "yes" };
const closed = "exchange-requests.reason.closed";
const leader = "exchange-requests.reason.leader";

const matrix: Record<string, [(actor: Actor) => Verdict, Record<keyof typeof actors, string>]> = {
  "read requests": [canReadRequests, { ...nobodyElse, ...working, auditor: "yes" }],
  "ask another authority": [canSendRequest, { ...nobodyElse, ...working }],
  acknowledge: [(actor) => canMoveRequest(actor, sent, "acknowledge"), { ...byHolder, holder: "yes", chief: "yes" }],
  answer: [(actor) => canMoveRequest(actor, sent, "answer"), { ...byHolder, holder: "yes", chief: "yes" }],
  "answer what was answered": [
    (actor) => canMoveRequest(actor, answered, "answer"),
    { ...byHolder, holder: closed, chief: closed },
  ],
  refuse: [(actor) => canMoveRequest(actor, sent, "refuse"), { ...byHolder, holder: approver, chief: "yes" }],
  "pass on": [(actor) => canMoveRequest(actor, sent, "pass-on"), { ...byHolder, holder: "yes", chief: "yes" }],
  "ask for more time": [
    (actor) => canMoveRequest(actor, extended, "ask-extension"),
    {
      ...byHolder,
      holder: "exchange-requests.reason.extension-asked",
      chief: "exchange-requests.reason.extension-asked",
    },
  ],
  "decide on more time": [
    (actor) => canMoveRequest(actor, extended, "decide-extension"),
    { ...byAsker, asker: "yes", colleague: "yes", approver: "yes" },
  ],
  withdraw: [
    (actor) => canMoveRequest(actor, sent, "withdraw"),
    { ...byAsker, asker: "yes", colleague: "exchange-requests.reason.who-asked", approver: "yes" },
  ],
  "change a message": [
    (actor) => canEditMessage(actor, { author: "usr_holder", writtenAt: now }, now),
    {
      ...nobodyElse,
      ...Object.fromEntries(Object.keys(working).map((who) => [who, "exchange-requests.reason.author"])),
      holder: "yes",
    } as Record<keyof typeof actors, string>,
  ],
  "plan an operation": [
    canPlanOperation,
    { ...nobodyElse, ...working, asker: approver, colleague: approver, holder: approver },
  ],
  "lead an operation": [
    (actor) => canLeadOperation(actor, { ...operation, members: [...operation.members] }),
    {
      ...nobodyElse,
      asker: approver,
      colleague: approver,
      approver: "yes",
      holder: leader,
      chief: leader,
      other: leader,
    },
  ],
  "leave an operation": [
    (actor) => canLeaveOperation(actor, { ...operation, members: [...operation.members] }),
    {
      ...nobodyElse,
      asker: approver,
      colleague: approver,
      approver: "exchange-requests.reason.member",
      holder: approver,
      chief: "yes",
      other: "exchange-requests.reason.member",
    },
  ],
  "say how far a task is": [
    (actor) => canChangeTask(actor, { ...operation, members: [...operation.members] }, { doer: holding }),
    { ...nobodyElse, ...working, other: "exchange-requests.reason.doer" },
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
