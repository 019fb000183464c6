import { foldText } from "../../vietnamese/index.ts";
import { inLink } from "../page-text.ts";
import { isOf, wordOf } from "../items.ts";
import type { Block } from "../page-text.ts";
import { byNames, textOf } from "../parse-page.ts";
import type { PageElement } from "../parse-page.ts";
import type { PageSight } from "./page-sight.ts";

/** The kinds of places where a page tells names, besides the line that is asked of. */
const tellingKinds = [
  "window",
  "tags",
  "data",
  "description",
  "address",
  "picture",
  "linkedPicture",
  "form",
  "path",
  "line",
  "link",
  "home",
  "foot",
  "others",
  "site",
] as const;
export type TellingKind = (typeof tellingKinds)[number];

/** Something that a page tells somewhere, folded. */
export type Telling = { kind: TellingKind; folded: string; length: number; block: Block | null };

/** All that a page tells, to be found by its words. */
export type Tellings = {
  byWord: ReadonlyMap<string, readonly Telling[]>;
  ofKind: Readonly<Record<TellingKind, ReadonlySet<string>>>;
};

/** Pages made to keep a processor busy tell much in many places. */
const [mostOfKind, longestTelling, mostWords] = [250, 400, 8_000];

/** Collects what a page tells: to machines, in its address, by pictures, forms and links, line by line. */
export function tellingsOf(sight: PageSight): Tellings {
  const byWord = new Map<string, Telling[]>();
  const ofKind = Object.fromEntries(tellingKinds.map((kind) => [kind, new Set<string>()])) as Record<
    TellingKind,
    Set<string>
  >;
  const count = new Map<TellingKind, number>();
  let words = 0;
  const tell = (kind: TellingKind, written: string | undefined, block: Block | null = null, folded = "") => {
    if (written === undefined || written.length < 3 || words > mostWords) return;
    const own = (count.get(kind) ?? 0) + 1;
    if (own > mostOfKind) return;
    count.set(kind, own);
    const text = folded === "" ? foldText(written.slice(0, longestTelling)) : folded.slice(0, longestTelling);
    const all = new Set(text.split(" "));
    words += all.size;
    const telling = { kind, folded: ` ${text} `, length: text.length, block };
    for (const word of all) {
      if (kind !== "address" || !saysNothing.test(word)) ofKind[kind].add(word);
      const known = byWord.get(word);
      if (known === undefined) byWord.set(word, [telling]);
      else known.push(telling);
    }
  };
  tellToMachines(sight, tell);
  tellByElements(sight, tell);
  for (const block of sight.blocks)
    if (block.text.length <= longestTelling) {
      const kind = kindOf(block);
      // Menus link to kinds of goods.
      if (block.area !== "menu" || kind === "home") tell(kind, block.text, block, block.folded);
    }
  return { byWord, ofKind };
}

/** Numbers and the words of all addresses, which agree with many lines by chance. */
const saysNothing = /^(?:.|\d+|san|pham|products?|shop|item|detail|chi|tiet|index|route|id|html?|php)$/;

type Tell = (kind: TellingKind, written: string | undefined, block?: Block | null, folded?: string) => void;

function tellToMachines({ window, metas, jsonLd, microdata, url }: PageSight, tell: Tell): void {
  tell("window", window.text);
  for (const name of ["og:title", "twitter:title"]) tell("tags", metas.get(name));
  for (const { title } of [...jsonLd.offers, ...microdata.offers]) tell("data", title?.value);
  for (const name of ["description", "og:description", "keywords"]) tell("description", metas.get(name));
  tell("address", addressWords(url));
  for (const name of siteTags) tell("site", metas.get(name));
  for (const { seller, brand } of [...jsonLd.offers, ...microdata.offers]) {
    tell("site", seller?.value);
    tell("site", brand?.value);
  }
  for (const item of [...jsonLd.items, ...microdata.items])
    if (isOf(item, ...siteTypes)) tell("site", wordOf(item, "name") ?? undefined);
}
/** Who stands behind a page. */
const siteTags = [
  "og:site_name",
  "application-name",
  "author",
  "copyright",
  "apple-mobile-web-app-title",
  "article:author",
];
const siteTypes = [
  "Organization",
  "WebSite",
  "Store",
  "OnlineStore",
  "LocalBusiness",
  "Brand",
  "Person",
  "Corporation",
];

const formTags = new Set(["option", "button", "label", "textarea", "input"]);
const isNamedPath = byNames((words) =>
  words.some((word) => /^(?:breadcrumbs?|crumbs?|bread|pathway|duongdan)$/.test(word)),
);

function tellByElements({ page }: PageSight, tell: Tell): void {
  for (const element of page.elements) {
    const { tag, attributes } = element;
    if (tag === "img" || tag === "amp-img") {
      if (attributes["alt"] !== undefined) tell(inLink(element) ? "linkedPicture" : "picture", attributes["alt"]);
    } else if (formTags.has(tag)) {
      tell("form", attributes["value"]);
      tell("form", attributes["aria-label"]);
      if (tag === "option" || tag === "textarea") tell("form", textOf(element));
    } else if (tag === "nav" || isNamedPath(element)) tell("path", textOf(element));
  }
}

function kindOf(block: Block): TellingKind {
  if (block.area === "footer") return "foot";
  if (block.area === "list") return "others";
  const link = linkOf(block);
  if (link === null) return "line";
  return isHome.test(link.attributes["href"] ?? "") ? "home" : "link";
}

const isHome =
  /^(?:\.?\/|https?:\/\/[^/]+\/?|(?:\/|\.\/)?(?:index|default|home)\.\w{2,5}|\/(?:vi|en|vn)(?:-\w\w)?\/?)$/i;

/** The link that a line stands in, or that all of it is. */
export function linkOf({ pieces }: Block): PageElement | null {
  let link: PageElement | null = null;
  for (const { text, element } of pieces) {
    if (text.trim() === "") continue;
    link = element;
    while (link !== null && link.tag !== "a") link = link.parent;
    if (link === null) return null;
  }
  return link;
}

/** The words of an address, of its path and of what it asks: "/ao-thun.html", "/xem.php?id=4&ten=ao-thun". */
function addressWords(url: string): string {
  const { pathname, search } = URL.parse(url) ?? { pathname: "", search: "" };
  try {
    return decodeURIComponent(`${pathname.replace(/\.\w{2,5}$/, "")} ${search}`).replace(/[-_/+.?&=]+/g, " ");
  } catch {
    return "";
  }
}

/** What is told somewhere with these words in a row, folded. */
export function tellingsWith({ byWord }: Tellings, folded: string, words: readonly string[]): readonly Telling[] {
  let rarest: readonly Telling[] | undefined;
  for (const word of words) {
    const told = byWord.get(word);
    if (told === undefined) return [];
    if (rarest === undefined || told.length < rarest.length) rarest = told;
  }
  const wanted = ` ${folded} `;
  return rarest?.filter((one) => one.folded.includes(wanted)) ?? [];
}

/** Which share of some words is among those told. */
export function shareTold(words: readonly string[], told: ReadonlySet<string>): number {
  if (told.size === 0) return Number.NaN;
  let count = 0;
  for (const word of words) if (told.has(word)) count++;
  return count / words.length;
}
