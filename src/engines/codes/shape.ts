import { plainLetters } from "./base32.ts";

/** Letters of a serial: 4 of the tag, 8 of the sealed counter, 5 of the check. */
export const serialLength = 17;
/** One more than the largest tag: 2^20. */
export const tagLimit = 2 ** 20;
export const pinLength = 8;

/** A serial as it is printed, from what was typed or read; null when it cannot be one. It needs no key and proves nothing. */
export function plainSerial(text: string): string | null {
  return plainLetters(text, serialLength);
}

/** A PIN as it is printed, from what was typed; null when it cannot be one. */
export function plainPin(text: string): string | null {
  return plainLetters(text, pinLength);
}
