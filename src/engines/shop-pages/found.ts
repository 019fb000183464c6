import { remembered } from "../vietnamese/index.ts";
import { tidy } from "./parse-page.ts";
import type { Found, Source } from "./model.ts";

const longestSnippet = 160;

/** A value with its evidence; the snippet is cut to a line. */
export function found<T>(value: T, source: Source, snippet: string): Found<T> {
  return { value, source, snippet: tidy(snippet).slice(0, longestSnippet) };
}

/** Text as a value of its own evidence; null for none. */
export function foundText(text: string | null, source: Source, longest = 300): Found<string> | null {
  const value =
    text === null
      ? ""
      : tidy(text.replace(/<[^>]{0,200}>/g, " "))
          .slice(0, longest)
          .toWellFormed();
  return value === "" ? null : found(value, source, value);
}

/** Adds a value that is not there yet. */
export function addOnce<T>(into: Found<T>[], one: Found<T>, most = 20): void {
  const key = JSON.stringify(one.value);
  if (into.length < most && !into.some((known) => JSON.stringify(known.value) === key)) into.push(one);
}

/** An address on the web as the page means it, or null. */
export function webAddress(written: string | null | undefined, base: string): string | null {
  const plain = written?.trim() ?? "";
  if (plain === "") return null;
  const both = `${base}\n${plain}`;
  return both.length > longestRemembered ? resolved(both) : resolvedOnce(both);
}

function resolved(both: string): string | null {
  const cut = both.indexOf("\n");
  const url = URL.parse(both.slice(cut + 1), both.slice(0, cut));
  return url !== null && /^https?:$/.test(url.protocol) && url.href.length <= 2_048 ? url.href : null;
}

/** Menus, cards and feet link to the same places, and several who read the page ask for each. */
const resolvedOnce = remembered(resolved, 2_000);
const longestRemembered = 500;
