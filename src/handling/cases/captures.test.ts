import assert from "node:assert/strict";
import test from "node:test";
import { testApi } from "../../../test/support/api.ts";
import { officer, testDatabase } from "../../../test/support/database.ts";
import { evidenceHouse, sentPage } from "../../../test/support/evidence.ts";
import { plantLead } from "../../../test/support/leads.ts";
import { plantUsers } from "../../../test/support/people.ts";
import type { Actor } from "../../kernel/actor.ts";
import { systemActor } from "../../kernel/actor.ts";
import { loadAgencies } from "../../registers/agencies/index.ts";
import { casesRoutes } from "./index.ts";

const db = await testDatabase();
await loadAgencies(db.contextOf(systemActor("chinhhang")));
const ask = testApi(db, casesRoutes);
const evidence = await evidenceHouse(db);
const an = officer("moit.dms", ["officer"], "usr_an");
const police = officer("mps.a05", ["officer"], "usr_thu");
await plantUsers(db, an, police);
const toPolice = { level: "named" as const, sharedWith: ["mps.a05"] };

let sent = 0;
async function captured(actor: Actor, more: Record<string, unknown> = {}): Promise<string> {
  const answer = await evidence.ask(actor, "/v1/evidence/uploads", sentPage({ note: `lần ${sent++}`, ...more }));
  return ((await answer.json()) as { id: string }).id;
}
async function tied(actor: Actor, to: string, more: Record<string, unknown> = {}): Promise<string> {
  const id = await captured(actor, more);
  assert.equal((await evidence.ask(actor, `/v1/evidence/${id}/leads/${to}`, {}, "PUT")).status, 200);
  return id;
}
async function opened(actor: Actor, ...leads: string[]): Promise<string> {
  const { status, body } = await ask(actor, "POST", "/v1/cases", { body: { leads } });
  assert.equal(status, 201, JSON.stringify(body));
  return body["id"] as string;
}
async function capturesOf(of: string, actor: Actor, query = ""): Promise<string[]> {
  const { status, body } = await ask(actor, "GET", `/v1/cases/${of}/captures${query}`);
  assert.equal(status, 200, JSON.stringify(body));
  return (body["items"] as { id: string }[]).map(({ id }) => id);
}

test("a case shows what was captured for it and what is tied to its leads, its own and those of another agency", async () => {
  const own = await plantLead(db, { agency: "moit.dms", shop: "Gian Nhà" });
  const theirs = await plantLead(db, { agency: "mps.a05", shop: "Gian Bạn", level: "named", sharedWith: ["moit.dms"] });
  const of = await opened(an, own.id, theirs.id);
  const ids = [await tied(an, own.id), await tied(an, theirs.id), await captured(an, { case: of })];
  await captured(an);
  await tied(an, (await plantLead(db, { agency: "moit.dms", shop: "Gian Khác" })).id);
  assert.deepEqual((await capturesOf(of, an)).sort(), ids.sort());
  const first = await ask(an, "GET", `/v1/cases/${of}/captures?limit=2`);
  const rest = await capturesOf(of, an, `?limit=2&cursor=${first.body["next"] as string}`);
  assert.deepEqual([...(first.body["items"] as { id: string }[]).map(({ id }) => id), ...rest].sort(), ids.sort());
  assert.deepEqual(first.body["abilities"], {
    capture: { allowed: true, reason: null },
    tie: { allowed: true, reason: null },
  });
});

test("who is shown a case sees of its captures what it tied itself, and no tie of another agency", async () => {
  const shared = await plantLead(db, { agency: "moit.dms", shop: "Gian Chung", ...toPolice });
  const kept = await plantLead(db, { agency: "moit.dms", shop: "Gian Kín" });
  const of = await opened(an, shared.id, kept.id);
  const ids = [await tied(an, shared.id), await tied(an, shared.id, toPolice), await tied(an, kept.id, toPolice)];
  const hidden = await ask(police, "GET", `/v1/cases/${of}/captures`);
  const none = await ask(police, "GET", "/v1/cases/cas_none/captures");
  assert.deepEqual([hidden.status, none.status], [404, 404]);
  assert.equal((await ask(an, "POST", `/v1/cases/${of}/sharing`, { body: toPolice, version: 1 })).status, 200);
  assert.deepEqual(await capturesOf(of, police), []);
  const theirs = await tied(police, shared.id);
  assert.deepEqual(await capturesOf(of, police), [theirs]);
  assert.deepEqual((await capturesOf(of, an)).sort(), ids.sort());
});

test("a lead that is no longer shown takes its captures out of the case", async () => {
  const theirs = await plantLead(db, { agency: "mps.a05", shop: "Gian Thu", level: "named", sharedWith: ["moit.dms"] });
  const of = await opened(an, theirs.id);
  const id = await tied(an, theirs.id);
  assert.deepEqual(await capturesOf(of, an), [id]);
  await db.asSuperuser("update app.leads set level = 'own', shared_with = '{}' where id = $1", [theirs.id]);
  assert.deepEqual(await capturesOf(of, an), []);
});

test("who does not work cases is not shown their captures, nor is who is not signed in", async () => {
  const of = await opened(an, (await plantLead(db, { agency: "moit.dms", shop: "Gian Đóng" })).id);
  const at = `/v1/cases/${of}/captures`;
  assert.equal((await ask(officer("moit.dms", ["programme"]), "GET", at)).status, 403);
  assert.equal((await ask(null, "GET", at)).status, 401);
});
