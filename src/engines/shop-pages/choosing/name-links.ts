import { webAddress } from "../found.ts";
import { leadsHome } from "../name-marks.ts";
import type { Block } from "../page-text.ts";
import type { PageElement } from "../parse-page.ts";

/** What a name links to: the front page, the page of a seller or of a brand, another site, or another page of this one. */
export type LinkKind = "home" | "seller" | "brand" | "elsewhere" | "other";

const sellerPage =
  /^\/(?:cua-hang|shops?|stores?|sellers?|gian-hang|users?|u|nguoi-dung|trang-ca-nhan|profiles?|members?|thanh-vien|nguoi-ban|nha-ban|nha-ban-hang|ncc|nha-cung-cap|cong-ty|doanh-nghiep|company|nha-phan-phoi)\/[^/]+|^\/@[\w.-]+\/?$/i;
const brandPage =
  /\/(?:thuong-hieu|brands?|nhan-hieu|nhan-hang|nhan|hang-san-xuat|vendors|hang|manufacturers?)[/?]|[?&](?:brands?|thuong-?hieu|hang|manufacturer|vendor)=./i;

/** The kind of page that a line's first words link to; null where they link to none. */
export function linkOf({ pieces, element }: Block, url: string): LinkKind | null {
  const href = hrefAround(pieces[0]?.element ?? element);
  if (href === null) return null;
  if (leadsHome(href, URL.parse("/", url)?.href, url)) return "home";
  const address = URL.parse(webAddress(href, url) ?? "");
  if (address === null) return "other";
  if (address.hostname !== URL.parse(url)?.hostname) return "elsewhere";
  if (sellerPage.test(address.pathname)) return "seller";
  return brandPage.test(address.pathname + address.search) ? "brand" : "other";
}

function hrefAround(element: PageElement): string | null {
  for (let at: PageElement | null = element; at !== null; at = at.parent)
    if (at.tag === "a") return at.attributes["href"] ?? null;
  return null;
}
