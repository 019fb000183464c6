import { isMembers } from "./check-values.ts";
import type { EpcisProblem, EpcisQuery, Json, Namespaces, QueryPage, QueryTerm, ReadQuery } from "./model.ts";
import { canonicalId } from "./canonical-id.ts";
import { expandedName, readContext, standardPrefixes } from "./namespaces.ts";
import { reporter, shown, step, type Report } from "./problems.ts";
import { matchValue, parameterOf, typeList, type Parameter, type ValueKind } from "./query-parameters.ts";
import { looksLikeXml, sourceText } from "./source-text.ts";
import { eventInstant, utcTime } from "./time.ts";
import { isUnknownWord, vocabularyUri } from "./vocabulary.ts";
import { simpleQuery } from "./write-options.ts";
import { childrenNamed, readXml, type XmlElement } from "./xml-tree.ts";

type Parameters = { readonly [name: string]: Json };

/** Parameters that say how the answer is cut, not what is in it. */
const pageParameters = new Set("orderBy orderDirection eventCountLimit maxEventCount perPage nextPageToken".split(" "));

/** Reads a query as it comes over the wire: the JSON of a named query or a subscription, or an XML query document with `Poll`. */
export function readQuery(input: Uint8Array | string, mediaType?: string): ReadQuery {
  const problems: EpcisProblem[] = [];
  const report = reporter(problems);
  const text = sourceText(input, report);
  if (text === null) return { ok: false, problems };
  const asked = looksLikeXml(text, mediaType) ? xmlQuery(text, report) : jsonQuery(text, report);
  if (asked === null || problems.length > 0) return { ok: false, problems };
  const read = readQueryParameters(asked.query.parameters, asked.namespaces);
  return read.ok ? { ...read, query: asked.query } : read;
}

/**
 * Checks the parameters of a query by their names and takes them apart; values of one URL parameter may be joined by `|`. Names of extensions
 * (`EQ_example:field`) come back as `{namespace}field` where the prefix is known.
 */
export function readQueryParameters(parameters: Parameters, namespaces: Namespaces = {}): ReadQuery {
  const problems: EpcisProblem[] = [];
  const known = { ...standardPrefixes, ...namespaces };
  const terms: QueryTerm[] = [];
  for (const [name, value] of Object.entries(parameters)) {
    if (pageParameters.has(name) || name === "@context") continue;
    const report = reporter(problems, step(name));
    const parameter = parameterOf(name);
    if (parameter === null) report("", "parameter-unknown", { name: shown(name) });
    else terms.push(termOf(name, parameter, value, known, report));
  }
  const page = pageOf(parameters, reporter(problems));
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, query: { name: simpleQuery, parameters }, terms, page };
}

function termOf(name: string, parameter: Parameter, value: Json, known: Namespaces, report: Report): QueryTerm {
  const { takes, detail, field, ...rest } = parameter;
  const list = typeList(field);
  const values =
    takes.kind === "nothing" ? [] : valuesOf(value, takes).flatMap((one) => valueOf(one, name, field, takes, report));
  if (takes.kind !== "nothing" && values.length === 0 && isEmpty(value)) report("", "value-missing", { name });
  return {
    parameter: name,
    ...rest,
    field: expandedName(field, known),
    ...(detail === undefined ? {} : { detail: list === undefined ? detail : vocabularyUri(list, detail) }),
    values,
  };
}

const isEmpty = (value: Json): boolean =>
  value === null || value === "" || (Array.isArray(value) && value.length === 0);

/** The single values: of a list, or of a text of the URL that joins them by `|`. */
function valuesOf(value: Json, { kind }: ValueKind): Json[] {
  if (Array.isArray(value)) return value as Json[];
  if (typeof value !== "string") return value === null ? [] : [value];
  return kind === "time" || value === "" ? [value].filter((one) => one !== "") : value.split("|");
}

function valueOf(
  value: Json,
  name: string,
  field: string,
  takes: ValueKind,
  report: Report,
): (string | number | boolean)[] {
  const wrong = (): [] => {
    report("", "value-wrong", { name, value: shown(value) });
    return [];
  };
  if (typeof value === "object") return wrong();
  const text = String(value);
  switch (takes.kind) {
    case "time":
      return eventInstant(text) === null ? wrong() : [utcTime(text)];
    case "number": {
      const number = typeof value === "number" ? value : text.trim() === "" ? Number.NaN : Number(text);
      return Number.isFinite(number) ? [number] : wrong();
    }
    case "boolean":
      return text === "true" || text === "false" ? [text === "true"] : wrong();
    case "one-of":
      return takes.words.includes(text) ? [text] : wrong();
    case "word":
      return isUnknownWord(takes.list, text) && !text.includes(":") ? wrong() : [vocabularyUri(takes.list, text)];
    case "uri":
      return [canonicalId(text)];
    case "pattern":
      return [matchValue(field, text)];
    case "scalar":
      return [scalarOf(value, text)];
    default:
      return [text];
  }
}

