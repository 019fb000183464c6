import assert from "node:assert/strict";
import { test } from "node:test";
import type { Check } from "./checks.ts";
import { checkWords } from "./words.ts";

const check: Check = {
  check: "host",
  result: "wrong",
  why: "unregistered",
  of: { platform: "Sàn Thử", source: "so-thu", since: "2026-06-09" },
};

void test("the day since which something holds stands as people write days", () => {
  assert.equal(checkWords("vi", check), "Sổ ghi Sàn Thử là chưa đăng ký, từ 09/06/2026. Nguồn: so-thu.");
  assert.ok(checkWords("en", check).includes("since 09/06/2026"));
});

void test("a day that is written otherwise stands as it was written", () => {
  assert.ok(checkWords("vi", { ...check, of: { ...check.of, since: "năm ngoái" } }).includes("từ năm ngoái."));
});
