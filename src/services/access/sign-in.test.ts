import assert from "node:assert/strict";
import test from "node:test";
import type { Problem } from "../../kernel/problem.ts";
import { testDatabase } from "../../../test/support/database.ts";
import { testGate } from "../../../test/support/access.ts";
import { confirmTotp } from "./commands/confirm-totp.ts";
import { enrolTotp } from "./commands/enrol-totp.ts";
import { giveCode } from "./commands/give-code.ts";
import { forgetOldAttempts, resetPassword, signIn } from "./index.ts";
import { findSession } from "./session.ts";
import { accountRule } from "./throttle.ts";
import { totpCode } from "./totp.ts";

const db = await testDatabase();
const minute = 60_000;
const hour = 60 * minute;
const house = testGate(db);
const { gate, caller } = house;
const heldBy = async (token: string) => {
  const held = await findSession(gate, token);
  assert.ok(held, "the session stands");
  return held;
};
const refusal = (code: string) => (error: Problem) => error.code === code;

test("a person signs in with the password they were given, and the session says who they are", async () => {
  const lan = await house.person("lan@dms.example", "moit.dms", ["officer"]);
  const held = await heldBy(await house.tokenOf(lan));
  assert.equal(held.actor.id, lan.id);
  assert.deepEqual(
    [held.actor.agency, held.actor.audiences, held.actor.roles],
    ["moit.dms", ["moit.dms"], ["officer"]],
  );
  assert.deepEqual(
    held.session.due.map((due) => due.what),
    ["change-password"],
  );
});

test("the login name is the same in capitals and with spaces around it", async () => {
  const binh = await house.person("binh@dms.example", "moit.dms", ["officer"]);
  assert.ok(await house.tokenOf({ login: "  Binh@DMS.example ", password: binh.password }));
});

test("an unknown name, a wrong password and a suspended account are answered alike", async () => {
  const chi = await house.person("chi@dms.example", "moit.dms", ["officer"]);
  await db.asSuperuser("update app.users set state = 'suspended' where id = $1", [chi.id]);
  const answers = [];
  for (const input of [
    { login: "nobody@dms.example", password: "whatever it is" },
    { login: "lan@dms.example", password: "whatever it is" },
    { login: chi.login, password: chi.password },
  ]) {
    answers.push(
      await signIn(gate, caller("198.51.100.7"), input, null).catch((error: Problem) => [error.code, error.details]),
    );
  }
  assert.deepEqual(answers[1], answers[0]);
  assert.deepEqual(answers[2], answers[0]);
  assert.deepEqual(answers[0], ["unauthenticated", { detail: "The login name or the password is not right." }]);
});

test("an unknown name is hashed against as a known one is, and locked as a known one is", async () => {
  await house.person("dung@dms.example", "moit.dms", ["officer"]);
  const known = await course("dung@dms.example");
  assert.deepEqual(await course("not-there@dms.example"), known);
  assert.deepEqual(known.at(-1), [
    "rate-limited",
    { detail: "Too many failures. Try again in 60 seconds.", retryAfterSeconds: 60 },
  ]);
});

test("a lock-out holds against the right password, doubles with each further failure and ends by itself", async () => {
  const em = await house.person("em@dms.example", "moit.dms", ["officer"]);
  const wrong = () => signIn(gate, caller("198.51.100.20"), { login: em.login, password: "a wrong one" }, null);
  const right = () => signIn(gate, caller("198.51.100.21"), em, null);
  for (let at = 0; at < accountRule.free; at++) await assert.rejects(wrong(), refusal("unauthenticated"));
  await assert.rejects(right(), refusal("rate-limited"));
  house.pass(minute);
  await assert.rejects(wrong(), refusal("unauthenticated"));
  house.pass(2 * minute - 1);
  await assert.rejects(right(), refusal("rate-limited"));
  house.pass(1);
  assert.ok((await right()).token);
  await assert.rejects(wrong(), refusal("unauthenticated"), "the count began anew");
});

test("a lock-out is a fact of the person's agency, without what was typed", async () => {
  const facts = await db.asSuperuser(
    "select agency, payload::text from app.facts where type = 'sign-in-locked' order by at",
  );
  assert.ok(facts.rows.some((row) => row.agency === "moit.dms"));
  assert.ok(facts.rows.every((row) => !row.payload.includes("@")));
});

test("guesses sent at once are counted one by one", async () => {
  const giang = await house.person("giang@dms.example", "moit.dms", ["officer"]);
  const guesses = Array.from({ length: 20 }, (_, at) =>
    signIn(gate, caller(`2001:db8:${at}::1`), { login: giang.login, password: `guess ${at}` }, null),
  );
  const codes = (await Promise.allSettled(guesses)).map(
    (guess) => (guess as PromiseRejectedResult).reason.code as string,
  );
  assert.equal(codes.filter((code) => code === "unauthenticated").length, accountRule.free);
  assert.equal(codes.filter((code) => code === "rate-limited").length, 20 - accountRule.free);
});

