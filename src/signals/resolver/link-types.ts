/** The link types of the GS1 Web Vocabulary that this resolver knows, by their names behind `gs1:`. Source: https://ref.gs1.org/voc/. */
export const linkTypes = [
  "gs1:pip",
  "gs1:defaultLink",
  "gs1:defaultLinkMulti",
  "gs1:traceability",
  "gs1:recallStatus",
  "gs1:certificationInfo",
  "gs1:verificationService",
  "gs1:handledBy",
  "gs1:activityIdeas",
  "gs1:allergenInfo",
  "gs1:appDownload",
  "gs1:backgroundInfo",
  "gs1:brandHomepageClinical",
  "gs1:brandHomepagePatient",
  "gs1:careersInfo",
  "gs1:consumerHandlingStorageInfo",
  "gs1:dpp",
  "gs1:eifu",
  "gs1:epcis",
  "gs1:epil",
  "gs1:eventsInfo",
  "gs1:faqs",
  "gs1:hasRetailers",
  "gs1:homepage",
  "gs1:ingredientsInfo",
  "gs1:instructions",
  "gs1:jws",
  "gs1:leaveReview",
  "gs1:locationInfo",
  "gs1:logisticsInfo",
  "gs1:loyaltyProgram",
  "gs1:masterData",
  "gs1:menuInfo",
  "gs1:nutritionalInfo",
  "gs1:openingHoursInfo",
  "gs1:paymentLink",
  "gs1:productSustainabilityInfo",
  "gs1:promotion",
  "gs1:purchaseSuppliesOrAccessories",
  "gs1:quickStartGuide",
  "gs1:recipeInfo",
  "gs1:registerProduct",
  "gs1:registryEntry",
  "gs1:relatedImage",
  "gs1:relatedVideo",
  "gs1:reportFound",
  "gs1:review",
  "gs1:safetyInfo",
  "gs1:scheduleTime",
  "gs1:serviceInfo",
  "gs1:smartLabel",
  "gs1:smpc",
  "gs1:socialMedia",
  "gs1:statisticInfo",
  "gs1:subscribe",
  "gs1:support",
  "gs1:sustainabilityInfo",
  "gs1:tutorial",
  "gs1:userAgreement",
  "gs1:whatsInTheBox",
] as const;
export type LinkType = (typeof linkTypes)[number];

/** Types that the resolver itself makes: nobody writes a link of them. */
export const madeByResolver: readonly LinkType[] = ["gs1:defaultLink", "gs1:defaultLinkMulti", "gs1:handledBy"];

export const vocabulary = "https://ref.gs1.org/voc/";
/** The address of the vocabulary before 2022, which many clients still send. */
const formerVocabulary = "https://gs1.org/voc/";

const known: ReadonlySet<string> = new Set(linkTypes);

/** A link type as a client names it, `gs1:pip` or its full address, or null where we know none of that name. */
export function readLinkType(given: string): LinkType | null {
  const name = [vocabulary, formerVocabulary].find((start) => given.startsWith(start));
  const curie = name === undefined ? given : `gs1:${given.slice(name.length)}`;
  return known.has(curie) ? (curie as LinkType) : null;
}

/** The full address of a link type, as it stands in a linkset. */
export function linkTypeAddress(type: LinkType): string {
  return vocabulary + type.slice("gs1:".length);
}
