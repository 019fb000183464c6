import { foldText } from "../vietnamese/index.ts";
import { foundText } from "./found.ts";
import { nameOfHost } from "./host-name.ts";
import { isOf, itemsOf, wordOf } from "./items.ts";
import type { Item } from "./items.ts";
import type { Found } from "./model.ts";
import {
  authorName,
  copyrightName,
  greetingName,
  homeName,
  kindAndName,
  logoName,
  nameOverAddress,
  networkName,
} from "./name-marks.ts";
import { namesInWords } from "./name-in-words.ts";
import { isGeneric, notAName, withoutSlogan } from "./name-words.ts";
import type { Block } from "./page-text.ts";
import type { ParsedPage } from "./parse-page.ts";
import { titleEnd } from "./title-rest.ts";

const mostTimes = 2;
type Vote = { key: string; told: Found<string>; weight: number };
const kindBefore =
  /^(?:(?:cua hang|shop|website|trang web|web|he thong|showroom|gian hang|fanpage|cong ty|chuoi|dai ly) )+/;
/** "vaiha.vn" for the site of that address says no more than the address. */
const isHost = (name: string, url: string) =>
  /^[a-z\d-]+(?:\.[a-z\d-]+)+$/i.test(name) &&
  (URL.parse(url)?.hostname ?? "").endsWith(name.toLowerCase().replace(/^www\./, ""));

/** Whether a name is another one with a word or two more. */
const goesOn = (name: string, longer: string) => {
  const [begin, whole] = [foldText(name), foldText(longer)];
  return (
    whole.startsWith(`${begin} `) && whole.split(" ").length - begin.split(" ").length <= 2 && !/[|•·,–:-]/.test(longer)
  );
};

const addedBehind = / (?:viet nam|vietnam|vn|online|official)$/;
/** "Cửa hàng Vải Hà" or "Vải Hà Online" in one line, with "Vải Hà" alone in another: neither the kind of shop, in small letters, nor country or network is a part of the name. */
function withoutKind({ told }: Vote, votes: readonly Vote[]): Vote | null {
  const folded = foldText(told.value);
  const isKind = kindBefore.test(folded) && !/^\p{L}+\s\p{Lu}/u.test(told.value);
  if (!isKind && !addedBehind.test(folded)) return null;
  const bare = (isKind ? folded.replace(kindBefore, "") : folded.replace(addedBehind, "")).replaceAll(" ", "");
  return votes.find(({ key }) => key === bare) ?? null;
}
/** "FurnitureStore", "LocalBusiness", "Organization": who trades, in the words of schema.org. */
const isTrader = (item: Item) =>
  item.types.some((type) => /(?:Store|Shop|Business|Organization|Corporation|Pharmacy|Restaurant|Bakery)$/.test(type));

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
  const named = (fits: (item: Item) => boolean) => {
    const told = items.find((one) => fits(one) && wordOf(one, "name") !== null);
    return foundText(withoutSlogan(wordOf(told ?? null, "name") ?? ""), "json-ld", 80);
  };
  // A seller that the page describes by itself, and only refers to, is the shop.
  const parties = new Set([
    ...items.flatMap((one) => itemsOf(one, "brand", "manufacturer", "review")),
    ...items.flatMap((one) => itemsOf(one, "seller", "author")).filter(({ properties }) => !properties.has("@id")),
  ]);
  const meta = (...names: string[]) => {
    const told = names.map((name) => metas.get(name)).find((one) => one !== undefined) ?? "";
    return told.length > 80 ? null : foundText(withoutSlogan(told), "open-graph");
  };
  const siteName = meta("og:site_name", "application-name", "apple-mobile-web-app-title");
  const ofHost = nameOfHost(page, blocks, title, url);
  const marks: [Found<string> | null, number][] = [
    [siteName, siteName !== null && isHost(siteName.value, url) ? 0.4 : 3],
    [meta("dc.publisher", "publisher", "article:publisher"), 1],
    [named((one) => isOf(one, "WebSite")), 3],
    [named((one) => isTrader(one) && !parties.has(one)), 2.5],
    [ofHost, 3],
    [logoName(page, url), 2.5],
    [copyrightName(blocks), 2.4],
    [nameOverAddress(blocks, url), 2.2],
    [homeName(page, url), 2.1],
    [titleEnd(page, blocks, title, url), 2],
    [kindAndName(blocks), 1.2],
    [greetingName(page, blocks), 1],
    [networkName(page), 0.8],
    [authorName(metas), 0.5],
  ];
  const said = new Map<string, number>();
  for (const told of namesInWords(blocks, metas.get("description") ?? metas.get("og:description") ?? null)) {
    const times = said.get(foldText(told.value)) ?? 0;
    said.set(foldText(told.value), times + 1);
    if (times < mostTimes) marks.push([told, 0.7]);
  }
  const votes: Vote[] = [];
  for (const [told, loud] of marks) {
    if (told === null || isGeneric(told.value)) continue;
    // A logo may say what is sold in the place of who sells: "Đồ gỗ mỹ nghệ cao cấp".
    const weight = notAName.test(foldText(told.value)) ? loud / 4 : loud;
    const key = foldText(told.value).replaceAll(" ", "");
    const known = votes.find((one) => one.key === key);
    if (known === undefined) votes.push({ key, told, weight });
    else known.weight += weight;
  }
  for (const vote of votes) {
    const bare = withoutKind(vote, votes);
    if (bare === null) continue;
    bare.weight += vote.weight;
    vote.weight = 0;
  }
  // The address may spell a part of the name: "Vải Hà" of "Lụa & Vải Hà".
  const spelled = votes.find(({ told }) => told === ofHost);
  for (const vote of votes)
    if (
      spelled !== undefined &&
      vote !== spelled &&
      vote.weight > 0 &&
      vote.key.includes(spelled.key) &&
      !isHost(vote.told.value, url)
    )
      vote.weight += spelled.weight;
  // "HANA" on the logo is the beginning of "Hana Fashion", which others say.
  for (const vote of votes)
    for (const longer of votes)
      if (longer.weight >= 2 && goesOn(vote.told.value, longer.told.value)) longer.weight += vote.weight;
  return votes.toSorted((one, other) => other.weight - one.weight)[0]?.told ?? null;
}
