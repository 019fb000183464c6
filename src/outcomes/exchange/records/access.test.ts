import assert from "node:assert/strict";
import test from "node:test";
import { officer, partyPerson, testDatabase } from "../../../../test/support/database.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { publicActor, systemActor } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { loadAgencies } from "../../../registers/agencies/index.ts";
import {
  answerProposal,
  getRecord,
  keepRecords,
  noteSighting,
  proposeCorrection,
  recordInput,
  recordReaders,
  shareRecord,
  withdrawRecords,
} from "../index.ts";

const db = await testDatabase();
const key = Buffer.alloc(32, 7);
await loadAgencies(db.contextOf(systemActor("moit.dms")));

const keyOf = (agency: string, ...scopes: ("exchange:read" | "exchange:write")[]): Actor => ({
  ...officer(agency, []),
  kind: "key",
  id: `key_${agency}`,
  scopes,
});

/** Who, and which of the commands below they may do on a record of mof.customs that all agencies see. */
const table: [who: string, actor: Actor, may: string][] = [
  ["the public", publicActor, ""],
  ["a manufacturer's person", partyPerson("pty_maker"), ""],
  ["an officer of its keeper", officer("mof.customs"), "read keep share readers withdraw"],
  ["an approver of its keeper", officer("mof.customs", ["approver"]), "read keep share readers withdraw"],
  ["an auditor of its keeper", officer("mof.customs", ["auditor"]), "read readers"],
  ["an officer of another agency", officer("mps.c03"), "read propose sight"],
  ["an administrator of another agency", officer("mps.c03", ["administrator"]), "read"],
  ["a key that reads", keyOf("mps.c03", "exchange:read"), "read"],
  ["a key of its keeper that sends", keyOf("mof.customs", "exchange:write"), "keep withdraw"],
  ["a key of another agency that sends", keyOf("mps.c03", "exchange:write"), ""],
  ["the house for its keeper", systemActor("mof.customs"), "read keep readers withdraw"],
];

let count = 0;
const given = () =>
  recordInput.parse({ externalId: `n-${++count}`, kind: "alert", title: "Lô hàng", level: "agencies", fields: [] });
const share = { audiences: ["mps.c03"], fields: null, purpose: "Cùng điều tra", basis: null, until: null };
const correction = { field: "Tin", value: "khác", unit: null, reason: "Chúng tôi biết khác" };
const sighting = { seenAt: new Date(0), place: null, note: null, level: "own" as const, sharedWith: [] };

type Command = (ctx: Context, id: string) => Promise<unknown>;
const commands: Record<string, Command> = {
  read: (ctx, id) => getRecord(ctx, id),
  keep: (ctx) => keepRecords(ctx, { name: "file", agency: "mof.customs" }, [given()], key),
  share: (ctx, id) => shareRecord(ctx, id, 1, share),
  readers: (ctx, id) => recordReaders(ctx, id),
  propose: (ctx, id) => proposeCorrection(ctx, id, correction),
  sight: (ctx, id) => noteSighting(ctx, id, sighting),
  withdraw: (ctx, id) => withdrawRecords(ctx, [id], "Nhập nhầm hồ sơ", "mof.customs"),
};

for (const [who, actor, may] of table)
  test(`${who} may ${may === "" ? "nothing" : may}`, async () => {
    const did: string[] = [];
    for (const [name, command] of Object.entries(commands)) {
      const kept = await keepRecords(db.contextOf(officer("mof.customs")), "file", [given()], key);
      const isDone = await command(db.contextOf(actor), kept.ids[0]!).then(
        () => true,
        (error: { code?: string }) => {
          assert.ok(["forbidden", "unauthenticated", "not-found"].includes(error.code ?? ""), String(error));
          return false;
        },
      );
      if (isDone) did.push(name);
    }
    assert.equal(did.join(" "), may);
  });

test("only who keeps a record answers a proposal, and not who made it", async () => {
  const kept = await keepRecords(db.contextOf(officer("mof.customs")), "file", [given()], key);
  const proposal = await proposeCorrection(db.contextOf(officer("mps.c03")), kept.ids[0]!, correction);
  const answer = { accepted: true, answer: null };
  await assert.rejects(answerProposal(db.contextOf(officer("mps.c03")), proposal.id, answer, key), {
    code: "forbidden",
  });
  await assert.rejects(answerProposal(db.contextOf(officer("moit.dms")), proposal.id, answer, key), {
    code: "not-found",
  });
  assert.equal(
    (await answerProposal(db.contextOf(officer("mof.customs", ["approver"])), proposal.id, answer, key)).state,
    "accepted",
  );
});
