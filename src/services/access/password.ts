import { randomInt } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import type { Fault } from "../../kernel/problem.ts";
import type { Lang } from "../../kernel/text/index.ts";
import { text } from "../../kernel/text/index.ts";

/** argon2id (the package's default) with OWASP's parameters: 19 MiB, two passes, one lane. Source: OWASP Password Storage Cheat Sheet. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const shortestPassword = 12;
export const longestPassword = 200;
const fewestLetters = 5;

/** One password may be typed in composed or decomposed Vietnamese letters: both count as the same (NIST SP 800-63B 3.1.1.2). */
function normal(password: string): string {
  return password.normalize("NFKC");
}

export function hashPassword(password: string): Promise<string> {
  return hash(normal(password), cost);
}

let stand: Promise<string> | undefined;

/** Checks a password. Where there is no hash, an invented one is checked instead, so that the answer takes as long and is no. */
export async function checkPassword(stored: string | null, password: string): Promise<boolean> {
  stand ??= hashPassword(generatePassword());
  const against = stored ?? (await stand);
  const right = await verify(against, normal(password));
  return right && stored !== null;
}

/** What is wrong with a new password: length counts, not kinds of characters. */
export function passwordFaults(password: string, login: string, lang: Lang, pointer = "/next"): Fault[] {
  const given = normal(password);
  const letters = [...given];
  if (letters.length < shortestPassword)
    return [{ pointer, code: "too_small", message: text(lang, "access.password.short", { least: shortestPassword }) }];
  if (letters.length > longestPassword)
    return [{ pointer, code: "too_big", message: text(lang, "access.password.long", { most: longestPassword }) }];
  const guessable =
    new Set(letters).size < fewestLetters || isRun(letters) || given.toLowerCase().includes(login.toLowerCase());
  return guessable ? [{ pointer, code: "guessable", message: text(lang, "access.password.guessable") }] : [];
}

/** Each character one after or one before the last, round the end: "123456789012", "abcdefghijkl". */
function isRun(letters: string[]): boolean {
  const steps = letters.slice(1).map((letter, at) => (letter.codePointAt(0) ?? 0) - (letters[at]?.codePointAt(0) ?? 0));
  return steps.filter((step) => Math.abs(step) === 1).length >= letters.length - 2;
}

/** Letters that cannot be taken for one another when read from a screen. */
const readable = "abcdefghjkmnpqrstuvwxyz23456789";

/** A password of 20 characters in groups of five: 99 bits. */
export function generatePassword(): string {
  const letters = Array.from({ length: 20 }, () => readable[randomInt(readable.length)]).join("");
  return letters.replace(/(.{5})(?=.)/g, "$1-");
}
