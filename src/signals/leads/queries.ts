import { z } from "zod";
import { wordQuery } from "../../engines/vietnamese/index.ts";
import type { WordQuery } from "../../engines/vietnamese/index.ts";
import type { Transaction } from "../../kernel/db/database.ts";
import type { ParamsOf, RowOf } from "../../kernel/db/statement.ts";
import { cutPage, readCursor } from "../../kernel/http/page.ts";
import type { Level, Visibility } from "../../services/facts/index.ts";
import type { LeadFilter } from "./model.ts";
import { firstFinding } from "./model.ts";
import {
  addressesBehind,
  attachToCase,
  countLeads,
  findingsOfChecks,
  findingsOfLead,
  findingsOfListing,
  leadById,
  leadsAmongWithWords,
  leadsByIds,
  leadsOfSeller,
  leadsPage,
  leadsWithWords,
  listingsOfChecks,
  scoresIfReplaced,
  standingVerdicts,
  strongestLeads,
  textFindings,
  verdictsOfLead,
} from "./store/leads.ts";
import { subjectById, subjectsAmong } from "./store/subjects.ts";

export type LeadRow = RowOf<typeof leadById>;

/** Who may see a lead; the facts about it carry the same. */
export function leadVisibility(lead: { agency: string; level: string; shared_with: string[] }): Visibility {
  return { agency: lead.agency, level: lead.level as Level, sharedWith: lead.shared_with };
}

/** The queue: strongest first. */
export async function listLeads(
  tx: Transaction,
  filter: LeadFilter,
  page: { cursor?: string | undefined; limit: number },
): Promise<{ items: LeadRow[]; next: string | null }> {
  const after = readCursor(page.cursor, z.tuple([z.number(), z.string()]));
  const place = {
    state: filter.state ?? null,
    concern: filter.concern ?? null,
    platform: filter.platform ?? null,
    seller: filter.seller ?? null,
    check: filter.check ?? null,
    min_score: filter.minScore ?? null,
    score: after?.[0] ?? null,
    id: after?.[1] ?? null,
    limit: page.limit + 1,
  };
  const words = wordQuery(filter.q ?? "", false);
  const rows = words === null ? await tx.rows(leadsPage, place) : await rowsWithWords(tx, words, place);
  return cutPage(rows, page.limit, (row) => [row.score, row.id]);
}

/** How many of the strongest leads are looked through, as long as one in twenty-five of them has the words. */
const steps = [100, 1000];
const share = 1 / 25;

/**
 * What is common is met soon in the order of the queue; what is rare, or hardly any lead has, is found by the search index. With 500,000 sellers
 * and 50,000 leads on two loaded cores: 3 to 30 ms where leads have it, 20 to 220 ms where 3,000 to 167,000 sellers and five leads do, 12 ms where few do.
 */
async function rowsWithWords(tx: Transaction, words: WordQuery, place: ParamsOf<typeof leadsPage>): Promise<LeadRow[]> {
  for (const many of steps) {
    const ids = (await tx.rows(strongestLeads, { ...place, limit: many })).map(({ id }) => id);
    const found = await tx.rows(leadsAmongWithWords, { ...words, ids, limit: place.limit });
    if (found.length === place.limit || ids.length < many) return found;
    if (found.length < many * share) break;
  }
  return tx.rows(leadsWithWords, { ...place, ...words });
}

export const getLead = (tx: Transaction, id: string): Promise<LeadRow> => tx.get(leadById, { id });
const mostAddresses = 1000;
/** The addresses of the pages that a lead is about, as the actor may see them. */
export const addressesOfLead = async (tx: Transaction, lead: string): Promise<string[]> =>
  (await tx.rows(addressesBehind, { lead, limit: mostAddresses })).map(({ url }) => url);
export const verdictsOn = (tx: Transaction, lead: string) => tx.rows(verdictsOfLead, { lead });
export const findingsBehind = (tx: Transaction, lead: LeadRow, limit = 300) =>
  tx.rows(findingsOfLead, { seller: lead.seller_id, concern: lead.concern, limit });
