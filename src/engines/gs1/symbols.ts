import { parseDigitalLink } from "./digital-link.ts";
import type { CheckOptions } from "./element.ts";
import { groupSeparator, parseElementString } from "./element-string.ts";
import { checkGtin } from "./gtin.ts";
import type { Refusal } from "./problem.ts";
import { refuse } from "./problem.ts";

/** The kinds of printed codes that a scanner names by its symbology identifier (ISO/IEC 15424). */
export type Symbology = "qr" | "data-matrix" | "dotcode" | "databar" | "gs1-128" | "ean-13" | "ean-8" | "itf-14";

/**
 * What a scanner read. `elements`: `text` is a run of elements (the separator before the first left out); otherwise plain text,
 * or the digits of a bar code. `composite` is the run of elements in the small code printed above a bar code.
 */
export type SymbolScan = { ok: true; symbology: Symbology; elements: boolean; text: string; composite?: string };

type Kind = { symbology: Symbology; carries: "elements" | "text" | 8 | 13 | 14 };

const kinds: ReadonlyMap<string, Kind> = new Map([
  ["]Q1", { symbology: "qr", carries: "text" }],
  ["]Q3", { symbology: "qr", carries: "elements" }],
  ["]d1", { symbology: "data-matrix", carries: "text" }],
  ["]d2", { symbology: "data-matrix", carries: "elements" }],
  ["]J0", { symbology: "dotcode", carries: "text" }],
  ["]J1", { symbology: "dotcode", carries: "elements" }],
  ["]e0", { symbology: "databar", carries: "elements" }],
  ["]C1", { symbology: "gs1-128", carries: "elements" }],
  ["]E0", { symbology: "ean-13", carries: 13 }],
  ["]E4", { symbology: "ean-8", carries: 8 }],
  ["]I1", { symbology: "itf-14", carries: 14 }],
]);

/** Between a bar code and the composite above it. */
const compositeMark = "|]e0";

/**
 * Reads what a scanner sends, symbology identifier first, and refuses what that kind of code cannot hold.
 *
 * @example readSymbolScan("]E08936036020014") // { symbology: "ean-13", text: "8936036020014", … }
 */
export function readSymbolScan(scan: string, options: CheckOptions = {}): SymbolScan | Refusal {
  const kind = kinds.get(scan.slice(0, 3));
  if (kind === undefined) return refuse("symbology", 0, Math.min(3, scan.length));
  const { symbology, carries } = kind;
  const body = scan.slice(3);
  if (carries === "elements") {
    const read = elementsIn(body, 3, options);
    return read ?? { ok: true, symbology, elements: true, text: body };
  }
  if (carries === "text") {
    if (!isAddress(body)) return { ok: true, symbology, elements: false, text: body };
    const link = parseDigitalLink(body, options);
    return link.ok ? { ok: true, symbology, elements: false, text: body } : shifted(link, 3);
  }
  const mark = body.indexOf(compositeMark);
  const digits = mark < 0 ? body : body.slice(0, mark);
  const wrong = barCodeProblem(digits, carries, 3);
  if (wrong !== null) return wrong;
  if (mark < 0) return { ok: true, symbology, elements: false, text: digits };
  const composite = body.slice(mark + compositeMark.length);
  const read = elementsIn(composite, 3 + mark + compositeMark.length, options);
  return read ?? { ok: true, symbology, elements: false, text: digits, composite };
}

/** Does it begin as an address of the web, in one of the spellings that a Digital Link allows? */
export function isAddress(text: string): boolean {
  return /^(https?|HTTPS?):\/\//.test(text);
}

function elementsIn(body: string, shift: number, options: CheckOptions): Refusal | null {
  const read = parseElementString(groupSeparator + body, options);
  return read.ok ? null : shifted(read, shift - 1);
}

export function barCodeProblem(digits: string, length: number, shift: number): Refusal | null {
  const code = digits.length < length ? "too-short" : "too-long";
  if (digits.length !== length) return refuse(code, shift, digits.length, { ai: "01", wrong: digits });
  const checked = checkGtin(digits);
  if (checked.ok) return null;
  if (checked.problem === "check-digit")
    return refuse("check-digit", shift + length - 1, 1, { ai: "01", wrong: digits.at(-1) as string });
  const at = digits.search(/[^0-9]/);
  return refuse("digit", shift + at, 1, { ai: "01", wrong: digits[at] as string });
}

/** The same problems, counted from the start of a longer text. */
export function shifted({ problems }: Refusal, by: number): Refusal {
  return { ok: false, problems: problems.map((problem) => ({ ...problem, at: Math.max(0, problem.at + by) })) };
}
