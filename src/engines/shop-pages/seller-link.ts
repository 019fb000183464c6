import { foldText } from "../vietnamese/index.ts";
import { found } from "./found.ts";
import type { Found } from "./model.ts";
import { isInList, isUnseen } from "./named-near.ts";
import { nameWords, textOf, textsIn } from "./parse-page.ts";
import type { PageElement, ParsedPage } from "./parse-page.ts";
import { faring } from "./seller-words.ts";

/** Where markets keep the page of one seller: "/shop/vuon-may", "/user/1204". */
const sellerPage =
  /^\/(cua-hang|shops?|stores?|sellers?|gian-hang|users?|u|nguoi-dung|trang-ca-nhan|profiles?|members?|thanh-vien|nguoi-ban|nha-ban|nha-ban-hang|ncc|nha-cung-cap|cong-ty|doanh-nghiep|company|nha-phan-phoi)\/[^/]+\/?$/i;
const mayBe =
  /@|shop|store|seller|user|\/u\/|nguoi-dung|trang-ca-nhan|profile|member|cua-hang|gian-hang|thanh-vien|nguoi-ban|nha-ban|ncc|nha-cung-cap|cong-ty|doanh-nghiep|company|nha-phan-phoi/i;
/** One seller's own place, whose name may stand over the page or in the path to the goods. */
const isStall = /^(?:gian-hang|sellers?|nguoi-ban|nha-ban|nha-ban-hang)$/;
/** On a site of its own such an address tells of the shop itself. */
const isOfCompany = /^(?:cong-ty|doanh-nghiep|company|nha-phan-phoi)$/;
const longestName = 60;
/** Pages made to keep a processor busy hold thousands of such links beside each other. */
const mostLinks = 100;

/**
 * The name in or beside a link to the page of one seller, as markets have it in a card with picture and figures. Where the page itself
 * stands under the same path, that is how the shop files its goods.
 */
export function linkedSeller(
  page: ParsedPage,
  url: string,
  isName: (folded: string) => boolean,
  othersSite: boolean,
  others: ReadonlySet<PageElement>,
): Found<string> | null {
  const own = sellerPath(URL.parse(url));
  let links = 0;
  for (const element of page.elements) {
    const path =
      element.tag === "a" && mayBe.test(element.attributes["href"] ?? "")
        ? sellerPath(URL.parse(element.attributes["href"] ?? "", url), url)
        : null;
    if (path === null || path === own || isUnseen(element) || others.has(element) || isOfOthers(element)) continue;
    if (!othersSite && isOfCompany.test(path)) continue;
    if (isInList(element, true) && !isStall.test(path) && !isCard(element)) continue;
    if (links++ > mostLinks) break;
    for (const text of [
      ...textsIn(element, isUnseen),
      ...(textOf(element) === "" ? textsIn(element.parent, isUnseen) : []),
    ]) {
      const folded = foldText(text);
      if (text.length >= 2 && text.length <= longestName && /\p{L}{2}/u.test(text) && isName(folded))
        return found(text.replace(/^@/, ""), "page", textOf(element.parent ?? element, 160));
    }
  }
  return null;
}

/** The kind of seller's page that an address on this site is; null for none. */
function sellerPath(address: URL | null, base = address?.href ?? ""): string | null {
  if (address === null || address.hostname !== URL.parse(base)?.hostname) return null;
  return (
    sellerPage.exec(address.pathname)?.[1]?.toLowerCase() ?? (/^\/@[\w.-]+\/?$/.test(address.pathname) ? "@" : null)
  );
}

/** A seller's card is called a header at times: it tells how the seller fares. */
const isCard = ({ parent }: PageElement) => textsIn(parent, isUnseen).some((text) => faring.test(foldText(text)));

/** Cards of other goods name their sellers too, and reviews their writers. */
function isOfOthers(element: PageElement): boolean {
  for (let at: PageElement | null = element; at !== null; at = at.parent)
    if (nameWords(at).some((word) => /^(?:items?|reviews?|comments?|feedback)$/.test(word))) return true;
  return false;
}
