import { accessText } from "./access.ts";
import { agenciesText } from "./agencies.ts";
import { candidatesText } from "./candidates.ts";
import { casesText } from "./cases.ts";
import { checkText } from "./check.ts";
import { cliCollectText } from "./cli-collect.ts";
import { cliConnectionText } from "./cli-connection.ts";
import { cliExchangeText } from "./cli-exchange.ts";
import { cliText } from "./cli.ts";
import { collectorsText } from "./collectors.ts";
import { copiesText } from "./copies.ts";
import { demoText } from "./demo.ts";
import { epcisText } from "./epcis.ts";
import { exchangeBlindText } from "./exchange-blind.ts";
import { exchangeDirectoryText } from "./exchange-directory.ts";
import { exchangeEnvelopeText } from "./exchange-envelope.ts";
import { exchangeExcerptsText } from "./exchange-excerpts.ts";
import { exchangeFeedsText } from "./exchange-feeds.ts";
import { exchangeFormatsText } from "./exchange-formats.ts";
import { exchangeGroupsText } from "./exchange-groups.ts";
import { exchangeHubsText } from "./exchange-hubs.ts";
import { exchangeConnectionsText } from "./exchange-connections.ts";
import { exchangeRecordsText } from "./exchange-records.ts";
import { evidenceText } from "./evidence.ts";
import { exchangeRequestsText } from "./exchange-requests.ts";
import { exchangeTechnologiesText } from "./exchange-technologies.ts";
import { factsText } from "./facts.ts";
import { faultsText } from "./faults.ts";
import { fetchingText } from "./fetching.ts";
import type { Values } from "./fill.ts";
import { fill } from "./fill.ts";
import { filesText } from "./files.ts";
import { gs1Text } from "./gs1.ts";
import { issuingText } from "./issuing.ts";
import { jobsText } from "./jobs.ts";
import { kernelText } from "./kernel.ts";
import { leadsText } from "./leads.ts";
import { linksText } from "./links.ts";
import { listingsText } from "./listings.ts";
import { matchesText } from "./matches.ts";
import { matchingText } from "./matching.ts";
import { monitoringText } from "./monitoring.ts";
import { noticesText } from "./notices.ts";
import { offlineText } from "./offline.ts";
import { partiesText } from "./parties.ts";
import { passportsText } from "./passports.ts";
import { pictureReadingText } from "./picture-reading.ts";
import { picturesText } from "./pictures.ts";
import { platformsText } from "./platforms.ts";
import { portalVerifyText } from "./portal-verify.ts";
import { portalText } from "./portal.ts";
import { productsText } from "./products.ts";
import { programmeText } from "./programme.ts";
import { referenceText } from "./reference.ts";
import { resolverText } from "./resolver.ts";
import { runningText } from "./running.ts";
import { socketsText } from "./sockets.ts";
import { startingText } from "./starting.ts";
import { takedownsText } from "./takedowns.ts";
import { traceWordsText } from "./trace-words.ts";
import { tracesText } from "./traces.ts";
import { verificationText } from "./verification.ts";
import { workbenchText } from "./workbench.ts";

/** All words for people: each key has both languages side by side, so neither can be missing. */
const catalog = {
  ...accessText,
  ...agenciesText,
  ...candidatesText,
  ...casesText,
  ...checkText,
  ...cliCollectText,
  ...cliConnectionText,
  ...cliExchangeText,
  ...cliText,
  ...collectorsText,
  ...copiesText,
  ...demoText,
  ...epcisText,
  ...evidenceText,
  ...exchangeBlindText,
  ...exchangeDirectoryText,
  ...exchangeEnvelopeText,
  ...exchangeExcerptsText,
  ...exchangeFeedsText,
  ...exchangeFormatsText,
  ...exchangeGroupsText,
  ...exchangeHubsText,
  ...exchangeConnectionsText,
  ...exchangeRecordsText,
  ...exchangeRequestsText,
  ...exchangeTechnologiesText,
  ...factsText,
  ...faultsText,
  ...fetchingText,
  ...filesText,
  ...gs1Text,
  ...issuingText,
  ...jobsText,
  ...kernelText,
  ...leadsText,
  ...linksText,
  ...listingsText,
  ...matchesText,
  ...matchingText,
  ...monitoringText,
  ...noticesText,
  ...offlineText,
  ...partiesText,
  ...passportsText,
  ...pictureReadingText,
  ...picturesText,
  ...platformsText,
  ...portalText,
  ...portalVerifyText,
  ...productsText,
  ...programmeText,
  ...referenceText,
  ...resolverText,
  ...runningText,
  ...socketsText,
  ...startingText,
  ...takedownsText,
  ...traceWordsText,
  ...tracesText,
  ...verificationText,
  ...workbenchText,
};

export type Lang = "vi" | "en";
export type TextKey = keyof typeof catalog;
export type Catalog = Record<string, { vi: string; en: string }>;

export const langs: readonly Lang[] = ["vi", "en"];

/** The words for a key, filled with the values. */
export function text(lang: Lang, key: TextKey, values?: Values): string {
  const words = catalog[key][lang];
  return values === undefined ? words : fill(words, values);
}

/** What is told, before it is known in which language: a key and what fills it, as it can be kept. */
export type Said = { readonly key: TextKey; readonly values: Values };

/** What was kept so, in a reader's language; null where it is none, or of words that are no more. */
export function sayKept(lang: Lang, kept: unknown): string | null {
  if (typeof kept !== "object" || kept === null || !("key" in kept) || !("values" in kept)) return null;
  const { key, values } = kept;
  if (typeof key !== "string" || !Object.hasOwn(catalog, key)) return null;
  return text(lang, key as TextKey, values as Values);
}

/** The words for a key in both languages, where nobody knows yet who reads them. */
export function bothTexts(key: TextKey, values?: Values): { vi: string; en: string } {
  return { vi: text("vi", key, values), en: text("en", key, values) };
}

export function isTextKey(given: string): given is TextKey {
  return Object.hasOwn(catalog, given);
}

/** Every key with both texts, for the test that holds their placeholders equal. */
export function allText(): Catalog {
  return catalog;
}
