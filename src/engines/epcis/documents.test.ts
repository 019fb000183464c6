import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { sharedPath } from "../../../test/support/shared.ts";
import { allText } from "../../kernel/text/index.ts";
import { problemCodes } from "./problems.ts";
import { readDocument } from "./read-document.ts";
import { readQuery } from "./read-query.ts";

const folder = sharedPath("vectors/openepcis-test-resources");

/**
 * Three files that their authors call valid break GS1's own JSON schema. Two name measurements that no list has; they are refused. The third
 * only has `persistentDisposition` in an aggregation, which the schema forgets and the same event in XML has too; it is taken.
 */
const breaksSchema: Readonly<Record<string, readonly string[]>> = {
  "SensorData_with_combined_events.json": ["Molar_concentration", "Molar_concentration", "EffectiveDoseRate"],
  "TransactionEvent_with_userExtensions.json": ["EffectiveDoseRate"],
};
const schemaForgets = "AggregationEvent_with_persistentDisposition.json";

test("every published document that is right is taken, and of those that break GS1's schema the reason is told", (t) => {
  if (folder === null) return t.skip("../shared is absent");
  const files = globSync("**/*.{json,xml}", { cwd: folder }).filter((file) => !/Invalid|Queries/.test(file));
  assert.equal(files.length, 125);
  assert.ok(files.some((file) => file.endsWith(schemaForgets)));
  for (const file of files) {
    const read = readDocument(readFileSync(`${folder}/${file}`));
    const wrong = breaksSchema[file.split("/").at(-1) ?? ""];
    if (wrong === undefined) {
      assert.deepEqual(read.problems, [], file);
      assert.equal(read.events.length, read.eventCount, file);
    } else
      assert.deepEqual(
        read.problems.map(({ code, values }) => [code, values.value]),
        wrong.map((value) => ["word-unknown", value]),
        file,
      );
    assert.ok(read.eventCount > 0, file);
    assert.equal(read.format, file.endsWith(".xml") ? "xml" : "json");
    assert.equal(read.kind === "EPCISQueryDocument", file.includes("/Query/"), file);
  }
});

/** The reason for which each wrong document is refused: where and what. */
const reasons: Readonly<Record<string, readonly string[]>> = {
  "Combination_of_events_with_missing_mandatory_fields.json": [
    "/0 member-missing",
    "/1 member-missing",
    "/1 member-missing",
  ],
  "Combination_of_multiple_invalid_fields.json": [
    "/0/bizStep word-unknown",
    "/1/disposition word-unknown",
    "/2/sourceList/0/type word-unknown",
    "/3/ilmd/materialType member-unknown",
    "/4/eventTime time-wrong",
    "/4/action action-wrong",
  ],
  "Combination_of_non_standard_bizStep_and_disposition.json": [
    "/0/bizStep word-unknown",
    "/1/disposition word-unknown",
  ],
  "EPCISDocument_without_context.json": [" context-missing"],
  "ObjectEvent_with_ilmd_field_without_namespace.json": ["/0/ilmd/materialType member-unknown"],
  "ObjectEvent_with_invalid_action.json": ["/0/action action-wrong"],
  "ObjectEvent_with_invalid_certificationInfo.json": [
    "/0/certificationInfo/0 uri-wrong",
    "/0/certificationInfo/1 uri-wrong",
  ],
  "ObjectEvent_with_invalid_eventTime_format.json": ["/0/eventTime time-wrong"],
  "ObjectEvent_with_non_standard_bizStep.json": ["/0/bizStep word-unknown"],
  "ObjectEvent_with_non_standard_bizStep_in_second_event.json": ["/1/bizStep word-unknown"],
  "ObjectEvent_with_non_standard_disposition.json": ["/0/disposition word-unknown"],
  "ObjectEvent_with_quantity_as_text.json": ["/0/quantityList/0/quantity not-number"],
  "ObjectEvent_with_unknown_field_in_quantityList.json": ["/0/quantityList/0/weight member-unknown"],
  "ObjectEvent_without_action_and_eventTime.json": ["/0 member-missing", "/0 member-missing", "/0 member-missing"],
  "ObjectEvent_without_identifier_list.json": ["/0 things-missing"],
  "QueryDocument_with_invalid_action.json": ["/0/action action-wrong"],
  "QueryDocument_with_invalid_eventType.json": ["/0/type event-type-unknown"],
  "ObjectEvent_bare_event_without_action.xml": [" member-missing"],
  "ObjectEvent_with_invalid_action.xml": ["/0/action action-wrong"],
  "ObjectEvent_with_invalid_eventTime_format.xml": ["/0/eventTime time-wrong"],
  "ObjectEvent_with_near_miss_action.xml": ["/0/action action-wrong"],
  "ObjectEvent_with_unknown_element.xml": ["/0/madeUpField member-unknown"],
  "ObjectEvent_with_wrong_element_order.xml": ["/0/action order-wrong"],
  "ObjectEvent_without_eventTime.xml": ["/0 member-missing"],
  "QueryDocument_with_invalid_action.xml": ["/0/action action-wrong"],
  "QueryDocument_with_invalid_eventType.xml": ["/0/type event-type-unknown"],
};

