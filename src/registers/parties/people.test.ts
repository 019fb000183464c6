import assert from "node:assert/strict";
import test from "node:test";
import { testGate, testServer } from "../../../test/support/access.ts";
import { testDatabase } from "../../../test/support/database.ts";
import { applicantPassword, loadProvinces, makeParty } from "../../../test/support/parties.ts";
import { totpCode } from "../../services/access/totp.ts";

const db = await testDatabase();
await loadProvinces(db);
const access = testGate(db, { start: new Date() });
const server = testServer(access.gate);
await makeParty(db, 1, { login: "chu" });
await makeParty(db, 2, { login: "nguoi-la" });

/** A browser of one person: it keeps their cookie, and sends what it changes as its own page would. */
async function browserOf(login: string, password: string) {
  let cookie = "";
  const send = async (method: string, path: string, body?: unknown, version?: number) => {
    const headers = new Headers({ cookie, "sec-fetch-site": "same-origin", "content-type": "application/json" });
    if (version !== undefined) headers.set("if-match", `"${version}"`);
    const answer = await server.request(path, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    cookie = answer.headers.get("set-cookie")?.split(";")[0] ?? cookie;
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
  const opened = await send("POST", "/v1/session", { login, password });
  assert.equal(opened.status, 200, login);
  return send;
}

test("a party's administrator invites, changes, suspends and resets colleagues, with a party's two roles and no others", async () => {
  const chief = await browserOf("chu", applicantPassword);
  const made = await chief("POST", "/v1/users", { login: "moi", name: "Người Mới", roles: ["officer"] });
  assert.equal(made.status, 201);
  const { id, password } = made.body as { id: string; password: string };
  for (const roles of [["approver"], ["officer", "auditor"], ["programme"]])
    assert.equal((await chief("POST", "/v1/users", { login: "khac", name: "Khác", roles })).status, 403);
  const listed = (await chief("GET", "/v1/users")).body["items"] as { login: string; agency: string }[];
  assert.deepEqual(
    listed.map(({ login }) => login),
    ["chu", "moi"],
  );

  const colleague = await browserOf("moi", password);
  assert.equal((await colleague("POST", "/v1/users", { login: "nua", name: "Nữa", roles: ["officer"] })).status, 403);
  const next = { current: password, next: "cau dai de nho cua toi" };
  assert.equal((await colleague("PUT", "/v1/session/password", next)).status, 200);
  assert.equal((await chief("PUT", `/v1/users/${id}/roles`, { roles: ["officer", "administrator"] }, 1)).status, 200);
  assert.equal((await chief("PUT", `/v1/users/${id}/state`, { state: "suspended" }, 2)).status, 200);
  assert.equal((await colleague("GET", "/v1/users")).status, 401, "a suspension counts at once");
  assert.equal((await chief("PUT", `/v1/users/${id}/state`, { state: "active" }, 3)).status, 200);
  const reset = await chief("POST", `/v1/users/${id}/password`, { removeSecondFactor: true });
  assert.equal(reset.status, 200);
  await browserOf("moi", reset.body["password"] as string);
});

test("another party's people are not there: not in the list, not by their id, not to be changed", async () => {
  const chief = await browserOf("chu", applicantPassword);
  const stranger = await browserOf("nguoi-la", applicantPassword);
  const { items } = (await chief("GET", "/v1/users")).body as { items: { id: string }[] };
  for (const { id } of items) {
    assert.equal((await stranger("GET", `/v1/users/${id}`)).status, 404);
    assert.equal((await stranger("PUT", `/v1/users/${id}/state`, { state: "suspended" }, 1)).status, 404);
    assert.equal((await stranger("POST", `/v1/users/${id}/password`, {})).status, 404);
  }
});

test("a second factor is enrolled and asked for on a party's own plane", async () => {
  const chief = await browserOf("nguoi-la", applicantPassword);
  const begun = await chief("POST", "/v1/session/totp/enrolment");
  assert.equal(begun.status, 200);
  const secret = begun.body["secret"] as string;
  const enrolled = await chief("POST", "/v1/session/totp/confirmation", { code: totpCode(secret, access.now()) });
  assert.deepEqual([enrolled.status, enrolled.body["due"]], [200, []]);
  const again = await browserOf("nguoi-la", applicantPassword);
  assert.equal((await again("GET", "/v1/users")).status, 401, "the code is still to come");
  access.pass(30_000);
  const opened = await again("POST", "/v1/session/totp", { code: totpCode(secret, access.now()) });
  assert.equal(opened.body["stage"], "open");
  assert.equal((await again("GET", "/v1/users")).status, 200);
  assert.equal((await again("DELETE", "/v1/session")).status, 200);
});

test("wrong passwords lock a party's account out as any other", async () => {
  for (let at = 0; at < 5; at++) {
    const body = JSON.stringify({ login: "chu", password: "sai" });
    const headers = { "content-type": "application/json", "sec-fetch-site": "same-origin" };
    const answer = await server.request("/v1/session", { method: "POST", body, headers });
    assert.equal(answer.status, 401);
  }
  const body = JSON.stringify({ login: "chu", password: applicantPassword });
  const headers = { "content-type": "application/json", "sec-fetch-site": "same-origin" };
  assert.equal((await server.request("/v1/session", { method: "POST", body, headers })).status, 429);
});
