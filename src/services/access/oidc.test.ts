import assert from "node:assert/strict";
import test from "node:test";
import { testDatabase } from "../../../test/support/database.ts";
import { testGate, testServer } from "../../../test/support/access.ts";
import { testIssuer, walkThrough } from "../../../test/support/oidc-issuer.ts";

const home = "http://house.example";
const db = await testDatabase();
const issuer = await testIssuer(`${home}/v1/session/oidc/callback`);
const { clientId, clientSecret } = issuer;
const house = testGate(db, { publicUrl: home, oidc: { issuer: issuer.issuer, clientId, clientSecret } });
const server = testServer(house.gate);
const lan = await house.person("lan@dms.example", "moit.dms", ["officer"]);
await house.person("minh@dms.example", "moit.dms", ["officer"]);

async function begin(query = ""): Promise<{ address: string; cookie: string }> {
  const answer = await server.request(`${home}/v1/session/oidc/begin${query}`);
  assert.equal(answer.status, 302);
  const set = answer.headers.get("set-cookie") as string;
  assert.match(set, /HttpOnly; SameSite=Lax; Max-Age=600/);
  return { address: answer.headers.get("location") as string, cookie: set.split(";")[0] as string };
}

async function comeBack(address: string, cookie: string): Promise<{ location: string; session: string | null }> {
  const answer = await server.request(address, { headers: { cookie } });
  assert.equal(answer.status, 303);
  const session = answer.headers.getSetCookie().find((set) => set.startsWith("ch="));
  return { location: answer.headers.get("location") as string, session: session?.split(";")[0] ?? null };
}

async function whoIs(cookie: string): Promise<string | null> {
  const answer = await server.request(`${home}/v1/session`, { headers: { cookie } });
  return ((await answer.json()) as { user: { id: string } | null }).user?.id ?? null;
}

test("a person known by a verified e-mail address signs in through the issuer, and is known by the subject afterwards", async () => {
  issuer.signsIn({ subject: "sub-lan", email: "Lan@dms.example", verified: true });
  const { address, cookie } = await begin("?return=/workbench/leads%3Fstate%3Dnew");
  const asked = new URL(address).searchParams;
  assert.deepEqual(
    [asked.get("response_type"), asked.get("code_challenge_method"), asked.get("scope")],
    ["code", "S256", "openid email"],
  );
  const back = await comeBack(await walkThrough(address, home), cookie);
  assert.equal(back.location, "/workbench/leads?state=new");
  assert.equal(await whoIs(back.session as string), lan.id);

  issuer.signsIn({ subject: "sub-lan", email: "married-name@dms.example", verified: true });
  const again = await begin();
  assert.equal(
    await whoIs((await comeBack(await walkThrough(again.address, home), again.cookie)).session as string),
    lan.id,
  );
});

test("who is not verified, not known, or a second account with the same address gets no session", async () => {
  for (const person of [
    { subject: "sub-unverified", email: "minh@dms.example", verified: false },
    { subject: "sub-stranger", email: "stranger@dms.example", verified: true },
    { subject: "sub-lan-2", email: "lan@dms.example", verified: true },
  ]) {
    issuer.signsIn(person);
    const { address, cookie } = await begin();
    assert.deepEqual(await comeBack(await walkThrough(address, home), cookie), {
      location: "/workbench?sign-in=unauthenticated",
      session: null,
    });
  }
});

test("an answer without its cookie, with another's, too late, or with another state opens nothing", async () => {
  issuer.signsIn({ subject: "sub-lan", email: "lan@dms.example", verified: true });
  const mine = await begin();
  const other = await begin();
  const answer = await walkThrough(mine.address, home);
  const nothing = { location: "/workbench?sign-in=unauthenticated", session: null };
  assert.deepEqual(await comeBack(answer, ""), nothing);
  assert.deepEqual(await comeBack(answer, other.cookie), nothing);
  assert.deepEqual(await comeBack(answer, `${mine.cookie.slice(0, -2)}xx`), nothing);
  const forged = await begin();
  const forgedAnswer = (await walkThrough(forged.address, home)).replace(/state=[^&]+/, "state=forged");
  assert.deepEqual(await comeBack(forgedAnswer, forged.cookie), nothing);
  const late = await begin();
  const lateAnswer = await walkThrough(late.address, home);
  house.pass(11 * 60_000);
  assert.deepEqual(await comeBack(lateAnswer, late.cookie), nothing);
});

test("the way back leads to this house only", async () => {
  for (const away of [
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "/..//evil.example",
    "javascript:alert(1)",
  ]) {
    const { address, cookie } = await begin(`?return=${encodeURIComponent(away)}`);
    assert.equal((await comeBack(await walkThrough(address, home), cookie)).location, "/workbench");
  }
});

test("a second factor enrolled here is asked for after the issuer too", async () => {
  await db.asSuperuser("update app.credentials set totp_confirmed_at = now() where user_id = $1", [lan.id]);
  const { address, cookie } = await begin();
  const { session } = await comeBack(await walkThrough(address, home), cookie);
  assert.equal(await whoIs(session as string), null);
  await db.asSuperuser("update app.credentials set totp_confirmed_at = null where user_id = $1", [lan.id]);
});

test("with the issuer down sessions go on and passwords open new ones", async () => {
  const token = await house.tokenOf(lan);
  await issuer.stop();
  const fresh = testServer({ ...house.gate, oidc: { issuer: issuer.issuer, clientId, clientSecret } });
  const answer = await fresh.request(`${home}/v1/session/oidc/begin`);
  assert.equal(answer.status, 503);
  assert.equal(await whoIs(`ch=${token}`), lan.id);
  assert.ok(await house.tokenOf(lan));
});

test("without an issuer in the settings there is no such way in", async () => {
  const without = testServer({ ...house.gate, oidc: null });
  assert.equal((await without.request(`${home}/v1/session/oidc/begin`)).status, 404);
});
