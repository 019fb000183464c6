import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { buildScreener } from "../../../src/engines/screening/index.ts";
import { checksText } from "../../../src/kernel/text/workbench/checks.ts";
import { listing, material } from "../../../test/support/screening.ts";
import type { Finding } from "../api/leads.ts";
import { checkName, evidenceSentences } from "./evidence.ts";
import { formatFor, say } from "./format.ts";
import { knownChecks } from "../leads/known-checks.ts";

const speaking = (lang: "vi" | "en") => ({ t: say(checksText, lang), format: formatFor(lang), lang });

const screener = buildScreener(
  material({
    recalls: [
      {
        id: "rec_1",
        gtins: ["8934567890129"],
        brand: "Casio",
        models: ["MTP-1374"],
        product: "Đồng hồ MTP-1374",
        registrations: [],
        kind: "recall",
        source: "test",
      },
    ],
    platformStanding: (host) => ({
      status: host.startsWith("scam") ? "scam-listed" : "unregistered",
      source: null,
      since: null,
    }),
    priceReference: () => ({
      key: "casio",
      kind: "product",
      median: 1_000_000,
      spread: 0.1,
      n: 9,
      sample: [900_000, 1_000_000, 1_100_000],
    }),
  }),
);

const screened: Finding[] = [
  {
    title: "Đồng hồ G.u.c.c.i rep 1:1 siêu cấp fake, auth chính hãng",
    brand: "OEM",
    price: 90_000,
    listPrice: 1_000_000,
  },
  { title: "Túi Gucci", brand: "OEM", gtin: "8934567890123", host: "scam.example", url: "https://scam.example/1" },
  { title: "Đồng hồ Casio MTP-1374", brand: "Casio", gtin: "8934567890129", host: "shop.example" },
].flatMap((facts) => screener.screen(listing(facts)));

test("every finding of a screened listing has a name and sentences without a gap, in both languages", () => {
  assert.ok(
    new Set(screened.map(({ check }) => check.split(".")[0])).size >= 6,
    "the listings show many kinds of signs",
  );
  for (const lang of ["vi", "en"] as const) {
    for (const finding of screened) {
      const { t } = speaking(lang);
      assert.notEqual(checkName(finding.check, t), finding.check);
      const sentences = evidenceSentences(finding, speaking(lang));
      assert.ok(sentences.length > 0);
      for (const sentence of sentences)
        assert.doesNotMatch(sentence, /\{|NaN|undefined|null|workbench\./, finding.check);
    }
  }
});

test("every sign that the queue can be narrowed to has a name", () => {
  for (const check of knownChecks) assert.notEqual(checkName(check, say(checksText, "vi")), check);
});

test("a check that the app does not know is shown by its code and its evidence, whatever that holds", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.string(), (evidence, matched) => {
      const finding: Finding = { check: "later.check", weight: 3, field: "title", start: 0, end: 1, matched, evidence };
      const sentences = evidenceSentences(finding, speaking("vi"));
      assert.equal(checkName(finding.check, say(checksText, "vi")), "later.check");
      assert.equal(sentences.length, 1 + Object.keys(evidence).length);
    }),
  );
});

test("what the lexicon says of a word is told in the reader's language", () => {
  const finding = screened.find(
    ({ check, evidence }) => check === "lexicon.copy_grade" && evidence["mayMean"] !== null,
  );
  assert.ok(finding);
  const { meaning, meaningVi, mayMean, mayMeanVi } = finding.evidence;
  const vietnamese = evidenceSentences(finding, speaking("vi")).join(" ");
  const english = evidenceSentences(finding, speaking("en")).join(" ");
  for (const words of [meaningVi, mayMeanVi])
    assert.ok(vietnamese.includes(String(words)) && !english.includes(String(words)));
  for (const words of [meaning, mayMean])
    assert.ok(english.includes(String(words)) && !vietnamese.includes(String(words)));
});

test("a finding from before the lexicon spoke Vietnamese shows a Vietnamese reader no English", () => {
  const finding = screened.find(
    ({ check, evidence }) => check === "lexicon.copy_grade" && evidence["mayMean"] !== null,
  );
  assert.ok(finding);
  const { meaningVi: _, mayMeanVi: __, ...evidence } = finding.evidence;
  const told = evidenceSentences({ ...finding, evidence }, speaking("vi")).join(" ");
  assert.ok(!told.includes(String(evidence["meaning"])) && told.includes("vô hại"));
});

test("every sign that the queue may be narrowed to has a name of its own, in both languages", () => {
  for (const lang of ["vi", "en"] as const) {
    const names = knownChecks.map((check) => checkName(check, speaking(lang).t));
    assert.deepEqual([...new Set(names)], names);
  }
});
