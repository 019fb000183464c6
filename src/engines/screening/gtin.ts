import { checkGtin } from "../gs1/index.ts";
import type { Finding, ListingFacts, Rule } from "./model.ts";
import { inForce } from "./rules.ts";
import { points } from "./weights.ts";

/** A field declared to be a GTIN that cannot be one. A valid GTIN proves nothing and says nothing. Task: 2390 II.2.5. */
export function checkDeclaredGtin(listing: ListingFacts, law: Rule | null): Finding | null {
  const declared = listing.gtin?.trim() ?? "";
  if (declared === "") return null;
  const checked = checkGtin(declared);
  if (checked.ok) return null;
  const start = (listing.gtin as string).indexOf(declared);
  const rule = law !== null && inForce(law, listing.observedOn) ? law : null;
  return {
    check: "gtin.invalid",
    concern: "label",
    weight: points("gtin.invalid"),
    field: "gtin",
    start,
    end: start + declared.length,
    matched: declared,
    evidence: { problem: checked.problem, rule: rule?.id ?? null, law: rule?.source ?? null },
  };
}
