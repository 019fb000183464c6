import assert from "node:assert/strict";
import test from "node:test";
import { officer } from "../../../../test/support/database.ts";
import type { Actor, Role, Verdict } from "../../../kernel/actor.ts";
import { publicActor, systemActor } from "../../../kernel/actor.ts";
import { consoleActor } from "../../../services/access/index.ts";
import {
  canAskAuthenticator,
  canBringCode,
  canEndTechnology,
  canManageTechnologies,
  canReadTechnologies,
  canSwitchTechnology,
} from "./policy.ts";

const as = (...held: Role[]) => officer("moit.dms", held);
const party = { ...as("officer"), kind: "party", agency: "pty_maker" } as Actor;
const key: Actor = { ...as(), kind: "key", scopes: ["leads:read"] };
const role = "access.reason.role";
const signIn = "access.reason.sign-in";
const agency = "access.reason.agency";
const byConsole = "technologies.reason.console";
const answer = (verdict: Verdict) => (verdict.allowed ? true : verdict.reason);
const live = { agency: "moit.dms", kind: "authenticator", state: "live" } as const;

type Row = Record<"read" | "manage" | "code" | "switch" | "end" | "ask", true | string>;
const table: [string, Actor, Row][] = [
  [
    "the public",
    publicActor,
    { read: signIn, manage: signIn, code: byConsole, switch: signIn, end: signIn, ask: signIn },
  ],
  ["a party's person", party, { read: role, manage: role, code: byConsole, switch: role, end: role, ask: role }],
  ["a key", key, { read: role, manage: role, code: byConsole, switch: role, end: role, ask: role }],
  [
    "the house",
    systemActor("moit.dms"),
    { read: true, manage: role, code: byConsole, switch: role, end: role, ask: role },
  ],
  [
    "the console",
    consoleActor("moit.dms"),
    { read: true, manage: true, code: true, switch: role, end: true, ask: role },
  ],
  ["an officer", as("officer"), { read: true, manage: role, code: byConsole, switch: role, end: role, ask: true }],
  ["an approver", as("approver"), { read: true, manage: role, code: byConsole, switch: true, end: role, ask: role }],
  [
    "an administrator",
    as("administrator"),
    { read: true, manage: true, code: byConsole, switch: role, end: true, ask: role },
  ],
  [
    "everybody of another agency",
    officer("mps.c03", ["officer", "approver", "administrator"]),
    { read: true, manage: true, code: byConsole, switch: agency, end: agency, ask: agency },
  ],
];

for (const [who, actor, row] of table) {
  test(`${who} may ${
    Object.entries(row)
      .flatMap(([what, may]) => (may === true ? [what] : []))
      .join(", ") || "do nothing"
  }`, () => {
    assert.deepEqual(
      {
        read: answer(canReadTechnologies(actor)),
        manage: answer(canManageTechnologies(actor)),
        code: answer(canBringCode(actor)),
        switch: answer(canSwitchTechnology(actor, live)),
        end: answer(canEndTechnology(actor, live)),
        ask: answer(canAskAuthenticator(actor, live)),
      },
      row,
    );
  });
}

test("one that has ended is neither switched nor ended again, and one that is off or no authenticator is not asked", () => {
  const ended = { ...live, state: "ended" } as const;
  assert.equal(answer(canSwitchTechnology(as("approver"), ended)), "technologies.reason.ended");
  assert.equal(answer(canEndTechnology(as("administrator"), ended)), "technologies.reason.ended");
  assert.equal(answer(canAskAuthenticator(as("officer"), { ...live, state: "off" })), "technologies.reason.off");
  assert.equal(
    answer(canAskAuthenticator(as("officer"), { ...live, kind: "detector" })),
    "technologies.reason.no-authenticator",
  );
});
