import { foldText } from "../../vietnamese/index.ts";
import { hostLabel, subdomainLabel } from "../host-words.ts";
import type { Block } from "../page-text.ts";
import type { PageTitle } from "../page-title.ts";
import { noValue } from "../row-values.ts";
import { posterLabel, sellerLabel, supplierLabel } from "../seller-words.ts";
import { prominence } from "../title-by-place.ts";
import { isOthersSite } from "../whose-site.ts";
import { namePlaces } from "./name-drafts.ts";
import type { NameDraft } from "./name-drafts.ts";
import { linkOf } from "./name-links.ts";
import { mentionsOf } from "./name-mentions-on-page.ts";
import type { Mentions } from "./name-mentions-on-page.ts";
import { neighboursOf } from "./name-neighbours.ts";
import type { Neighbours } from "./name-neighbours.ts";
import { shapeOf } from "./name-shape.ts";
import type { PageSight } from "./page-sight.ts";

type Features = Record<string, number>;

/** What is the same for all names of a page. */
type Around = {
  sight: PageSight;
  title: PageTitle | null;
  titleLetters: number;
  label: string;
  subdomain: string;
  page: Features;
  neighbours: Neighbours;
};

/** Each name in numbers: how it is written, where it stands, who names it, and how it compares with the other names of the page. */
export function nameFeatures(
  names: readonly NameDraft[],
  sight: PageSight,
  title: PageTitle | null,
): Readonly<Features>[] {
  const mentions = mentionsOf(names, sight, title);
  const around: Around = {
    sight,
    title,
    titleLetters: foldText(title?.text ?? "").length,
    label: hostLabel(sight.url) ?? "",
    subdomain: subdomainLabel(sight.url) ?? "",
    page: featuresOfPage(names, sight),
    neighbours: neighboursOf(sight.blocks),
  };
  const voices = names.map((name, at) => voicesOf(name, mentions[at]!));
  const kin = kinOf(names, voices);
  const most = Math.max(1, ...voices);
  return names.map((name, at) => ({
    ...shapeOf(name),
    ...placesOf(name),
    ...mentionFeatures(name, mentions[at]!, around),
    ...hostFeatures(name, around),
    ...lineFeatures(name, around),
    ...labelFeatures(name),
    voices: voices[at]!,
    shareOfVoices: voices[at]! / most,
    ...kin[at]!,
    ...around.page,
  }));
}

const brandLabel = /^(?:ten |thuoc )?(?:thuong hieu|nhan hieu|nhan hang|hang(?: san xuat| sx)?|hieu|brand(?: name)?|make)\b/;
const makerLabel = /^(?:nha (?:san xuat|sx)|nsx|(?:duoc )?san xuat boi|manufacturer|maker|vendor|(?:cong ty|don vi|co so) (?:san xuat|sx))\b/;

function featuresOfPage(names: readonly NameDraft[], { page, blocks, rows }: PageSight): Features {
  const brandRows = rows.filter(({ label, block }) => block.area === "main" && brandLabel.test(label));
  const told = (place: (typeof namePlaces)[number]) => Number(names.some(({ places }) => places[place] !== undefined));
  return {
    pageIsOfOthers: Number(isOthersSite(page, blocks)),
    pageHasBrandRow: brandRows.length,
    pageTellsNoBrand: Number(brandRows.some(({ value }) => noValue.test(foldText(value)))),
    pageHasSellerRow: rows.filter(({ label, block }) => block.area === "main" && sellerLabel.test(label)).length,
    pageTellsBrand: told("toldBrand"),
    pageTellsSeller: told("toldSeller"),
    pageTellsSite: told("siteTag"),
    pageHasHost: told("host"),
    pageHasCopyright: told("copyright"),
    pageNames: names.length,
  };
}

function placesOf({ places }: NameDraft): Features {
  const features: Features = {};
  for (const place of namePlaces) features[place] = places[place] ?? 0;
  features["kindsOfPlaces"] = Object.keys(places).length;
  return features;
}

function mentionFeatures(name: NameDraft, own: Mentions, { sight, titleLetters }: Around): Features {
  const { main, header, footer, menu, list } = own.inArea;
  const lines = main + header + footer + menu + list;
  const count = Math.max(1, sight.blocks.length);
  const { inTitle, inWindow } = own;
  return {
    linesInMain: main,
    linesInHeader: header,
    linesInFooter: footer,
    linesInMenu: menu,
    linesInLists: list,
    lines,
    wholeLines: own.asWholeLine,
    wholeMenuLines: own.asWholeInMenu,
    shareOfWholeLines: lines === 0 ? Number.NaN : own.asWholeLine / lines,
    shareAtLineStart: lines === 0 ? Number.NaN : own.atLineStart / lines,
    shareWithCapitals: main + header + footer === 0 ? Number.NaN : (name.places.run ?? 0) / (main + header + footer),
    firstLine: own.first < 0 ? Number.NaN : own.first / count,
    lastLine: own.last < 0 ? Number.NaN : own.last / count,
    linesFromEnd: own.last < 0 ? Number.NaN : count - own.last,
    firstAt: own.first < 0 ? Number.NaN : own.first,
    linesAboveTitle: own.aboveTitle,
    linesBelowTitle: own.belowTitle,
    inTitle: Number(inTitle !== null),
    beginsTitle: Number(inTitle?.from === 0),
    endsTitle: Number(inTitle !== null && inTitle.to === inTitle.words),
    placeInTitle: inTitle === null ? Number.NaN : inTitle.from / inTitle.words,
    shareOfTitle: inTitle === null ? 0 : name.folded.length / Math.max(1, titleLetters),
    inWindow: Number(inWindow !== null),
    beginsWindow: Number(inWindow?.from === 0),
    endsWindow: Number(inWindow !== null && inWindow.to === inWindow.words),
    isPartOfWindow: Number(sight.window.parts.includes(name.folded)),
    isLastPartOfWindow: Number(sight.window.parts.at(-1) === name.folded),
    inDescription: own.inDescription,
    inPath: own.inPath,
    inTags: own.inTags,
  };
}

