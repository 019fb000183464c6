import type { Item } from "../items.ts";
import type { Source } from "../model.ts";
import { leadsHome } from "../name-marks.ts";
import { titleParts } from "../name-words.ts";
import { tidy } from "../parse-page.ts";
import type { PageElement, ParsedPage } from "../parse-page.ts";
import { noteForms, noteName } from "./name-drafts.ts";
import type { NameDrafts, NamePlace } from "./name-drafts.ts";
import { formsOf } from "./name-forms.ts";
import { callsOf } from "./name-calls.ts";
import type { PageSight } from "./page-sight.ts";

/** Notes the names that a page tells machines: in its tags, its data, the words of its pictures, and what it hands to scripts. */
export function noteToldNames(sight: PageSight, drafts: NameDrafts): void {
  noteTags(sight, drafts);
  noteItems(sight.jsonLd.items, "json-ld", drafts);
  noteItems(sight.microdata.items, "microdata", drafts);
  for (const [source, offers] of [
    ["json-ld", sight.jsonLd.offers],
    ["microdata", sight.microdata.offers],
  ] as const)
    for (const { brand, seller } of offers.slice(0, mostOffers)) {
      if (brand !== null) note(drafts, brand.value, "toldBrand", source, [`offer:${source}`]);
      if (seller !== null) note(drafts, seller.value, "toldSeller", source, [`offer:${source}`]);
    }
  noteElements(sight.page, sight.url, drafts);
  noteStates(sight.page, drafts);
}
const mostOffers = 3;

function note(drafts: NameDrafts, told: string, place: NamePlace, source: Source, called: readonly string[]): void {
  if (told.length > 160) return;
  const [whole, ...cut] = formsOf(tidy(told));
  const found = { source, snippet: told, called };
  if (whole !== undefined) noteName(drafts, whole, { place, ...found });
  // A brand is told whole: "Hải Âu" of "Hải Âu 68" is another one.
  const placeOfCut = place === "toldBrand" || place === "brandTag" ? "toldOther" : place;
  for (const form of cut) noteName(drafts, form, { place: placeOfCut, ...found, isCut: true });
}

const tags: readonly [place: NamePlace, names: readonly string[]][] = [
  [
    "siteTag",
    ["og:site_name", "application-name", "apple-mobile-web-app-title", "dc.publisher", "publisher", "twitter:site"],
  ],
  ["brandTag", ["product:brand", "og:brand", "brand", "twitter:data2"]],
  ["authorTag", ["author", "copyright", "article:author", "article:publisher", "twitter:title", "og:title"]],
];

function noteTags({ metas, window }: PageSight, drafts: NameDrafts): void {
  for (const [place, names] of tags)
    for (const name of names) {
      const told = metas.get(name);
      if (told !== undefined) note(drafts, told, place, "open-graph", []);
    }
  for (const part of titleParts(window.text)) noteForms(drafts, part, { place: "windowPart", snippet: window.text });
}

const shops = /(?:Store|Shop|Business|Organization|Corporation|Pharmacy|Restaurant|Bakery|WebSite|Person)$/;
const mostItems = 60;
function noteItems(items: readonly Item[], source: Source, drafts: NameDrafts): void {
  for (const { types, properties } of items.slice(0, mostItems)) {
    const place = types.some((type) => shops.test(type)) ? "toldShop" : "toldOther";
    for (const key of nameKeys)
      for (const value of properties.get(key) ?? [])
        if (typeof value === "string") note(drafts, value, place, source, []);
  }
}
const nameKeys = ["name", "alternateName", "legalName", "brand", "manufacturer", "seller", "author", "publisher"];

const told = new Set([
  "data-brand",
  "data-product-brand",
  "data-item-brand",
  "data-brand-name",
  "data-vendor",
  "data-shop-name",
  "data-seller-name",
  "data-seller",
]);
const mostPictures = 400;
function noteElements(page: ParsedPage, url: string, drafts: NameDrafts): void {
  const home = URL.parse("/", url)?.href;
  let pictures = 0;
  for (const element of page.elements) {
    const { attributes, tag } = element;
    if (tag === "img" && attributes["alt"] !== undefined && pictures++ < mostPictures) notePicture(element, drafts);
    if (tag === "a" && (attributes["title"] ?? attributes["aria-label"]) !== undefined) {
      if (leadsHome(attributes["href"], home, url))
        for (const key of ["title", "aria-label"])
          if (attributes[key] !== undefined) note(drafts, attributes[key], "attribute", "page", []);
    }
    if (attributes["itemprop"] !== undefined && attributes["content"] !== undefined && tag !== "meta")
      note(drafts, attributes["content"], "attribute", "page", [`property:${attributes["itemprop"]}`]);
    for (const key in attributes)
      if (told.has(key)) note(drafts, attributes[key]!, "attribute", "page", [`attribute:${key}`]);
  }
}

function notePicture(element: PageElement, drafts: NameDrafts): void {
  const alt = element.attributes["alt"]!;
  if (alt.length > 80 || alt.length < 2) return;
  noteForms(drafts, alt, { place: "picture", snippet: alt, called: callsOf(element) });
}

const inState =
  /"((?:\w{0,20})(?:brand|vendor|manufactur|seller|shop|store|merchant|thuong_?hieu)(?:\w{0,20}))"\s*:\s*(?:\{[^{}"]{0,20}(?:"(?!name")\w{1,20}"\s*:\s*[^{},]{0,60},\s*){0,4}"name"\s*:\s*)?"((?:[^"\\]|\\.){2,60})"/gi;
const mostTold = 40;
function noteStates({ states }: ParsedPage, drafts: NameDrafts): void {
  let count = 0;
  for (const state of states.slice(0, 8))
    for (const [, key, written] of state.slice(0, longestState).matchAll(inState)) {
      if (count++ > mostTold) return;
      note(drafts, unescaped(written!), "state", "page", [`state:${key!.toLowerCase()}`]);
    }
}
const longestState = 2 ** 16;

function unescaped(written: string): string {
  try {
    return String(JSON.parse(`"${written}"`));
  } catch {
    return written;
  }
}
