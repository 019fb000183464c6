import { foldText, skeletonKey } from "../vietnamese/index.ts";
import { brandNames, checkBrandField } from "./brands.ts";
import { buildDenialReader } from "./denial.ts";
import { buildDisguiseBook, findDisguises } from "./disguise.ts";
import { checkDeclaredGtin } from "./gtin.ts";
import { innocentPhrases } from "./innocent-phrases.ts";
import { lexiconFindings } from "./lexicon-check.ts";
import { lexiconForms } from "./lexicon.ts";
import { writtenWords } from "./marks.ts";
import type { Field, Finding, ListingFacts, ScreeningMaterial } from "./model.ts";
import { phraseBookBuilder } from "./phrase-book.ts";
import { checkPlatform } from "./platform.ts";
import { checkPrice } from "./price.ts";
import { createReader, read } from "./reader.ts";
import { buildRecallBook, checkRecallAnchors, checkRecalledGtin } from "./recalls.ts";
import { compileRules } from "./rules.ts";
import { gather, namesPlainly } from "./sightings.ts";
import type { Meaning, Sightings } from "./sightings.ts";

/** A compiled screener; `screen` is pure but not re-entrant, so a thread has its own. */
export type Screener = { screen: (listing: ListingFacts) => Finding[] };

/**
 * Compiles lexicon, brands, rules and recalls once, for screening any number of listings. Findings are suggestions with evidence for a
 * person to judge. Task: 2390 II.2.2; 8598 units 2, 5, 6.
 */
export function buildScreener(material: ScreeningMaterial): Screener {
  const forms = lexiconForms(material.lexicon);
  const names = brandNames(material.brands);
  const known = new Set(names.filter((name) => name.distinctive).map((name) => name.folded));
  const recalls = buildRecallBook(material.recalls);
  const denial = buildDenialReader(material.lexicon);
  const disguises = buildDisguiseBook(names, forms);
  const ruleChecks = compileRules(material.rules);
  const gtinLaw = material.rules.find((rule) => rule.id === "bc.prefix") ?? null;

  const meanings: Meaning[] = [];
  const builder = phraseBookBuilder();
  const add = (phrase: string, meaning: Meaning) => {
    if (builder.add(phrase, meanings.length)) meanings.push(meaning);
  };
  for (const form of forms) add(form.folded, { kind: "term", form });
  for (const name of names) add(name.folded, { kind: "brand", name });
  for (const phrase of innocentPhrases) add(phrase, { kind: "innocent", written: new Set([writtenWords(phrase)]) });
  for (const anchor of recalls.anchors) add(anchor.phrase, { kind: "recall", anchor });
  const book = builder.build();
  const reader = createReader();

  const screen = (listing: ListingFacts): Finding[] => {
    const sightings: Sightings = { terms: [], brands: [], anchors: [] };
    const findings: Finding[] = [];
    const look = (field: Field, text: string | null) => {
      if (text === null || text === "") return;
      read(reader, book, text);
      if (reader.hitCount === 0 && reader.oddCount === 0) return;
      gather(reader, book, meanings, denial, field, sightings);
      if (reader.oddCount === 0 || field === "model") return;
      const plain = (brand: string) => namesPlainly(reader, book, meanings, brand);
      findings.push(...findDisguises(disguises, reader, field, () => ownNames(listing), plain));
    };
    look("title", listing.title);
    look("description", listing.description);
    look("seller", listing.seller);
    look("model", listing.model);

    const price = checkPrice(listing, material.priceReference(listing));
    const disguised = findings.slice();
    findings.push(
      ...lexiconFindings(sightings.terms, sightings.brands, price !== null, listing.seller).filter(
        (finding) => !disguised.some((other) => overlaps(finding, other)),
      ),
      ...checkRecalledGtin(recalls, listing),
      ...checkRecallAnchors(listing, sightings.anchors),
    );
    const keep = (finding: Finding | null) => {
      if (finding !== null) findings.push(finding);
    };
    keep(price);
    keep(checkBrandField(listing, sightings.brands, (folded) => known.has(folded)));
    keep(checkDeclaredGtin(listing, gtinLaw));
    if (listing.host !== null)
      keep(checkPlatform(listing, material.platformStanding(listing.host, listing.observedOn)));
    for (const check of ruleChecks) keep(check(listing));
    return findings;
  };
  return { screen };
}

// Who bears the name may write it with dots: the shop "G.O.K.I.N.G" hides nothing.
function ownNames(listing: ListingFacts): string {
  return skeletonKey(foldText(`${listing.brand ?? ""} ${listing.seller ?? ""}`).replaceAll(" ", ""));
}

function overlaps(one: Finding, other: Finding): boolean {
  return one.field === other.field && one.start < other.end && other.start < one.end;
}
