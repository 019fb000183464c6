import { foldText } from "../../vietnamese/index.ts";
import { hostLabel, subdomainLabel } from "../host-words.ts";
import type { PageTitle } from "../page-title.ts";
import { posterLabel, sellerLabel, supplierLabel } from "../seller-words.ts";
import type { NameDraft, NamePlace } from "./name-drafts.ts";
import { kinOf } from "./name-kin.ts";
import { lineFeatures, traitsOfLines } from "./name-line-features.ts";
import { mentionsOf } from "./name-mentions-on-page.ts";
import type { Mentions } from "./name-mentions-on-page.ts";
import { neighboursOf } from "./name-neighbours.ts";
import { shapeOf } from "./name-shape.ts";
import { leadsOf, speakersFor } from "./name-speakers.ts";
import type { Features } from "./choice-model.ts";
import type { PageSight } from "./page-sight.ts";

/** What is the same for all names of a page. */
type Around = {
  sight: PageSight;
  titleLetters: number;
  label: string;
  subdomain: string;
  page: Features;
};

/** Each name in numbers: how it is written, where it stands, who names it, and how it compares with the other names of the page. */
export function nameFeatures(names: readonly NameDraft[], sight: PageSight, title: PageTitle | null): Features[][] {
  const mentions = mentionsOf(names, sight, title);
  const around: Around = {
    sight,
    titleLetters: foldText(title?.text ?? "").length,
    label: hostLabel(sight.url) ?? "",
    subdomain: subdomainLabel(sight.url) ?? "",
    page: featuresOfPage(names, sight),
  };
  const neighbours = neighboursOf(sight.blocks);
  const traitsOf = traitsOfLines(sight.url);
  const own = names.map((name, at) => ({
    shape: shapeOf(name.text),
    places: placesOf(name),
    mentions: mentionFeatures(name, mentions[at]!, around),
    host: hostFeatures(name, around),
    lines: lineFeatures(name, neighbours, title, traitsOf),
    labels: labelFeatures(name),
  }));
  const speakers = own.map((features, at) => speakersFor(names[at]!, mentions[at]!, features));
  const leads = leadsOf(speakers, sight.isOfOthers);
  const kin = kinOf(names, speakers);
  return own.map((features, at) => [...Object.values(features), leads[at]!, kin[at]!, around.page]);
}

const brandLabel =
  /^(?:ten |thuoc )?(?:thuong hieu|nhan hieu|nhan hang|hang(?: san xuat| sx)?|hieu|brand(?: name)?|make)\b/;
const makerLabel =
  /^(?:nha (?:san xuat|sx)|nha xuat ban|nxb|publisher|nsx|(?:duoc )?san xuat boi|manufacturer|maker|vendor|(?:cong ty|don vi|co so) (?:san xuat|sx))\b/;

function featuresOfPage(names: readonly NameDraft[], { rows, isOfOthers }: PageSight): Features {
  const brandRows = rows.filter(({ label, block }) => block.area === "main" && brandLabel.test(label));
  const told = (place: NamePlace) => Number(names.some(({ places }) => places[place] !== undefined));
  return {
    pageIsOfOthers: Number(isOfOthers),
    pageHasBrandRow: brandRows.length,
    pageTellsSeller: told("toldSeller"),
    pageHasHost: told("host"),
    pageHasCopyright: told("copyright"),
    pageNames: names.length,
  };
}

/** How often a name stands in each kind of place that the models ask for; the other kinds count among those who speak for it. */
function placesOf({ places }: NameDraft): Features {
  return {
    row: places.row ?? 0,
    line: places.line ?? 0,
    part: places.part ?? 0,
    run: places.run ?? 0,
    titleRun: places.titleRun ?? 0,
    siteTag: places.siteTag ?? 0,
    toldBrand: places.toldBrand ?? 0,
    picture: places.picture ?? 0,
    homeLink: places.homeLink ?? 0,
    copyright: places.copyright ?? 0,
    host: places.host ?? 0,
    sentence: places.sentence ?? 0,
    kindsOfPlaces: Object.keys(places).length,
  };
}

function mentionFeatures(name: NameDraft, own: Mentions, { sight, titleLetters }: Around): Features {
  const { main, header, footer, list } = own.inArea;
  const lines = main + header + footer + list;
  const count = Math.max(1, sight.blocks.length);
  const { inTitle, inWindow } = own;
  return {
    linesInMain: main,
    wholeLines: own.asWholeLine,
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
    endsTitle: Number(inTitle !== null && inTitle.to === inTitle.words),
    placeInTitle: inTitle === null ? Number.NaN : inTitle.from / inTitle.words,
    placeInTitleLine: own.inTitleLine === null ? Number.NaN : own.inTitleLine.from / own.inTitleLine.words,
    shareOfTitle: inTitle === null ? 0 : name.folded.length / Math.max(1, titleLetters),
    inWindow: Number(inWindow !== null),
    beginsWindow: Number(inWindow?.from === 0),
    endsWindow: Number(inWindow !== null && inWindow.to === inWindow.words),
    isPartOfWindow: Number(sight.window.parts.includes(name.folded)),
    isLastPartOfWindow: Number(sight.window.parts.at(-1) === name.folded),
  };
}

function hostFeatures({ folded }: NameDraft, { label, subdomain }: Around): Features {
  const letters = folded.replaceAll(" ", "");
  return {
    isHost: Number(letters === label || letters === subdomain),
    hostInside: label !== "" && letters.includes(label) ? label.length / letters.length : 0,
  };
}

function labelFeatures({ labels, partLabels, whole, cut, said }: NameDraft): Features {
  const count = (label: RegExp) => labels.filter((one) => label.test(one)).length;
  const countParts = (label: RegExp) => partLabels.filter((one) => label.test(one)).length;
  return {
    partRowsOfBrand: countParts(brandLabel) + countParts(makerLabel),
    shareOfWhole: whole / (whole + cut),
    saidAsBrand: said.brand,
    saidAsSeller: said.seller,
    saidAsShop: said.shop,
    rowsOfBrand: count(brandLabel),
    rowsOfMaker: count(makerLabel),
    rowsOfSeller: count(sellerLabel),
    rowsOfSupplier: count(supplierLabel),
    rowsOfPoster: count(posterLabel),
    shortestLabel: labels.length === 0 ? Number.NaN : Math.min(...labels.map((label) => label.length)),
  };
}
