import { checkGtin } from "../../engines/gs1/index.ts";
import { foldText, normalizePhone } from "../../engines/vietnamese/index.ts";

/** What a notice may be about. */
export const subjectKinds = ["host", "phone", "gtin", "seller", "brand", "product"] as const;
export type SubjectKind = (typeof subjectKinds)[number];

const houseId = /^[a-z]{3}_[0-9A-Z]{26}$/;
const serviceNumber = /^1[89]00\d{4,6}$/;
// Names of a register that anybody may stand under: a warning about one would be a warning about all. Source: VNNIC's second-level domains.
const sharedSuffix = /^(?:com|net|org|gov|edu|info|name|pro|health|biz|int|ac|io|ai|id)\.vn$/;

/**
 * The form by which a subject is kept and found: a host in lower case without `www.`, a phone as E.164 (service numbers as their
 * digits), a GTIN with 14 digits, names folded, a seller also by its account's id. Null where the value is no such thing.
 *
 * @example foldSubject("host", "https://www.Shop-Giả.vn/a") // "xn--shop-gi-wn4c.vn"
 */
export function foldSubject(kind: SubjectKind, value: string): string | null {
  switch (kind) {
    case "host":
      return foldHost(value);
    case "phone": {
      const digits = value.replace(/[\s.-]/g, "");
      return serviceNumber.test(digits) ? digits : normalizePhone(value);
    }
    case "gtin": {
      const check = checkGtin(value.replace(/[\s-]/g, ""));
      return check.ok ? check.gtin14 : null;
    }
    default: {
      if (kind === "seller" && houseId.test(value)) return value;
      return foldText(value).trim() || null;
    }
  }
}

/** The kept forms that answer a look-up: of a host also its parents, since a warned shop.vn warns of m.shop.vn. */
export function lookUpForms(kind: SubjectKind, value: string): string[] {
  const folded = foldSubject(kind, value);
  if (folded === null) return [];
  if (kind !== "host" || !/[a-z]$/.test(folded)) return [folded];
  const labels = folded.split(".");
  return labels.slice(0, -1).map((_, at) => labels.slice(at).join("."));
}

function foldHost(value: string): string | null {
  const trimmed = value.trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `http://${trimmed}`;
  if (!URL.canParse(address)) return null;
  const host = new URL(address).hostname
    .toLowerCase()
    .replace(/\.$/, "")
    .replace(/^www\./, "");
  return host.includes(".") && host.length <= 253 && !sharedSuffix.test(host) ? host : null;
}
