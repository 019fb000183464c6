import assert from "node:assert/strict";
import test from "node:test";
import type { Asked } from "../../../test/support/api.ts";
import { testApi } from "../../../test/support/api.ts";
import { officer, testDatabase } from "../../../test/support/database.ts";
import { plantLead } from "../../../test/support/leads.ts";
import { plantUsers } from "../../../test/support/people.ts";
import { casesRoutes } from "./index.ts";
import { systemActor } from "../../kernel/actor.ts";
import { loadAgencies } from "../../registers/agencies/index.ts";

const db = await testDatabase();
await loadAgencies(db.contextOf(systemActor("chinhhang")));
const ask = testApi(db, casesRoutes);
const an = officer("moit.dms", ["officer"], "usr_an");
const binh = officer("moit.dms", ["officer"], "usr_binh");
const elsewhere = officer("mps.a05", ["officer", "approver"]);
await plantUsers(db, an, binh);

async function opened(): Promise<string> {
  const lead = await plantLead(db, { agency: "moit.dms", shop: "Đồ Gia Dụng 24h" });
  const answer = await ask(an, "POST", "/v1/cases", { body: { leads: [lead.id] } });
  assert.equal(answer.status, 201, JSON.stringify(answer.body));
  return answer.body["id"] as string;
}

test("a case lives from opening to reopening over HTTP, each change with the ETag of the one before", async () => {
  const lead = await plantLead(db, { agency: "moit.dms", shop: "Gian Một" });
  const more = await plantLead(db, { agency: "moit.dms", shop: "Gian Hai" });
  const first = await ask(an, "POST", "/v1/cases", { body: { leads: [lead.id] } });
  assert.equal(first.headers.get("location"), `/v1/cases/${first.body["id"] as string}`);
  assert.equal(first.headers.get("etag"), '"1"');
  const id = first.body["id"] as string;
  const steps: [string, string, Asked["body"], string][] = [
    ["PATCH", "", { title: "Hai gian một chủ", summary: "Cùng số điện thoại" }, "open"],
    ["POST", "/leads", { leads: [more.id] }, "open"],
    ["POST", "/state", { to: "verifying" }, "verifying"],
    ["POST", "/sharing", { level: "named", sharedWith: ["mps.a05"] }, "verifying"],
    ["POST", "/close", { outcome: "handled", reason: "Đã xử phạt" }, "closed"],
    ["POST", "/reopen", { reason: "Có tin mới" }, "reopened"],
    ["POST", "/owner", { owner: "usr_binh" }, "reopened"],
  ];
  for (const [at, [method, end, body, state]] of steps.entries()) {
    const answer = await ask(an, method, `/v1/cases/${id}${end}`, { body, version: at + 1 });
    assert.deepEqual(
      [answer.status, answer.body["state"], answer.headers.get("etag")],
      [200, state, `"${at + 2}"`],
      end,
    );
  }
  assert.equal((await ask(binh, "POST", `/v1/cases/${id}/notes`, { body: { body: "Đã gọi" } })).status, 201);
  const file = await ask(an, "GET", `/v1/cases/${id}`);
  assert.deepEqual(file.body["names"], { usr_an: "usr_an", usr_binh: "usr_binh" });
  assert.equal((file.body["parties"] as unknown[]).length, 2);
  assert.equal((file.body["leads"] as unknown[]).length, 2);
  const line = await ask(an, "GET", `/v1/cases/${id}/time-line`, { lang: "en" });
  const texts = (line.body["items"] as { text: string }[]).map((step) => step.text);
  assert.deepEqual(texts, [
    "Case opened",
    "Title or summary edited",
    "Leads added",
    "State changed",
    "Sharing changed",
    "Case closed",
    "Case reopened",
    "Case assigned",
    "Note added",
  ]);
});

test("a change without If-Match is refused, with an old one it is stale", async () => {
  const id = await opened();
  assert.equal((await ask(an, "PATCH", `/v1/cases/${id}`, { body: { title: "x" } })).status, 422);
  assert.equal((await ask(an, "PATCH", `/v1/cases/${id}`, { body: { title: "x" }, version: 1 })).status, 200);
  assert.equal((await ask(an, "PATCH", `/v1/cases/${id}`, { body: { title: "y" }, version: 1 })).status, 412);
});

test("the answer says what the caller may do with the case, and why not, in their language", async () => {
  const id = await opened();
  const vi = await ask(binh, "GET", `/v1/cases/${id}`);
  const en = await ask(binh, "GET", `/v1/cases/${id}`, { lang: "en" });
  const close = (answer: typeof vi) => (answer.body["abilities"] as Record<string, unknown>)["close"];
  assert.deepEqual(close(vi), { allowed: false, reason: "Chỉ cán bộ thụ lý hoặc người phê duyệt làm được" });
  assert.deepEqual(close(en), { allowed: false, reason: "Only the officer in charge or an approver may do this" });
  assert.deepEqual((vi.body["abilities"] as Record<string, unknown>)["addNote"], { allowed: true, reason: null });
});

test("nobody signed in is told to sign in, another agency finds nothing, and a wrong body is pointed at", async () => {
  const id = await opened();
  for (const path of ["/v1/cases", `/v1/cases/${id}`, `/v1/cases/${id}/time-line`, "/v1/cases/number/HS-2026-000001"]) {
    assert.equal((await ask(null, "GET", path)).status, 401, path);
  }
  assert.equal((await ask(null, "POST", "/v1/cases", { body: { leads: ["lea_x"] } })).status, 401);
  assert.equal((await ask(elsewhere, "GET", `/v1/cases/${id}`)).status, 404);
  assert.deepEqual((await ask(elsewhere, "GET", "/v1/cases?q=gia+dung")).body["items"], []);
  const wrong = await ask(an, "POST", `/v1/cases/${id}/sharing`, { body: { level: "named" }, version: 1 });
  assert.deepEqual([wrong.status, (wrong.body["errors"] as { pointer: string }[])[0]?.pointer], [422, "/sharedWith"]);
  const cursor = await ask(an, "GET", "/v1/cases?cursor=nonsense");
  assert.equal(cursor.status, 422);
});

test("lists take several states and give the next page by its cursor", async () => {
  await opened();
  await opened();
  const first = await ask(an, "GET", "/v1/cases?state=open&state=verifying&limit=1&owner=usr_an");
  assert.equal((first.body["items"] as unknown[]).length, 1);
  const next = await ask(
    an,
    "GET",
    `/v1/cases?state=open&state=verifying&limit=1&owner=usr_an&cursor=${first.body["next"] as string}`,
  );
  assert.notDeepEqual(next.body["items"], first.body["items"]);
});
