import type { NamedFile, PassportContent } from "./content.ts";
import type { Producer, ShownPassport } from "./model.ts";

/**
 * The part of a passport that everybody reads: never the files of certificates (they bear signatures and seals), the steps only where the
 * party opens them. Law: Decree 37/2026 art. 23.7, 32; Circular 31/2026 art. 7.
 */
export function shownOf(content: PassportContent, producer: Producer, files: readonly NamedFile[]): ShownPassport {
  const { identity, origin, use, steps, certificates, pictures } = content;
  const named = new Map(files.map((one) => [one.file, one]));
  return {
    name: identity.name,
    nameEn: identity.nameEn,
    brand: identity.brand,
    model: identity.model,
    description: identity.description,
    descriptionEn: identity.descriptionEn,
    producer,
    country: origin.country,
    lastStep: origin.lastStep,
    imported: origin.imported,
    foreignMaker: origin.imported ? origin.foreignMaker : "",
    foreignMakerAddress: origin.imported ? origin.foreignMakerAddress : "",
    distributor: origin.imported ? origin.distributor : "",
    materials: origin.materials,
    shelfLife: use.shelfLife,
    datesPerLot: use.datesPerLot,
    storage: use.storage,
    warnings: use.warnings,
    warningsEn: use.warningsEn,
    standards: use.standards,
    steps: steps.open ? steps.steps : null,
    certificates: certificates.certificates.map(({ number, body, kind, validFrom, validUntil }) => ({
      number,
      body,
      kind,
      validFrom,
      validUntil,
    })),
    pictures: pictures.pictures.flatMap(({ file, words, wordsEn }) => {
      const known = named.get(file);
      return known === undefined ? [] : [{ hash: known.hash, type: known.type, words, wordsEn }];
    }),
  };
}

/** The words by which a passport is found. */
export const wordsToFind = ({ identity }: PassportContent): string =>
  [identity.name, identity.nameEn, identity.brand, identity.model].filter((part) => part !== "").join(" ");
