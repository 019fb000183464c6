import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import identifiers from "../../../reference/identifiers.json" with { type: "json" };
import provinces from "../../../reference/provinces.json" with { type: "json" };
import { bankCodes } from "./bank-codes.ts";
import { birthProvince, maskPersonalId, parsePersonalId } from "./personal-id.ts";
import { checkTaxCode } from "./tax-code.ts";
import { readVietQr } from "./vietqr.ts";

const asOf = identifiers.as_of;
const reference = (id: string) => identifiers.identifiers.find((entry) => entry.id === id)!;
const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((all) => all.join(""));

test("tax codes of the reference file are accepted or refused as it says", () => {
  const { ok, bad } = reference("mst");
  assert.ok(ok.length >= 9 && bad.length >= 4);
  for (const code of ok) assert.equal(checkTaxCode(code).ok, true, code);
  for (const code of bad) assert.equal(checkTaxCode(code).ok, false, code);
});

test("a tax code says whether it is of an enterprise, a branch or a person", () => {
  assert.deepEqual(checkTaxCode("0100109106"), {
    ok: true,
    code: "0100109106",
    kind: "enterprise",
    head: "0100109106",
  });
  assert.deepEqual(checkTaxCode("0100109106-001"), {
    ok: true,
    code: "0100109106-001",
    kind: "branch",
    head: "0100109106",
  });
  assert.deepEqual(checkTaxCode("079300012345"), {
    ok: true,
    code: "079300012345",
    kind: "person",
    head: "079300012345",
  });
  assert.deepEqual(checkTaxCode("0300588568"), { ok: false, problem: "check-digit" });
  assert.deepEqual(checkTaxCode("030058856"), { ok: false, problem: "shape" });
});

test("at most one last digit makes nine digits a tax code, and a changed digit is noticed", () => {
  fc.assert(
    fc.property(digits(9), fc.nat({ max: 8 }), fc.integer({ min: 1, max: 9 }), (nine, at, shift) => {
      const valid = [..."0123456789"].filter((last) => checkTaxCode(nine + last).ok);
      assert.ok(valid.length <= 1);
      if (valid.length === 0) return;
      const changed = nine.slice(0, at) + ((Number(nine[at]) + shift) % 10) + nine.slice(at + 1);
      assert.equal(checkTaxCode(changed + valid[0]).ok, false);
    }),
  );
});

test("personal identification numbers of the reference file are read as it says", () => {
  const { vectors } = reference("personal_id");
  assert.ok(vectors.length >= 4);
  for (const [written, read] of vectors)
    assert.deepEqual(parsePersonalId(written as string, asOf), read, written as string);
});

test("a person cannot be born after the day asked about", () => {
  assert.equal(parsePersonalId("001226012345", "2025-12-31"), null);
  assert.equal(parsePersonalId("001226012345", "2026-01-01")?.birthYear, 2026);
});

test("places of birth are the old provinces, not those that carry their codes today", () => {
  assert.equal(birthProvince("015", provinces.old)?.name, "Yên Bái");
  assert.equal(provinces.current.find((province) => province.code === "15")?.name, "Lào Cai");
  assert.equal(birthProvince("245", provinces.old), null);
  assert.equal(parsePersonalId("000099012345", asOf), null);
  assert.equal(parsePersonalId("097099012345", asOf), null);
});

test("a masked personal number shows its last three digits only", () => {
  assert.equal(maskPersonalId("079300012345"), "•••••••••345");
});

test("a bank is found by BIN and by name as people write it", () => {
  const banks = bankCodes(identifiers.banks);
  for (const bank of identifiers.banks) assert.equal(banks.byBin(bank.bin)?.name, bank.name);
  assert.equal(banks.byName("vietcombank")?.bin, "970436");
  assert.equal(banks.byName("VCB")?.bin, "970436");
  assert.equal(banks.byName("nam á bank")?.short, "NAB");
  assert.equal(banks.byName("Ngân hàng không có"), null);
  assert.equal(banks.byBin("123456"), null);
});

test("the VietQR code of the reference file gives bank, account, amount and purpose", () => {
  const [payload] = identifiers.vietqr.ok;
  assert.deepEqual(readVietQr(payload!), {
    bin: "970415",
    account: "0011001932418",
    amount: 120000n,
    purpose: "ung ho lu lut",
  });
});

test("a VietQR code with any one character changed is refused", () => {
  const [payload] = identifiers.vietqr.ok;
  fc.assert(
    fc.property(fc.nat({ max: payload!.length - 1 }), fc.integer({ min: 32, max: 126 }), (at, code) => {
      const changed = payload!.slice(0, at) + String.fromCharCode(code) + payload!.slice(at + 1);
      if (changed.toUpperCase() !== payload!.toUpperCase()) assert.equal(readVietQr(changed), null);
    }),
  );
});

test("any text gets an answer", () => {
  const banks = bankCodes(identifiers.banks);
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), digits(12)), (text) => {
      checkTaxCode(text);
      parsePersonalId(text, asOf);
      readVietQr(text);
      banks.byName(text);
    }),
  );
});
