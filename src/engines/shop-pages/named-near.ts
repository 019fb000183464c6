import { foldText } from "../vietnamese/index.ts";
import { found } from "./found.ts";
import type { Found } from "./model.ts";
import type { PageTitle } from "./page-title.ts";
import { isHidden } from "./page-text.ts";
import { nameWords, textOf } from "./parse-page.ts";
import type { PageElement, ParsedPage } from "./parse-page.ts";

/** A short text whose element is named for what it holds, or that links to a page of that kind, in the main part of the page; the words of a picture count. Sellers stand `beside` the goods too, and those of `others` are not theirs. */
export function namedNear(
  page: ParsedPage,
  title: PageTitle | null,
  named: (words: readonly string[]) => boolean,
  path: RegExp | null,
  others: ReadonlySet<PageElement> | null = null,
): Found<string> | null {
  if (title?.block === null || title === null) return null;
  for (const element of page.elements) {
    const linked = path !== null && element.tag === "a" && path.test(element.attributes["href"] ?? "");
    if (!linked && !named(nameWords(element))) continue;
    if (isUnseen(element) || isInList(element, others !== null) || leadsHome(element) || holdsHome(element)) continue;
    if (others?.has(element) === true) continue;
    const written = textOf(element, 120) || pictureWords(element);
    const text = written.replace(/^[^:]{2,30}:\s*/, "").replace(/^(?:logo|thương hiệu|brand)\s+(?=\p{L})/iu, "");
    if (
      text.length >= 2 &&
      text.length <= 60 &&
      /\p{L}/u.test(text) &&
      !/^(?:xem|tat ca|thuong hieu|brand|shop|theo doi|chat|sold by|ban boi|cung cap boi)(?!\p{L})/u.test(
        foldText(text),
      )
    )
      return found(text, "page", written);
  }
  return null;
}

/** What leads to the front page is the shop's name, whatever it is called. */
function leadsHome(element: PageElement): boolean {
  for (let at: PageElement | null = element; at !== null; at = at.parent)
    if (at.tag === "a")
      return /^(?:\.?\/|https?:\/\/[^/]+\/?|(?:\/|\.\/)?(?:index|default)\.\w{2,5}|\/(?:vi|en|vn)(?:-\w\w)?\/?)$/i.test(
        at.attributes["href"] ?? "",
      );
  return false;
}

const holdsHome = (element: PageElement) =>
  element.children.some((child) => typeof child !== "string" && child.tag === "a" && leadsHome(child));

function pictureWords(element: PageElement): string {
  const pictures = [element, ...element.children].filter((one) => typeof one !== "string" && one.tag === "img");
  return (pictures[0] as PageElement | undefined)?.attributes["alt"]?.trim() ?? "";
}

export function isUnseen(element: PageElement): boolean {
  for (let at: PageElement | null = element; at !== null; at = at.parent) if (isHidden(at)) return true;
  return false;
}

const elsewhere = /^(?:footer|header|nav|aside)$/;
/** Whether an element stands in a part of the page that speaks of the shop or of other goods, by the names around it; sellers' cards stand `beside` the goods. */
export function isInList(element: PageElement, beside = false): boolean {
  for (let at: PageElement | null = element.parent; at !== null; at = at.parent)
    if (
      (elsewhere.test(at.tag) && !(beside && at.tag === "aside")) ||
      nameWords(at).some((word) =>
        /^(?:footer|menu|nav|related|similar|filter|sidebar|comment|comments|logo|topbar|header)$/.test(word),
      )
    )
      return true;
  return false;
}
