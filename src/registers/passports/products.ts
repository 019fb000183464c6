import type { Transaction } from "../../kernel/db/database.ts";
import type { Lang } from "../../kernel/text/index.ts";
import type { PassportState, PublishedPassport, ShownPassport } from "./model.ts";
import { passportsOf } from "./store/passports.ts";
import { shownByGtin, toPublished } from "./store/versions.ts";

/** A product whose passport is shown, as codes and verdicts name it. */
export type PassportProduct = {
  passport: string;
  gtin: string;
  party: string;
  name: string;
  nameEn: string;
  brand: string;
};

/** What a verdict shows of the goods: words in one language, addresses without the host. */
export type ProductCard = {
  gtin: string;
  name: string;
  brand: string;
  model: string;
  producer: { name: string; address: string };
  country: string;
  warnings: string;
  shelfLife: string;
  picture: { address: string; words: string } | null;
  passport: string;
};

/** The product of a GTIN (14 digits) whose passport is shown: for everybody, a party only its own; null where there is none. */
export async function productOfGtin(tx: Transaction, gtin: string): Promise<PassportProduct | null> {
  const found = await shownPassport(tx, gtin);
  if (found === null) return null;
  const { name, nameEn, brand } = found.shown;
  return { passport: found.passport, gtin, party: found.party, name, nameEn, brand };
}

/** The card of a product for a verdict on a code, in a language; null where no passport of it is shown. */
export async function productCard(tx: Transaction, gtin: string, lang: Lang): Promise<ProductCard | null> {
  const found = await shownPassport(tx, gtin);
  if (found === null) return null;
  const { shown } = found;
  const said = inLanguage(shown, lang);
  const picture = shown.pictures[0];
  return {
    gtin,
    name: said.name,
    brand: shown.brand,
    model: shown.model,
    producer: { name: shown.producer.name, address: shown.producer.address },
    country: shown.country,
    warnings: said.warnings,
    shelfLife: shown.shelfLife,
    picture:
      picture === undefined
        ? null
        : { address: pictureAddress(gtin, 0), words: (lang === "en" && picture.wordsEn) || picture.words || said.name },
    passport: lang === "vi" ? `/ho-chieu/${gtin}` : `/en/passport/${gtin}`,
  };
}

/** A party's passports by GTIN, a thousand at most, as far as the actor may see them; the name is the published one. */
export async function passportsOfParty(
  tx: Transaction,
  party: string,
): Promise<{ id: string; gtin: string; state: PassportState; name: string }[]> {
  const rows = await tx.rows(passportsOf, { party });
  return rows.map((row) => ({ ...row, state: row.state as PassportState }));
}

/** The shown passport of a GTIN as every plane may read it. */
export async function shownPassport(tx: Transaction, gtin: string): Promise<PublishedPassport | null> {
  const row = await tx.find(shownByGtin, { gtin });
  return row && toPublished(row);
}

/** Where a picture of a shown passport is. */
export const pictureAddress = (gtin: string, at: number): string => `/v1/passports/${gtin}/pictures/${at}`;

/** The texts that a party gives in both languages; Vietnamese where it gave no English. */
export function inLanguage(shown: ShownPassport, lang: Lang) {
  const pick = (vi: string, en: string) => (lang === "en" && en !== "" ? en : vi);
  return {
    name: pick(shown.name, shown.nameEn),
    description: pick(shown.description, shown.descriptionEn),
    warnings: pick(shown.warnings, shown.warningsEn),
  };
}
