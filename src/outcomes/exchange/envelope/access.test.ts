import assert from "node:assert/strict";
import test from "node:test";
import { officer, partyPerson } from "../../../../test/support/database.ts";
import type { Actor, Verdict } from "../../../kernel/actor.ts";
import { publicActor, systemActor } from "../../../kernel/actor.ts";
import { canAskPartner, canManagePartners, canReadEnvelopes, canTakeEvidence } from "./policy.ts";

const agency = "customs.cuc";
const actors = {
  officer: officer(agency, ["officer"]),
  approver: officer(agency, ["approver"]),
  auditor: officer(agency, ["auditor"]),
  administrator: officer(agency, ["administrator"]),
  other: officer("mps.c03", ["officer", "administrator"]),
  successor: { ...officer("mof", ["administrator"]), audiences: ["mof", agency] },
  key: { ...officer(agency, []), kind: "key", scopes: ["exchange:read", "exchange:write"] },
  party: partyPerson("pty_maker"),
  system: systemActor(agency),
  public: publicActor,
} satisfies Record<string, Actor>;
type Who = keyof typeof actors;

const role = "access.reason.role";
const nobody: Record<Who, string> = {
  officer: role,
  approver: role,
  auditor: role,
  administrator: role,
  other: role,
  successor: role,
  key: role,
  party: "exchange-records.only-agencies",
  system: role,
  public: "access.reason.sign-in",
};
const people = {
  ...nobody,
  officer: "yes",
  approver: "yes",
  auditor: "yes",
  administrator: "yes",
  other: "yes",
  successor: "yes",
};
const asks = { ...nobody, officer: "yes", approver: "yes", other: "yes" };
const instead = (answer: string, of: Record<Who, string>) =>
  Object.fromEntries(Object.entries(of).map(([who, said]) => [who, said === "yes" ? answer : said])) as typeof of;

const address = "https://noi-khac.example/phong-bi";
const matrix: Record<string, [(actor: Actor) => Verdict, Record<Who, string>]> = {
  "reads partners and the log": [canReadEnvelopes, people],
  "registers a partner": [
    (actor) => canManagePartners(actor),
    { ...nobody, administrator: "yes", other: "yes", successor: "yes" },
  ],
  "changes or switches a partner of the agency": [
    (actor) => canManagePartners(actor, agency),
    { ...nobody, administrator: "yes", successor: "yes", other: "access.reason.agency" },
  ],
  "asks a partner": [(actor) => canAskPartner(actor, { isOn: true, address }), asks],
  "asks one that is off": [
    (actor) => canAskPartner(actor, { isOn: false, address }),
    instead("envelope.reason.off", asks),
  ],
  "asks one without an address": [
    (actor) => canAskPartner(actor, { isOn: true, address: null }),
    instead("envelope.reason.no-address", asks),
  ],
  "takes evidence": [canTakeEvidence, { ...nobody, officer: "yes", approver: "yes", auditor: "yes", other: "yes" }],
};

for (const [what, [may, expected]] of Object.entries(matrix))
  for (const who of Object.keys(actors) as Who[])
    test(`${who}: ${what}: ${expected[who]}`, () => {
      const verdict = may(actors[who]);
      assert.equal(verdict.allowed ? "yes" : verdict.reason, expected[who]);
    });
