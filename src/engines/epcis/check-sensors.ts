import {
  checkList,
  checkMembers,
  checkNumber,
  checkText,
  checkTime,
  checkUri,
  checkWord,
  isMembers,
  wrongKind,
} from "./check-values.ts";
import { sensorMetadataFields, sensorReportFields, type SensorFieldKind } from "./fields.ts";
import type { Namespaces } from "./model.ts";
import { shown, step, type Report } from "./problems.ts";
import { eventInstant } from "./time.ts";

const elementMembers = new Set(["sensorMetadata", "sensorReport"]);
const metadataMembers = new Set(Object.keys(sensorMetadataFields));
const reportMembers = new Set(Object.keys(sensorReportFields));
const hex = /^[0-9A-Fa-f]+$/;

/** Checks what sensors report. Source: EPCIS 2.0 section 7.3.7; JSON schema of EPCIS 2.0. */
export function checkSensors(value: unknown, at: string, report: Report, namespaces: Namespaces): void {
  checkList(value, at, report, (element, place) => {
    const members = checkMembers(element, place, report, elementMembers, ["sensorReport"], namespaces);
    if (members === null) return;
    if (members.sensorMetadata !== undefined)
      checkMetadata(members.sensorMetadata, `${place}/sensorMetadata`, report, namespaces);
    if (members.sensorReport !== undefined)
      checkList(
        members.sensorReport,
        `${place}/sensorReport`,
        report,
        (one, where) => checkReport(one, where, report, namespaces),
        1,
      );
  });
}

function checkMetadata(value: unknown, at: string, report: Report, namespaces: Namespaces): void {
  const members = checkMembers(value, at, report, metadataMembers, [], namespaces);
  if (members === null) return;
  for (const [name, kind] of Object.entries(sensorMetadataFields))
    if (members[name] !== undefined) checkField(members[name], kind, at + step(name), report);
  const [start, end] = [members.startTime, members.endTime].map((time) =>
    typeof time === "string" ? eventInstant(time) : null,
  );
  if (typeof start === "number" && typeof end === "number" && start > end) report(`${at}/endTime`, "period-reversed");
}

function checkReport(value: unknown, at: string, report: Report, namespaces: Namespaces): void {
  const members = checkMembers(value, at, report, reportMembers, [], namespaces);
  if (members === null) return;
  if (members.type === undefined && members.exception === undefined) report(at, "report-without-type");
  for (const [name, kind] of Object.entries(sensorReportFields))
    if (members[name] !== undefined) checkField(members[name], kind, at + step(name), report);
}

function checkField(value: unknown, kind: SensorFieldKind, at: string, report: Report): void {
  switch (kind) {
    case "time":
      return checkTime(value, at, report);
    case "uri":
      return checkUri(value, at, report);
    case "number":
      return checkNumber(value, at, report);
    case "measurement":
      return checkWord("sensorMeasurement", value, at, report);
    case "alert":
      return checkWord("sensorAlert", value, at, report);
    case "component":
      return checkWord("component", value, at, report);
    case "boolean":
      if (typeof value !== "boolean") wrongKind(at, "boolean", value, report);
      return;
    case "hex":
      if (typeof value !== "string" || !hex.test(value)) report(at, "hex-wrong", { value: shown(value) });
      return;
    case "text":
      if (typeof value !== "string" || isMembers(value)) checkText(value, at, report);
  }
}
