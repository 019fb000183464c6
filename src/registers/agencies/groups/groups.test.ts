import assert from "node:assert/strict";
import test from "node:test";
import { testGate } from "../../../../test/support/access.ts";
import { testApi } from "../../../../test/support/api.ts";
import { nextRequest } from "../../../../test/support/audiences.ts";
import { testDatabase } from "../../../../test/support/database.ts";
import { plantLead } from "../../../../test/support/leads.ts";
import { systemActor } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Problem } from "../../../kernel/problem.ts";
import { timeLine } from "../../../services/facts/index.ts";
import { contextOf, createServiceKey } from "../../../services/access/index.ts";
import { findSession } from "../../../services/access/session.ts";
import { casesRoutes, getCase, listCases, openCase, shareCase } from "../../../handling/cases/index.ts";
import type { Group } from "../index.ts";
import {
  changeGroup,
  changeMembers,
  closeGroup,
  getGroup,
  leaveGroup,
  listGroups,
  loadAgencies,
  makeGroup,
  namesOfGroups,
} from "../index.ts";

const db = await testDatabase();
await loadAgencies(db.contextOf(systemActor("moit.dms")));
const who = (agency: string) => nextRequest(db, agency);
const reason = "Theo kế hoạch phối hợp";
const page = { limit: 50 };
let made = 0;

/** A group of the market surveillance with these members. Its name has no digits: cases are also found by the beginning of their number, which is drawn. */
async function group(...members: string[]): Promise<Group> {
  const name = `Nhóm ${"abcdefghijklmnopqrstuvwxyz"[made++]?.repeat(3)}`;
  return makeGroup(await who("moit.dms"), { name, purpose: "Chống hàng giả dịp Tết", members });
}

/** A case of the market surveillance that is shared with a group. */
async function sharedCase(of: Group): Promise<string> {
  const dms = await who("moit.dms");
  const lead = await plantLead(db, { agency: "moit.dms", shop: `Shop ${of.name}` });
  const opened = await openCase(dms, { leads: [lead.id], title: `Vụ ${of.name}`, summary: "" });
  await shareCase(dms, opened.id, opened.version, { level: "named", sharedWith: [of.id] });
  return opened.id;
}

const sees = (ctx: Context, id: string) =>
  getCase(ctx, id).then(
    () => true,
    (error: Problem) => assert.equal(error.code, "not-found") ?? false,
  );
const told = (attempt: Promise<unknown>) =>
  attempt.then(
    () => "done",
    ({ code, details }: Problem) => ({ code, details }),
  );

test("members see what is shared with the group, the others do not learn that there is one", async () => {
  const of = await group("customs.cuc", "mps.a05");
  const id = await sharedCase(of);
  for (const [agency, inside] of [
    ["customs.cuc", true],
    ["mps.a05", true],
    ["tax.cuc", false],
  ] as const) {
    const ctx = await who(agency);
    assert.equal(await sees(ctx, id), inside, agency);
    assert.equal((await listGroups(ctx, page)).items.length > 0, inside);
    assert.equal((await ctx.read((tx) => namesOfGroups(tx, [of.id]))).size, inside ? 1 : 0);
    assert.equal((await ctx.read((tx) => timeLine(tx, of.id))).length, inside ? 1 : 0);
  }
});

test("who sees something for another reason is not told that it is shared with a group as well", async () => {
  const ask = testApi(db, casesRoutes);
  const of = await group("customs.cuc");
  const dms = await who("moit.dms");
  const lead = await plantLead(db, { agency: "moit.dms", shop: "Hai lối" });
  const opened = await openCase(dms, { leads: [lead.id], title: "Hai lối", summary: "" });
  await shareCase(dms, opened.id, opened.version, { level: "named", sharedWith: ["tax.cuc", of.id] });
  const mentions = async (agency: string) => {
    const { actor } = await who(agency);
    const file = await ask(actor, "GET", `/v1/cases/${opened.id}`);
    const line = await ask(actor, "GET", `/v1/cases/${opened.id}/time-line`);
    assert.deepEqual([file.status, line.status], [200, 200]);
    return JSON.stringify([file.body, line.body]).split(of.id).length - 1;
  };
  assert.equal(await mentions("tax.cuc"), 0);
  assert.equal(await mentions("customs.cuc"), 2);
  assert.equal(await mentions("moit.dms"), 2);
});

