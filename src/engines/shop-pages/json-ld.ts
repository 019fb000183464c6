import { addProperty, allItems, newItem, schemaWord } from "./items.ts";
import type { Item } from "./items.ts";

const deepest = 12;
const mostItems = 2_000;

/** The things that the JSON-LD of a page describes: lists, `@graph` and nested things; what is no JSON even after mending is left out. */
export function readJsonLd(texts: readonly string[]): Item[] {
  const tops: Item[] = [];
  const count = { left: mostItems };
  for (const text of texts) {
    const parsed = parseLoosely(text);
    if (parsed !== undefined) collect(parsed, tops, count, 0);
  }
  resolve(tops);
  return tops;
}

const isReference = (item: Item) => item.types.length === 0 && item.properties.size === 1 && item.properties.has("@id");
const idOf = (item: Item) => item.properties.get("@id")?.[0];

/** `{"@id": "#shop"}` is the thing that the page describes elsewhere by that name. */
function resolve(tops: readonly Item[]): void {
  const all = allItems(tops);
  const known = new Map(all.filter((item) => !isReference(item)).map((item) => [idOf(item), item]));
  for (const item of all)
    for (const [name, values] of item.properties)
      item.properties.set(
        name,
        values.map((value) =>
          typeof value !== "string" && isReference(value) ? (known.get(idOf(value)) ?? value) : value,
        ),
      );
}

function collect(value: unknown, into: Item[], count: { left: number }, depth: number): void {
  if (depth > deepest || count.left <= 0) return;
  if (Array.isArray(value)) for (const one of value) collect(one, into, count, depth + 1);
  else if (isObject(value)) {
    if ("@graph" in value) collect(value["@graph"], into, count, depth + 1);
    if ("@type" in value) into.push(itemOf(value, count, depth));
  }
}

function itemOf(value: Record<string, unknown>, count: { left: number }, depth: number): Item {
  const item = newItem();
  count.left--;
  for (const [key, given] of Object.entries(value)) {
    if (key === "@type")
      item.types.push(
        ...listOf(given)
          .filter((one) => typeof one === "string")
          .map(schemaWord),
      );
    else for (const one of listOf(given)) addValue(item, key, one, count, depth);
  }
  return item;
}

function addValue(item: Item, key: string, value: unknown, count: { left: number }, depth: number): void {
  if (typeof value === "string") addProperty(item, schemaWord(key), value);
  else if (typeof value === "number" || typeof value === "boolean") addProperty(item, schemaWord(key), String(value));
  else if (isObject(value) && depth < deepest && count.left > 0)
    addProperty(item, schemaWord(key), itemOf(value, count, depth + 1));
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value.slice(0, 500) : [value]);
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** JSON as shops' templates write it: comment marks around it, line breaks inside strings, a comma too many, entities. */
export function parseLoosely(text: string): unknown {
  const bare = text
    .replace(/^[\s\ufeff]*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[|\/\/\s*<!\[CDATA\[)?/, "")
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)?[\s;]*$/, "");
  for (const mend of mends) {
    try {
      return JSON.parse(mend(bare));
    } catch {
      // The next, bolder mending.
    }
  }
  return undefined;
}

/** Line breaks inside strings become spaces, and a backslash that escapes nothing is doubled; one pass, whatever the quotes do. */
function withoutRawBreaks(text: string): string {
  let mended = "";
  let from = 0;
  let inside = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (sign === '"') inside = !inside;
    else if (inside && sign === "\\") {
      if (!/["\\/bfnrtu]/.test(text[at + 1] ?? "")) {
        mended += `${text.slice(from, at)}\\\\`;
        from = at + 1;
      } else at++;
    } else if (inside && sign < " ") {
      mended += `${text.slice(from, at)} `;
      from = at + 1;
    }
  }
  return mended + text.slice(from);
}
const withoutSpareCommas = (text: string) => text.replace(/,(?=\s*[}\]])/g, "").replace(/([[{,])\s*,+/g, "$1");
const mends: ((text: string) => string)[] = [
  (text) => text,
  (text) => withoutRawBreaks(text),
  (text) => withoutSpareCommas(withoutRawBreaks(text)),
  (text) => withoutSpareCommas(withoutRawBreaks(text.replaceAll("&quot;", '"').replaceAll("&amp;", "&"))),
];
