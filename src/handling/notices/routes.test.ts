import assert from "node:assert/strict";
import test from "node:test";
import { testApi } from "../../../test/support/api.ts";
import { officer, testDatabase } from "../../../test/support/database.ts";
import { plantUsers } from "../../../test/support/people.ts";
import { noticesRoutes } from "./index.ts";

const db = await testDatabase();
const ask = testApi(db, noticesRoutes);
const an = officer("moit.dms", ["officer"], "usr_an");
const binh = officer("moit.dms", ["approver"], "usr_binh");
const elsewhere = officer("mps.a05", ["officer", "approver"]);
await plantUsers(db, an, binh);
const body = {
  kind: "warning",
  title: { vi: "Cảnh báo kem trộn", en: "Mixed creams" },
  body: { vi: "Gọi 0912 345 678 để khiếu nại.", en: "Do not use." },
  subjects: [{ kind: "brand", value: "Kem Trộn Bí Truyền" }],
};

async function published(): Promise<{ id: string; number: string }> {
  const id = (await ask(an, "POST", "/v1/notices", { body })).body["id"] as string;
  await ask(an, "POST", `/v1/notices/${id}/submit`, { version: 1 });
  const answer = await ask(binh, "POST", `/v1/notices/${id}/approve`, { version: 2 });
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  return { id, number: answer.body["number"] as string };
}

test("a notice goes from draft through a rejection to publication and withdrawal over HTTP", async () => {
  const drafted = await ask(an, "POST", "/v1/notices", { body });
  assert.deepEqual([drafted.status, drafted.headers.get("etag")], [201, '"1"']);
  const id = drafted.body["id"] as string;
  const file = await ask(an, "GET", `/v1/notices/${id}`, { lang: "en" });
  const cautions = file.body["cautions"] as { code: string; text: string; field: string; start: number }[];
  assert.deepEqual(
    cautions.map((caution) => [caution.code, caution.field, caution.start]),
    [
      ["phone", "body.vi", 4],
      ["no-advice", "", 0],
    ],
  );
  assert.equal(cautions[0]?.text, "A phone number that the notice is not about");
  const steps: [typeof an, string, unknown, string][] = [
    [an, "/submit", undefined, "submitted"],
    [binh, "/reject", { reason: "Thiếu lời khuyên" }, "draft"],
    [an, "", { advice: { vi: "Không mua", en: "Do not buy" } }, "draft"],
    [an, "/submit", undefined, "submitted"],
    [binh, "/approve", undefined, "published"],
    [binh, "/withdraw", { reason: "Nhầm" }, "withdrawn"],
  ];
  for (const [at, [who, end, more, state]] of steps.entries()) {
    const answer = await ask(who, end === "" ? "PATCH" : "POST", `/v1/notices/${id}${end}`, {
      body: more,
      version: at + 1,
    });
    assert.deepEqual([answer.status, answer.body["state"]], [200, state], `${end} ${JSON.stringify(answer.body)}`);
  }
  const line = await ask(an, "GET", `/v1/notices/${id}/time-line`);
  assert.equal((line.body["items"] as unknown[]).length, 7);
});

test("anybody reads what is published, and nothing that the answer does not name", async () => {
  const { number } = await published();
  const list = await ask(null, "GET", "/v1/public/notices?kind=warning");
  const [item] = list.body["items"] as Record<string, unknown>[];
  assert.equal(item?.["number"], number);
  assert.deepEqual(Object.keys(item ?? {}).sort(), [
    "advice",
    "agency",
    "body",
    "expiresAt",
    "history",
    "kind",
    "kindText",
    "number",
    "publishedAt",
    "subjects",
    "title",
    "violator",
  ]);
  const one = await ask(null, "GET", `/v1/public/notices/${number}`);
  assert.deepEqual(one.body, item);
  assert.deepEqual((await ask(elsewhere, "GET", `/v1/public/notices/${number}`)).body, item);
  assert.equal((await ask(null, "GET", "/v1/public/notices/CB-2026-999999")).status, 404);
});

test("the desk is for those signed in, and another agency's desk is empty", async () => {
  const { id } = await published();
  for (const path of ["/v1/notices", `/v1/notices/${id}`, `/v1/notices/${id}/time-line`])
    assert.equal((await ask(null, "GET", path)).status, 401, path);
  assert.equal((await ask(null, "POST", "/v1/notices", { body })).status, 401);
  assert.equal((await ask(null, "POST", `/v1/notices/${id}/approve`, { version: 1 })).status, 401);
  assert.equal((await ask(elsewhere, "GET", `/v1/notices/${id}`)).status, 404);
  assert.deepEqual((await ask(elsewhere, "GET", "/v1/notices")).body["items"], []);
});

test("the drafter is told why they cannot approve, and a violator without a name is refused", async () => {
  const id = (await ask(binh, "POST", "/v1/notices", { body })).body["id"] as string;
  const submitted = await ask(binh, "POST", `/v1/notices/${id}/submit`, { version: 1 });
  const approve = (submitted.body["abilities"] as Record<string, unknown>)["approve"];
  assert.deepEqual(approve, { allowed: false, reason: "Cần một người khác phê duyệt" });
  assert.equal((await ask(binh, "POST", `/v1/notices/${id}/approve`, { version: 2 })).status, 403);
  const nameless = await ask(an, "POST", "/v1/notices", { body: { ...body, kind: "violator" } });
  assert.deepEqual(
    [nameless.status, (nameless.body["errors"] as { pointer: string }[])[0]?.pointer],
    [422, "/violator"],
  );
});
