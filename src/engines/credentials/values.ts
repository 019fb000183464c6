import type { CredentialFault, CredentialProblem } from "./problems.ts";

export type Json = Record<string, unknown>;
export const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** One or several, as JSON-LD lets both be written. */
export const several = (value: unknown): unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as unknown[]) : [value];

/** An absolute URL without a space, of any scheme: `did:` and `urn:` too. */
export const isUrl = (value: unknown): value is string =>
  typeof value === "string" && /^[a-z][a-z0-9+.-]*:\S+$/i.test(value) && URL.canParse(value);

const stamp = /^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/** An XML Schema `dateTimeStamp` in milliseconds; null where it is none: a time without its zone is none. */
export function timeOf(value: unknown): number | null {
  if (typeof value !== "string" || !stamp.test(value)) return null;
  const time = Date.parse(value);
  return Number.isNaN(time) ? null : time;
}

const languageMembers = new Set(["@value", "@language", "@direction"]);

/** A text, or texts that tell their language: `{ "@value", "@language", "@direction" }` and nothing more. */
export function isLanguageText(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0 && value.every((one) => isObject(one) && isLanguageText(one));
  if (typeof value === "string") return true;
  if (!isObject(value) || typeof value["@value"] !== "string") return false;
  const { "@language": language, "@direction": direction } = value;
  return (
    Object.keys(value).every((name) => languageMembers.has(name)) &&
    (language === undefined || (typeof language === "string" && /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(language))) &&
    (direction === undefined || direction === "ltr" || direction === "rtl")
  );
}

/** What checks write their findings into. */
export class Findings {
  readonly problems: CredentialProblem[] = [];
  add(at: string, code: CredentialFault): void {
    this.problems.push({ at, code });
  }
  /** Notes a fault unless the condition holds; tells whether it holds. */
  expect(holds: boolean, at: string, code: CredentialFault): boolean {
    if (!holds) this.add(at, code);
    return holds;
  }
}