test("one address that tries many names is stopped, and its neighbours are not", async () => {
  const hoa = await house.person("hoa@dms.example", "moit.dms", ["officer"]);
  for (let at = 0; at < 30; at++) {
    await assert.rejects(
      signIn(gate, caller("2001:db8:1:2::a"), { login: `name-${at}`, password: "Password1234" }, null),
      refusal("unauthenticated"),
    );
  }
  await assert.rejects(signIn(gate, caller("2001:db8:1:2:ffff::b"), hoa, null), refusal("rate-limited"));
  assert.ok(await signIn(gate, caller("2001:db8:1:3::a"), hoa, null));
});

test("a session ends after 30 minutes without a request", async () => {
  const token = await house.tokenOf(await house.person("idle@dms.example", "moit.dms", ["officer"]));
  house.pass(29 * minute);
  await heldBy(token);
  house.pass(29 * minute);
  await heldBy(token);
  house.pass(30 * minute);
  assert.equal(await findSession(gate, token), null);
});

test("a session ends after 12 hours however busy it is", async () => {
  const token = await house.tokenOf(await house.person("busy@dms.example", "moit.dms", ["officer"]));
  for (let passed = 0; passed < 12 * hour - 20 * minute; passed += 20 * minute) {
    house.pass(20 * minute);
    await heldBy(token);
  }
  house.pass(20 * minute);
  assert.equal(await findSession(gate, token), null);
});

test("signing in again in the same browser ends the session before", async () => {
  const person = await house.person("again@dms.example", "moit.dms", ["officer"]);
  const first = await house.tokenOf(person);
  const second = await signIn(gate, caller(), person, (await heldBy(first)).hash);
  assert.equal(await findSession(gate, first), null);
  assert.ok(await findSession(gate, second.token));
});

test("what is changed of a person counts for a session that is open already", async () => {
  const person = await house.person("changed@dms.example", "moit.dms", ["officer", "programme"]);
  const token = await house.tokenOf(person);
  await db.asSuperuser("update app.users set roles = '{officer}' where id = $1", [person.id]);
  assert.deepEqual((await heldBy(token)).actor.roles, ["officer"]);
  await db.asSuperuser("update app.users set state = 'suspended' where id = $1", [person.id]);
  assert.equal(await findSession(gate, token), null);
});

test("with a second factor the password alone opens nothing; its code does, once, and under a new session", async () => {
  const kim = await house.person("kim@dms.example", "moit.dms", ["approver"]);
  const begun = await enrolTotp(gate, caller(), await heldBy(await house.tokenOf(kim)));
  assert.match(begun.address, /^otpauth:\/\/totp\/.*secret=[A-Z2-7]{32}/);
  const stale = await heldBy(await house.tokenOf(kim));
  await assert.rejects(confirmTotp(gate, caller(), stale, "000000"), refusal("invalid"));
  const enrolled = await confirmTotp(gate, caller(), stale, totpCode(begun.secret, house.now()));
  assert.equal(
    await findSession(gate, (await heldBy(enrolled.token)).hash.toString("base64url")),
    null,
    "a hash is no token",
  );

  house.pass(minute);
  const waiting = await signIn(gate, caller(), kim, null);
  assert.equal(waiting.stage, "code");
  const held = await heldBy(waiting.token);
  const code = totpCode(begun.secret, house.now());
  const opened = await giveCode(gate, caller(), held, code);
  assert.equal((await heldBy(opened.token)).session.stage, "open");
  assert.equal(await findSession(gate, waiting.token), null);

  const again = await heldBy((await signIn(gate, caller(), kim, null)).token);
  await assert.rejects(giveCode(gate, caller(), again, code), refusal("unauthenticated"), "a code counts once");
});

test("a right password does not buy new guesses at the code", async () => {
  const login = "kim@dms.example";
  house.pass(24 * hour);
  const password = (await resetForTest(login)).password;
  let refused = "";
  for (let at = 0; at < accountRule.free && refused !== "rate-limited"; at++) {
    refused = await signIn(gate, caller(), { login, password }, null)
      .then(async (waiting) => giveCode(gate, caller(), await heldBy(waiting.token), "000000"))
      .then(
        () => "open",
        (error: Problem) => error.code,
      );
  }
  assert.equal(refused, "rate-limited");
});

test("attempts that are forgotten anyway are cleared away", async () => {
  house.pass(25 * hour);
  assert.ok((await forgetOldAttempts(gate)) > 0);
  assert.equal(await forgetOldAttempts(gate), 0);
});

async function course(login: string): Promise<unknown[]> {
  const answers = [];
  for (let at = 0; at < accountRule.free + 2; at++) {
    const attempt = signIn(gate, caller(`203.0.113.${at}`), { login, password: "a wrong one" }, null);
    answers.push(await attempt.catch((error: Problem) => [error.code, error.details]));
  }
  return answers;
}

async function resetForTest(login: string): Promise<{ password: string }> {
  const id = (await db.asSuperuser("select id from app.users where login = $1", [login])).rows[0].id as string;
  return resetPassword(house.console("moit.dms"), { id, removeSecondFactor: false });
}
