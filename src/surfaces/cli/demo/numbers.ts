import { gs1CheckDigit } from "../../../engines/gs1/index.ts";

/**
 * A GTIN-13 that belongs to nobody: the GS1 prefix 952 is given to no company, it is kept for examples (GS1, "prefix 952 for
 * examples"). `n` up to 999,999,999.
 */
export function inventedGtin(n: number): string {
  const digits = `952${String(n).padStart(9, "0")}`;
  return digits + gs1CheckDigit(digits);
}

/** The same number with a check digit that is wrong, as mistyped and made-up ones have. */
export function brokenGtin(gtin: string): string {
  return gtin.slice(0, -1) + String((Number(gtin.at(-1)) + 4) % 10);
}

/**
 * A phone number that rings nowhere: it is formed as land numbers are, but no province has the area code 0278 (the plan of 2017
 * ends its series at 0277), while every mobile prefix may be somebody's. `n` up to 9,999,999.
 */
export function inventedPhone(n: number): string {
  return `0278${String(n).padStart(7, "0")}`;
}

const taxWeights = [31, 29, 23, 19, 17, 13, 7, 5, 3];

/** A tax code that adds up and is nobody's: the first two digits name the province that gives it out, and none has 99. */
export function inventedTaxCode(at: number): string {
  for (let number = 990_000_000 + at * 11; ; number++) {
    const digits = String(number);
    const sum = taxWeights.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
    const check = 10 - (sum % 11);
    if (check < 10) return digits + String(check);
  }
}

/** The ways in which one person writes one number where a platform looks for phones. */
export const phoneDisguises: readonly ((phone: string) => string)[] = [
  (phone) => `${phone.slice(0, 4)}.${phone.slice(4, 7)}.${phone.slice(7)}`,
  (phone) => phone.replaceAll("0", "o").replaceAll("1", "l"),
  (phone) => phone.split("").join(" "),
  (phone) => [...phone].map((digit) => spoken[Number(digit)]).join(" "),
  (phone) => `+84 ${phone.slice(1, 4)} ${phone.slice(4)}`,
];

const spoken = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

/** A price as shops write them: whole thousands, and from a hundred thousand on ending in nine. */
export function shopPrice(vnd: number): number {
  if (vnd < 100_000) return Math.max(1, Math.round(vnd / 1000)) * 1000;
  return Math.round(vnd / 10_000) * 10_000 - 1000;
}
