import { weights } from "../../engines/screening/index.ts";
import type { WeightName } from "../../engines/screening/index.ts";
import type { Check } from "./checks.ts";
import type { CandidateClaims, Decision } from "./model.ts";

/** The signs that a site sells to Viet Nam. The first three are what the law asks of a foreign platform; the rest show whom it means. */
export const criterionNames = ["domain", "language", "transactions", "currency", "delivery", "selling"] as const;
export type CriterionName = (typeof criterionNames)[number];
export type Criterion = { criterion: CriterionName; byLaw: boolean; result: "met" | "not-met" | "open" };

/**
 * Which criteria a candidate meets. How many transactions it has from Viet Nam no page tells, and the number that the law sets was
 * not found: that one stays open. Law: rules ec.foreign and, before 1 July 2026, ec.old.foreign of reference/rules.json.
 */
export function criteriaOf(kind: "site" | "app", host: string, claims: CandidateClaims | null): Criterion[] {
  const told = (met: boolean): Criterion["result"] => (met ? "met" : claims === null ? "open" : "not-met");
  const language = claims?.language?.value;
  return [
    { criterion: "domain", byLaw: true, result: kind === "site" && host.endsWith(".vn") ? "met" : "not-met" },
    { criterion: "language", byLaw: true, result: language === undefined ? "open" : told(language === "vi") },
    { criterion: "transactions", byLaw: true, result: "open" },
    { criterion: "currency", byLaw: false, result: told(claims?.currency?.value === "VND") },
    { criterion: "delivery", byLaw: false, result: told(claims !== null && claims.deliversToVietnam !== null) },
    { criterion: "selling", byLaw: false, result: told(claims !== null && claims.sells !== null) },
  ];
}

const points = (name: WeightName): number => weights[name].points;

export type Reason = { sign: string; points: number };

/** What each sign adds to a candidate's place in the queue, in the decibans of screening. Only an order of looking, never a finding. */
const signPoints: Record<string, number> = {
  "criterion.domain": 3,
  "criterion.language": 3,
  "criterion.currency": 2,
  "criterion.delivery": 2,
  "criterion.selling": 3,
  "check.host.unregistered": points("platform.unregistered"),
  "check.scam.listed": points("platform.scam-listed"),
  "check.likeness.letters": 8,
  "check.likeness.one-edit": 6,
  "check.likeness.same-name": 5,
  "check.likeness.with-words": 5,
  "check.owner.none": 2, // Law: who is behind a site is to be read on it (ec.owner.disclosure)
  "check.owner.other": 4,
};

/** The findings that a check amounts to: its name among the checks of leads, and its weight there. */
const findingOf: Record<string, { check: string; weight: WeightName }> = {
  "badge.nowhere": { check: "claim.false_badge", weight: "claim.badge.nowhere" },
  "badge.elsewhere": { check: "claim.false_badge", weight: "claim.badge.elsewhere" },
  "badge.other-site": { check: "claim.false_badge", weight: "claim.badge.other-site" },
  "badge.refuted": { check: "claim.false_badge", weight: "claim.badge.refuted" },
  "tax-code.wrong": { check: "claim.wrong_tax_code", weight: "claim.tax-code.wrong" },
  "tax-code.other": { check: "claim.other_tax_code", weight: "claim.tax-code.other" },
};

/** The names of the checks by which candidates raise leads. */
export const claimChecks = ["claim.false_badge", "claim.wrong_tax_code", "claim.other_tax_code"] as const;

/** The findings behind what is wrong with a candidate's claims; none where it was decided that it may claim them, or sells nothing. */
export function claimFindings(checks: readonly Check[], decided: Decision | null) {
  if (decided === "registered" || decided === "not-commerce") return [];
  return checks.flatMap((check) => {
    const known = check.result === "wrong" ? findingOf[`${check.check}.${check.why}`] : undefined;
    return known === undefined
      ? []
      : [{ check: known.check, weight: points(known.weight), of: check.of, why: check.why }];
  });
}

/** A candidate's score with every reason that makes it, strongest first; none for one that the register confirms. */
export function weighCandidate(
  criteria: readonly Criterion[],
  checks: readonly Check[],
  listings: number,
): { score: number; reasons: Reason[] } {
  const isKnown = checks.some(({ check, result }) => check === "host" && result === "fine");
  const signs = [
    ...criteria.filter(({ result }) => result === "met").map(({ criterion }) => `criterion.${criterion}`),
    ...checks.map(({ check, why }) => `check.${check}.${why}`),
  ];
  const found = signs.flatMap((sign) => {
    const finding = findingOf[sign.replace("check.", "")];
    const worth = finding === undefined ? signPoints[sign] : points(finding.weight);
    return worth === undefined ? [] : [{ sign, points: worth }];
  });
  // Many listings add slowly: a large site is no suspect by size.
  if (listings > 0)
    found.push({ sign: "listings", points: Math.round(Math.min(6, 1 + 2 * Math.log10(listings)) * 10) / 10 });
  const reasons = isKnown ? [] : found.sort((a, b) => b.points - a.points);
  return { score: Math.round(reasons.reduce((sum, reason) => sum + reason.points, 0) * 10) / 10, reasons };
}
