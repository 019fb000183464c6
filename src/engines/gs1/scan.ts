import { parseBracketed } from "./bracketed.ts";
import { decompressDigitalLink } from "./compression.ts";
import type { DigitalLinkOptions } from "./digital-link.ts";
import { parseDigitalLink } from "./digital-link.ts";
import type { Element } from "./element.ts";
import { groupSeparator, parseElementString, writtenSeparator } from "./element-string.ts";
import type { ElementsReading } from "./element-string.ts";
import { checkGtin } from "./gtin.ts";
import type { Refusal } from "./problem.ts";
import { refuse } from "./problem.ts";
import type { Symbology } from "./symbols.ts";
import { isAddress, readSymbolScan, shifted } from "./symbols.ts";

/** In what form a code reached us. */
export type Carrier = "digital-link" | "compressed-link" | "element-string" | "bracketed" | "bar-code";

export type ScanReading =
  | {
      ok: true;
      elements: readonly Element[];
      carrier: Carrier;
      /** What a scanner named, where one did. */
      symbology?: Symbology;
      /** Of a Digital Link: what of the query is not of the GS1 system, as written (`s=…`). */
      others?: readonly string[];
    }
  | Refusal;

/**
 * Reads whatever a scanner sends or a person types: a Digital Link (also compressed, also without `https://`), elements with or
 * without a symbology identifier, the bracketed form, the digits below a bar code. GTINs are told with 14 digits.
 *
 * @example parseScan("8936036020014") // { ok: true, elements: [{ ai: "01", value: "08936036020014" }], carrier: "bar-code" }
 */
export function parseScan(given: string, options: DigitalLinkOptions = {}): ScanReading {
  const text = trimmed(given);
  const start = given.indexOf(text);
  const reading =
    text === "" ? refuse("empty", 0, given.length) : read(text, { shortGtin: true, words: true, ...options });
  return reading.ok || start <= 0 ? reading : shifted(reading, start);
}

function read(text: string, options: DigitalLinkOptions): ScanReading {
  if (text.startsWith("]")) return readSymbol(text, options);
  if (isAddress(text)) return readLink(text, options);
  if (text.startsWith("(")) return carried("bracketed", parseBracketed(text, options));
  if (text.startsWith(groupSeparator) || text.startsWith(writtenSeparator))
    return carried("element-string", parseElementString(text, options));
  if (/^[0-9][0-9 .-]*$/.test(text)) {
    const bar = readDigits(text, options);
    if (bar !== null) return bar;
  }
  if (looksLikeLink(text)) {
    const link = readLink(`https://${text}`, options);
    return link.ok ? link : shifted(link, -"https://".length);
  }
  // Many scanners are set to leave the identifier out; the first element then tells that it is one.
  if (/^(01|02|8006)\d{14}|^00\d{18}/.test(text)) {
    const elements = parseElementString(groupSeparator + text, options);
    return elements.ok ? carried("element-string", elements) : shifted(elements, -1);
  }
  return refuse("unreadable", 0, text.length);
}

function readSymbol(text: string, options: DigitalLinkOptions): ScanReading {
  const scan = readSymbolScan(text, { ...options, combinations: false });
  if (!scan.ok) {
    const plain = isAddress(text.slice(3)) ? readLink(text.slice(3), options) : scan;
    return plain.ok ? plain : scan;
  }
  const { symbology } = scan;
  if (!scan.elements && !/^\d+$/.test(scan.text)) {
    const inner = scan.text === "" ? refuse("empty", 3, 0) : read(scan.text, options);
    return inner.ok ? { ...inner, symbology } : inner;
  }
  const run = scan.elements ? scan.text : `01${scan.text.padStart(14, "0")}${scan.composite ?? ""}`;
  const elements = parseElementString(groupSeparator + run, options);
  if (!elements.ok) return shifted(elements, 2);
  return { ...elements, carrier: scan.elements ? "element-string" : "bar-code", symbology };
}

function readLink(uri: string, options: DigitalLinkOptions): ScanReading {
  const link = parseDigitalLink(uri, options);
  if (link.ok) return { ok: true, elements: link.elements, carrier: "digital-link", others: link.others };
  if (link.problems[0]?.code !== "no-key") return link;
  const open = decompressDigitalLink(uri, options);
  const opened = open.ok ? parseDigitalLink(open.uri, options) : link;
  return opened.ok ? { ok: true, elements: opened.elements, carrier: "compressed-link", others: opened.others } : link;
}

/** Digits alone: those below a bar code, or elements that happen to be digits. */
function readDigits(text: string, options: DigitalLinkOptions): ScanReading | null {
  const digits = text.replaceAll(/[ .-]/g, "");
  const gtin = checkGtin(digits);
  if (gtin.ok) return { ok: true, elements: [{ ai: "01", value: gtin.gtin14 }], carrier: "bar-code" };
  if (gtin.problem === "check-digit")
    return refuse("check-digit", text.search(/[0-9][^0-9]*$/), 1, { ai: "01", wrong: digits.at(-1) as string });
  if (digits.length < 16) return refuse("unreadable", 0, text.length);
  const elements = parseElementString(groupSeparator + digits, options);
  return elements.ok ? carried("element-string", elements) : null;
}

function looksLikeLink(text: string): boolean {
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?\//i.test(text);
}

function carried(carrier: Carrier, reading: ElementsReading): ScanReading {
  return reading.ok ? { ...reading, carrier } : reading;
}

/** Without the spaces and line ends around; the separator of elements is no space. */
function trimmed(text: string): string {
  return text.replaceAll(/^[\s\uFEFF]+|[\s\uFEFF]+$/g, "");
}
