import { gs1CheckDigit } from "../gs1/index.ts";
import { encodeValue } from "./link-value.ts";

/** How the parts of an EPC URN become the path of a Digital Link: `prefix` and `reference` are the first two parts, `rest` what follows. */
type Scheme = (prefix: string, reference: string, rest: readonly string[]) => string | null;

const withCheck = (digits: string): string => digits + gs1CheckDigit(digits);

/** A key whose company prefix and reference together have a fixed number of digits; null when they have not. */
function key(length: number, prefix: string, reference: string): string | null {
  const digits = prefix + reference;
  return digits.length === length && /^\d+$/.test(digits) ? digits : null;
}

function gtin(prefix: string, reference: string): string | null {
  if (key(13, prefix, reference) === null) return null;
  return withCheck(reference.slice(0, 1) + prefix + reference.slice(1));
}

const serialised =
  (ai: string, qualifier: string): Scheme =>
  (prefix, reference, rest) => {
    const number = gtin(prefix, reference);
    return number === null || rest[0] === undefined ? null : `/${ai}/${number}${qualifier}${rest[0]}`;
  };

/** A key of 12 digits and a check digit, with the serial joined to it. */
const joined =
  (ai: string, lead = ""): Scheme =>
  (prefix, reference, rest) => {
    const digits = key(12, prefix, reference);
    return digits === null ? null : `/${ai}/${withCheck(lead + digits)}${rest[0] ?? ""}`;
  };

const service =
  (ai: string, length: number): Scheme =>
  (prefix, reference) => {
    const digits = key(length, prefix, reference);
    return digits === null ? null : `/${ai}/${withCheck(digits)}`;
  };

const schemes: Readonly<Record<string, Scheme>> = {
  sgtin: serialised("01", "/21/"),
  lgtin: serialised("01", "/10/"),
  upui: serialised("01", "/235/"),
  itip: (prefix, reference, [piece, total, serial]) => {
    const number = gtin(prefix, reference);
    if (number === null || !/^\d\d$/.test(piece ?? "") || !/^\d\d$/.test(total ?? "")) return null;
    return `/8006/${number}${piece}${total}${serial === undefined ? "" : `/21/${serial}`}`;
  },
  sscc: (prefix, reference) => {
    if (key(17, prefix, reference) === null) return null;
    return `/00/${withCheck(reference.slice(0, 1) + prefix + reference.slice(1))}`;
  },
  sgln: (prefix, reference, rest) => {
    const digits = key(12, prefix, reference);
    if (digits === null) return null;
    return `/414/${withCheck(digits)}${rest[0] === undefined || rest[0] === "0" ? "" : `/254/${rest[0]}`}`;
  },
  pgln: service("417", 12),
  gsrn: service("8018", 17),
  gsrnp: service("8017", 17),
  gsin: service("402", 16),
  grai: joined("8003", "0"),
  gdti: joined("253"),
  sgcn: joined("255"),
  giai: (prefix, reference) => `/8004/${prefix}${reference}`,
  ginc: (prefix, reference) => `/401/${prefix}${reference}`,
  cpi: (prefix, reference, rest) => `/8010/${prefix}${reference}${rest[0] === undefined ? "" : `/8011/${rest[0]}`}`,
};

const epcUrn = /^urn:epc:(id|class|idpat):([a-z]+):(\d{6,12})\.([^.]*)((?:\.[^\s]*)?)$/;

/** The path of the Digital Link of an EPC, class or pattern URN (`/01/…/21/…`); null when it is none, or not of a GS1 key. */
export function pathOfUrn(urn: string): string | null {
  const parts = epcUrn.exec(urn);
  if (parts === null) return null;
  const [, kind, scheme, prefix, reference, tail] = parts as unknown as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const make = Object.hasOwn(schemes, scheme) ? schemes[scheme] : undefined;
  if (make === undefined) return null;
  const whole = scheme === "giai" || scheme === "ginc";
  let rest = tail === "" ? [] : tail.slice(1).split(".");
  if (scheme === "itip") rest = [...rest.slice(0, 2), ...(rest.length > 2 ? [rest.slice(2).join(".")] : [])];
  else if (rest.length > 1) rest = [rest.join(".")];
  if (kind === "idpat") {
    if (rest.at(-1) !== "*") return null;
    const path = make(prefix, reference, [...rest.slice(0, -1), "*"]);
    return path === null ? null : path.replace(/(?:\/(?:10|21|235|254|8011)\/)?\*$/, "");
  }
  if (rest.includes("*")) return null;
  return make(prefix, encodeValue(whole ? reference + tail : reference), rest.map(encodeValue));
}
