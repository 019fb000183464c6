import assert from "node:assert/strict";
import test from "node:test";
import * as fc from "fast-check";
import { alphabet } from "./base32.ts";
import type { OriginKeys } from "./keys.ts";
import { originKeys } from "./keys.ts";
import { makePins, pinMatches, pinOf } from "./pin.ts";
import { makeSerial, makeSerials, openCounter, readSerial, tagLetters } from "./serial.ts";
import { serialLength, tagLimit } from "./shape.ts";

const keys = originKeys(new Uint8Array(32).fill(3));
const gtin = "08936036020014";
const batchOf = (id: string) => ({ id, keyVersion: 1 });
const code = { gtin, tag: 777_777, batch: batchOf("bat_1") };
const lettersOf = (bytes: Uint8Array, length: number) =>
  Buffer.from(bytes)
    .toString("latin1")
    .match(new RegExp(`.{${length}}`, "g")) as string[];

const anyCode = fc.record({
  gtin: fc.nat({ max: 99_999_999 }).map((value) => String(value * 999_983).padStart(14, "0")),
  tag: fc.nat({ max: tagLimit - 1 }),
  batch: fc.string({ minLength: 1, maxLength: 12 }).map(batchOf),
  counter: fc.nat({ max: 5_000_000 }),
});

test("a serial has 17 letters without I, L, O and U, and reads back to its batch's tag and its counter", () => {
  fc.assert(
    fc.property(anyCode, (any) => {
      const serial = makeSerial(keys, any);
      assert.match(serial, /^[0-9A-HJKMNP-TV-Z]{17}$/);
      assert.ok(serial.startsWith(tagLetters(any.tag)));
      const read = readSerial(keys, any.gtin, serial);
      assert.ok(read);
      assert.equal(read.tag, any.tag);
      assert.equal(openCounter(keys, any.batch, read.sealed), any.counter);
    }),
  );
});

test("people's writing is forgiven: small letters, spaces, hyphens, O for 0, I and L for 1", () => {
  const serials = lettersOf(makeSerials(keys, code, 0, 500), serialLength);
  for (const serial of serials) {
    const typed = serial.toLowerCase().replaceAll("0", "o").replaceAll("1", "l").replace(/.{4}/g, "$& ");
    assert.equal(readSerial(keys, gtin, typed)?.serial, serial);
    assert.equal(readSerial(keys, gtin, serial.replaceAll("1", "I").replace(/.{5}/g, "$&-"))?.serial, serial);
  }
});

test("any text gets an answer, never an exception", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string(), (text, other) => {
      assert.equal(readSerial(keys, gtin, text), null);
      assert.equal(readSerial(keys, other, makeSerial(keys, { ...code, counter: 1 })), null);
      assert.equal(pinMatches(keys, code.batch, 1, text), false);
    }),
  );
});

test("one letter changed, or two exchanged, is refused", () => {
  const serial = makeSerial(keys, { ...code, counter: 4711 });
  for (let at = 0; at < serialLength; at++)
    for (const letter of alphabet) {
      const changed = serial.slice(0, at) + letter + serial.slice(at + 1);
      if (changed !== serial) assert.equal(readSerial(keys, gtin, changed), null, changed);
    }
  for (let at = 1; at < serialLength; at++) {
    const swapped = serial.slice(0, at - 1) + serial[at] + serial[at - 1] + serial.slice(at + 1);
    if (swapped !== serial) assert.equal(readSerial(keys, gtin, swapped), null, swapped);
  }
});

test("a serial belongs to its article: under another GTIN it is refused", () => {
  const serial = makeSerial(keys, { ...code, counter: 12 });
  assert.equal(readSerial(keys, "08936036020021", serial), null);
  assert.equal(readSerial(keys, "8936036020014", serial), null);
});

test("a million serials of a batch are a million, and so are their PINs but for chance", () => {
  const serials = lettersOf(makeSerials(keys, code, 0, 1_000_000), serialLength);
  assert.equal(new Set(serials).size, 1_000_000);
  const pins = lettersOf(makePins(keys, code.batch, 0, 1_000_000), 8);
  // 10^12 pairs over 2^40 PINs: half a pair is expected to be alike.
  assert.ok(new Set(pins).size > 999_990);
});

test("no order is visible: the letters of serials that follow each other agree no more often than by chance", () => {
  const count = 100_000;
  const serials = lettersOf(makeSerials(keys, code, 0, count), serialLength);
  for (let at = 4; at < serialLength; at++) {
    let alike = 0;
    let rising = 0;
    const seen = new Map<string, number>();
    for (let index = 0; index < count; index++) {
      const letter = (serials[index] as string)[at] as string;
      seen.set(letter, (seen.get(letter) ?? 0) + 1);
      const before = index === 0 ? null : ((serials[index - 1] as string)[at] as string);
      if (before === letter) alike++;
      if (before !== null && before < letter) rising++;
    }
    assert.equal(seen.size, 32);
    for (const times of seen.values()) assert.ok(Math.abs(times - count / 32) < 400, `letter ${at}: ${times}`); // 7 sigma
    assert.ok(Math.abs(alike - count / 32) < 400, `letter ${at}: ${alike} alike`);
    assert.ok(Math.abs(rising - (count * 31) / 64) < 1200, `letter ${at}: ${rising} rising`);
  }
});

const sealedPart = (bytes: Uint8Array) => lettersOf(bytes, serialLength).map((serial) => serial.slice(4));

test("no two batches are alike: the same counters under another batch, tag or secret give other serials and PINs", () => {
  const mine = makeSerials(keys, code, 0, 1000);
  const other = (of: OriginKeys, id: string, tag: number) =>
    makeSerials(of, { gtin, tag, batch: batchOf(id) }, 0, 1000);
  const stranger = originKeys(new Uint8Array(32).fill(4));
  for (const theirs of [other(keys, "bat_2", code.tag), other(stranger, "bat_1", code.tag)]) {
    const known = new Set(sealedPart(theirs));
    assert.equal(sealedPart(mine).filter((serial) => known.has(serial)).length, 0);
  }
  assert.notDeepEqual(makePins(keys, batchOf("bat_2"), 0, 100), makePins(keys, batchOf("bat_1"), 0, 100));
  assert.equal(readSerial(stranger, gtin, makeSerial(keys, { ...code, counter: 1 })), null);
});

test("a PIN matches as it is printed and as people type it, and no other does", () => {
  for (let counter = 0; counter < 300; counter++) {
    const pin = pinOf(keys, code.batch, counter);
    assert.match(pin, /^[0-9A-HJKMNP-TV-Z]{8}$/);
    const typed = `${pin.slice(0, 4)} ${pin.slice(4)}`.toLowerCase().replaceAll("0", "O").replaceAll("1", "i");
    assert.equal(pinMatches(keys, code.batch, counter, typed), true);
    assert.equal(pinMatches(keys, code.batch, counter + 1, pin), false);
    assert.equal(pinMatches(keys, batchOf("bat_2"), counter, pin), false);
  }
});

test("the keys of a batch that fell out of the memory are the same when they come back", () => {
  const small = originKeys(new Uint8Array(32).fill(3));
  const before = makeSerial(small, { ...code, counter: 5 });
  for (let other = 0; other < 17_000; other++) small.batchKeys(batchOf(`bat_x${other}`));
  assert.equal(makeSerial(small, { ...code, counter: 5 }), before);
});
