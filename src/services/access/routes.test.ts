import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { testDatabase } from "../../../test/support/database.ts";
import { sharedPath } from "../../../test/support/shared.ts";
import { testGate, testServer } from "../../../test/support/access.ts";
import { totpCode } from "./totp.ts";

const db = await testDatabase();
const house = testGate(db);
const server = testServer(house.gate);
const lan = await house.person("lan@dms.example", "moit.dms", ["officer"]);
const chief = await house.person("chief@dms.example", "moit.dms", ["administrator"]);
const police = await house.person("chief@police.example", "mps.a05", ["administrator"]);

type Sent = { cookie?: string; key?: string; body?: unknown; headers?: Record<string, string>; raw?: string };

async function send(method: string, path: string, sent: Sent = {}, on = server): Promise<Response> {
  const headers: Record<string, string> = { "accept-language": "en", ...sent.headers };
  if (sent.cookie !== undefined) headers["cookie"] = sent.cookie;
  if (sent.key !== undefined) headers["authorization"] = `Bearer ${sent.key}`;
  const body = sent.raw ?? (sent.body === undefined ? undefined : JSON.stringify(sent.body));
  if (body !== undefined) headers["content-type"] ??= "application/json";
  return on.request(`http://house.example${path}`, { method, headers, body });
}

async function signedIn(person: { login: string; password: string }): Promise<string> {
  const answer = await send("POST", "/v1/session", { body: person });
  assert.equal(answer.status, 200);
  return (answer.headers.get("set-cookie") as string).split(";")[0] as string;
}

