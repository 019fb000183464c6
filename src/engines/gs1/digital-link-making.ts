import type { ApplicationIdentifier } from "./application-identifiers.ts";
import { applicationIdentifier } from "./application-identifiers.ts";
import { combinationProblems } from "./combinations.ts";
import type { DigitalLinkOptions } from "./digital-link.ts";
import { parseDigitalLink } from "./digital-link.ts";
import type { CheckOptions, Element } from "./element.ts";
import { elementProblem } from "./element.ts";
import { escapeUri } from "./percent.ts";
import type { Refusal } from "./problem.ts";
import { refuse } from "./problem.ts";

export type MadeLink = { ok: true; uri: string } | Refusal;

/** The host of the canonical form: GS1's own resolver. */
export const canonicalHost = "https://id.gs1.org";

export type MakingOptions = CheckOptions & Pick<DigitalLinkOptions, "unknownInQuery">;

/**
 * Makes a Digital Link: the first code that may lead one is the key, its qualifiers follow in their order, and all else that may
 * goes into the query, codes of fixed length first. `at` of a problem is the number of the element.
 *
 * @example makeDigitalLink("https://example.vn", [{ ai: "01", value: "08936036020014" }, { ai: "21", value: "A/1" }])
 */
export function makeDigitalLink(stem: string, given: readonly Element[], options: MakingOptions = {}): MadeLink {
  for (const [at, element] of given.entries()) {
    if (applicationIdentifier(element.ai) === undefined && options.unknown !== true)
      return refuse("unknown-ai", at, 1, { ai: element.ai });
    const wrong = elementProblem(element, 0, options);
    if (wrong !== null) return { ok: false, problems: [{ ...wrong, at, length: 1 }] };
  }
  const problems = options.combinations === false ? [] : combinationProblems(given);
  if (problems.length > 0) return { ok: false, problems };
  const elements = given.filter(({ ai }, at) => given.findIndex((other) => other.ai === ai) === at);
  const key = elements.find(({ ai }) => applicationIdentifier(ai)?.qualifiers);
  if (key === undefined) return refuse("no-key", 0, given.length);
  const order = orderFor(applicationIdentifier(key.ai) as ApplicationIdentifier, elements);
  const path = [key, ...order.flatMap((ai) => elements.filter((element) => element.ai === ai))];
  const rest = elements.filter((element) => !path.includes(element));
  for (const { ai } of rest) {
    const may = applicationIdentifier(ai)?.attribute ?? options.unknownInQuery === true;
    if (!may)
      return refuse(
        "not-attribute",
        given.findIndex((one) => one.ai === ai),
        1,
        { ai },
      );
  }
  const query = [...rest.filter(isFixed), ...rest.filter((element) => !isFixed(element))];
  return { ok: true, uri: writtenLink(stem, path, query) };
}

/**
 * The one form that every Digital Link of the same identification has: GS1's own host, GTIN of 14 digits, attributes in the
 * order of their codes, nothing that is not of the GS1 system.
 *
 * @example canonicalDigitalLink("http://shop.vn/p/01/08936036020014?utm=1") // { ok: true, uri: "https://id.gs1.org/01/08936036020014" }
 */
export function canonicalDigitalLink(uri: string, options: DigitalLinkOptions = {}): MadeLink {
  const link = parseDigitalLink(uri, { shortGtin: true, words: true, ...options });
  if (!link.ok) return link;
  const attributes = link.elements.slice(link.inPath).toSorted((a, b) => (a.ai < b.ai ? -1 : 1));
  return { ok: true, uri: writtenLink(canonicalHost, link.elements.slice(0, link.inPath), attributes) };
}

/** Writes elements as an address; they are taken as they are. */
export function writtenLink(stem: string, path: readonly Element[], query: readonly Element[]): string {
  let uri = stem.endsWith("/") ? stem.slice(0, -1) : stem;
  for (const { ai, value } of path) uri += `/${ai}/${escapeUri(value, "path")}`;
  let sign = "?";
  for (const { ai, value } of query) {
    uri += `${sign}${ai}=${escapeUri(value, "query")}`;
    sign = "&";
  }
  return uri;
}

/** The first order of qualifiers that has a part in these elements; where two could, what only the second holds has no place. */
function orderFor(key: ApplicationIdentifier, elements: readonly Element[]): readonly string[] {
  const codes = elements.map(({ ai }) => ai);
  return (key.qualifiers ?? []).find((order) => order.some((ai) => codes.includes(ai))) ?? [];
}

function isFixed({ ai }: Element): boolean {
  return applicationIdentifier(ai)?.fixed === true;
}
