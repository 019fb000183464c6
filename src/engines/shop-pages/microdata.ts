import { addProperty, newItem, schemaWord } from "./items.ts";
import type { Item } from "./items.ts";
import { textOf } from "./parse-page.ts";
import type { PageElement, ParsedPage } from "./parse-page.ts";

/** The things that a page describes by microdata (itemscope) or RDFa Lite (typeof), outermost first. */
export function readMicrodata(page: ParsedPage): Item[] {
  const tops: Item[] = [];
  const scopes = new Map<PageElement, Item>();
  for (const element of page.elements) {
    const { attributes } = element;
    const isScope = attributes["itemscope"] !== undefined || attributes["typeof"] !== undefined;
    const name =
      attributes["itemprop"] ??
      (element.tag === "meta" && !within(element, scopes) ? undefined : attributes["property"]);
    if (!isScope && name === undefined) continue;
    const owner = within(element, scopes);
    let value: string | Item | null = null;
    if (isScope) {
      const item = newItem();
      item.types = (attributes["itemtype"] ?? attributes["typeof"] ?? "").split(/\s+/).filter(Boolean).map(schemaWord);
      scopes.set(element, item);
      value = item;
    } else value = valueOf(element);
    if (name === undefined || owner === null) {
      if (typeof value !== "string" && value !== null) tops.push(value);
    } else if (value !== null) for (const one of name.split(/\s+/)) addProperty(owner, schemaWord(one), value);
  }
  return tops;
}

function within(element: PageElement, scopes: ReadonlyMap<PageElement, Item>): Item | null {
  for (let at = element.parent; at !== null; at = at.parent) {
    const item = scopes.get(at);
    if (item !== undefined) return item;
  }
  return null;
}

function valueOf(element: PageElement): string | null {
  const { content, src, href, datetime, value } = element.attributes;
  if (content !== undefined) return content;
  switch (element.tag) {
    case "img":
    case "source":
    case "video":
      return src ?? element.attributes["data-src"] ?? null;
    case "a":
    case "link":
      // A seller's or brand's name stands in the link, not in its address.
      return textOf(element) === "" ? (href ?? null) : textOf(element, 2_000);
    case "time":
      return datetime ?? textOf(element);
    case "data":
    case "meter":
    case "input":
      return value ?? textOf(element);
    default:
      return textOf(element, 2_000);
  }
}
