import assert from "node:assert/strict";
import test from "node:test";
import { officer } from "../../../test/support/database.ts";
import { publicActor, roles, systemActor } from "../../kernel/actor.ts";
import { canJudgeMatch } from "./policy.ts";

const table = [
  ["the public", publicActor, "access.reason.role"],
  ["the house", systemActor("moit.dms"), "access.reason.role"],
  ["a service key", { ...officer("moit.dms"), kind: "key" as const }, "access.reason.role"],
  ["an officer of the police", officer("mps.a05"), "access.reason.agency"],
  ...roles.map(
    (role) => [role, officer("moit.dms", [role]), role === "officer" ? null : "access.reason.role"] as const,
  ),
] as const;

for (const [name, actor, reason] of table) {
  test(`${name}: judges a match of moit.dms: ${reason ?? "allowed"}`, () => {
    const verdict = canJudgeMatch(actor, { agency: "moit.dms" });
    assert.equal(verdict.allowed ? null : verdict.reason, reason);
  });
}
