import { isHostName, namesHost } from "../host-words.ts";
import { isCompany, namesNoGoods } from "../no-title.ts";
import { isSlogan } from "../name-words.ts";
import { nameWords } from "../parse-page.ts";
import type { PageSight } from "./page-sight.ts";
import { cutKinds } from "./title-cuts.ts";
import type { Line, Lines } from "./title-lines.ts";
import type { Name, NamePlace } from "./title-names.ts";
import { shareTold, tellingsWith } from "./tellings.ts";
import type { Telling, TellingKind, Tellings } from "./tellings.ts";

/** A name with what its page tells of it. */
export type SeenName = { name: Name; line: Line | null; place: NamePlace; told: ToldCounts };

/** How often each kind of place tells a name: among other words (`holding`), and alone (`alone`). */
export type ToldCounts = {
  holding: Record<TellingKind, number>;
  alone: Record<TellingKind, number>;
  kinds: number;
  kindsAlone: number;
};

/** Looks at a name: its best place, and who else tells it. */
export function seeName(name: Name, lines: Lines, tellings: Tellings): SeenName {
  const place = bestPlace(name, lines);
  const told = tellingsWith(tellings, name.folded, name.words);
  const line = place.block === null ? null : lines.of(place.block);
  return { name, place, line, told: countsOf(told, name, place) };
}

/** The place that stands out most; of equals one that is a whole line, then the first. */
function bestPlace({ places }: Name, lines: Lines): NamePlace {
  let best = places[0]!;
  let most = Number.NEGATIVE_INFINITY;
  for (const place of places) {
    if (place.block === null) continue;
    const line = lines.of(place.block);
    const worth =
      line.prominence + (place.cut.kind === "whole" ? 0.5 : 0) - (line.isLink ? 1 : 0) - (place.block.area === "main" ? 0 : 2);
    if (worth > most) [best, most] = [place, worth];
  }
  return best;
}

const strange: ReadonlySet<TellingKind> = new Set(["others", "foot", "link", "home", "linkedPicture"]);

function countsOf(told: readonly Telling[], { folded }: Name, place: NamePlace): ToldCounts {
  const counts: ToldCounts = { holding: { ...none }, alone: { ...none }, kinds: 0, kindsAlone: 0 };
  for (const { kind, length, block } of told) {
    if (block !== null && block === place.block) continue;
    if (counts.holding[kind]++ === 0 && !strange.has(kind)) counts.kinds++;
    if (length === folded.length && counts.alone[kind]++ === 0 && !strange.has(kind)) counts.kindsAlone++;
  }
  return counts;
}
const none: Readonly<Record<TellingKind, number>> = {
  window: 0,
  tags: 0,
  data: 0,
  description: 0,
  address: 0,
  picture: 0,
  linkedPicture: 0,
  form: 0,
  path: 0,
  line: 0,
  link: 0,
  home: 0,
  foot: 0,
  others: 0,
};

const titleWords = /^(?:title|name|tieude|ten|heading|subject|h1)$|(?:name|title)$|^ten/;
const goodsWords = /^(?:product|prod|pro|sp|sanpham|item|goods|detail|pdp)/;

/** How a name stands on its page. */
export function placeFeatures({ name, place, line }: SeenName, lines: Lines, sight: PageSight): Record<string, number> {
  const { block, cut } = place;
  const tag = block?.element.tag ?? "";
  const words = block === null ? [] : nameWords(block.element);
  const { blocks } = sight;
  return {
    cut: cutKinds.indexOf(cut.kind),
    isToldOnly: Number(block === null),
    places: name.places.length,
    lines: new Set(name.places.map((one) => one.block)).size,
    wholeLines: name.places.filter((one) => one.block !== null && one.cut.kind === "whole").length,
    signsBefore: cut.before.length,
    signsBehind: cut.behind.length,
    prominence: line?.prominence ?? Number.NaN,
    prominenceLess: line === null ? Number.NaN : lines.prominenceMost - line.prominence,
    moreProminent: line?.moreProminent ?? Number.NaN,
    heading: /^h[1-6]$/.test(tag) ? Number(tag[1]) : Number.NaN,
    isMain: block === null ? Number.NaN : Number(block.area === "main"),
    isMenu: block === null ? Number.NaN : Number(block.area === "menu"),
    isLink: line === null ? Number.NaN : Number(line.isLink),
    isNamedTitle: Number(words.some((word) => titleWords.test(word))),
    isNamedGoods: Number(words.some((word) => goodsWords.test(word))),
    isItemName: Number(block?.element.attributes["itemprop"] === "name"),
    index: block?.index ?? Number.NaN,
    depthOfPage: block === null ? Number.NaN : block.index / blocks.length,
    toAmount: line?.toAmount ?? Number.NaN,
    toButton: line?.toButton ?? Number.NaN,
    amountsBelow: line?.amountsBelow ?? Number.NaN,
    rowsBelow: line?.rowsBelow ?? Number.NaN,
    buttonsBelow: line?.buttonsBelow ?? Number.NaN,
    lengthBefore: block === null ? Number.NaN : (blocks[block.index - 1]?.text.length ?? 0),
    lengthBehind: block === null ? Number.NaN : (blocks[block.index + 1]?.text.length ?? 0),
  };
}

