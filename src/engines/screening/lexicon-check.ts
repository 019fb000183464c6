import { concernOfCategory } from "./lexicon.ts";
import type { LexiconForm } from "./lexicon.ts";
import { isOwnSeller } from "./brands.ts";
import type { BrandMention } from "./brands.ts";
import type { Field, Finding } from "./model.ts";
import { points } from "./weights.ts";

/** A term met in a field and not denied there. */
export type TermSighting = {
  form: LexiconForm;
  verdict: "yes" | "ambiguous";
  /** Whether a brand name stands within four words. */
  besideBrand: boolean;
  field: Field;
  start: number;
  end: number;
  slice: string;
};

// The terms that describe goods as copies, by category; a genuine claim beside a strong one contradicts it.
const copyCategories = new Set(["copy_grade", "brand_goods", "evasion"]);
// One term repeated through a description is one reason; three places are enough to show.
const mostPlaces = 3;

/**
 * Turns what was sighted into findings: terms by strength; ambiguous keys only beside another sign; a strong copy term with a claim to be
 * genuine as a contradiction; a copy term with a brand in the title as the copy of that brand. Task: 2390 II.2.2; 8598 unit 2.
 */
export function lexiconFindings(
  sightings: readonly TermSighting[],
  mentions: readonly BrandMention[],
  farBelowPrice: boolean,
  seller: string | null,
): Finding[] {
  if (sightings.length === 0) return []; // whatever is said here, is said of a term
  const sure = sightings.filter((sighting) => sighting.verdict === "yes" && sighting.form.term.strength >= 1);
  const copies = sure.filter(({ form }) => copyCategories.has(form.term.category) && form.term.strength >= 2);
  const claims = sightings.filter(({ form }) => form.term.category === "genuine_claim" && form.term.strength === 0);
  const findings: Finding[] = sure
    .filter(({ form, field }) => field !== "seller" || form.term.strength >= 2)
    .map((sighting) => finding(sighting, `lexicon.${sighting.form.term.category}`, strengthPoints(sighting)));

  for (const sighting of sightings) {
    if (sighting.verdict !== "ambiguous" || sighting.form.term.strength === 0 || sighting.field === "seller") continue;
    const beside = copies.length > 0 ? "copy term" : farBelowPrice ? "price" : brandTells(sighting) ? "brand" : null;
    if (beside === null) continue;
    const weight = Math.min(points("lexicon.ambiguous"), strengthPoints(sighting));
    findings.push(finding(sighting, `lexicon.${sighting.form.term.category}`, weight, beside));
  }

  const strong = copies.find(({ form }) => form.term.strength === 3);
  const claim = claims.find(({ verdict }) => verdict === "yes");
  if (strong !== undefined && claim !== undefined) {
    findings.push({
      ...finding(claim, "lexicon.contradiction", points("lexicon.contradiction")),
      evidence: { claim: claim.slice, against: strong.slice, term: strong.form.term.term },
    });
  }
  const telling = copies.length === 0 ? [] : mentions.filter(({ name }) => name.distinctive || name.exact !== null);
  const named = telling.find(({ name }) => !isOwnSeller(name, seller));
  if (named !== undefined) {
    findings.push({
      check: "lexicon.beside_brand",
      concern: "counterfeit",
      weight: points("lexicon.beside_brand"),
      field: "title",
      start: named.start,
      end: named.end,
      matched: named.slice,
      evidence: { brand: named.name.brand, beside: copies[0]?.slice ?? "" },
    });
  }
  return firstPlaces(findings);
}

// Beside a brand alone a size or a measure ("5A", "F1", "3A") stays what it is; words may be a grade ("siêu cấp 1:1").
function brandTells({ form, besideBrand }: TermSighting): boolean {
  const grade = form.term.category === "copy_grade" || form.term.category === "brand_goods";
  return besideBrand && grade && !form.everyday && /(?:^| )[a-z]+(?: |$)/.test(form.folded) && form.folded.length >= 3;
}

function strengthPoints({ form }: TermSighting): number {
  const { strength } = form.term;
  return points(strength >= 3 ? "lexicon.3" : strength === 2 ? "lexicon.2" : "lexicon.1");
}

function finding(sighting: TermSighting, check: string, weight: number, beside: string | null = null): Finding {
  const { term } = sighting.form;
  return {
    check,
    concern: concernOfCategory[term.category] ?? "counterfeit",
    weight,
    field: sighting.field,
    start: sighting.start,
    end: sighting.end,
    matched: sighting.slice,
    evidence: {
      term: term.term,
      meaning: term.meaning_en,
      meaningVi: term.meaning_vi,
      strength: term.strength,
      beside,
      mayMean: term.false_positive,
      mayMeanVi: term.false_positive_vi,
      source: term.source,
    },
  };
}

function firstPlaces(findings: Finding[]): Finding[] {
  const seen = new Map<string, number>();
  return findings.filter(({ check, evidence }) => {
    const key = `${check} ${String(evidence["term"])}`;
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times <= mostPlaces;
  });
}
