import { tidy } from "./parse-page.ts";

/** A thing that a page describes for machines, whichever way it is written: its types and its properties, things among them. */
export type Item = { types: string[]; properties: Map<string, (string | Item)[]> };

export function newItem(): Item {
  return { types: [], properties: new Map() };
}

export function addProperty(item: Item, name: string, value: string | Item): void {
  const known = item.properties.get(name);
  if (known === undefined) item.properties.set(name, [value]);
  else known.push(value);
}

/** "http://schema.org/Product", "schema:Product" and "Product" are one word. */
export function schemaWord(written: string): string {
  return written.trim().replace(/^.*[/#:]/, "");
}

export function isOf(item: Item, ...types: string[]): boolean {
  return item.types.some((type) => types.includes(type));
}

/** The first text of a property; of a thing in its place the name, the value or the address. */
export function wordOf(item: Item | null, ...names: string[]): string | null {
  if (item === null) return null;
  for (const name of names) {
    for (const value of item.properties.get(name) ?? []) {
      const word = typeof value === "string" ? tidy(value) : nameOf(value);
      if (word !== null && word !== "") return word;
    }
  }
  return null;
}

function nameOf(item: Item): string | null {
  for (const name of ["name", "value", "@value", "url", "contentUrl", "@id"]) {
    const value = item.properties.get(name)?.[0];
    if (typeof value === "string" && value.trim() !== "") return tidy(value);
  }
  return null;
}

/** The things of a property, in their order. */
export function itemsOf(item: Item, ...names: string[]): Item[] {
  return names.flatMap((name) => (item.properties.get(name) ?? []).filter((value) => typeof value !== "string"));
}

const mostItems = 2_000;
/** All things of a page with those inside them, outer ones first. */
export function allItems(tops: readonly Item[]): Item[] {
  const all = new Set(tops);
  for (const item of all) {
    if (all.size >= mostItems) break;
    for (const values of item.properties.values())
      for (const value of values) if (typeof value !== "string") all.add(value);
  }
  return [...all];
}
