import assert from "node:assert/strict";
import test from "node:test";
import { officer, testDatabase } from "../../../test/support/database.ts";
import { systemActor } from "../../kernel/actor.ts";
import type { Problem } from "../../kernel/problem.ts";
import { holdAddressed, loadAgencies, makeGroup } from "./index.ts";

const db = await testDatabase();
await loadAgencies(db.contextOf(systemActor("moit.dms")));
const market = db.contextOf(officer("moit.dms", ["approver"]));
const police = db.contextOf(officer("mps.c03"));
const group = (await makeGroup(market, { name: "Cảng", purpose: "Chống hàng giả ở cảng", members: [] })).id;
const members = { ...market, actor: { ...market.actor, audiences: ["moit.dms", group] } };

const told = async (ctx: typeof market, names: string[], taken = { groups: true }) =>
  ctx
    .read((tx) => holdAddressed(ctx, tx, "/sharedWith", names, taken))
    .then(
      () => null,
      ({ details }: Problem) => (details as { faults: { pointer: string; code: string; message: string }[] }).faults[0],
    );

test("agencies of today, and groups that the asker knows, may be addressed", async () => {
  assert.equal(await told(members, ["customs.cuc", "prov.chicuc.vn-31-2", group]), null);
  assert.equal((await told(members, [group], { groups: false }))?.code, "unknown");
  const ofOthers = await told(police, ["customs.cuc", group]);
  assert.deepEqual([ofOthers?.pointer, ofOthers?.code], ["/sharedWith/1", "unknown"]);
});

test("a mistyped agency is refused at its place, with those that were perhaps meant", async () => {
  for (const [typed, meant] of [
    ["custom.cuc", "customs.cuc (Cục Hải quan)"],
    ["mps.co3", "mps.c03"],
    ["cuc hai quan", "customs.cuc"],
    ["mof.customs", "customs.cuc"],
    ["prov.chicuc.vn-31", "prov.chicuc.vn-31-2"],
  ] as const) {
    const fault = await told(market, ["moh", typed]);
    assert.deepEqual([fault?.pointer, fault?.code], ["/sharedWith/1", "unknown"]);
    assert.ok(fault?.message.includes(typed), typed);
    assert.ok(fault?.message.includes(meant), `${typed}: ${fault?.message}`);
  }
});

test("of an ended agency those that came after it are proposed, of a general name the agencies of that kind", async () => {
  const ended = await told(market, ["moit.tcqltt"]);
  assert.equal(ended?.code, "ended");
  assert.ok(ended?.message.includes("moit.dms"));
  const general = await told(market, ["prov.chicuc"]);
  assert.equal(general?.code, "no-office");
  assert.ok(general?.message.includes("prov.chicuc.vn-01-2"));
});
