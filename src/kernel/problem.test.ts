import assert from "node:assert/strict";
import test from "node:test";
import { detailOf, problem, problemBody } from "./problem.ts";
import { bothTexts } from "./text/index.ts";

test("a problem said in both languages is told in the one of who asked", () => {
  const refusal = problem("rate-limited", bothTexts("kernel.problem.rate", { most: 60 }));
  assert.equal(problemBody(refusal, "vi", "req_1")["detail"], "Nhiều nhất 60 yêu cầu một phút.");
  assert.equal(problemBody(refusal, "en", "req_1")["detail"], "At most 60 requests a minute.");
  assert.equal(refusal.message, "At most 60 requests a minute.");
});

test("the faults of a problem are told in that language too", () => {
  const message = bothTexts("kernel.problem.cursor");
  const refusal = problem("invalid", undefined, { faults: [{ pointer: "/query/cursor", code: "cursor", message }] });
  for (const lang of ["vi", "en"] as const)
    assert.deepEqual(problemBody(refusal, lang, "req_1")["errors"], [
      { pointer: "/query/cursor", code: "cursor", message: message[lang] },
    ]);
});

test("a problem said in one language keeps its words, and one without words has no detail", () => {
  assert.equal(detailOf(problem("conflict", "Hồ sơ đã đóng"), "en"), "Hồ sơ đã đóng");
  assert.ok(!("detail" in problemBody(problem("conflict"), "vi", "req_1")));
});
