import { domainToUnicode } from "node:url";
import type { LookAlike } from "../../engines/screening/index.ts";
import { checkTaxCode, foldText } from "../../engines/vietnamese/index.ts";
import type { Platform, Standing } from "../../registers/platforms/index.ts";
import { isOfSite } from "./address.ts";
import type { CandidateClaims } from "./model.ts";

/** `open`: nothing can be said, for want of a claim or of something to hold it against. Never read it as either of the others. */
export type CheckResult = "fine" | "wrong" | "open";
export const checkNames = ["host", "badge", "tax-code", "owner", "scam", "likeness"] as const;
/** What one check says of a candidate: `why` names the sentence, `of` what stands in it. */
export type Check = {
  check: (typeof checkNames)[number];
  result: CheckResult;
  why: string;
  of: Record<string, string>;
};

/** What registers and lists say, on the day of the look. */
export type Known = {
  platform: Platform | null;
  standing: Standing | null;
  /** Platforms whose holder has the tax code that the candidate claims. */
  holders: readonly Platform[];
  scam: { host: string; source: string; since: string } | null;
  likeness: LookAlike | null;
  /** The page of the register that the mark leads to: null where it leads to none, or the page was not read. */
  record: RegisterPage | null;
};
/** The hosts that a page of the register names, as far as it names any. */
export type RegisterPage = { namesSite: boolean; otherSite: string | null };

/** Holds what a candidate claims against what is known; of one whose pages were never read, only its name. Law: rule ec.badge.forged of reference/rules.json. Task: 8598 units 1, 4. */
export function checkCandidate(host: string, claims: CandidateClaims | null, known: Known): Check[] {
  return [
    checkHost(known),
    ...(claims === null ? [] : [checkBadge(claims, known), checkTax(host, claims, known), checkOwner(claims, known)]),
    known.scam === null
      ? { check: "scam", result: "open", why: "not-listed", of: {} }
      : { check: "scam", result: "wrong", why: "listed", of: { source: known.scam.source, since: known.scam.since } },
    checkLikeness(host, known),
  ];
}

/** Whether the register has confirmed the site; nothing else clears it. */
export const isConfirmed = ({ standing }: Pick<Known, "standing">): boolean =>
  standing?.status === "registered" || standing?.status === "notified";

function checkHost({ platform, standing }: Known): Check {
  if (platform === null) return { check: "host", result: "open", why: "unknown", of: {} };
  const of = { platform: platform.name || platform.host, id: platform.id };
  if (standing === null) return { check: "host", result: "open", why: "no-standing", of };
  const { status, source, validFrom } = standing;
  const result = isConfirmed({ standing }) ? "fine" : status === "unregistered" ? "wrong" : "open";
  return { check: "host", result, why: status, of: { ...of, source, since: validFrom } };
}

function checkBadge({ registration }: CandidateClaims, known: Known): Check {
  if (registration === null) return { check: "badge", result: "open", why: "none", of: {} };
  const { target, leadsToRegister } = registration.value;
  const of = { target: target ?? "", page: registration.url, source: known.standing?.source ?? "" };
  const says = (result: CheckResult, why: string, more: Record<string, string> = {}): Check => ({
    check: "badge",
    result,
    why,
    of: { ...of, ...more },
  });
  if (isConfirmed(known)) return says("fine", "confirmed");
  if (known.record?.namesSite === true) return says("fine", "record-names-site");
  if (known.record?.otherSite != null) return says("wrong", "other-site", { other: known.record.otherSite });
  if (known.standing?.status === "unregistered") return says("wrong", "refuted");
  if (leadsToRegister) return says("open", "record-not-read");
  return target === null ? says("wrong", "nowhere") : says("wrong", "elsewhere");
}

function checkTax(host: string, { taxCode, wrongTaxCode, owner }: CandidateClaims, { holders }: Known): Check {
  if (taxCode === null) {
    if (wrongTaxCode === null) return { check: "tax-code", result: "open", why: "none", of: {} };
    return {
      check: "tax-code",
      result: "wrong",
      why: "wrong",
      of: { code: wrongTaxCode.value, page: wrongTaxCode.url },
    };
  }
  const of = { code: taxCode.value, page: taxCode.url };
  const holder = holders[0];
  if (holder === undefined) return { check: "tax-code", result: "open", why: "not-in-register", of };
  const named = { ...of, holder: holder.owner ?? holder.name, sites: sitesOf(holders) };
  if (holders.some((one) => [one.host, ...one.aliases].some((site) => isOfSite(site, host))))
    return { check: "tax-code", result: "fine", why: "own", of: named };
  const names = holders.map((one) => one.owner).filter((name) => name !== null);
  if (owner === null || names.length === 0)
    return { check: "tax-code", result: "open", why: "holder-elsewhere", of: named };
  return names.some((name) => isSameName(name, owner.value))
    ? { check: "tax-code", result: "open", why: "same-holder", of: named }
    : { check: "tax-code", result: "wrong", why: "other", of: { ...named, owner: owner.value } };
}

/** What enterprises are called is known for platforms of the register alone; there is no register of enterprises to ask yet. */
function checkOwner({ owner, taxCode }: CandidateClaims, { platform, holders }: Known): Check {
  if (owner === null && taxCode === null) return { check: "owner", result: "open", why: "none", of: {} };
  if (owner === null) return { check: "owner", result: "open", why: "no-name", of: {} };
  const recorded = platform?.owner ?? holders.find((one) => one.owner !== null)?.owner ?? null;
  const of = { owner: owner.value, page: owner.url };
  if (recorded === null) return { check: "owner", result: "open", why: "not-checked", of };
  return isSameName(recorded, owner.value)
    ? { check: "owner", result: "fine", why: "same", of: { ...of, recorded } }
    : { check: "owner", result: "wrong", why: "other", of: { ...of, recorded } };
}

function checkLikeness(host: string, { likeness }: Known): Check {
  if (likeness === null) return { check: "likeness", result: "open", why: "none", of: {} };
  const { how, name } = likeness;
  return {
    check: "likeness",
    result: "wrong",
    why: how,
    of: { host: domainToUnicode(host), like: likeness.host, name },
  };
}

const sitesOf = (holders: readonly Platform[]): string =>
  holders
    .slice(0, 5)
    .map((one) => one.host)
    .join(", ");

const forms =
  /\b(?:cong ty|cty|ct|tap doan|trach nhiem huu han|tnhh|mtv|mot thanh vien|co phan|cp|doanh nghiep tu nhan|dntn|ho kinh doanh|hkd|viet nam|vn)\b/g;

/** Whether two names are one enterprise's as people write it: with or without its legal form, marks and "Việt Nam". */
export function isSameName(one: string, other: string): boolean {
  const [a, b] = [nameKey(one), nameKey(other)];
  return a !== "" && a === b;
}

const nameKey = (name: string) =>
  foldText(name)
    .replace(forms, " ")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

/** Whether a claimed code asks the register anything: branches are asked for by their enterprise. */
export function registerCode(claims: CandidateClaims): string | null {
  const checked = claims.taxCode === null ? null : checkTaxCode(claims.taxCode.value);
  return checked?.ok === true ? checked.head : null;
}