/** What an extension is compared to: a number where it is one, a time in UTC where it is one, else text. */
function scalarOf(value: string | number | boolean, text: string): string | number | boolean {
  if (typeof value !== "string") return value;
  return eventInstant(text) === null ? text : utcTime(text);
}

function pageOf(parameters: Parameters, report: Report): QueryPage {
  const count = (name: string): number | null => {
    const value = parameters[name];
    if (value === undefined || value === null) return null;
    const number = typeof value === "number" ? value : Number(value);
    if (Number.isSafeInteger(number) && number > 0) return number;
    report(step(name), "value-wrong", { name, value: shown(value) });
    return null;
  };
  const text = (name: string): string | null => (typeof parameters[name] === "string" ? parameters[name] : null);
  const direction = parameters.orderDirection ?? "DESC";
  if (direction !== "ASC" && direction !== "DESC")
    report("/orderDirection", "value-wrong", { name: "orderDirection", value: shown(direction) });
  const [eventCountLimit, maxEventCount] = [count("eventCountLimit"), count("maxEventCount")];
  if (eventCountLimit !== null && maxEventCount !== null) report("/maxEventCount", "limits-both");
  return {
    orderBy: text("orderBy"),
    orderDirection: direction === "ASC" ? "ASC" : "DESC",
    eventCountLimit,
    maxEventCount,
    perPage: count("perPage"),
    nextPageToken: text("nextPageToken"),
  };
}

type Asked = { query: EpcisQuery; namespaces: Namespaces };

/** The JSON of a query: its parameters, or `{name, query: {…}}` as a named query is made. */
function jsonQuery(text: string, report: Report): Asked | null {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (error) {
    report("", "json-broken", { reason: error instanceof Error ? error.message : String(error) });
    return null;
  }
  if (!isMembers(body)) {
    report("", "not-epcis", { value: shown(body) });
    return null;
  }
  const inner = isMembers(body.query) ? body.query : body;
  const { "@context": context, ...parameters } = inner;
  const name = inner === body || typeof body.name !== "string" ? simpleQuery : body.name;
  const namespaces = readContext(context, readContext(inner === body ? undefined : body["@context"]));
  return { query: { name, parameters: parameters as Parameters }, namespaces };
}

function xmlQuery(text: string, report: Report): Asked | null {
  const root = readXml(text, report);
  if (root === null) return null;
  const poll = childrenNamed(root, "EPCISBody").flatMap((body) => [
    ...childrenNamed(body, "Poll"),
    ...childrenNamed(body, "Subscribe"),
  ])[0];
  if (root.local !== "EPCISQueryDocument" || poll === undefined) {
    report("", "not-epcis", { value: shown(root.local) });
    return null;
  }
  const [name] = childrenNamed(poll, "queryName");
  if (name === undefined || name.text.trim() === "") report("/queryName", "query-name-missing");
  const [subscription] = childrenNamed(poll, "subscriptionID");
  const parameters: Record<string, Json> = {};
  for (const param of childrenNamed(poll, "params").flatMap((list) => childrenNamed(list, "param")))
    addParam(param, parameters, report);
  const query = {
    name: name?.text.trim() ?? simpleQuery,
    ...(subscription === undefined ? {} : { subscriptionID: subscription.text.trim() }),
    parameters,
  };
  return { query, namespaces: { ...standardPrefixes, ...root.declares } };
}

function addParam(param: XmlElement, parameters: Record<string, Json>, report: Report): void {
  const name = childrenNamed(param, "name")[0]?.text.trim() ?? "";
  const [value] = childrenNamed(param, "value");
  if (value === undefined) return report(step(name), "value-missing", { name });
  if (Object.hasOwn(parameters, name)) return report(step(name), "member-twice", { name });
  const strings = value.children.filter((child) => child.local === "string");
  parameters[name] = strings.length > 0 ? strings.map((one) => one.text.trim()) : value.text.trim();
}
