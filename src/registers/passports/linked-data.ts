import type { PublishedPassport } from "./model.ts";
import { pictureAddress } from "./products.ts";

/** The vocabularies that a product is told in, inline: nobody has to fetch a context of ours. Sources: schema.org, ref.gs1.org/voc. */
export const vocabularies = { schema: "https://schema.org/", gs1: "https://ref.gs1.org/voc/" } as const;

type Value = string | readonly Value[] | { readonly [name: string]: Value } | undefined;
export type Node = { readonly [name: string]: Value };

/**
 * A shown passport as schema.org's Product in the words of the GS1 Web Vocabulary. `origin`: the address of the house, without a slash at the
 * end. Only what everybody may read is in it.
 */
export function productNode({ gtin, shown }: PublishedPassport, origin: string): Node {
  return present({
    "@id": `${origin}/01/${gtin}`,
    "@type": ["schema:Product", "gs1:Product"],
    "schema:gtin": gtin,
    "gs1:gtin": gtin,
    "schema:name": languages(shown.name, shown.nameEn),
    "gs1:productName": languages(shown.name, shown.nameEn),
    "schema:description": languages(shown.description, shown.descriptionEn),
    "schema:url": `${origin}/ho-chieu/${gtin}`,
    "schema:brand": said(shown.brand) && { "@type": "schema:Brand", "schema:name": shown.brand },
    "schema:model": said(shown.model),
    "schema:image": shown.pictures.map((_, n) => `${origin}${pictureAddress(gtin, n)}`),
    "schema:manufacturer": manufacturer(shown),
    "gs1:countryOfOrigin": said(shown.country) && { "@type": "gs1:Country", "gs1:countryCode": shown.country },
    "gs1:consumerSafetyInformation": languages(shown.warnings, shown.warningsEn),
    "gs1:consumerStorageInstructions": said(shown.storage),
    "gs1:certification": shown.certificates.map((one) =>
      present({
        "@type": "gs1:CertificationDetails",
        "gs1:certificationIdentification": one.number,
        "gs1:certificationAgency": said(one.body),
        "gs1:certificationStandard": said(one.kind),
        "gs1:certificationStartDate": said(one.validFrom),
        "gs1:certificationEndDate": said(one.validUntil),
      }),
    ),
    "schema:additionalProperty": [
      ...property("shelfLife", shown.shelfLife),
      ...property("placeOfLastFinishingStep", shown.lastStep),
      ...shown.standards.flatMap((one) => property("appliedStandard", one)),
      ...shown.materials.flatMap((one) =>
        property("material", [one.name, one.country, one.note].filter(Boolean).join(", ")),
      ),
    ],
  });
}

/** The whole document, for a page and for whoever asks for `application/ld+json`. */
export const productDocument = (passport: PublishedPassport, origin: string) => ({
  "@context": vocabularies,
  ...productNode(passport, origin),
});

/** Who makes the goods: of imports the foreign maker, since the party then is the importer. */
function manufacturer(shown: PublishedPassport["shown"]): Value {
  if (shown.imported) {
    const { foreignMaker, foreignMakerAddress } = shown;
    if (foreignMaker === "") return undefined;
    return organization({ "schema:name": foreignMaker, "schema:address": said(foreignMakerAddress) });
  }
  const { name, address, taxCode, gln } = shown.producer;
  return organization({
    "schema:name": name,
    "schema:address": said(address),
    "schema:taxID": said(taxCode),
    "schema:globalLocationNumber": gln ?? undefined,
  });
}

const organization = (of: Node): Node => present({ "@type": "schema:Organization", ...of });
const said = (words: string): string | undefined => (words === "" ? undefined : words);
const property = (name: string, value: string): Node[] =>
  value === "" ? [] : [{ "@type": "schema:PropertyValue", "schema:name": name, "schema:value": value }];

/** A text in the languages that it is given in. */
function languages(vi: string, en: string): Value {
  const both = [
    ...(vi === "" ? [] : [{ "@value": vi, "@language": "vi" }]),
    ...(en === "" ? [] : [{ "@value": en, "@language": "en" }]),
  ];
  return both.length === 0 ? undefined : both;
}

/** Without the members that nothing was said of. */
function present(node: Node): Node {
  return Object.fromEntries(
    Object.entries(node).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
}