test("a stranger is told the same of a hidden group as of none, by every way there is", async () => {
  const of = await group("customs.cuc");
  const none = `grp_${"0".repeat(26)}`;
  const tax = await who("tax.cuc");
  const ways: ((id: string) => Promise<unknown>)[] = [
    (id) => getGroup(tax, id),
    (id) => changeGroup(tax, id, 1, { name: "Khác", purpose: "Không rõ" }),
    (id) => changeMembers(tax, id, 1, { in: ["tax.cuc"], out: [], reason }),
    (id) => changeMembers(tax, id, 99, { in: [], out: ["customs.cuc"], reason }),
    (id) => leaveGroup(tax, id, reason),
    (id) => closeGroup(tax, id, 1, reason),
  ];
  for (const way of ways) {
    assert.deepEqual(await told(way(of.id)), { code: "not-found", details: {} });
    assert.deepEqual(await told(way(of.id)), await told(way(none)));
  }
  // The same name twice is no conflict: it would tell of the other.
  await makeGroup(tax, { name: of.name, purpose: of.purpose, members: [] });
});

test("an agency put out sees rows shared with the group no more, from its next request on, and reads why", async () => {
  const of = await group("customs.cuc", "mps.a05");
  const id = await sharedCase(of);
  const listed = async (ctx: Context) => (await listCases(ctx, { q: of.name }, page)).items.map((one) => one.id);
  const before = await who("customs.cuc");
  assert.ok(await sees(before, id));
  assert.deepEqual(await listed(before), [id]);
  await changeMembers(await who("moit.dms"), of.id, 1, { in: [], out: ["customs.cuc"], reason });
  const out = await who("customs.cuc");
  assert.equal(await sees(out, id), false);
  assert.deepEqual(await listed(out), []);
  await assert.rejects(getGroup(out, of.id), { code: "not-found" });
  const [, last] = await out.read((tx) => timeLine(tx, of.id));
  assert.deepEqual(last?.payload, {
    group: of.id,
    name: of.name,
    agency: "moit.dms",
    purpose: of.purpose,
    in: [],
    out: ["customs.cuc"],
    reason,
  });
  assert.ok(await sees(await who("mps.a05"), id));
});

test("who is taken in sees what is shared with the group, and not what was said before", async () => {
  const of = await group("mps.a05");
  const id = await sharedCase(of);
  assert.equal(await sees(await who("tax.cuc"), id), false);
  const after = await changeMembers(await who("moit.dms"), of.id, 1, { in: ["tax.cuc"], out: [], reason });
  assert.equal(after.version, 2);
  const tax = await who("tax.cuc");
  assert.ok(await sees(tax, id));
  assert.deepEqual(
    (await getGroup(tax, of.id)).history.map(({ type }) => type),
    ["sharing-group-changed"],
  );
});

test("a closed group shuts all out, and stays readable for who kept it", async () => {
  const of = await group("customs.cuc");
  const id = await sharedCase(of);
  await closeGroup(await who("moit.dms"), of.id, 1, reason);
  assert.equal(await sees(await who("customs.cuc"), id), false);
  await assert.rejects(getGroup(await who("customs.cuc"), of.id), { code: "not-found" });
  const dms = await who("moit.dms");
  assert.ok(await sees(dms, id), "it is the keeper's own case");
  assert.equal((await getGroup(dms, of.id)).closedAt !== null, true);
  await assert.rejects(changeMembers(dms, of.id, 2, { in: ["tax.cuc"], out: [], reason }), { code: "forbidden" });
});

test("a member leaves by itself, even while the keeper edits; the keeper does not leave", async () => {
  const of = await group("customs.cuc");
  const id = await sharedCase(of);
  await assert.rejects(leaveGroup(await who("moit.dms"), of.id, reason), { code: "forbidden" });
  await leaveGroup(await who("customs.cuc"), of.id, reason);
  assert.equal(await sees(await who("customs.cuc"), id), false);
  const dms = await getGroup(await who("moit.dms"), of.id);
  assert.deepEqual(
    dms.members.map(({ agency }) => agency),
    ["moit.dms"],
  );
  assert.deepEqual(
    dms.history.map(({ type, agency }) => [type, agency]),
    [
      ["sharing-group-made", "moit.dms"],
      ["sharing-group-changed", "customs.cuc"],
    ],
  );
});