/** What agrees with a name: the window's title, tags, address and so on. */
export function agreementFeatures(
  { name: { folded, words }, told: { holding, alone, kinds, kindsAlone } }: SeenName,
  { ofKind }: Tellings,
  { window }: PageSight,
): Record<string, number> {
  const own = new Set(words);
  const shareOf = (kind: TellingKind) => shareTold([...ofKind[kind]], own);
  return {
    kinds,
    kindsAlone,
    isInWindow: holding.window,
    isWindowPart: Number(window.parts.includes(folded)),
    isWindowHead: Number(window.parts[0] === folded),
    isWindowBegin: Number(window.folded.startsWith(folded)),
    isWindowEnd: Number(window.folded.endsWith(folded)),
    shareToldByWindow: shareTold(words, ofKind.window),
    shareOfWindow: shareOf("window"),
    inTags: ofKind.tags.size === 0 ? Number.NaN : holding.tags,
    aloneInTags: ofKind.tags.size === 0 ? Number.NaN : alone.tags,
    shareToldByTags: shareTold(words, ofKind.tags),
    inData: ofKind.data.size === 0 ? Number.NaN : holding.data,
    aloneInData: ofKind.data.size === 0 ? Number.NaN : alone.data,
    shareToldByData: shareTold(words, ofKind.data),
    inDescription: ofKind.description.size === 0 ? Number.NaN : holding.description,
    shareToldByDescription: shareTold(words, ofKind.description),
    inAddress: holding.address,
    shareToldByAddress: shareTold(words, ofKind.address),
    shareOfAddress: shareOf("address"),
    inPictures: holding.picture,
    aloneInPictures: alone.picture,
    inLinkedPictures: holding.linkedPicture,
    inForms: holding.form,
    aloneInForms: alone.form,
    shareToldByForms: shareTold(words, ofKind.form),
    inPaths: holding.path,
    inLines: holding.line,
    aloneInLines: alone.line,
    inLinks: holding.link,
    aloneInLinks: alone.link,
    inHome: holding.home,
    inFoot: holding.foot,
    aloneInFoot: alone.foot,
    inOthers: holding.others,
    shareToldByOthers: shareTold(words, ofKind.others),
    shareToldByFoot: shareTold(words, ofKind.foot),
    shareToldByLinks: shareTold(words, ofKind.link),
  };
}

const amount = /\d[\d.,]{2,} ?(?:đ|₫|vnđ|vnd|k|đồng)(?!\p{L})|\d{1,3}(?:[.,]\d{3})+/iu;
const measure = /\d ?(?:ml|gr?|kg|l|lit|cm|mm|m|w|v|gb|inch|mah|vien|goi|hop|lon|chai|tuyp|cai|mon)\b/;

/** What a name says and how it is written. */
export function textFeatures({ name: { text, folded, words } }: SeenName, url: string): Record<string, number> {
  const letters = text.replace(/[^\p{L}]/gu, "").length;
  return {
    length: text.length,
    words: words.length,
    digits: text.replace(/\D/g, "").length,
    shareOfLetters: letters / text.length,
    shareOfCapitals: text.replace(/[^\p{Lu}]/gu, "").length / Math.max(1, letters),
    capitalWords: (text.match(/(?<![\p{L}\d])\p{Lu}/gu)?.length ?? 0) / words.length,
    beginsSmall: Number(/^\p{Ll}/u.test(text)),
    hasColon: Number(/[:：]/.test(text)),
    endsSentence: Number(/[.!…]$/.test(text)),
    asks: Number(/[?？]/.test(text)),
    shouts: Number(text.includes("!")),
    leads: Number(/[>›»/]/.test(text)),
    hasBrackets: Number(/[[(【]/.test(text)),
    isOpen: Number(/[([][^)\]]*$|^[^([]*[)\]]/.test(text)),
    hasDash: Number(/\s[-–|]\s/.test(text)),
    hasComma: Number(text.includes(",")),
    hasAmount: Number(amount.test(text)),
    hasMeasure: Number(measure.test(folded)),
    namesNoGoods: Number(namesNoGoods({ text, folded })),
    isCompany: Number(isCompany(text)),
    isSlogan: Number(isSlogan(text)),
    namesHost: Number(namesHost(text, url)),
    isHostName: Number(isHostName(text, url)),
  };
}