test("the session's cookie cannot be read by a page, is not sent by other sites' forms, and holds for the whole house", async () => {
  const answer = await send("POST", "/v1/session", { body: lan });
  assert.match(answer.headers.get("set-cookie") ?? "", /^ch=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  assert.equal(answer.headers.get("cache-control"), "no-store");
});

test("where people's address is https the cookie is Secure and bound to the host by its name", async () => {
  const behind = testServer(testGateOver("https://chinhhang.example").gate);
  const answer = await send("POST", "/v1/session", { body: lan }, behind);
  assert.match(
    answer.headers.get("set-cookie") ?? "",
    /^__Host-ch=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/,
  );
});

test("who am I says nobody, then who it is with roles, abilities and what is due, then nobody again", async () => {
  const before = (await (await send("GET", "/v1/session")).json()) as Record<string, unknown>;
  assert.deepEqual([before["stage"], before["user"]], ["none", null]);
  const cookie = await signedIn(lan);
  const now = (await (await send("GET", "/v1/session", { cookie })).json()) as {
    user: { name: string; roles: string[] };
    due: { what: string; text: string }[];
    abilities: Record<string, { allowed: boolean; reason: string | null }>;
  };
  assert.deepEqual([now.user.name, now.user.roles], ["lan@dms.example", ["officer"]]);
  assert.deepEqual(
    now.due.map((due) => due.text),
    ["Change the password you were given"],
  );
  assert.deepEqual(now.abilities["manageUsers"], { allowed: false, reason: "Your role does not carry this right" });
  const out = await send("DELETE", "/v1/session", { cookie });
  assert.match(out.headers.get("set-cookie") ?? "", /^ch=; .*Max-Age=0/);
  assert.equal(((await (await send("GET", "/v1/session", { cookie })).json()) as { stage: string }).stage, "none");
});

test("a change that another site sends with our cookie is refused, and so is a sign-in from there", async () => {
  const cookie = await signedIn(lan);
  const body = { current: lan.password, next: "con mèo trèo cây cau" };
  const foreign: Record<string, string>[] = [
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { origin: "https://evil.example" },
    { origin: "null" },
  ];
  for (const headers of foreign) {
    assert.equal((await send("PUT", "/v1/session/password", { cookie, body, headers })).status, 403);
    assert.equal((await send("POST", "/v1/session", { body: lan, headers })).status, 403);
  }
  const own: Record<string, string>[] = [{ "sec-fetch-site": "same-origin" }, { origin: "http://house.example" }];
  for (const headers of own) assert.equal((await send("POST", "/v1/session", { body: lan, headers })).status, 200);
});

test("a new password is held to its length, counts composed and decomposed letters as one, and ends other sessions", async () => {
  const nga = await house.person("nga@dms.example", "moit.dms", ["officer"]);
  const elsewhere = await signedIn(nga);
  const cookie = await signedIn(nga);
  const put = (body: unknown) => send("PUT", "/v1/session/password", { cookie, body });
  for (const next of ["ngắn quá", "aaaaaaaaaaaaaaaa", "123456789012", "nga@dms.example!"]) {
    assert.equal((await put({ current: nga.password, next })).status, 422, next);
  }
  assert.equal((await put({ current: "not it at all", next: "con mèo trèo cây cau" })).status, 422);
  const changed = await put({ current: nga.password, next: "con mèo trèo cây cau".normalize("NFD") });
  assert.equal(changed.status, 200);
  assert.deepEqual(((await changed.json()) as { due: unknown[] }).due, []);
  assert.equal(
    ((await (await send("GET", "/v1/session", { cookie: elsewhere })).json()) as { stage: string }).stage,
    "none",
  );
  assert.ok(await signedIn({ login: nga.login, password: "con mèo trèo cây cau".normalize("NFC") }));
});

test("someone with a second factor is nobody until the code is given", async () => {
  const tam = await house.person("tam@dms.example", "moit.dms", ["administrator"]);
  const cookie = await signedIn(tam);
  const begun = (await (await send("POST", "/v1/session/totp/enrolment", { cookie })).json()) as {
    secret: string;
    qr: string;
  };
  assert.match(begun.qr, /^data:image\/svg\+xml;base64,/);
  const confirmed = await send("POST", "/v1/session/totp/confirmation", {
    cookie,
    body: { code: totpCode(begun.secret, house.now()) },
  });
  assert.equal(confirmed.status, 200);
  house.pass(60_000);
  const waiting = await signedIn(tam);
  assert.equal((await send("GET", "/v1/users", { cookie: waiting })).status, 401);
  assert.equal((await send("POST", "/v1/session/totp/enrolment", { cookie: waiting })).status, 401);
  const opened = await send("POST", "/v1/session/totp", {
    cookie: waiting,
    body: { code: totpCode(begun.secret, house.now()) },
  });
  const cookieNow = (opened.headers.get("set-cookie") as string).split(";")[0] as string;
  assert.notEqual(cookieNow, waiting);
  assert.equal((await send("GET", "/v1/users", { cookie: cookieNow })).status, 200);
});

test("an administrator makes a person, who signs in; what an edit did not see is refused", async () => {
  const cookie = await signedIn(chief);
  const made = await send("POST", "/v1/users", {
    cookie,
    body: { login: "Moi@dms.example", name: "Mới", roles: ["officer"] },
  });
  assert.equal(made.status, 201);
  const { id, password } = (await made.json()) as { id: string; password: string };
  const theirs = await signedIn({ login: "moi@dms.example", password });
  const got = await send("GET", `/v1/users/${id}`, { cookie });
  assert.equal(got.headers.get("etag"), '"1"');

  const roles = { roles: ["approver", "officer"] };
  assert.equal((await send("PUT", `/v1/users/${id}/roles`, { cookie, body: roles })).status, 422, "without If-Match");
  const changed = await send("PUT", `/v1/users/${id}/roles`, { cookie, body: roles, headers: { "if-match": '"1"' } });
  assert.deepEqual([changed.status, changed.headers.get("etag")], [200, '"2"']);
  assert.equal(
    (await send("PUT", `/v1/users/${id}/roles`, { cookie, body: roles, headers: { "if-match": '"1"' } })).status,
    412,
  );
  assert.equal(
    ((await (await send("GET", "/v1/session", { cookie: theirs })).json()) as { stage: string }).stage,
    "none",
  );
});

test("a suspended person's session ends with the suspension, and another agency's person is not there", async () => {
  const cookie = await signedIn(chief);
  const quy = await house.person("quy@dms.example", "moit.dms", ["officer"]);
  const theirs = await signedIn(quy);
  const foreign = await signedIn(police);
  const suspend = (as: string) =>
    send("PUT", `/v1/users/${quy.id}/state`, {
      cookie: as,
      body: { state: "suspended" },
      headers: { "if-match": '"1"' },
    });
  assert.equal((await suspend(foreign)).status, 404);
  assert.equal((await send("GET", `/v1/users/${quy.id}`, { cookie: foreign })).status, 404);
  assert.equal((await send("POST", `/v1/users/${quy.id}/password`, { cookie: foreign, body: {} })).status, 404);
  assert.equal((await suspend(cookie)).status, 200);
  assert.equal((await send("GET", "/v1/users", { cookie: theirs })).status, 401);
  assert.equal((await send("POST", "/v1/session", { body: quy })).status, 401);
});

test("the list of people is one's own agency, in pages", async () => {
  const cookie = await signedIn(chief);
  const logins: string[] = [];
  let next: string | null = null;
  do {
    const page: { items: { login: string; agency: string }[]; next: string | null } = (await (
      await send("GET", `/v1/users?limit=2${next === null ? "" : `&cursor=${next}`}`, { cookie })
    ).json()) as never;
    assert.ok(page.items.length <= 2 && page.items.every((user) => user.agency === "moit.dms"));
    logins.push(...page.items.map((user) => user.login));
    next = page.next;
  } while (next !== null);
  const there = await db.asSuperuser("select login from app.users where agency = 'moit.dms' order by login");
  assert.deepEqual(
    logins,
    there.rows.map((row) => row.login),
  );
  assert.equal((await send("GET", "/v1/users?cursor=bm9uc2Vuc2U", { cookie })).status, 422);
});

test("a service key is shown once, works with its scopes, and stops when revoked or expired", async () => {
  const cookie = await signedIn(chief);
  const made = await send("POST", "/v1/keys", {
    cookie,
    body: { name: "feed", scopes: ["listings:write"], sources: ["tiki"], days: 30 },
  });
  const key = (await made.json()) as { id: string; token: string; prefix: string };
  assert.match(key.token, new RegExp(`^${key.prefix}_[\\w-]{43}$`));
  const list = await (await send("GET", "/v1/keys", { cookie })).text();
  assert.ok(list.includes(key.prefix) && !list.includes(key.token));
  const stored = await db.asSuperuser("select service_keys::text as row from app.service_keys");
  assert.ok(!stored.rows[0].row.includes(key.token.slice(13)));

  assert.equal((await send("GET", "/v1/session", { key: key.token })).status, 200);
  assert.equal((await send("GET", "/v1/users", { key: key.token })).status, 403, "a key has no roles");
  assert.equal((await send("GET", "/v1/session", { key: `${key.token.slice(0, -1)}_` })).status, 401);
  assert.equal((await send("GET", "/v1/session", { headers: { authorization: "Basic bGFuOmxhbg==" } })).status, 401);
  assert.equal((await send("DELETE", `/v1/keys/${key.id}`, { cookie: await signedIn(police) })).status, 404);
  assert.equal((await send("DELETE", `/v1/keys/${key.id}`, { cookie })).status, 200);
  assert.equal((await send("GET", "/v1/session", { key: key.token })).status, 401);

  const brief = (await (
    await send("POST", "/v1/keys", { cookie, body: { name: "brief", scopes: ["search:read"], days: 1 } })
  ).json()) as { token: string };
  assert.equal((await send("GET", "/v1/session", { key: brief.token })).status, 200);
  house.pass(24 * 3600_000);
  assert.equal((await send("GET", "/v1/session", { key: brief.token })).status, 401);
});

test("no fact of this module carries a secret", async () => {
  const facts = await db.asSuperuser("select type, payload::text as payload from app.facts");
  assert.ok(facts.rows.length > 20);
  const secrets = /\$argon2|chk_[0-9a-f]{8}_|[\w-]{43}|[A-Z2-7]{32}|([a-z2-9]{5}-){3}[a-z2-9]{5}/; // hash, key, session, authenticator, password
  for (const row of facts.rows) assert.doesNotMatch(row.payload, secrets, row.type);
});

test("naughty strings in every field are an answer, never a failure of ours", async (t) => {
  const file = sharedPath("hostile-input/blns/blns.json");
  if (file === null) return t.skip("../shared is absent");
  const strings = JSON.parse(readFileSync(file, "utf8")) as string[];
  const cookie = await signedIn(chief);
  for (const [at, text] of strings.entries()) {
    assert.equal(
      (await send("GET", `/v1/users/${encodeURIComponent(text.toWellFormed())}x`, { cookie })).status >= 500,
      false,
      text,
    );
    const user = { login: text, name: text, roles: ["officer"] };
    // Each of these costs 20 ms of hashing, so the strings take turns.
    if (at % 4 === 0) {
      const made = await send("POST", "/v1/users", { cookie, body: user });
      assert.ok([201, 409, 422].includes(made.status), `${made.status} for ${JSON.stringify(text)}`);
    }
    if (at % 4 === 2) {
      const headers = { "x-forwarded-for": `198.51.${at >> 8}.${at & 255}` };
      const entered = await send("POST", "/v1/session", { body: { login: text, password: text }, headers });
      assert.ok([401, 422, 429].includes(entered.status), `${entered.status} for ${JSON.stringify(text)}`);
    }
  }
  for (const value of ["ch=", "ch=a; ch=b", `ch=${"x".repeat(43)}`, "ch=\u00e9", ";;;=", `ch=${"A".repeat(4000)}`]) {
    assert.equal((await send("GET", "/v1/session", { cookie: value })).status, 200);
  }
  return undefined;
});

function testGateOver(publicUrl: string) {
  return { gate: { ...house.gate, publicUrl } };
}
