import { checkGtin } from "../../engines/gs1/index.ts";
import { foldText, normalizePhone } from "../../engines/vietnamese/index.ts";
import { hostAndParents, hostOf } from "../../registers/platforms/index.ts";

/** What a notice may be about. */
export const subjectKinds = ["host", "phone", "gtin", "seller", "brand", "product"] as const;
export type SubjectKind = (typeof subjectKinds)[number];

const houseId = /^[a-z]{3}_[0-9A-Z]{26}$/;
const serviceNumber = /^1[89]00\d{4,6}$/;
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
  return kind === "host" ? hostAndParents(folded) : [folded];
}

/** A name that a whole register stands under (`com.vn`) is no subject: a warning about it would be one about everybody. */
function foldHost(value: string): string | null {
  const host = hostOf(value)?.replace(/^www\.(?=.+\.)/, "") ?? null;
  return host !== null && hostAndParents(host).length > 0 ? host : null;
}
