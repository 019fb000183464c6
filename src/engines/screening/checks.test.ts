import assert from "node:assert/strict";
import { test } from "node:test";
import { rules, screening } from "../../../test/support/screening.ts";
import { machineCheckedRules } from "./rules.ts";
import type { PriceReference, RecallMaterial } from "./model.ts";

const screen = screening();
const checksOf = (findings: { check: string }[]) => findings.map(({ check }) => check);

test("a brand in the title with 'no brand' in the field is a weak sign", () => {
  const [finding, ...rest] = screen({ title: "Đồng hồ Casio MTP-1374", brand: "OEM", seller: "shop a" });
  assert.equal(finding?.check, "brand.unbranded_field");
  assert.equal(finding.matched, "Casio");
  assert.ok(finding.weight <= 3);
  assert.deepEqual(rest, []);
});

test("goods for a brand's goods are not the brand's", () => {
  const accessories = [
    "Dây đồng hồ cho Casio",
    "Ốp lưng Samsung S23",
    "Kính cường lực dành cho Samsung",
    "Áo phong cách Gucci",
    "Đồ chơi tương thích Lego",
    "Pin Samsung",
  ];
  for (const title of accessories) assert.deepEqual(screen({ title, brand: "OEM" }), [], title);
});

test("an authorised seller, the brand's own shop and an empty field raise no question", () => {
  const authorised = screening({ brands: [{ name: "Casio", authorisedSellers: ["Đồng hồ Anh Khuê"] }] });
  assert.deepEqual(authorised({ title: "Casio MTP", brand: "OEM", seller: "ĐỒNG HỒ ANH KHUÊ" }), []);
  assert.equal(authorised({ title: "Casio MTP", brand: "OEM", seller: "shop khác" }).length, 1);
  assert.deepEqual(screen({ title: "Casio MTP", brand: "OEM", seller: "Casio Việt Nam" }), []);
  assert.deepEqual(screen({ title: "Casio MTP", brand: null }), []);
  assert.deepEqual(screen({ title: "Ốp Spigen Samsung S23", brand: "Spigen" }), []);
  assert.deepEqual(screen({ title: "Samsung S23", brand: "Điện thoại" }), []);
});

test("a brand of few letters counts only as it is written", () => {
  assert.equal(screen({ title: "Tủ lạnh LG hàng nhái", brand: null }).length, 2);
  assert.equal(screen({ title: "tủ lạnh lg hàng nhái", brand: null }).length, 1);
  assert.equal(screen({ title: "Áo C A hàng nhái", brand: null }).length, 1);
});

const usual: PriceReference = {
  key: "p1",
  kind: "product",
  median: 1_000_000,
  spread: 0.15,
  n: 9,
  sample: [900_000, 1_000_000],
};
const priced = (reference: PriceReference | null, price: number) =>
  screening({ priceReference: () => reference })({ title: "x", price });

test("a price far below the usual is found with the sample behind it", () => {
  const [finding] = priced(usual, 350_000);
  assert.equal(finding?.check, "price.below_product");
  assert.equal(finding.matched, "350000");
  assert.deepEqual(finding.evidence["sample"], usual.sample);
  assert.ok((priced(usual, 200_000)[0]?.weight ?? 0) > finding.weight);
});

test("a price is not judged by few or scattered prices, nor when it is a placeholder or merely cheap", () => {
  assert.deepEqual(priced({ ...usual, n: 4 }, 350_000), []);
  assert.deepEqual(priced({ ...usual, spread: 1.2 }, 350_000), []);
  assert.deepEqual(priced({ ...usual, kind: "brand" }, 350_000), []);
  assert.deepEqual(priced(usual, 600_000), []);
  assert.deepEqual(priced(usual, 1), []);
  assert.deepEqual(priced(null, 350_000), []);
});

const halfOff = { title: "Áo", price: 400_000, listPrice: 1_000_000 };
const capOn = (observedOn: string, more = {}) => screen({ ...halfOff, observedOn, ...more })[0];

test("a discount over the cap is judged by the rule in force on the day", () => {
  assert.equal(capOn("2018-07-14"), undefined);
  assert.equal(capOn("2018-07-15")?.evidence["rule"], "pm.cap50.old");
  assert.equal(capOn("2025-06-30")?.evidence["rule"], "pm.cap50.old");
  assert.equal(capOn("2025-07-01")?.evidence["rule"], "pm.cap50");
  assert.equal(screen({ ...halfOff, observedOn: "2025-07-01" }).length, 1);
});

test("after the repeal the cap is said to be uncertain, and weighs little", () => {
  const before = capOn("2026-06-26");
  const after = capOn("2026-06-27");
  assert.equal(before?.evidence["uncertain"], false);
  assert.equal(after?.evidence["uncertain"], true);
  assert.ok(String(after.evidence["note"]).includes("2026-06-26"));
  assert.ok((after.weight ?? 0) < (before?.weight ?? 0) / 2);
});

test("exactly half off, a concentrated programme, and a price without a price before are within the law", () => {
  assert.deepEqual(screen({ title: "Áo", price: 500_000, listPrice: 1_000_000 }), []);
  assert.equal(capOn("2026-01-20", { programmeKind: "concentrated" }), undefined);
  assert.deepEqual(screen({ title: "Áo", price: 400_000 }), []);
  assert.deepEqual(screen({ title: "Áo", price: 0, listPrice: 1_000_000 }), []);
});

