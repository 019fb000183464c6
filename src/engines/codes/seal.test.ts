import assert from "node:assert/strict";
import { createCipheriv } from "node:crypto";
import test from "node:test";
import * as fc from "fast-check";
import { blockCipher } from "./ciphers.ts";
import { counterLimit, openSealed, sealCounters } from "./seal.ts";

/** FF1 of NIST SP 800-38G for any radix and length, written plainly: ours is held against it, and it against the standard's samples. */
function ff1(key: Buffer, radix: number, tweak: Buffer, numerals: number[]): number[] {
  const prf = (data: Buffer) => {
    const cipher = createCipheriv(`aes-${key.length * 8}-cbc`, key, Buffer.alloc(16)).setAutoPadding(false);
    return cipher.update(data).subarray(-16);
  };
  const num = (digits: number[]) => digits.reduce((sum, digit) => sum * BigInt(radix) + BigInt(digit), 0n);
  const str = (value: bigint, length: number) => {
    const digits: number[] = [];
    for (let rest = value; digits.length < length; rest /= BigInt(radix)) digits.unshift(Number(rest % BigInt(radix)));
    return digits;
  };
  const n = numerals.length;
  const u = Math.floor(n / 2);
  const v = n - u;
  const b = Math.ceil(Math.ceil(v * Math.log2(radix)) / 8);
  const d = 4 * Math.ceil(b / 4) + 4;
  const p = Buffer.from([1, 2, 1, 0, 0, radix, 10, u % 256, 0, 0, 0, n, 0, 0, 0, tweak.length]);
  let [a, c] = [numerals.slice(0, u), numerals.slice(u)];
  for (let i = 0; i < 10; i++) {
    const written = Buffer.from(
      num(c)
        .toString(16)
        .padStart(2 * b, "0"),
      "hex",
    );
    const zeros = Buffer.alloc((((-tweak.length - b - 1) % 16) + 16) % 16);
    const r = prf(Buffer.concat([p, tweak, zeros, Buffer.from([i]), written]));
    assert.ok(d <= 16);
    const y = BigInt(`0x${r.subarray(0, d).toString("hex")}`);
    const m = i % 2 === 0 ? u : v;
    const mixed = str((num(a) + y) % BigInt(radix) ** BigInt(m), m);
    [a, c] = [c, mixed];
  }
  return [...a, ...c];
}

const samples = "0123456789abcdefghijklmnopqrstuvwxyz";
const digitsOf = (text: string) => [...text].map((letter) => samples.indexOf(letter));
const key128 = Buffer.from("2b7e151628aed2a6abf7158809cf4f3c", "hex");
const key256 = Buffer.from("2b7e151628aed2a6abf7158809cf4f3cef4359d8d580aa4f7f036d6f04fc6a94", "hex");

test("the plain writing of FF1 gives the samples of NIST", () => {
  const cases: [Buffer, number, string, string, string][] = [
    [key128, 10, "", "0123456789", "2433477484"],
    [key128, 10, "39383736353433323130", "0123456789", "6124200773"],
    [key128, 36, "3737373770717273373737", "0123456789abcdefghi", "a9tv40mll9kdu509eum"],
    [key256, 10, "", "0123456789", "6657667009"],
  ];
  for (const [key, radix, tweak, plain, sealed] of cases)
    assert.equal(
      ff1(key, radix, Buffer.from(tweak, "hex"), digitsOf(plain))
        .map((digit) => samples[digit])
        .join(""),
      sealed,
    );
});

const key = fc.uint8Array({ minLength: 32, maxLength: 32 });
const counter = fc.maxSafeNat().map((value) => value % counterLimit);
const sealedOf = (cipher: ReturnType<typeof blockCipher>, value: number) => {
  const { left, right } = sealCounters(cipher, value, 1);
  return (left[0] as number) * 2 ** 20 + (right[0] as number);
};

const numerals = (value: number) => Array.from({ length: 8 }, (_, at) => Math.floor(value / 32 ** (7 - at)) % 32);

test("a counter is sealed by FF1 with radix 32 and eight numerals", () => {
  fc.assert(
    fc.property(key, counter, (bytes, value) => {
      const wanted = ff1(Buffer.from(bytes), 32, Buffer.alloc(0), numerals(value));
      assert.deepEqual(numerals(sealedOf(blockCipher(bytes), value)), wanted);
    }),
  );
});

test("sealing is a permutation: what is sealed opens to itself, and any number below 2^40 opens to one that seals to it", () => {
  fc.assert(
    fc.property(key, counter, (bytes, value) => {
      const cipher = blockCipher(bytes);
      assert.equal(openSealed(cipher, sealedOf(cipher, value)), value);
      assert.equal(sealedOf(cipher, openSealed(cipher, value)), value);
    }),
  );
});

test("many counters sealed at once are those sealed one by one", () => {
  const cipher = blockCipher(new Uint8Array(32).fill(7));
  const { left, right } = sealCounters(cipher, 2 ** 20 - 50, 100);
  for (let at = 0; at < 100; at++)
    assert.equal((left[at] as number) * 2 ** 20 + (right[at] as number), sealedOf(cipher, 2 ** 20 - 50 + at));
});

test("a counter outside its 40 bits is refused", () => {
  const cipher = blockCipher(new Uint8Array(32));
  for (const wrong of [-1, 0.5, counterLimit, Number.NaN])
    assert.throws(() => sealCounters(cipher, wrong, 1), RangeError);
  assert.throws(() => sealCounters(cipher, counterLimit - 1, 2), RangeError);
});
