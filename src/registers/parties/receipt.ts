import { createHash, randomInt } from "node:crypto";
import type { ApplicationInput } from "./model.ts";

/** Letters and digits that cannot be taken for one another when read from a screen or over the phone (Crockford's base 32). */
const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const secretLength = 16;

/** What one form carries, so that sending it twice is one application; 80 bits, made with the form. */
export function newOnce(): string {
  return Array.from({ length: secretLength }, () => letters[randomInt(letters.length)]).join("");
}

/** What a browser sent back as such, or a new one. */
export function readOnce(given: string): string {
  return /^[0-9A-HJKMNP-TV-Z]{16}$/.test(given) ? given : newOnce();
}

/**
 * Names a submission, and makes the secret part of its receipt. Both follow from what was sent, so the same form sent again is the same
 * application with the same receipt, and the same form with other words is another. Only digests are kept.
 */
export function sealSubmission(
  once: string,
  input: ApplicationInput,
): { submission: Buffer; secret: string; receipt: Buffer } {
  const said = JSON.stringify(input);
  const bytes = digest("secret", once, said);
  const secret = Array.from({ length: secretLength }, (_, at) => letters[(bytes[at] as number) & 31]).join("");
  return { submission: digest("submission", once, said), secret, receipt: digest("receipt", secret) };
}

/** The receipt as an applicant keeps it: the number of the application and the secret, in groups of four. */
export function writeReceipt(number: string, secret: string): string {
  return `${number}-${secret.replace(/(.{4})(?=.)/g, "$1-")}`;
}

/** Reads a receipt, however it was copied; null where it is none. */
export function readReceipt(given: string): { number: string; receipt: Buffer } | null {
  const plain = given.toUpperCase().replace(/[^0-9A-Z]/g, "");
  const [, year, drawn, secret] = /^DK(\d{4})(\d{6})([0-9A-Z]{16})$/.exec(plain) ?? [];
  if (secret === undefined) return null;
  const read = secret.replaceAll("O", "0").replace(/[IL]/g, "1");
  return { number: `DK-${year}-${drawn}`, receipt: digest("receipt", read) };
}

function digest(...parts: string[]): Buffer {
  return createHash("sha256").update(parts.join("\0")).digest();
}
