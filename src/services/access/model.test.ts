import assert from "node:assert/strict";
import test from "node:test";
import * as fc from "fast-check";
import { roles } from "../../kernel/actor.ts";
import { duesOf, effectiveRoles, rolesWithSecondFactor } from "./model.ts";
import { checkPassword, generatePassword, hashPassword, passwordFaults } from "./password.ts";
import { seal, unseal } from "./seal.ts";
import { accountKey, accountRule, addressKey, addressRule, afterFailure, waitMs } from "./throttle.ts";
import type { Throttle } from "./throttle.ts";

const now = new Date("2026-11-02T01:00:00Z");
const at = (ms: number) => new Date(now.getTime() + ms);

test("an overdue second factor withholds the roles that need one, an overdue password all of them", () => {
  const standing = { roles: [...roles], passwordDueAt: null, totpConfirmedAt: null, totpDueAt: at(1) };
  assert.deepEqual(effectiveRoles(standing, now), roles);
  assert.deepEqual(effectiveRoles(standing, at(1)), ["officer", "programme", "auditor"]);
  assert.deepEqual(effectiveRoles({ ...standing, totpConfirmedAt: now }, at(1)), roles);
  assert.deepEqual(effectiveRoles({ ...standing, passwordDueAt: at(1) }, at(1)), []);
});

test("rights never grow by waiting, and only what is due is ever withheld", () => {
  const moment = fc.option(fc.integer({ min: -1000, max: 1000 }).map(at));
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...roles)),
      moment,
      moment,
      moment,
      fc.nat(2000),
      (held, passwordDueAt, totpConfirmedAt, totpDueAt, later) => {
        const standing = { roles: held, passwordDueAt, totpConfirmedAt, totpDueAt };
        const before = effectiveRoles(standing, now);
        const after = effectiveRoles(standing, at(later));
        assert.ok(after.every((role) => before.includes(role)));
        if (duesOf(standing).length === 0) assert.deepEqual(after, held);
        if (passwordDueAt === null)
          assert.deepEqual(
            after.filter((role) => !rolesWithSecondFactor.includes(role)),
            held.filter((role) => !rolesWithSecondFactor.includes(role)),
          );
      },
    ),
  );
});

test("whatever the pace of wrong guesses, an account takes at most 35 in any day, and no wait is longer than an hour", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 * 60_000 }), { minLength: 200, maxLength: 400 }), (gaps) => {
      let state: Throttle | null = null;
      let clock = now;
      const looked: number[] = [];
      for (const gap of gaps) {
        clock = new Date(clock.getTime() + gap);
        assert.ok(waitMs(state, clock) <= 60 * 60_000);
        if (waitMs(state, clock) > 0) continue;
        state = afterFailure(accountRule, state, clock);
        looked.push(clock.getTime());
      }
      const inAnyDay = looked.map(
        (start) => looked.filter((time) => time >= start && time < start + 24 * 3600_000).length,
      );
      assert.ok(Math.max(...inAnyDay) <= 35, `${Math.max(...inAnyDay)}`); // 5 free, 6 on the way from a minute to an hour, 24 hours
    }),
    { numRuns: 30 },
  );
});

test("failures are forgotten after a day for an account, after an hour for an address", () => {
  const four: Throttle = { failures: 4, lastAt: now, lockedUntil: null };
  assert.equal(afterFailure(accountRule, four, at(accountRule.forgetMs - 1)).failures, 5);
  assert.equal(afterFailure(accountRule, four, at(accountRule.forgetMs)).failures, 1);
  assert.equal(afterFailure(addressRule, four, at(addressRule.forgetMs)).failures, 1);
});

test("an IPv6 network is one caller however it is written; each IPv4 address is one", () => {
  const same = [
    "2001:db8:0:2::1",
    "2001:0db8:0000:0002:ffff:ffff:ffff:ffff",
    "2001:DB8:0:2:1::",
    "2001:db8::2:0:0:0:1",
  ].map(addressKey);
  assert.equal(new Set(same).size, 1);
  assert.notEqual(addressKey("2001:db8:0:3::1"), same[0]);
  assert.equal(addressKey("::ffff:192.0.2.1"), addressKey("192.0.2.1"));
  assert.notEqual(addressKey("192.0.2.2"), addressKey("192.0.2.1"));
  assert.equal(accountKey(" Lan@DMS.example"), accountKey("lan@dms.example"));
});

test("a password is checked in any composition of its letters; no password matches no hash", async () => {
  const stored = await hashPassword("mật khẩu rất dài");
  assert.match(stored, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  assert.equal(await checkPassword(stored, "mật khẩu rất dài".normalize("NFD")), true);
  assert.equal(await checkPassword(stored, "mat khau rat dai"), false);
  assert.equal(await checkPassword(null, "mật khẩu rất dài"), false);
});

test("a generated password passes the rule that people's own must pass", () => {
  for (let count = 0; count < 200; count++)
    assert.deepEqual(passwordFaults(generatePassword(), "lan@dms.example", "vi"), []);
});

test("what is sealed opens with its key in its place, whole, and nowhere else", () => {
  const key = Buffer.alloc(32, 1);
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.nat(), (plain, place, touched) => {
      const sealed = seal(key, place, plain.toWellFormed());
      assert.equal(unseal(key, place, sealed), plain.toWellFormed());
      assert.equal(unseal(key, `${place}x`, sealed), null);
      assert.equal(unseal(Buffer.alloc(32, 2), place, sealed), null);
      const bytes = Buffer.from(sealed, "base64url");
      const index = touched % bytes.length;
      bytes[index] = (bytes[index] ?? 0) ^ 1;
      assert.equal(unseal(key, place, bytes.toString("base64url")), null);
    }),
    { numRuns: 200 },
  );
});
