import assert from "node:assert/strict";
import test from "node:test";
import { z } from "zod";
import { faultsOf, says } from "./faults.ts";
import { langs } from "./text/index.ts";

const form = z.strictObject({
  name: z.string().min(1),
  title: z.string().min(3).max(5),
  count: z.int().min(1).max(9),
  share: z.number().gt(0).lt(1),
  step: z.number().multipleOf(5),
  kinds: z.array(z.enum(["a", "b"])).min(1),
  mail: z.email(),
  day: z.iso.date(),
  code: z.string().regex(/^x/),
  worded: z.string().regex(/^x/, "bắt đầu bằng x"),
  said: z.string().refine((given) => given === "x", says("fault.form.letters")),
  silent: z.string().refine((given) => given === "x"),
  parts: z.record(z.string(), z.string()),
  either: z.union([z.number(), z.boolean()]),
});
const wrong = {
  name: "",
  title: "quá dài",
  count: 0,
  share: 0,
  step: 3,
  kinds: ["c"],
  mail: "x",
  day: "22/11/2026",
  code: "y",
  worded: "y",
  said: "y",
  silent: "y",
  parts: 1,
  either: "x",
  more: 1,
};
const told = (lang: "vi" | "en", given: unknown) =>
  Object.fromEntries(
    faultsOf(lang, form.safeParse(given).error!).map(({ pointer, message }) => [pointer, message] as const),
  );

test("what is wrong with a value is told in the reader's language, with its bounds and choices", () => {
  assert.deepEqual(told("vi", wrong), {
    "/name": "không được để trống",
    "/title": "nhiều nhất 5 ký tự",
    "/count": "không nhỏ hơn 1",
    "/share": "phải lớn hơn 0",
    "/step": "phải chia hết cho 5",
    "/kinds/0": "phải là một trong: a, b",
    "/mail": "không phải địa chỉ thư điện tử",
    "/day": "phải là ngày, viết như 2026-11-22",
    "/code": "không đúng dạng",
    "/worded": "bắt đầu bằng x",
    "/said": "phải có chữ hoặc số",
    "/silent": "không đúng dạng",
    "/parts": "phải là một nhóm mục có tên",
    "/either": "không đúng dạng nào được nhận",
    "/": "không có mục tên more",
  });
});

test("words of a schema's own may hold values, and a check of any kind may have them", () => {
  const schema = z.object({
    login: z.string().regex(/^x/, says("access.fault.login")),
    shop: z.string().refine((given) => given === "x", says("sockets.profile.shop", { shop: "khac.vn" })),
  });
  const { error } = schema.safeParse({ login: "y", shop: "y" });
  assert.deepEqual(
    faultsOf("en", error!).map(({ message }) => message),
    ["must have no spaces and no invisible characters", "khac.vn is none of the hosts"],
  );
});

test("what is missing is called so, and what is of another type is told which it must be", () => {
  const missing = told("vi", {});
  assert.deepEqual(
    [missing["/name"], missing["/count"], missing["/kinds"], missing["/parts"]],
    Array.from({ length: 4 }, () => "còn thiếu"),
  );
  const other = told("en", { name: 1, count: "1", kinds: "a", share: null });
  assert.deepEqual(
    [other["/name"], other["/count"], other["/kinds"], other["/share"]],
    ["must be text", "must be a number", "must be a list", "must be a number"],
  );
});

test("no words of the library are left in either language", () => {
  for (const lang of langs)
    for (const given of [wrong, {}, null, { ...wrong, count: 10, share: 1, title: "ba", kinds: [] }])
      for (const message of Object.values(told(lang, given)))
        assert.doesNotMatch(message, /^(Invalid|Too|Unrecognized)/);
});

test("query and path faults name their part first, and a pointer is written as JSON Pointer writes it", () => {
  const { error } = z.object({ "a/b~c": z.string() }).safeParse({});
  assert.deepEqual(
    faultsOf("en", error!, "query").map(({ pointer }) => pointer),
    ["/query/a~1b~0c"],
  );
});
