import { Parser } from "htmlparser2";
import { remembered } from "../vietnamese/index.ts";

/** An element with its text and elements in order. */
export type PageElement = {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  parent: PageElement | null;
  children: (PageElement | string)[];
  /** What `nameWords` made of class and id, once it was asked. */
  names: readonly string[] | null;
};

/** A page in memory; `links` and `pictures` are those of its elements. `scriptLength` counts the characters of scripts, which are never kept, but for JSON-LD and states. */
export type ParsedPage = {
  root: PageElement;
  elements: PageElement[];
  links: PageElement[];
  pictures: PageElement[];
  jsonLd: string[];
  /** Data that the page hands to its own scripts, as written: "window.STATE = {…}". */
  states: string[];
  scriptLength: number;
  cut: boolean;
};

/** Real shop pages have up to 6,000 elements and are 40 deep; beyond these bounds is only what wants to keep a processor busy. */
const bounds = {
  characters: 5 * 2 ** 20,
  elements: 60_000,
  depth: 256,
  text: 2 ** 20,
  jsonLd: 2 ** 19,
  states: 2 ** 18,
  attribute: 4_096,
};

const unread = new Set(["script", "style", "template", "svg", "iframe", "noembed", "noframes"]);

/**
 * Parses a page as it stands: nothing is run, nothing is loaded, whatever is broken is taken as browsers roughly would. Time and
 * memory are bounded: a page beyond a bound is read up to it.
 */
export function parsePage(html: string): ParsedPage {
  const root: PageElement = { tag: "", attributes: {}, parent: null, children: [], names: null };
  const page: ParsedPage = {
    root,
    elements: [],
    links: [],
    pictures: [],
    jsonLd: [],
    states: [],
    scriptLength: 0,
    cut: html.length > bounds.characters,
  };
  let at = root;
  let depth = 0;
  let textLeft = bounds.text;
  let jsonLeft = bounds.jsonLd;
  let statesLeft = bounds.states;
  let stateIn: PageElement | null = null;
  let isStopped = false;
  const parser = new Parser({
    onopentag(tag, attributes) {
      if (++depth > bounds.depth || page.elements.length >= bounds.elements) {
        page.cut = isStopped = true;
        parser.pause();
        return;
      }
      if (parser.endIndex - parser.startIndex > bounds.attribute) shorten(attributes);
      const element: PageElement = { tag, attributes, parent: at, children: [], names: null };
      addChild(at, element);
      page.elements.push(element);
      if (tag === "a") page.links.push(element);
      else if (tag === "img") page.pictures.push(element);
      at = element;
      if (tag === "script" && isJsonLd(attributes)) page.jsonLd.push("");
    },
    ontext(text) {
      if (unread.has(at.tag)) {
        takeUnread(text);
        return;
      }
      if ((textLeft -= text.length) < 0) {
        page.cut = true;
        return;
      }
      if (isDrawn(text, at)) return;
      addChild(at, withVietnameseD(text));
    },
    onclosetag() {
      depth--;
      at = at.parent ?? root;
    },
  });
  const takeUnread = (text: string) => {
    page.scriptLength += text.length;
    if (at.tag === "script" && isJsonLd(at.attributes) && (jsonLeft -= text.length) >= 0)
      page.jsonLd[page.jsonLd.length - 1] += text;
    else if (at.tag === "script" && (stateIn === at || opensState(at, text)) && (statesLeft -= text.length) >= 0) {
      if (stateIn === at) page.states[page.states.length - 1] += text;
      else page.states.push(text);
      stateIn = at;
    }
  };
  const write = (markup: string) => {
    if (!isStopped) parser.write(markup);
    return !isStopped && at.tag === "script";
  };
  feed(page.cut ? html.slice(0, bounds.characters) : html, write, takeUnread);
  // After a bound the parser stands still; ending it would make it go through the rest.
  if (!page.cut || html.length > bounds.characters) parser.end();
  return page;
}

/**
 * Hands a page on: its markup to `write`, which says whether that opened a script, and the text of each script to `take`. Half of a shop's
 * page is scripts, whose end is found faster than a parser goes through them.
 */
function feed(html: string, write: (markup: string) => boolean, take: (script: string) => void): void {
  let from = 0;
  for (const { index } of html.matchAll(/<script\b/gi)) {
    if (index < from) continue;
    const opened = html.indexOf(">", index) + 1;
    if (opened === 0) break;
    // In a comment, or where an attribute holds ">", none is opened.
    const isOpen = write(html.slice(from, opened));
    from = opened;
    if (!isOpen) continue;
    scriptEnd.lastIndex = from;
    const closed = scriptEnd.exec(html)?.index ?? html.length;
    take(html.slice(from, closed));
    from = closed;
  }
  write(html.slice(from));
}
const scriptEnd = /<\/script[\s>]/gi;

