import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { sharedPath } from "../../../test/support/shared.ts";
import type { Target } from "./choose.ts";
import { linkTypes } from "./link-types.ts";
import { linksetOf } from "./linkset.ts";

type Schema = {
  type?: string;
  properties?: Record<string, Schema>;
  patternProperties?: Record<string, Schema>;
  additionalProperties?: boolean;
  required?: string[];
  items?: Schema;
  pattern?: string;
  format?: string;
};

/** What a value breaks of the parts of JSON Schema that the linkset schemas use. */
function broken(schema: Schema, value: unknown, at = ""): string[] {
  const found: string[] = [];
  if (schema.type !== undefined && schema.type !== typeOf(value)) return [`${at} is no ${schema.type}`];
  if (typeof value === "string") {
    if (schema.pattern !== undefined && !new RegExp(schema.pattern).test(value)) found.push(`${at} ${value}`);
    if (schema.format === "uri" && URL.parse(value) === null) found.push(`${at} is no URI`);
  }
  if (Array.isArray(value)) return value.flatMap((item, n) => broken(schema.items ?? {}, item, `${at}/${n}`));
  if (typeOf(value) !== "object") return found;
  const object = value as Record<string, unknown>;
  for (const name of schema.required ?? []) if (!(name in object)) found.push(`${at} lacks ${name}`);
  for (const [name, inner] of Object.entries(object)) {
    const patterns = Object.entries(schema.patternProperties ?? {}).filter(([pattern]) =>
      new RegExp(pattern).test(name),
    );
    const schemas = [schema.properties?.[name], ...patterns.map(([, one]) => one)].filter((one) => one !== undefined);
    if (schemas.length === 0 && schema.additionalProperties === false) found.push(`${at} may not have ${name}`);
    found.push(...schemas.flatMap((one) => broken(one, inner, `${at}/${name}`)));
  }
  return found;
}

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return "array";
  return value === null ? "null" : typeof value;
}

function read(name: string): unknown {
  const path = sharedPath(`vectors/gs1-linkset/${name}.json`);
  return path === null ? null : JSON.parse(readFileSync(path, "utf8"));
}

function target(other: Partial<Target>): Target {
  return {
    anchor: "01/08936036020014",
    linkType: "gs1:pip",
    href: "https://hang-hu-cau.example/nuoc-mam?a=b#c",
    hreflang: null,
    mediaType: null,
    title: "Trang sản phẩm",
    context: null,
    isDefault: false,
    forwardQuery: true,
    ...other,
  };
}

const everything = [
  [
    target({ anchor: "01/08936036020014/10/A%2F1", linkType: "gs1:recallStatus", isDefault: true }),
    target({ anchor: "01/08936036020014/10/A%2F1", linkType: "gs1:recallStatus", hreflang: "en-GB", context: "VN" }),
  ],
  [],
  linkTypes.map((linkType) =>
    target({ linkType, hreflang: "vi", mediaType: "application/ld+json", forwardQuery: false }),
  ),
];

test("the examples beside the schemas are judged as their names say, so the judge can fail", (t) => {
  const schema = read("gs1-linkset-schema") as Schema | null;
  const basic = read("linkset-schema") as Schema | null;
  if (schema === null || basic === null) return t.skip("../shared is absent");
  assert.deepEqual(broken(schema, read("valid-gs1-example")), []);
  assert.deepEqual(broken(basic, read("valid-basic-example")), []);
  assert.notDeepEqual(broken(schema, read("invalid-gs1-example")), []);
  assert.notDeepEqual(broken(basic, read("invalid-basic-example")), []);
});

test("what we answer is valid by GS1's schema, every link type and every attribute", (t) => {
  const schema = read("gs1-linkset-schema") as Schema | null;
  if (schema === null) return t.skip("../shared is absent");
  assert.deepEqual(broken(schema, linksetOf("https://chinhhang.example", "Nước mắm", everything)), []);
});

test("without what GS1 adds it is valid by the schema of RFC 9264", (t) => {
  const basic = read("linkset-schema") as Schema | null;
  if (basic === null) return t.skip("../shared is absent");
  const plain = everything.map((targets) => targets.map((one) => ({ ...one, context: null, forwardQuery: true })));
  const { linkset } = linksetOf("https://chinhhang.example", "Nước mắm", plain);
  const bare = linkset.map((object) =>
    Object.fromEntries(Object.entries(object).filter(([name]) => name !== "itemDescription")),
  );
  assert.deepEqual(broken(basic, { linkset: bare }), []);
});

test("each anchor has at most one default, the nearest stands first, and one without links is left out", () => {
  const { linkset } = linksetOf("https://chinhhang.example", "Nước mắm", everything);
  assert.deepEqual(
    linkset.map(({ anchor }) => anchor),
    ["https://chinhhang.example/01/08936036020014/10/A%2F1", "https://chinhhang.example/01/08936036020014"],
  );
  assert.deepEqual(linkset[0]?.["https://ref.gs1.org/voc/defaultLink"], [
    { href: "https://hang-hu-cau.example/nuoc-mam?a=b#c", title: "Trang sản phẩm" },
  ]);
});