export const findingsOn = (tx: Transaction, listing: string) => tx.rows(findingsOfListing, { listing });
/** What certain checks have found in an agency's listings, or in some of them, for a check that looks at them again. */
export const findingsByChecks = (
  tx: Transaction,
  agency: string,
  checks: readonly string[],
  listings: readonly string[] | null = null,
) => tx.rows(findingsOfChecks, { agency, checks, listings });
/** In which of an agency's listings certain checks have found something. */
export async function listingsFoundBy(tx: Transaction, agency: string, checks: readonly string[]): Promise<string[]> {
  const { ids } = await tx.get(listingsOfChecks, { agency, checks });
  return ids === "" ? [] : ids.split(",");
}
/** What was found in the texts of listings, prices apart. */
export const textFindingsOn = (tx: Transaction, listings: readonly string[]) =>
  tx.rows(textFindings, { listings, text_until: firstFinding.price });

export type ProposedFinding = { listingId: string; sellerId: string; concern: string; check: string; weight: number };

/** How the scores of sellers would change if the text findings of the listings in `replaced` gave way to the proposed ones. */
export const scoresIf = (
  tx: Transaction,
  sellers: readonly string[],
  replaced: readonly string[],
  proposed: readonly ProposedFinding[],
) =>
  tx.rows(scoresIfReplaced, {
    sellers,
    replaced,
    text_until: firstFinding.price,
    listing: proposed.map((finding) => finding.listingId),
    seller: proposed.map((finding) => finding.sellerId),
    concern: proposed.map((finding) => finding.concern),
    check: proposed.map((finding) => finding.check),
    weight: proposed.map((finding) => finding.weight),
  });

/** The verdicts of an agency that stand, one for a lead, with what the score was made of. */
export const verdictsThatStand = (tx: Transaction, agency: string) => tx.rows(standingVerdicts, { agency });

export const leadsAboutSeller = (tx: Transaction, seller: string): Promise<LeadRow[]> =>
  tx.rows(leadsOfSeller, { seller });
export const leadCounts = (tx: Transaction, platform: string | null = null) => tx.rows(countLeads, { platform });

/** The id of the lead about a subject and a concern, as far as the actor may see it. */
export async function findLeadAbout(tx: Transaction, subject: string, concern: string): Promise<string | null> {
  return (await leadsAboutSeller(tx, subject)).find((lead) => lead.concern === concern)?.id ?? null;
}

/** What a lead is about, where that is no seller's account; null where it is one. */
export const findSubject = (tx: Transaction, id: string) => tx.find(subjectById, { id });

export type LeadForCase = {
  /** Whether it is about a seller's account; else `sellerId` names another subject. */
  isAboutSeller: boolean;
  id: string;
  sellerId: string;
  sellerName: string;
  platformId: string;
  concern: string;
  agency: string;
  level: Level;
  sharedWith: string[];
  caseId: string | null;
};

/** The leads a case is opened from, as far as the actor may see them. */
export async function leadsForCase(tx: Transaction, ids: readonly string[]): Promise<LeadForCase[]> {
  const leads = await tx.rows(leadsByIds, { ids: [...ids] });
  const others = new Set(
    (await tx.rows(subjectsAmong, { ids: leads.map((lead) => lead.seller_id) })).map(({ id }) => id),
  );
  return leads.map((lead) => ({
    isAboutSeller: !others.has(lead.seller_id),
    id: lead.id,
    sellerId: lead.seller_id,
    sellerName: lead.seller_name,
    platformId: lead.platform_id,
    concern: lead.concern,
    agency: lead.agency,
    level: lead.level as Level,
    sharedWith: lead.shared_with,
    caseId: lead.case_id,
  }));
}

/** Ties leads to a case, those that stand in none yet; how many. Part of the command that opens the case. */
export function attachLeads(tx: Transaction, ids: readonly string[], caseId: string, at: Date): Promise<number> {
  return tx.run(attachToCase, { ids: [...ids], case_id: caseId, at });
}
