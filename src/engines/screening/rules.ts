import type { Finding, ListingFacts, Rule } from "./model.ts";
import { discountCap } from "./promotion.ts";

/** A rule turned into a function of a listing. */
export type RuleCheck = (listing: ListingFacts) => Finding | null;

// Named checks by rule: what the check text of the data means for a listing. Numbers and dates are read from the rule.
const registry: Readonly<Record<string, (rule: Rule, alsoRead: (date: string) => string[]) => RuleCheck>> = {
  "pm.cap50.old": discountCap,
  "pm.cap50": discountCap,
};

/** Whether a rule was in force on a date (yyyy-mm-dd). */
export function inForce(rule: Pick<Rule, "valid_from" | "valid_to">, date: string): boolean {
  return (rule.valid_from === null || rule.valid_from <= date) && (rule.valid_to === null || date <= rule.valid_to);
}

/** The rules that a machine evaluates on listings; all others are shown to people, never evaluated. */
export function machineCheckedRules(rules: readonly Rule[]): string[] {
  return rules.filter((rule) => rule.check !== null && rule.id in registry).map((rule) => rule.id);
}

/** Compiles the rules that have a check of ours; each is applied only on dates when its rule was in force. Law: each rule's source. */
export function compileRules(rules: readonly Rule[]): RuleCheck[] {
  return rules.flatMap((rule) => {
    const build = registry[rule.id];
    if (build === undefined || rule.check === null) return [];
    const check = build(rule, (date) => unevaluated(rules, rule.topic, date));
    return [(listing: ListingFacts) => (inForce(rule, listing.observedOn) ? check(listing) : null)];
  });
}

// Rules of the same topic in force that only a person can apply, such as the exceptions to the cap.
function unevaluated(rules: readonly Rule[], topic: string, date: string): string[] {
  return rules
    .filter((rule) => rule.topic === topic && rule.check === null && inForce(rule, date))
    .map((rule) => rule.id);
}