/** Entities come as pieces of text of their own. An array that begins with its first child is as long as it is, one that grows much longer. */
function addChild(parent: PageElement, child: PageElement | string): void {
  const { children } = parent;
  const last = children.length - 1;
  if (last < 0) parent.children = [child];
  else if (typeof child === "string" && typeof children[last] === "string") children[last] += child;
  else children.push(child);
}

/** The word that a font of icons draws as a picture: "<i class=icons>shopping_cart</i>". */
const isDrawn = (text: string, at: PageElement) =>
  oneWord.test(text) && (at.tag.endsWith("icon") || nameWords(at).some((word) => iconNames.has(word)));
const oneWord = /^\s*[a-z][a-z\d_-]+\s*$/;
const iconNames = new Set(["icon", "icons", "symbols"]);

/** Old fonts have the Icelandic letter in the place of "Đ": "VNÐ". */
const withVietnameseD = (text: string) => (/[Ðð]/.test(text) ? text.replaceAll("Ð", "Đ").replaceAll("ð", "đ") : text);

function isJsonLd(attributes: Readonly<Record<string, string>>): boolean {
  return /^\s*application\/ld\+json\b/i.test(attributes["type"] ?? "");
}

/** Whether the text of a script begins with an object: data alone, or data under a name. */
const opensState = (element: PageElement, text: string) =>
  /^\s*application\/json\b/i.test(element.attributes["type"] ?? "") || stateNamed.test(text.slice(0, 120));
const stateNamed = /^\s*(?:(?:window|self|globalThis)\s?[.[]|(?:var|let|const)\s)\s?[\w$."'\]]{1,60}\s?=\s?[{[]\s*["{]/;

function shorten(attributes: Record<string, string>): void {
  for (const name in attributes)
    if (attributes[name]!.length > bounds.attribute) attributes[name] = attributes[name]!.slice(0, bounds.attribute);
}

/** The words of class and id, lower case, cut at hyphens, underscores and capitals: "productPrice sale-price" has product, price, sale. */
export function nameWords(element: PageElement): readonly string[] {
  if (element.names !== null) return element.names;
  const { class: classes = "", id = "" } = element.attributes;
  element.names = classes === "" && id === "" ? noWords : wordsIn(`${classes} ${id}`.slice(0, 300));
  return element.names;
}
const noWords: readonly string[] = [];
const wordsIn = remembered((written: string): readonly string[] =>
  written
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/),
);

/** A fact about the words of class and id, worked out once for all elements that are named alike. */
export function byNames<T>(factOf: (words: readonly string[]) => T): (element: PageElement) => T {
  const known = new WeakMap<readonly string[], { fact: T }>();
  return (element) => {
    const words = nameWords(element);
    let own = known.get(words);
    if (own === undefined) known.set(words, (own = { fact: factOf(words) }));
    return own.fact;
  };
}

/** All text below an element, spaces collapsed, cut at so many characters. */
export function textOf(element: PageElement, longest = 300): string {
  let only: PageElement | string | undefined = element;
  while (typeof only === "object" && only.children.length <= 1) only = only.children[0];
  if (only === undefined) return "";
  if (typeof only === "string") return tidy(only).slice(0, longest);
  let text = "";
  const stack: (PageElement | string)[] = [only];
  while (stack.length > 0 && text.length < longest * 2) {
    const node = stack.pop()!;
    if (typeof node === "string") text += node;
    else {
      text += " ";
      for (let child = node.children.length - 1; child >= 0; child--) stack.push(node.children[child]!);
    }
  }
  return tidy(text).slice(0, longest);
}

/** The texts below an element one by one, a dozen at most; what a page hides is among them. */
export function textsIn(element: PageElement | null, isLeftOut: (one: PageElement) => boolean = () => false): string[] {
  const texts: string[] = [];
  const stack: (PageElement | string)[] = element === null ? [] : [element];
  while (stack.length > 0 && texts.length < mostTexts) {
    const node = stack.pop()!;
    if (typeof node === "string") {
      if (node.trim() !== "") texts.push(tidy(node));
    } else if (!isLeftOut(node)) stack.push(...node.children.slice(0, mostBeside).toReversed());
  }
  return texts;
}
/** Pages made to keep a processor busy hold thousands of texts beside each other. */
const [mostTexts, mostBeside] = [12, 20];

export function tidy(text: string): string {
  return isTidy(text) ? text : text.replace(/[\s\u00a0\u200b]+/g, " ").trim();
}

/** Whether no space stands at an end or beside another. Asked of every text of a page, so that most are seen without an expression. */
function isTidy(text: string): boolean {
  let wasSpace = true;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x20) {
      if (wasSpace) return false;
      wasSpace = true;
    } else if ((unit >= 0x09 && unit <= 0x0d) || unit === 0xa0 || unit === 0x1680 || unit >= 0x2000) {
      return !untidy.test(text);
    } else wasSpace = false;
  }
  return !wasSpace || text === "";
}
const untidy = /[\s\u200b]{2}|[\t\n\f\r\u00a0\u200b]|^\s|\s$/;
