import assert from "node:assert/strict";
import test from "node:test";
import { officer, partyPerson } from "../../../../test/support/database.ts";
import type { Actor, Scope, Verdict } from "../../../kernel/actor.ts";
import { publicActor, systemActor } from "../../../kernel/actor.ts";
import {
  canChangeSearch,
  canContribute,
  canManageWebhooks,
  canReadFeed,
  canSaveForAgency,
  canSaveSearch,
  canSeeWebhooks,
} from "./policy.ts";

const agency = "police.c03";
const keyOf = (...scopes: Scope[]): Actor => ({ ...officer(agency, [], "key_1"), kind: "key", scopes });
const who = {
  public: publicActor,
  officer: officer(agency),
  approver: officer(agency, ["approver"]),
  auditor: officer(agency, ["auditor"]),
  administrator: officer(agency, ["administrator"]),
  "key of nothing": keyOf("listings:read"),
  "key to read": keyOf("exchange:read"),
  "key to write": keyOf("exchange:write"),
  party: partyPerson("pty_maker", ["officer", "administrator"]),
  house: systemActor(agency),
} as const;
type Who = keyof typeof who;

const table: [can: string, verdict: (actor: Actor) => Verdict, allowed: Who[]][] = [
  ["read the feed", canReadFeed, ["officer", "approver", "auditor", "administrator", "key to read", "house"]],
  ["contribute", canContribute, ["officer", "key to write"]],
  ["see webhooks", canSeeWebhooks, ["officer", "approver", "auditor", "administrator"]],
  ["manage webhooks", (actor) => canManageWebhooks(actor), ["administrator"]],
  ["manage another agency's webhook", (actor) => canManageWebhooks(actor, "moit.dms"), []],
  ["save a search", canSaveSearch, ["officer", "approver", "auditor", "administrator"]],
  ["save one for the agency", canSaveForAgency, ["officer", "approver", "administrator"]],
  [
    "change the officer's search",
    (actor) => canChangeSearch(actor, { agency, person: who.officer.id }),
    ["officer", "approver", "auditor", "administrator"],
  ],
  ["change somebody else's search", (actor) => canChangeSearch(actor, { agency, person: "usr_other" }), []],
  [
    "change the agency's search",
    (actor) => canChangeSearch(actor, { agency, person: null }),
    ["officer", "approver", "administrator"],
  ],
  ["change another agency's search", (actor) => canChangeSearch(actor, { agency: "moit.dms", person: null }), []],
];

for (const [can, verdict, allowed] of table)
  test(`who may ${can}`, () => {
    const may = (Object.keys(who) as Who[]).filter((one) => verdict(who[one]).allowed);
    assert.deepEqual(may, allowed);
  });

test("who ended an agency's records goes on with its webhooks", () => {
  const holder = { ...who.administrator, audiences: [agency, "moit.old"] };
  assert.equal(canManageWebhooks(holder, "moit.old").allowed, true);
});
