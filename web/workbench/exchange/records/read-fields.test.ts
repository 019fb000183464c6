import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { readFields } from "./read-fields.ts";

test("fields are read line by line, and what follows the first colon is their content", () => {
  assert.deepEqual(readFields("Điện thoại: 0912 345 678\n\n Trang :https://shop.example/a\n"), {
    fields: [
      { name: "Điện thoại", value: "0912 345 678" },
      { name: "Trang", value: "https://shop.example/a" },
    ],
    faultyLine: null,
  });
});

test("a line without a name, a colon or content is named by its number", () => {
  for (const written of ["a: b\nkhông có", "a: b\n: c", "a: b\nc:"]) assert.equal(readFields(written).faultyLine, 2);
});

test("whatever is typed is read, or its first faulty line is named", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (written) => {
      const { fields, faultyLine } = readFields(written);
      assert.ok(fields.every(({ name, value }) => name !== "" && value !== ""));
      assert.ok(faultyLine === null || faultyLine <= written.split("\n").length);
    }),
  );
});
