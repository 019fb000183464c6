import assert from "node:assert/strict";
import { test } from "node:test";
import type { Json, QueryTerm } from "./model.ts";
import { readQuery, readQueryParameters } from "./read-query.ts";
import { toBaseUnit } from "./units.ts";

function term(name: string, value: Json, namespaces = {}): Omit<QueryTerm, "parameter"> {
  const read = readQueryParameters({ [name]: value }, namespaces);
  assert.ok(read.ok, JSON.stringify(read));
  const { parameter, ...rest } = read.terms[0] as QueryTerm;
  assert.equal(parameter, name);
  return rest;
}

test("a parameter is taken apart into field, operator and values in their one form", () => {
  const event = { scope: "event" } as const;
  assert.deepEqual(term("GE_eventTime", "2026-01-01T07:00:00+07:00"), {
    ...event,
    operator: "GE",
    field: "eventTime",
    values: ["2026-01-01T00:00:00.000Z"],
  });
  assert.deepEqual(term("EQ_bizStep", "shipping|urn:epcglobal:cbv:bizstep:packing"), {
    ...event,
    operator: "EQ",
    field: "bizStep",
    values: ["https://ref.gs1.org/cbv/BizStep-shipping", "https://ref.gs1.org/cbv/BizStep-packing"],
  });
  assert.deepEqual(
    term("MATCH_anyEPC", ["urn:epc:id:sgtin:8936036.002001.A1", "urn:epc:idpat:sgtin:8936036.002001.*"]),
    {
      ...event,
      operator: "MATCH",
      field: "anyEPC",
      values: ["https://id.gs1.org/01/08936036020014/21/A1", "urn:epc:idpat:sgtin:8936036.002001.*"],
    },
  );
  assert.deepEqual(term("EQ_bizTransaction_po", "urn:x:1"), {
    ...event,
    operator: "EQ",
    field: "bizTransaction",
    detail: "https://ref.gs1.org/cbv/BTT-po",
    values: ["urn:x:1"],
  });
  assert.deepEqual(term("GT_value_CEL", "8"), {
    operator: "GT",
    field: "value",
    scope: "sensor-report",
    detail: "CEL",
    values: [8],
  });
  assert.deepEqual(term("EQATTR_bizLocation_urn:epcglobal:cbv:mda#city", "Huế"), {
    operator: "EQATTR",
    field: "bizLocation",
    scope: "master-data",
    detail: "urn:epcglobal:cbv:mda#city",
    values: ["Huế"],
  });
});

test("extensions are named by prefix or namespace, wherever they stand", () => {
  const namespaces = { kho: "https://kho.example.vn/" };
  const field = "{https://kho.example.vn/}soLo";
  assert.deepEqual(term("EQ_ILMD_kho:soLo", "7", namespaces), { operator: "EQ", field, scope: "ilmd", values: ["7"] });
  assert.equal(term("LT_INNER_kho:soLo", 7, namespaces).scope, "inner-extension");
  assert.equal(term("EQ_INNER_ERROR_DECLARATION_kho:soLo", "7", namespaces).scope, "inner-error-declaration");
  assert.equal(term("EQ_https://kho.example.vn#soLo", "7").field, "https://kho.example.vn#soLo");
  assert.deepEqual(term("EXISTS_kho:soLo", null, namespaces).values, []);
});

const refused: readonly (readonly [string, Json, string])[] = [
  ["GE_eventDate", "2026-01-01T00:00:00Z", "parameter-unknown"],
  ["MATCH_color", "x", "parameter-unknown"],
  ["__proto__x", "1", "parameter-unknown"],
  ["constructor", "1", "parameter-unknown"],
  ["GE_eventTime", "yesterday", "value-wrong"],
  ["EQ_action", ["ADD", "MOVE"], "value-wrong"],
  ["EQ_bizStep", "labelling", "value-wrong"],
  ["GT_value_CEL", "warm", "value-wrong"],
  ["EQ_readPoint", [], "value-missing"],
  ["EQ_readPoint", "", "value-missing"],
  ["perPage", -1, "value-wrong"],
  ["eventCountLimit", "all", "value-wrong"],
  ["orderDirection", "UP", "value-wrong"],
];

for (const [name, value, code] of refused)
  test(`the parameter ${name}=${JSON.stringify(value)} is refused: ${code}`, () => {
    const read = readQueryParameters({ [name]: value });
    assert.ok(!read.ok);
    assert.deepEqual(
      read.problems.map((problem) => [problem.pointer, problem.code]),
      [[`/${name}`, code]],
    );
  });

test("an answer is cut by one limit or the other, not both", () => {
  const read = readQueryParameters({ eventCountLimit: 10, maxEventCount: 10 });
  assert.ok(!read.ok && read.problems[0]?.code === "limits-both");
});

test("a named query brings its parameters, its name and its namespaces", () => {
  const read = readQuery(
    JSON.stringify({
      name: "lo-bay",
      query: { "@context": [{ kho: "https://kho.example.vn/" }], "EQ_kho:soLo": ["7"], perPage: 20 },
    }),
  );
  assert.ok(read.ok);
  assert.deepEqual(
    [read.query.name, read.terms[0]?.field, read.page.perPage],
    ["lo-bay", "{https://kho.example.vn/}soLo", 20],
  );
});

test("values in different units of one quantity compare", () => {
  const pairs: readonly (readonly [number, string, number, string])[] = [
    [26, "CEL", 78.8, "FAH"],
    [0, "KEL", -273.15, "CEL"],
    [1, "KGM", 1000, "GRM"],
    [1, "TNE", 1000, "KGM"],
    [1, "INH", 25.4, "MMT"],
    [36, "KMH", 10, "MTS"],
    [1, "BAR", 1000, "A97"],
    [1, "KWH", 3.6, "3B"],
    [1, "LTR", 1000, "MLT"],
    [12.1, "A93", 12_100, "GP"],
    [1, "HUR", 60, "MIN"],
  ];
  for (const [one, unit, other, otherUnit] of pairs)
    assert.deepEqual(toBaseUnit(one, unit), toBaseUnit(other, otherUnit), `${one} ${unit} = ${other} ${otherUnit}`);
  assert.equal(toBaseUnit(1, "XYZ"), null);
  assert.equal(toBaseUnit(1, "constructor"), null);
  assert.notEqual(toBaseUnit(1, "KGM")?.quantity, toBaseUnit(1, "MTR")?.quantity);
});
