import assert from "node:assert/strict";
import test from "node:test";
import { officer, partyPerson } from "../../../../test/support/database.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { publicActor, systemActor } from "../../../kernel/actor.ts";
import type { DeskKind } from "./model.ts";
import { deskKinds } from "./model.ts";
import { canReadDesk, waitsFor } from "./policy.ts";

const agency = "customs.cuc";
const requests: DeskKind[] = ["request", "extension", "task", "late-request", "unread"];
const blind: DeskKind[] = ["access", "notice", "ending-access"];
const works: DeskKind[] = [...requests, ...blind, "proposal", "ending-share", "alert"];

/** Whose desk holds what. */
const desks: Record<string, [Actor, readonly DeskKind[]]> = {
  officer: [officer(agency, ["officer"]), [...works, "conflict", "failed-run", "failed-hub"]],
  approver: [officer(agency, ["approver"]), works],
  auditor: [officer(agency, ["auditor"]), [...requests, "alert"]],
  administrator: [officer(agency, ["administrator"]), [...blind, "failed-run", "failed-hub", "dead-letter", "alert"]],
};
for (const [who, [actor, kinds]] of Object.entries(desks))
  for (const kind of deskKinds) {
    const waits = kinds.includes(kind);
    test(`${who}: ${kind} ${waits ? "waits for them" : "does not"}`, () =>
      assert.equal(waitsFor(actor, kind).allowed, waits));
  }

const without: Record<string, [Actor, string]> = {
  key: [{ ...officer(agency, []), kind: "key", scopes: ["exchange:read"] }, "access.reason.role"],
  party: [partyPerson("pty_maker"), "exchange-records.only-agencies"],
  system: [systemActor(agency), "access.reason.role"],
  public: [publicActor, "access.reason.sign-in"],
};
for (const [who, [actor, reason]] of Object.entries(without))
  test(`${who}: has no desk: ${reason}`, () =>
    assert.deepEqual(
      [canReadDesk(actor), waitsFor(actor, "alert")],
      [
        { allowed: false, reason },
        { allowed: false, reason },
      ],
    ));
