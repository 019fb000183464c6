import { isHidden } from "./page-text.ts";
import { nameWords } from "./parse-page.ts";
import type { PageElement } from "./parse-page.ts";

/** Whether an element or one around it is hidden. */
export function isUnseen(element: PageElement): boolean {
  for (let at: PageElement | null = element; at !== null; at = at.parent) if (isHidden(at)) return true;
  return false;
}

const elsewhere = /^(?:footer|header|nav|aside)$/;
/** Whether an element stands in a part of the page that speaks of the shop or of other goods, by the names around it. */
export function isInList(element: PageElement): boolean {
  for (let at: PageElement | null = element.parent; at !== null; at = at.parent)
    if (
      elsewhere.test(at.tag) ||
      nameWords(at).some((word) =>
        /^(?:footer|menu|nav|related|similar|filter|sidebar|comment|comments|logo|topbar|header)$/.test(word),
      )
    )
      return true;
  return false;
}
