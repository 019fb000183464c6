import type { Findings, Json } from "./values.ts";
import { isObject, isUrl, several } from "./values.ts";

/** The first context of everything of the data model 2.0. */
export const baseContext = "https://www.w3.org/ns/credentials/v2";

/** Types that the base context defines, and protects from being given another meaning. */
const baseTypes = [
  "VerifiableCredential",
  "EnvelopedVerifiableCredential",
  "VerifiablePresentation",
  "EnvelopedVerifiablePresentation",
  "JsonSchemaCredential",
  "JsonSchema",
  "BitstringStatusListCredential",
  "BitstringStatusList",
  "BitstringStatusListEntry",
  "DataIntegrityProof",
];
const baseTerms = new Set([
  ...baseTypes,
  "id",
  "type",
  "name",
  "description",
  "digestMultibase",
  "digestSRI",
  "mediaType",
]);

/** What a document's contexts give a meaning to; `open` when one of them stands elsewhere and may define anything. */
export type Terms = { open: boolean; mapped: ReadonlySet<string> };

/**
 * Checks the order and the entries of `@context`, without fetching any: the base context first, then addresses and objects; no protected
 * term defined anew; every term an absolute URL.
 */
export function checkContext(value: unknown, at: string, found: Findings): Terms {
  const entries = several(value);
  found.expect(entries[0] === baseContext, at, "context-first");
  let open = entries.slice(1).some((entry) => typeof entry === "string");
  const mapped = new Set(baseTypes);
  const guarded = new Map<string, string>();
  entries.forEach((entry, n) => {
    const place = Array.isArray(value) ? `${at}/${n}` : at;
    if (typeof entry === "string") found.expect(isUrl(entry), place, "context-entry");
    else if (!isObject(entry)) found.add(place, "context-entry");
    else {
      checkTerms(entry, place, guarded, found).forEach((term) => mapped.add(term));
      if ("@vocab" in entry) open = isUrl(entry["@vocab"]);
    }
  });
  return { open, mapped };
}

function checkTerms(entry: Json, at: string, guarded: Map<string, string>, found: Findings): string[] {
  return Object.entries(entry).flatMap(([term, definition]) => {
    if (term.startsWith("@")) return [];
    const meaning = JSON.stringify(definition);
    const redefined = baseTerms.has(term) || (guarded.has(term) && guarded.get(term) !== meaning);
    if (!found.expect(!redefined, `${at}/${pointerPart(term)}`, "term-redefined")) return [];
    if (entry["@protected"] === true || (isObject(definition) && definition["@protected"] === true))
      guarded.set(term, meaning);
    const id = isObject(definition) ? (definition["@id"] ?? null) : definition;
    if (id === null) return [];
    const meant = typeof id === "string" && (id.startsWith("@") || isUrl(id));
    return found.expect(meant, `${at}/${pointerPart(term)}`, "term-not-url") ? [term] : [];
  });
}

/** Checks that there are types, each an absolute URL or a term that some context may define; one of them the required one. */
export function checkTypes(value: unknown, at: string, terms: Terms, found: Findings, required?: string): void {
  const types = several(value);
  if (!found.expect(types.length > 0, at, "type-missing")) return;
  if (
    !found.expect(
      types.every((type) => typeof type === "string" && type !== ""),
      at,
      "type-value",
    )
  )
    return;
  if (required !== undefined) found.expect(types.includes(required), at, "type-required");
  const known = (types as string[]).every((type) => isUrl(type) || terms.mapped.has(type) || terms.open);
  found.expect(known, at, "type-unmapped");
}

const pointerPart = (name: string): string => name.replaceAll("~", "~0").replaceAll("/", "~1");
