import type { z } from "zod";
import type { Fault } from "./problem.ts";
import type { Lang, TextKey } from "./text/index.ts";
import type { Values } from "./text/fill.ts";
import { isTextKey, text } from "./text/index.ts";

type Issue = z.core.$ZodIssue;

/**
 * The words of a schema's own check, in whichever language its reader has.
 *
 * @example z.string().refine(isPage, says("collectors.fault.page"))
 */
export function says(key: TextKey, values: Values = {}): { message: TextKey; params: { values: Values } } {
  return { message: key, params: { values } };
}

const types: Partial<Record<string, TextKey>> = {
  string: "fault.type.string",
  number: "fault.type.number",
  int: "fault.type.int",
  boolean: "fault.type.boolean",
  array: "fault.type.array",
  object: "fault.type.object",
  record: "fault.type.object",
  date: "fault.type.date",
};
const forms: Partial<Record<string, TextKey>> = {
  email: "fault.form.email",
  url: "fault.form.url",
  date: "fault.form.date",
  datetime: "fault.form.datetime",
  uuid: "fault.form.uuid",
};

/** What a schema found as faults: `{ pointer: "/price", code: "too_small", message }`. Query and path faults name their part first. */
export function faultsOf(lang: Lang, error: z.core.$ZodError, target: string = "json"): Fault[] {
  const root = target === "json" || target === "form" ? "" : `/${target}`;
  return error.issues.slice(0, 100).map((issue) => ({
    pointer: `${root}/${issue.path.map((part) => String(part).replaceAll("~", "~0").replaceAll("/", "~1")).join("/")}`,
    code: issue.code ?? "custom",
    message: issueWords(lang, issue),
  }));
}

/** What is wrong with a value, in the reader's language; where a schema has words of its own (`says`), they stand. */
export function issueWords(lang: Lang, issue: Issue): string {
  if (isTextKey(issue.message)) return text(lang, issue.message, valuesOf(issue));
  return /^(Invalid|Too|Unrecognized) /.test(issue.message) ? text(lang, ...wordsOf(issue)) : issue.message;
}

const valuesOf = (issue: Issue): Values => (issue.code === "custom" ? (issue.params?.["values"] as Values) : {}) ?? {};

/** What is wrong and where, in no language: for what is kept or logged before anybody asks. */
export function issueMark({ path, code }: Issue): string {
  return `/${path.join("/")} ${code ?? "custom"}`;
}

function wordsOf(issue: Issue): [TextKey, Values?] {
  switch (issue.code) {
    case "invalid_type":
      return [issue.message.endsWith("received undefined") ? "fault.missing" : (types[issue.expected] ?? "fault.type")];
    case "too_small":
      return tooSmall(issue);
    case "too_big":
      return tooBig(issue);
    case "invalid_format":
      return [forms[issue.format] ?? "fault.form"];
    case "not_multiple_of":
      return ["fault.steps", { n: issue.divisor }];
    case "unrecognized_keys":
      return ["fault.unknown", { names: issue.keys.slice(0, 5).join(", ") }];
    case "invalid_value":
      return ["fault.choice", { values: issue.values.slice(0, 30).map(String).join(", ") }];
    case "invalid_union":
      return ["fault.none-fits"];
    default:
      return ["fault.form"];
  }
}

function tooSmall({ origin, minimum, inclusive }: z.core.$ZodIssueTooSmall): ReturnType<typeof wordsOf> {
  const n = String(minimum);
  if (origin === "string") return n === "1" ? ["fault.empty"] : ["fault.short", { n }];
  if (isMany(origin)) return ["fault.few", { n }];
  return [inclusive === false ? "fault.above" : "fault.least", { n }];
}

function tooBig({ origin, maximum, inclusive }: z.core.$ZodIssueTooBig): ReturnType<typeof wordsOf> {
  const n = String(maximum);
  if (origin === "string") return ["fault.long", { n }];
  if (isMany(origin)) return ["fault.many", { n }];
  return [inclusive === false ? "fault.below" : "fault.most", { n }];
}

const isMany = (origin: string): boolean => origin === "array" || origin === "set" || origin === "map";
