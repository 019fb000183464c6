import assert from "node:assert/strict";
import test from "node:test";
import { readConfig } from "../src/kernel/config.ts";
import type { Problem } from "../src/kernel/problem.ts";
import { detailOf } from "../src/kernel/problem.ts";

const wrong: [string, string][] = [
  ["PORT", "99999"],
  ["PORT", "http"],
  ["SERVERS", "0"],
  ["SERVERS", "100"],
  ["DATABASE_POOL", "0"],
  ["DATABASE_URL", "mysql://somewhere/x"],
  ["STATEMENT_TIMEOUT_MS", "soon"],
  ["PUBLIC_URL", "ftp://example.vn"],
  ["TRUST_PROXY", "yes"],
  ["LOG_LEVEL", "loud"],
  ["S3_BUCKET", "x"],
  ["OIDC_ISSUER", "not an address"],
];

for (const [name, value] of wrong) {
  test(`${name}=${value} is refused in one line that names it`, () => {
    assert.throws(
      () => readConfig({ [name]: value }),
      (error: Error) => error.message.startsWith(`${name}=`) && !error.message.includes("\n"),
    );
  });
}

test("a wrong setting is told in the language of the console", () => {
  assert.throws(
    () => readConfig({ PUBLIC_URL: "ftp://example.vn" }),
    (error: Problem) =>
      detailOf(error, "vi") ===
      "PUBLIC_URL=ftp://example.vn chưa đúng: phải là địa chỉ bắt đầu bằng một trong: http://, https://. Dùng để làm gì: địa chỉ mà mọi người dùng, khi có proxy đứng trước; https đặt Secure cho cookie.",
  );
});

test("what may hold a secret is not repeated in the error", () => {
  assert.throws(
    () => readConfig({ DATABASE_URL: "mysql://me:hunter2@somewhere/x" }),
    (error: Error) => !error.message.includes("hunter2"),
  );
});

test("a setting that is empty counts as not set", () => {
  assert.deepEqual(readConfig({ PORT: "", DATA_DIR: "" }), readConfig({}));
});

test("a wrong setting says in plain words what would be right", () => {
  for (const [name, value, words] of [
    ["PORT", "http", "must be a number"],
    ["PORT", "99999", "not more than 65535"],
    ["SERVERS", "0.5", "must be a whole number"],
    ["LOG_LEVEL", "loud", "must be one of: debug, info, warn, error, silent"],
  ] as const)
    assert.throws(
      () => readConfig({ [name]: value }),
      (error: Error) => error.message.startsWith(`${name}=${value} is not right: ${words}. What it is for: `),
    );
});