test("nobody sits in a group who does not stand today, the keeper is never put out, and edits do not overrun each other", async () => {
  const of = await group("customs.cuc");
  const dms = await who("moit.dms");
  const change = (version: number, come: string[], out: string[]) =>
    told(changeMembers(dms, of.id, version, { in: come, out, reason }));
  for (const [come, out, code] of [
    [["moit.tcqltt"], [], "ended"],
    [["no.such"], [], "unknown"],
    [["pty_1"], [], "unknown"],
    [["any.localities"], [], "no-office"],
    [["prov.chicuc"], [], "no-office"],
    [[], ["moit.dms"], "keeper"],
    [[], ["tax.cuc"], "no-member"],
  ] as const) {
    const { details } = (await change(1, [...come], [...out])) as { details: { faults: { code: string }[] } };
    assert.equal(details.faults[0]?.code, code);
  }
  await changeGroup(dms, of.id, 1, { name: "Nhóm biên giới", purpose: of.purpose });
  assert.equal(((await change(1, ["tax.cuc"], [])) as { code: string }).code, "stale");
  assert.equal((await getGroup(dms, of.id)).name, "Nhóm biên giới");
});

test("past the code: no member takes another in, whatever keeper it writes into the row", async () => {
  const of = await group("customs.cuc");
  const insert = (keeper: string) =>
    `insert into sharing_group_members values ('${of.id}', 'tax.cuc', '${keeper}', 'usr_x', now())`;
  for (const [agency, keeper] of [
    ["customs.cuc", "customs.cuc"],
    ["tax.cuc", "tax.cuc"],
    ["customs.cuc", "moit.dms"],
  ] as const) {
    const ctx = await who(agency);
    await assert.rejects(
      ctx.transaction((tx) => tx.client.query(insert(keeper))),
      /row-level security/,
    );
  }
  const customs = await who("customs.cuc");
  const removed = await customs.transaction((tx) =>
    tx.client.query(`delete from sharing_group_members where group_id = '${of.id}' and agency = 'moit.dms'`),
  );
  assert.equal(removed.rowCount, 0);
});

test("what a session and a key reach follows the group at once", async () => {
  const house = testGate(db, { start: new Date() });
  const person = await house.person("hai@customs.example", "customs.cuc", ["officer"]);
  const session = await house.tokenOf(person);
  const key = await createServiceKey(house.console("customs.cuc"), {
    name: "k",
    scopes: ["search:read"],
    sources: [],
    days: 1,
  });
  const request = new Request("http://house.invalid/", { headers: { authorization: `Bearer ${key.token}` } });
  const reached = async () => [
    (await findSession(house.gate, session))?.actor.audiences.filter((one) => one.startsWith("grp_")).length,
    (await contextOf(house.gate, request, "req_1", "en")).actor.audiences.filter((one) => one.startsWith("grp_"))
      .length,
  ];
  const [before] = await reached();
  const of = await group("customs.cuc");
  assert.deepEqual(await reached(), [before! + 1, before! + 1]);
  await closeGroup(await who("moit.dms"), of.id, 1, reason);
  assert.deepEqual(await reached(), [before, before]);
});

test("groups come page by page, open ones before closed ones, each once", async () => {
  const mae = await who("mae");
  for (let n = 0; n < 5; n += 1) {
    const { id } = await makeGroup(mae, { name: `Trang ${n}`, purpose: "Chia trang", members: [] });
    if (n % 2 === 0) await closeGroup(mae, id, 1, reason);
  }
  const seen: string[] = [];
  for (let cursor: string | undefined; ;) {
    const { items, next } = await listGroups(mae, { limit: 2, cursor });
    seen.push(...items.map(({ name, closedAt }) => `${name}${closedAt === null ? "" : " x"}`));
    if (next === null) break;
    cursor = next;
  }
  assert.deepEqual(seen, ["Trang 3", "Trang 1", "Trang 4 x", "Trang 2 x", "Trang 0 x"]);
  assert.equal((await listGroups(mae, { limit: 50, closed: true })).items.length, 3);
});
