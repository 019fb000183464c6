import { parseScan } from "../gs1/index.ts";

/** What a scan or a typed text names. Dates are ISO dates, identifiers are text. */
export type CodeReading =
  | { kind: "unreadable"; problem: "form" | "check-digit" }
  /** Readable, and not of goods: a parcel, a place. */
  | { kind: "other"; ai: string }
  | {
      kind: "goods";
      gtin: string;
      serial: string | null;
      lot: string | null;
      expiry: string | null;
      signature: string | null;
    };

const longest = 2000;

/** Reads what a scanner or a person gives. A text that is no code is never more than unreadable. */
export function readCode(scan: string): CodeReading {
  const given = scan.trim();
  if (given === "" || given.length > longest) return { kind: "unreadable", problem: "form" };
  const reading = parseScan(given);
  if (!reading.ok) {
    const wrongDigit = reading.problems.some(({ code }) => code === "check-digit");
    return { kind: "unreadable", problem: wrongDigit ? "check-digit" : "form" };
  }
  const valueOf = (ai: string) => reading.elements.find((element) => element.ai === ai)?.value ?? null;
  const gtin = valueOf("01");
  if (gtin === null) return { kind: "other", ai: reading.elements[0]?.ai ?? "" };
  return {
    kind: "goods",
    gtin,
    serial: valueOf("21"),
    lot: valueOf("10"),
    expiry: expiryOf(valueOf("17")),
    // The signature stands in an extension key of the address.
    signature: reading.others?.find((other) => other.startsWith("s="))?.slice(2) ?? null,
  };
}

/** AI 17, `YYMMDD`; day 00 is the last of the month. Years: 50 before to 49 after, seen from this century's half. Source: GS1 General Specifications 7.12. */
export function expiryOf(value: string | null): string | null {
  const parts = /^(\d\d)(\d\d)(\d\d)$/.exec(value ?? "");
  if (parts === null) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const full = year > 76 ? 1900 + year : 2000 + year;
  const date = day === 0 ? new Date(Date.UTC(full, month, 0)) : new Date(Date.UTC(full, month - 1, day));
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10);
}