function hostFeatures({ folded }: NameDraft, { label, subdomain }: Around): Features {
  const letters = folded.replaceAll(" ", "");
  const initials = folded
    .split(" ")
    .map((word) => word[0])
    .join("");
  return {
    isHost: Number(letters === label || letters === subdomain),
    shareOfHost: label !== "" && letters.length > 3 && label.includes(letters) ? letters.length / label.length : 0,
    hostInside: label !== "" && letters.includes(label) ? label.length / letters.length : 0,
    shareOfSubdomain:
      subdomain !== "" && letters.length > 3 && subdomain.includes(letters) ? letters.length / subdomain.length : 0,
    initialsOnHost: Number(initials.length > 2 && (label.startsWith(initials) || label.endsWith(initials))),
    hasHost: Number(label !== ""),
  };
}

function lineFeatures({ own, blocks }: NameDraft, { neighbours, title, sight }: Around): Features {
  const features: Features = {};
  for (const { name, below, above } of neighbours) {
    features[`linesOver${name}`] = least(own, (block) => below[block.index]!);
    features[`linesUnder${name}`] = least(own, (block) => above[block.index]!);
  }
  const titleAt = title?.block?.index ?? Number.NaN;
  features["linesFromTitle"] = least(blocks, ({ index }) => Math.abs(index - titleAt));
  features["ownLinesFromTitle"] = least(own, ({ index }) => Math.abs(index - titleAt));
  features["isRightOverTitle"] = Number(own.some(({ index }) => index === titleAt - 1));
  features["isRightUnderTitle"] = Number(own.some(({ index }) => index === titleAt + 1));
  features["standsOut"] = own.length === 0 ? Number.NaN : Math.max(...own.map(prominence));
  const links = own.map((block) => linkOf(block, sight.url));
  for (const kind of ["home", "seller", "brand", "elsewhere", "other"] as const)
    features[`links:${kind}`] = links.filter((link) => link === kind).length;
  features["links:none"] = links.filter((link) => link === null).length;
  return features;
}

function least(blocks: readonly Block[], of: (block: Block) => number): number {
  let best = Number.NaN;
  for (const block of blocks) {
    const value = of(block);
    if (!(value >= best)) best = Number.isNaN(value) ? best : value;
  }
  return best;
}

function labelFeatures({ labels }: NameDraft): Features {
  const count = (label: RegExp) => labels.filter((one) => label.test(one)).length;
  return {
    rowsOfBrand: count(brandLabel),
    rowsOfMaker: count(makerLabel),
    rowsOfSeller: count(sellerLabel),
    rowsOfSupplier: count(supplierLabel),
    rowsOfPoster: count(posterLabel),
    shortestLabel: labels.length === 0 ? Number.NaN : Math.min(...labels.map((label) => label.length)),
  };
}

/** How many kinds of places name a name: kinds of marks and tags, areas, and what the title, the window and the address say. */
function voicesOf({ places }: NameDraft, { inArea, inWindow, inDescription, inTags }: Mentions): number {
  return (
    Object.keys(places).length +
    Object.values(inArea).filter((count) => count > 0).length +
    Number(inWindow !== null) +
    Number(inDescription > 0) +
    Number(inTags > 0)
  );
}

/** What longer names hold a name, what shorter ones it holds, and how many voices those have. */
function kinOf(names: readonly NameDraft[], voices: readonly number[]): Features[] {
  const numbers = new Map(names.map(({ folded }, at) => [folded, at]));
  const kin = names.map(() => ({ voicesOfLonger: 0, voicesOfShorter: 0, longerNames: 0, shorterNames: 0, lettersOfShorter: 0 }));
  for (const [at, { folded }] of names.entries())
    for (const part of partsOf(folded)) {
      const shorter = numbers.get(part);
      if (shorter === undefined) continue;
      kin[shorter]!.longerNames++;
      kin[shorter]!.voicesOfLonger = Math.max(kin[shorter]!.voicesOfLonger, voices[at]!);
      kin[at]!.shorterNames++;
      if (voices[shorter]! > kin[at]!.voicesOfShorter) {
        kin[at]!.voicesOfShorter = voices[shorter]!;
        kin[at]!.lettersOfShorter = part.length;
      }
    }
  return kin;
}

const longestInWords = 8;
function partsOf(folded: string): string[] {
  const words = folded.split(" ");
  if (words.length === 1 || words.length > longestInWords) return [];
  const parts: string[] = [];
  for (let from = 0; from < words.length; from++)
    for (let to = from + 1; to <= words.length; to++)
      if (to - from < words.length) parts.push(words.slice(from, to).join(" "));
  return parts;
}
