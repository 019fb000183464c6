import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { allText } from "../../../kernel/text/index.ts";
import { answerTo } from "./answer.ts";
import { reasonLevels, reasons, verdicts } from "./model.ts";
import type { Reason } from "./model.ts";
import { readCode } from "../../../engines/codes/index.ts";
import { gsmText, readSms, smsAnswer, smsLetters } from "./sms.ts";
import type { CodeEvidence } from "./verdict.ts";
import { decide } from "./verdict.ts";

const notice = {
  id: "cno_1",
  kind: "recalled",
  number: "1",
  title: { vi: "a", en: "a" },
  advice: { vi: "", en: "" },
  agency: "moit.dms",
};
const evidence: fc.Arbitrary<CodeEvidence> = fc.record({
  kind: fc.constant("code" as const),
  live: fc.boolean(),
  signature: fc.constantFrom(
    "none" as const,
    "good" as const,
    "bad" as const,
    "unknown-key" as const,
    "unreadable" as const,
  ),
  state: fc.constantFrom(
    "active",
    "shipped",
    "sold",
    "returned",
    "sample",
    "exported",
    "suspended",
    "stolen",
    "seized",
    "recalled",
    "destroyed",
  ),
  notice: fc.constantFrom(null, notice),
  expired: fc.boolean(),
  lotDiffers: fc.boolean(),
  expiryDiffers: fc.boolean(),
  revealed: fc.boolean(),
  bySameOne: fc.boolean(),
  again: fc.nat(6),
  withPin: fc.boolean(),
  pin: fc.constantFrom("none" as const, "right-first" as const, "right" as const, "wrong" as const, "locked" as const),
  suspicions: fc.constantFrom<Reason[]>([], ["O-ANO-geo"]),
});
const held = ["suspended", "stolen", "seized", "recalled", "destroyed"];

test("the verdict is the first of the thirteen that holds, whatever else does", () => {
  fc.assert(
    fc.property(evidence, (of) => {
      // What the verdicts say of themselves, one by one, in the order of the list.
      const used = of.revealed && !of.bySameOne;
      const bought = of.state === "sold" && (of.pin === "right-first" || of.bySameOne);
      const holds: Record<string, boolean> = {
        FORGED: !of.live || of.signature === "bad",
        DO_NOT_USE: of.notice !== null || held.includes(of.state),
        EXPIRED: of.expired,
        MISMATCH: of.lotDiffers || of.expiryDiffers,
        USED_BEFORE: used || (["sold", "sample", "exported"].includes(of.state) && !bought),
        SUSPECT_COPY: of.suspicions.length > 0,
        PIN_WRONG: of.pin === "wrong" || of.pin === "locked",
        REGISTERED_ONLY: of.pin !== "right-first" && !of.revealed,
        GENUINE_AGAIN: of.revealed && of.pin !== "right-first",
        GENUINE_FIRST: of.pin === "right-first",
      };
      const first = verdicts.find((verdict) => holds[verdict]);
      assert.equal(decide(of).verdict, first);
    }),
    { numRuns: 3000 },
  );
});

test("green only where a PIN was right and nothing speaks against it; no look-up alone is green", () => {
  fc.assert(
    fc.property(evidence, (of) => {
      const { tone, verdict, reasons: why, level } = decide(of);
      assert.equal(tone === "green", verdict === "GENUINE_FIRST" || verdict === "GENUINE_AGAIN");
      if (tone === "green") assert.ok(of.live && (of.pin === "right-first" || of.revealed));
      assert.equal(level, Math.max(1, ...why.map((reason) => reasonLevels[reason])));
    }),
  );
});

test("every verdict and reason has words in both languages, and none promises that goods are genuine", () => {
  const words = allText();
  for (const verdict of verdicts)
    for (const part of ["title", "means", "do.1"]) assert.ok(words[`verify.${verdict}.${part}`], `${verdict} ${part}`);
  for (const reason of reasons) assert.ok(words[`verify.reason.${reason}`], reason);
  const told = Object.entries(words).filter(([key]) => key.startsWith("verify."));
  for (const [key, { vi, en }] of told) {
    assert.doesNotMatch(vi, /hàng thật|chính hãng|hang that/i, key);
    assert.doesNotMatch(en, /genuine|authentic goods/i, key);
  }
});

test("every SMS answer is at most 160 letters that GSM 7 bit has, whatever stands in it", () => {
  const letters = /^[\n -Z_a-z]*$/;
  for (const verdict of verdicts) {
    for (const lang of ["vi", "en"] as const) {
      const base = answerTo(lang, { evidence: { kind: "foreign" }, gtin: null });
      const firstUse = { at: "2026-11-22T08:00:00.000Z", province: "79" };
      const told = smsAnswer(lang, {
        ...base,
        verdict,
        firstUse,
        notice: { id: "", kind: "", number: "12/QĐ-ƯỪ", title: "", advice: "", agency: "" },
      });
      assert.ok(told.length <= smsLetters && letters.test(told), `${told.length} ${told}`);
      assert.ok(told.length < smsLetters || lang === "en", `cut: ${told}`);
    }
  }
  assert.equal(gsmText("Đừng dùng: “ở” €"), "Dung dung: ?o? ?");
});

test("a message is read as code and PIN, also with the serial apart", () => {
  const serial = "0123456789ABCDEFG";
  assert.deepEqual(readSms(`8936036020014 ${serial} abcd2345`), {
    scan: `(01)08936036020014(21)${serial}`,
    pin: "abcd2345",
  });
  assert.deepEqual(readSms(`(01)08936036020014(21)${serial}`), { scan: `(01)08936036020014(21)${serial}`, pin: null });
  assert.deepEqual(readSms("96385074"), { scan: "96385074", pin: null });
});

test("a scan is read in every form, and its date as the last day where it names none", () => {
  const forms = [
    "https://a.example/01/08936036020014/21/X?17=270600",
    "(01)08936036020014(17)270600(21)X",
    "]d201089360360200141727060021X",
  ];
  for (const scan of forms) {
    const reading = readCode(scan);
    assert.ok(reading.kind === "goods", scan);
    assert.deepEqual([reading.gtin, reading.serial, reading.expiry], ["08936036020014", "X", "2027-06-30"]);
  }
  assert.deepEqual(readCode("(00)998440410914660971").kind, "other");
  const leap = readCode("(01)08936036020014(17)280200");
  assert.equal(leap.kind === "goods" && leap.expiry, "2028-02-29");
});
