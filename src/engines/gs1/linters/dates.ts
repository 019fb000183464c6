import { fault } from "../problem.ts";
import type { Linter } from "./linter.ts";
import { digits, exactly, numberAt, whole } from "./linter.ts";

const monthDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** `dayMayLack`: day 00 stands for the whole month. */
function date(yearDigits: 2 | 4, dayMayLack: boolean): Linter {
  return (text, from, to) => {
    const wrong = exactly(yearDigits + 4, from, to) ?? digits(text, from, to);
    if (wrong !== null) return wrong;
    const month = from + yearDigits;
    const longest = monthDays[numberAt(text, month, month + 2) - 1];
    if (longest === undefined) return fault("month", month, 2);
    const day = numberAt(text, month + 2, to);
    const leapDay = longest === 29 && !isLeap(numberAt(text, from, month), yearDigits);
    if (day > longest - (leapDay ? 1 : 0) || (day === 0 && !dayMayLack)) return fault("day", month + 2, 2);
    return null;
  };
}

/** Of two digits 00 is 2000: the other centuries' years 00 lie beyond the window of the General Specifications. */
function isLeap(year: number, yearDigits: 2 | 4): boolean {
  if (yearDigits === 2) return year % 4 === 0;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export const shortDate = date(2, false);
export const shortDateOrMonth = date(2, true);
export const longDate = date(4, false);
export const longDateOrMonth = date(4, true);

function below(limit: number, code: "hour" | "minute" | "second"): Linter {
  return (text, from, to) => {
    const wrong = exactly(2, from, to) ?? digits(text, from, to);
    if (wrong !== null) return wrong;
    return numberAt(text, from, to) < limit ? null : whole(code, from, to);
  };
}

export const hour = below(24, "hour");
export const minute = below(60, "minute");
export const second = below(60, "second");

export const hourAndMinute: Linter = (text, from, to) =>
  exactly(4, from, to) ?? digits(text, from, to) ?? hour(text, from, from + 2) ?? minute(text, from + 2, to);
