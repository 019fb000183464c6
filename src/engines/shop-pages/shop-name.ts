import { foldText } from "../vietnamese/index.ts";
import { foundText } from "./found.ts";
import { nameOfHost } from "./host-name.ts";
import { isOf, wordOf } from "./items.ts";
import type { Item } from "./items.ts";
import type { Found } from "./model.ts";
import {
  authorName,
  copyrightName,
  greetingName,
  homeName,
  isGeneric,
  logoName,
  nameOverAddress,
  titleEnd,
} from "./name-marks.ts";
import type { Block } from "./page-text.ts";
import type { ParsedPage } from "./parse-page.ts";

const shopTypes = [
  "Store",
  "OnlineStore",
  "LocalBusiness",
  "Organization",
  "Corporation",
  "ClothingStore",
  "HealthAndBeautyBusiness",
  "ElectronicsStore",
  "ShoeStore",
  "Pharmacy",
  "GroceryStore",
  "HomeGoodsStore",
];

/**
 * The name under which a site trades. Each mark of it speaks for a name, its own tags, the words of its address and its logo louder than
 * the end of the window's title; marks that agree speak together, so that a theme's or a maker's name in one place does not win.
 */
export function readShopName(
  page: ParsedPage,
  items: readonly Item[],
  metas: ReadonlyMap<string, string>,
  blocks: readonly Block[],
  title: string | null,
  url: string,
): Found<string> | null {
  const item = (...types: string[]) =>
    foundText(
      wordOf(items.find((one) => isOf(one, ...types) && wordOf(one, "name") !== null) ?? null, "name"),
      "json-ld",
      80,
    );
  const site = metas.get("og:site_name") ?? metas.get("application-name") ?? null;
  const ofHost = nameOfHost(page, blocks, url);
  const marks: [Found<string> | null, number][] = [
    [site === null || site.length > 80 ? null : foundText(site, "open-graph"), 3],
    [item("WebSite"), 3],
    [item(...shopTypes), 2.5],
    [ofHost, 3],
    [logoName(page, url), 2.5],
    [copyrightName(blocks), 2.4],
    [nameOverAddress(blocks), 2.2],
    [homeName(page, url), 2.1],
    [titleEnd(page, title, url), 2],
    [greetingName(page, blocks), 1],
    [authorName(metas), 0.5],
  ];
  const votes: { key: string; told: Found<string>; weight: number }[] = [];
  for (const [told, weight] of marks) {
    if (told === null || isGeneric(told.value)) continue;
    const key = foldText(told.value).replaceAll(" ", "");
    const known = votes.find((one) => one.key === key);
    if (known === undefined) votes.push({ key, told, weight });
    else known.weight += weight;
  }
  // The address may spell a part of the name: "Vải Hà" of "Lụa & Vải Hà".
  const spelled = votes.find(({ told }) => told === ofHost);
  for (const vote of votes)
    if (spelled !== undefined && vote !== spelled && vote.key.includes(spelled.key)) vote.weight += spelled.weight;
  return votes.toSorted((one, other) => other.weight - one.weight)[0]?.told ?? null;
}