test("every published document that is wrong is refused, for its own reason and at its place", (t) => {
  if (folder === null) return t.skip("../shared is absent");
  const files = globSync("**/Invalid/*.{json,xml}", { cwd: folder }).filter(
    (file) => !/Queries|missing_value/.test(file),
  );
  assert.deepEqual(files.map((file) => file.split("/").at(-1)).toSorted(), Object.keys(reasons).toSorted());
  for (const file of files) {
    const { problems } = readDocument(readFileSync(`${folder}/${file}`));
    const found = problems.map(({ pointer, code }) => `${pointer.replace(/^.*\/eventList/, "")} ${code}`);
    assert.deepEqual(found, reasons[file.split("/").at(-1) ?? ""], file);
  }
});

test("the right events of a document stand beside the wrong ones, by their places", (t) => {
  if (folder === null) return t.skip("../shared is absent");
  const file = "2.0/EPCIS/JSON/Capture/Invalid/ObjectEvent_with_non_standard_bizStep_in_second_event.json";
  const read = readDocument(readFileSync(`${folder}/${file}`));
  assert.deepEqual([read.readable, read.ok, read.eventCount, read.events.map(({ at }) => at)], [true, false, 2, [0]]);
  assert.deepEqual(
    read.problems.map(({ event }) => event),
    [1],
  );
});

test("published queries are read, and the wrong ones refused with what is wrong", (t) => {
  if (folder === null) return t.skip("../shared is absent");
  const wrong: Readonly<Record<string, readonly string[]>> = {
    "JSON/Query/Queries/Invalid/Query_with_invalid_values.json": [
      "/GE_eventTime value-wrong",
      "/EQ_action value-wrong",
      "/orderDirection value-wrong",
    ],
    "JSON/Query/Queries/Invalid/Query_with_unknown_parameter.json": ["/GE_eventDate parameter-unknown"],
    "XML/Query/Queries/Invalid/Query_without_queryName.xml": ["/queryName query-name-missing"],
    "XML/Query/Invalid/QueryDocument_with_missing_value.xml": ["/EQ_readPoint value-missing"],
  };
  for (const [file, problems] of Object.entries(wrong)) {
    const read = readQuery(readFileSync(`${folder}/2.0/EPCIS/${file}`));
    assert.ok(!read.ok, file);
    assert.deepEqual(
      read.problems.map(({ pointer, code }) => `${pointer} ${code}`),
      problems,
    );
  }
  for (const file of ["JSON/Query/Queries/SimpleEventQuery.json", "XML/Query/Queries/SimpleEventQuery.xml"]) {
    const read = readQuery(readFileSync(`${folder}/2.0/EPCIS/${file}`));
    assert.ok(read.ok, file);
    assert.ok(read.terms.some(({ operator, field }) => operator === "MATCH" && field === "epc"));
  }
});

test("every reason has words in both languages", () => {
  const words = allText();
  assert.deepEqual(
    problemCodes.filter((code) => words[`epcis.problem.${code}`] === undefined),
    [],
  );
});