test("numbers and dates of the cap come from the rule", () => {
  const rule = rules.find(({ id }) => id === "pm.cap50");
  assert.ok(rule);
  const other = { ...rule, check: "(price_before-price_promo)/price_before <= 0.70", valid_from: "2026-02-01" };
  const strange = screening({ rules: [other] });
  assert.deepEqual(strange({ ...halfOff, observedOn: "2026-03-01" }), []);
  assert.equal(strange({ ...halfOff, price: 200_000, observedOn: "2026-03-01" }).length, 1);
  assert.deepEqual(strange({ ...halfOff, price: 200_000, observedOn: "2026-01-31" }), []);
  assert.throws(() => screening({ rules: [{ ...rule, check: "something else" }] }), /not a discount cap/);
});

test("a rule without a check is never evaluated", () => {
  assert.deepEqual(machineCheckedRules(rules), ["pm.cap50.old", "pm.cap50"]);
  const silent = screening({ rules: rules.map((rule) => ({ ...rule, check: null })) });
  assert.deepEqual(silent(halfOff), []);
  const alsoRead = capOn("2026-01-20")?.evidence["alsoRead"];
  assert.ok(Array.isArray(alsoRead) && alsoRead.some((rule) => rule === "pm.cap.exceptions"));
});

test("only a field declared as GTIN is checked, and a valid one says nothing", () => {
  assert.deepEqual(screen({ title: "x 8936036020015", gtin: null }), []);
  assert.deepEqual(screen({ title: "x", gtin: " 8936036020014 " }), []);
  const [finding] = screen({ title: "x", gtin: " 8936036020015" });
  assert.deepEqual([finding?.check, finding?.start, finding?.evidence["problem"]], ["gtin.invalid", 1, "check-digit"]);
  assert.equal(finding?.evidence["rule"], "bc.prefix");
  assert.equal(screen({ title: "x", gtin: "893", observedOn: "2025-01-01" })[0]?.evidence["rule"], null);
});

const recall = (more: Partial<RecallMaterial>): RecallMaterial => ({
  id: "r1",
  gtins: [],
  brand: null,
  models: [],
  product: "",
  registrations: [],
  kind: "recall",
  source: "https://example.org",
  ...more,
});
const recalled = (given: RecallMaterial, facts: Parameters<typeof screen>[0]) => screening({ recalls: [given] })(facts);

test("a recalled GTIN is strong, in whatever length it is written", () => {
  const given = recall({ gtins: ["036000291452", "not a code"] });
  assert.deepEqual(checksOf(recalled(given, { title: "x", gtin: "0036000291452" })), ["recall.gtin"]);
  assert.deepEqual(recalled(given, { title: "x", gtin: "8936036020014" }), []);
});

test("a recalled brand and model must both be shown, as words", () => {
  const given = recall({ brand: "Favoto", models: ["KY-055", "A1", "None", "Pro"] });
  assert.deepEqual(checksOf(recalled(given, "Mũ bảo hiểm Favoto KY 055")), ["recall.model"]);
  assert.deepEqual(checksOf(recalled(given, { title: "Mũ KY-055", brand: "FAVOTO" })), ["recall.model"]);
  for (const title of [
    "Mũ Favoto",
    "Mũ KY-055",
    "Favoto A1",
    "Favoto Pro",
    "Favoto none",
    "Favotos KY-055",
    "Favoto KY-0551",
  ]) {
    assert.deepEqual(recalled(given, title), [], title);
  }
});

test("a registration number is enough, also where the recall names a brand that the listing does not", () => {
  const given = recall({ brand: "Favoto", registrations: ["99527/2025/ĐKSP"] });
  assert.deepEqual(checksOf(recalled(given, { title: "Viên uống", description: "Số đăng ký 99527/2025/ĐKSP." })), [
    "recall.registration",
  ]);
});

test("a registration number and a registered product's name are found; a general name is not", () => {
  const drug = recall({ product: "Clorocid TW3 (Cloramphenicol 250mg)", registrations: ["VD-25305-16 (cũ)"] });
  assert.deepEqual(checksOf(recalled(drug, { title: "Thuốc", description: "SĐK: VD-25305-16" })), [
    "recall.registration",
  ]);
  assert.deepEqual(checksOf(recalled(drug, "Clorocid TW3 lọ 400 viên")), ["recall.product"]);
  assert.deepEqual(recalled(recall({ product: "Screen Protector" }), "Kính Screen Protector"), []);
  assert.deepEqual(recalled(recall({ product: "Perfume", brand: "Dior" }), "Nước hoa Dior"), []);
});

test("of a long product name most words are enough, in any order", () => {
  const given = recall({ product: "LYZEEN Whitening protective spectrum sunscreen SPF50+", registrations: [] });
  assert.deepEqual(checksOf(recalled(given, "Kem LYZEEN sunscreen whitening spectrum SPF50+")), ["recall.product"]);
  assert.deepEqual(recalled(given, "Kem LYZEEN"), []);
});

const standing = (status: "scam-listed" | "unregistered" | "registered" | "unknown") =>
  screening({ platformStanding: () => ({ status, source: "list", since: null }) })({
    title: "x",
    host: "shop.example",
    url: "https://SHOP.example/1",
  });

test("what is known of the platform becomes a finding on its host", () => {
  assert.deepEqual(
    standing("scam-listed").map(({ check, field, matched }) => [check, field, matched]),
    [["platform.scam_listed", "url", "SHOP.example"]],
  );
  assert.deepEqual(checksOf(standing("unregistered")), ["platform.unregistered"]);
  assert.deepEqual([...standing("registered"), ...standing("unknown")], []);
});
