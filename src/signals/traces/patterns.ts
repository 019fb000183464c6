import { canonicalId } from "../../engines/epcis/index.ts";
import { keyOf } from "./keys.ts";

const urnPattern = /^urn:epc:idpat:([a-z]+):(.+)$/;

/** Whether a value of a query stands for many identifiers: `urn:epc:idpat:sgtin:0614141.107346.*`, or a Digital Link that ends with `*`. */
export function isPattern(value: string): boolean {
  return urnPattern.test(value) || value.endsWith("/*");
}

/**
 * The beginning that all keys under a pattern have; null for a value that is no pattern, empty for a pattern whose keys begin differently (the
 * first digit of an SSCC and of a GTIN stands before the company prefix).
 */
export function patternPrefix(value: string): string | null {
  if (!isPattern(value)) return null;
  if (!urnPattern.test(value)) return keyOf(canonicalId(value)).slice(0, -1);
  const { scheme, parts } = partsOf(value);
  if (parts.indexOf("*") !== parts.length - 1) return "";
  const [zero, one] = ["0", "1"].map((last) => exampleKey(scheme, [...parts.slice(0, -1), last]));
  if (zero === undefined || one === undefined || !zero.startsWith("/") || !zero.endsWith("0") || !one.endsWith("1"))
    return "";
  return zero.slice(0, -1) === one.slice(0, -1) ? zero.slice(0, -1) : "";
}

/** A test of keys for a value of a query, pattern or not. */
export function keyTest(value: string): (key: string) => boolean {
  const prefix = patternPrefix(value);
  if (prefix === null) {
    const wanted = keyOf(value);
    return (key) => key === wanted;
  }
  if (prefix !== "") return (key) => key.startsWith(prefix) && key.length > prefix.length;
  const { scheme, parts } = partsOf(value);
  const company = parts[0] ?? "";
  const begins = companyBegins[scheme];
  if (begins === undefined || !/^(\d+|\*)$/.test(company)) return () => false;
  const form = new RegExp(`^${begins}${company === "*" ? "" : company}`);
  return (key) => form.test(key);
}

/** Where a company prefix begins in the keys of a scheme. Source: GS1 EPC Tag Data Standard 2.0, section 7. */
const companyBegins: Readonly<Record<string, string>> = {
  sgtin: "/01/\\d",
  lgtin: "/01/\\d",
  sscc: "/00/\\d",
  grai: "/8003/0",
  giai: "/8004/",
  sgln: "/414/",
  pgln: "/417/",
  gsrn: "/8018/",
  gsrnp: "/8017/",
  gdti: "/253/",
  ginc: "/401/",
  gsin: "/402/",
  cpi: "/8010/",
};

function partsOf(pattern: string): { scheme: string; parts: string[] } {
  const [, scheme = "", rest = ""] = urnPattern.exec(pattern) ?? [];
  return { scheme, parts: rest.split(".") };
}

function exampleKey(scheme: string, parts: readonly string[]): string {
  const urn = scheme === "lgtin" ? "urn:epc:class:lgtin:" : `urn:epc:id:${scheme}:`;
  return keyOf(canonicalId(urn + parts.join(".")));
}
