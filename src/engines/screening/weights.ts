/**
 * What each check adds to the log-odds that the concern is real, in points of which ten make the odds ten times higher and three twice
 * as high (decibans). No labelled Vietnamese listings exist to fit them on: they are judgements, ordered by how rarely honest listings
 * show the sign (rates over the shared listings are in this folder's README), and meant to be refitted on officers' answers.
 */
export const weights = {
  "lexicon.1": { points: 2, because: "a weak term is common in honest shops; it only adds to other signs" },
  "lexicon.2": { points: 6, because: "a medium term has honest uses, but fewer" },
  "lexicon.3": { points: 12, because: "a strong term, not denied, is how sellers of copies describe them" },
  "lexicon.ambiguous": {
    points: 4,
    because: "an ambiguous key counts only beside another sign, and then as half a medium term",
  },
  "lexicon.contradiction": {
    points: 5,
    because: "claiming genuine goods and a copy grade in one listing fits no honest reading",
  },
  "lexicon.beside_brand": { points: 4, because: "a grade of copy beside a known brand names what is copied" },
  "disguise.brand": { points: 10, because: "who writes G.u.c.c.i hides from filters; the owner of a brand does not" },
  "disguise.term": { points: 12, because: "a term of copies spelled to pass filters shows intent" },
  "brand.unbranded": {
    points: 3,
    because: "a brand in the title and 'no brand' in the brand field; often careless entry",
  },
  "brand.other": { points: 1, because: "another brand in the field; mostly sub-brands, parts and compatible goods" },
  "price.product": {
    points: 9,
    because: "far below what the same product costs everywhere else; clearance and old stock exist",
  },
  "price.product.extreme": { points: 12, because: "less than three tenths of the usual price of the same product" },
  "price.brand": { points: 4, because: "far below anything of the brand; small articles and parts exist" },
  "promotion.cap": { points: 10, because: "the discount shown exceeds the cap in force that day; exceptions exist" },
  "promotion.cap.uncertain": {
    points: 3,
    because: "the same, on a date for which it was not verified that the cap still stands",
  },
  "gtin.invalid": {
    points: 4,
    because: "a declared GTIN that cannot exist; mostly typing errors, sometimes invented codes",
  },
  "recall.gtin": { points: 20, because: "the exact article is recalled" },
  "recall.registration": { points: 20, because: "the registration number of a recalled or counterfeited product" },
  "recall.model": { points: 12, because: "brand and model of a recall, both named" },
  "recall.product": { points: 8, because: "the product name of a recall; other lots and lawful goods share it" },
  "recall.model_not_shown": {
    points: 4,
    because: "brand and product of a recall, and the listing hides which model it is",
  },
  "platform.scam-listed": { points: 15, because: "the host is on a published list of scam addresses" },
  "platform.warned": { points: 10, because: "an authority has warned of the platform" },
  "platform.unregistered": {
    points: 3,
    because: "the host is not in the register that it should be in; registers lag",
  },
  "claim.badge.nowhere": {
    points: 10,
    because:
      "a mark of registration that leads nowhere, of a site no register knows; templates bring such pictures along",
  },
  "claim.badge.elsewhere": {
    points: 12,
    because: "the same, and its link leads to somewhere that is not the register",
  },
  "claim.badge.other-site": { points: 14, because: "the mark leads to the register's page of another site" },
  "claim.badge.refuted": { points: 14, because: "a mark of registration where the register says that there is none" },
  "claim.tax-code.wrong": {
    points: 6,
    because: "a number given as tax code that cannot be one; typing errors and invented codes",
  },
  "claim.tax-code.other": {
    points: 12,
    because: "the tax code of an enterprise that the register knows by another name and other sites",
  },
  "relisted.listing": { points: 20, because: "the very listing that was taken down is up again" },
  "relisted.seller": {
    points: 14,
    because: "the seller who was made to take goods down offers the same again; a corrected offer is possible",
  },
  "relisted.text": {
    points: 10,
    because: "whole sentences of a removed listing; a copied maker's text is possible",
  },
  "relisted.picture": {
    points: 6,
    because: "the photograph of a removed listing, taken up or cut; sellers take over makers' photographs",
  },
  "relisted.title": {
    points: 4,
    because: "a stranger with the title of a removed listing; honest sellers of a product share its title",
  },
  "picture.counterfeit": {
    points: 10,
    because: "the photograph of goods that officers know to be counterfeit; someone may use it who sells others",
  },
  "picture.genuine": {
    points: 4,
    because: "the maker's photograph over goods that are said to be of another brand or of none; careless entry exists",
  },
  "picture.recalled-code": { points: 16, because: "the bar code of a recalled article is to be seen on the goods" },
} as const satisfies Record<string, { points: number; because: string }>;

export type WeightName = keyof typeof weights;

/** Points of a check, by its row in the table. */
export const points = (name: WeightName): number => weights[name].points;

/** The score of a concern from which a listing is worth an officer's look: ten times the odds of a listing without any sign. */
export const leadScore = 10;
