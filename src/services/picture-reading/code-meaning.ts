import { checkGtin } from "../../engines/gs1/index.ts";
import { readVietQr } from "../../engines/vietnamese/index.ts";
import type { CodeFormat, CodeMeaning } from "./model.ts";

const retail: ReadonlySet<CodeFormat> = new Set(["EAN-13", "EAN-8", "UPC-E"]);
const longestLink = 2_000;

/** What a code says. Null where a retail code's check digit is wrong: then it was misread, and says nothing. */
export function meaningOf(format: CodeFormat, text: string, isGs1: boolean): CodeMeaning | null {
  if (retail.has(format)) return gtinOf(text);
  if (isGs1) return gtinOf(/\(01\)(\d{14})(?=\(|$)/.exec(text)?.[1] ?? "") ?? { kind: "text" };
  const payment = readVietQr(text);
  if (payment !== null) return { kind: "payment", ...payment };
  const url = webAddress(text);
  return url === null ? { kind: "text" } : { kind: "link", url: url.href, gtin14: gtinInLink(url) };
}

function gtinOf(digits: string): CodeMeaning | null {
  const checked = checkGtin(digits);
  return checked.ok ? { kind: "gtin", gtin14: checked.gtin14, prefix: checked.prefix } : null;
}

function webAddress(text: string): URL | null {
  if (text.length > longestLink || !/^https?:\/\//i.test(text)) return null;
  return URL.parse(text.trim());
}

/** The GTIN of a GS1 Digital Link: `/01/` and its digits anywhere in the path, since any domain may carry one. */
function gtinInLink({ pathname }: URL): string | null {
  const digits = /\/(?:01|gtin)\/(\d{8}|\d{12,14})(?:\/|$)/.exec(pathname)?.[1];
  const checked = checkGtin(digits ?? "");
  return checked.ok ? checked.gtin14 : null;
}
