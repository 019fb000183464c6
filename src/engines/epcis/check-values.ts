import type { Namespaces } from "./model.ts";
import { shown, step, type Report } from "./problems.ts";
import { eventInstant } from "./time.ts";
import { isUnknownWord, type Vocabulary } from "./vocabulary.ts";

export type Members = { readonly [name: string]: unknown };

const uri = /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/;
const deepest = 32;

/** Says whether a value is an object with members. */
export function isMembers(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isUri(value: unknown): value is string {
  return typeof value === "string" && uri.test(value);
}

/** Notes a value that is of another kind than it must be. */
export function wrongKind(
  at: string,
  kind: "text" | "number" | "boolean" | "list" | "object",
  value: unknown,
  report: Report,
): void {
  report(at, `not-${kind}`, { value: shown(value) });
}

export function checkText(value: unknown, at: string, report: Report): value is string {
  if (typeof value === "string" && value !== "") return true;
  wrongKind(at, "text", value, report);
  return false;
}

export function checkUri(value: unknown, at: string, report: Report): void {
  if (!isUri(value)) report(at, "uri-wrong", { value: shown(value) });
}

export function checkTime(value: unknown, at: string, report: Report): void {
  if (typeof value !== "string" || eventInstant(value) === null) report(at, "time-wrong", { value: shown(value) });
}

export function checkNumber(value: unknown, at: string, report: Report): void {
  if (typeof value !== "number" || !Number.isFinite(value)) wrongKind(at, "number", value, report);
}

/** A word of a list in any of its writings, or a URI of someone else's list. */
export function checkWord(list: Vocabulary, value: unknown, at: string, report: Report): void {
  if (typeof value !== "string") wrongKind(at, "text", value, report);
  else if (isUnknownWord(list, value)) report(at, "word-unknown", { list, value: shown(value) });
  else if (value.includes(":")) checkUri(value, at, report);
}

/** Checks a list and each of its entries; a list that must hold something says so. */
export function checkList(
  value: unknown,
  at: string,
  report: Report,
  each: (one: unknown, at: string) => void,
  least = 0,
): void {
  if (!Array.isArray(value)) return wrongKind(at, "list", value, report);
  if (value.length < least) report(at, "list-empty");
  for (const [index, one] of value.entries()) each(one, at + step(index));
}

/** Checks that a value is an object whose members are the named ones or extensions; gives it back typed, or null. */
export function checkMembers(
  value: unknown,
  at: string,
  report: Report,
  known: ReadonlySet<string>,
  needed: readonly string[],
  namespaces?: Namespaces,
): Members | null {
  if (!isMembers(value)) {
    wrongKind(at, "object", value, report);
    return null;
  }
  for (const name of needed) if (value[name] === undefined) report(at, "member-missing", { name });
  for (const name in value) {
    if (known.has(name)) continue;
    if (namespaces === undefined || !checkExtensionName(name, at, report, namespaces)) {
      if (namespaces === undefined) report(at + step(name), "member-unknown", { name: shown(name) });
    } else checkExtension(value[name], at + step(name), report, namespaces);
  }
  return value;
}

/** An extension's name must say its namespace: by a prefix that the context declares, as a full URI, or as a term of the context. */
function checkExtensionName(name: string, at: string, report: Report, namespaces: Namespaces): boolean {
  if (name === "@context" || name === "#text") return true;
  const cut = name.indexOf(":");
  if (cut < 0) {
    if (Object.hasOwn(namespaces, name)) return true;
    report(at + step(name), "member-unknown", { name: shown(name) });
    return false;
  }
  const prefix = name.slice(0, cut);
  if (Object.hasOwn(namespaces, prefix) || name.startsWith(`${prefix}://`) || prefix === "urn") return true;
  report(at + step(name), "prefix-unknown", { prefix: shown(prefix), name: shown(name) });
  return false;
}

/** What stands within an extension is its owner's affair, but for depth, and for prefixes that no one declared. */
export function checkExtension(value: unknown, at: string, report: Report, namespaces: Namespaces, depth = 1): void {
  if (depth > deepest) return report(at, "too-deep", { most: deepest });
  if (Array.isArray(value)) {
    for (const [index, one] of value.entries()) checkExtension(one, at + step(index), report, namespaces, depth + 1);
  } else if (isMembers(value)) {
    for (const name in value) {
      if (name.includes(":") && !checkExtensionName(name, at, report, namespaces)) continue;
      checkExtension(value[name], at + step(name), report, namespaces, depth + 1);
    }
  }
}
