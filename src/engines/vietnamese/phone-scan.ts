import { nationalLength, nationalToE164 } from "./numbering-plan.ts";

/** One phone number read at a place in plain letters; `groups` are the sizes between its separators. */
export type PhoneScan = {
  end: number;
  digits: string;
  e164: string;
  disguised: boolean;
  groups: number[];
  gaps: string[];
};

const countryCode = /(?:\+ ?84|0084|84)[ .-]{0,2}(?:\(0\)[ .-]{0,2})?/y;
const gapBetweenDigits = /[ .\-–—‐·•()_*~'"\t\n]{1,3}/y;
// "bay" (7) before "ba" (3): the first alternative that fits is taken.
const spokenDigit = /khong|mot|hai|bay|ba|bon|tu|nam|lam|sau|tam|chin/y;
const spokenValue: Record<string, string> = {
  khong: "0",
  mot: "1",
  hai: "2",
  ba: "3",
  bon: "4",
  tu: "4",
  nam: "5",
  lam: "5",
  sau: "6",
  bay: "7",
  tam: "8",
  chin: "9",
};
const lookAlikeValue: Record<string, string> = { o: "0", l: "1", i: "1", "|": "1" };

function matchAt(pattern: RegExp, plain: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(plain)?.[0] ?? "";
}

/** The digit written at a place: as a digit, as a word, or as a letter that looks like it. */
function digitAt(
  plain: string,
  at: number,
): { value: string; length: number; how: "digit" | "word" | "letter" } | null {
  const letter = plain[at] ?? "";
  if (letter >= "0" && letter <= "9") return { value: letter, length: 1, how: "digit" };
  const word = matchAt(spokenDigit, plain, at);
  if (word !== "") return { value: spokenValue[word]!, length: word.length, how: "word" };
  const value = lookAlikeValue[letter];
  return value === undefined ? null : { value, length: 1, how: "letter" };
}

/** Reads the phone number that begins exactly at `from`, or null; what stands around it is the caller's to judge. */
export function scanPhone(plain: string, from: number): PhoneScan | null {
  let at = plain[from] === "(" ? from + 1 : from;
  const code = matchAt(countryCode, plain, at);
  at += code.length;
  // After +84 the trunk zero is dropped, or written all the same ("+84 0912…").
  let digits = code !== "" && plain[at] !== "0" ? "0" : "";
  const groups = [0];
  const gaps: string[] = [];
  let letters = 0;
  let disguised = false;
  while (digits.length < 2 || digits.length < nationalLength(digits)) {
    const digit = digitAt(plain, at);
    if (digit !== null) {
      digits += digit.value;
      if (digits[0] !== "0") return null;
      at += digit.length;
      groups[groups.length - 1]!++;
      if (digit.how === "letter") letters++;
      if (digit.how !== "digit") disguised = true;
      continue;
    }
    const gap = matchAt(gapBetweenDigits, plain, at);
    if (gap === "" || groups.at(-1) === 0) return null;
    gaps.push(gap);
    groups.push(0);
    at += gap.length;
  }
  // Letters may stand in for some digits; a number made mostly of them is a word.
  if (letters > 5) return null;
  const e164 = nationalToE164(digits);
  return e164 === null ? null : { end: at, digits, e164, disguised, groups, gaps };
}
