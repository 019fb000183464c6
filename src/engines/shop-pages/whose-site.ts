import { foldText } from "../vietnamese/index.ts";
import type { Block } from "./page-text.ts";
import { textOf } from "./parse-page.ts";
import type { PageElement, ParsedPage } from "./parse-page.ts";

const longestCall = 40;
const longestOwn = 400;
const mostCalls = 1_500;

/** What a site says that lets others sell: "Đăng tin", "Kênh người bán", "Xem shop". */
const invites =
  /^(?:(?:dang (?:tin|ban)|ban hang|kinh doanh)(?: (?:mien phi|ngay|moi|ban hang|rao vat|cung|tren|voi)\b.*)?|(?:kenh|trung tam|cong) (?:nguoi|nha) ban(?: hang)?|(?:tro thanh|dang ky lam) (?:nguoi|nha) ban(?: hang)?.*|dang ky (?:ban hang|gian hang|mo shop)(?: .*)?|mo (?:gian hang|shop)(?: mien phi| ngay)?|(?:xem|vao|ghe|den|toi|theo doi) (?:shop|gian hang|cua hang cua shop|nguoi ban|trang (?:cua )?nguoi ban)|(?:chat voi|nhan tin cho|lien he) (?:nguoi|nha) (?:ban|cung cap)|(?:cac )?(?:san pham|tin)(?: dang)? khac cua (?:shop|nguoi ban|nguoi nay|nha ban|nha cung cap|gian hang|nguoi dang)|thong tin (?:ve )?(?:nguoi|nha) (?:ban|dang|cung cap)(?: hang| tin)?|sell on .*|become a seller|(?:hoi|lien he) nguoi (?:ban|dang)|(?:bao cao|to cao)(?: vi pham)? (?:tin(?: dang)?|shop|nguoi ban|gian hang)(?: nay)?|luu tin|tin (?:rao|dang) cua toi|rao vat|danh cho (?:nguoi|nha) ban)$/;

/** Folding every link of a menu costs more than all else; what invites has one of these words. */
const mayInvite = /bán|hỏi|báo cáo|lưu tin|rao|tin |đăng|shop|gian|doanh|sell|hàng|trang|người|nhà/iu;
/** What a market says of itself: a floor ("sàn") for what others sell. */
const floor =
  /^(?:(?:cong|website|he thong) )?san (?:giao dich|thuong mai|tmdt|nong san|b2b|ocop)\b.{0,60}$|\b(?:san giao dich (?:thuong mai dien tu|tmdt|dien tu)|cung cap dich vu (?:thuong mai dien tu|tmdt))\b/;
/** What stands beside the writer of a post. */
const posts =
  /^(?:(?:ma tin|loai tin|ngay het han|tin vip|hinh thuc dang)\b.{0,30}$|join date|ngay tham gia dien dan|(?:senior|junior) member|gui tra loi|tra loi chu de|thread starter|(?:chu de|thread) tuong tu|originally posted by)\b|\b\d.{0,30} cong khai$|\bnhom (?:cong khai|rieng tu|kin)\b|^(?:bam|nhan|click) de (?:hien|xem) so\b/;

function isInvitation(call: PageElement): boolean {
  const said = textOf(call, longestCall + 1);
  return said.length <= longestCall && mayInvite.test(said) && invites.test(foldText(said).replace(/^[^a-z]+/, ""));
}

/**
 * Whether the site offers what others sell, so that its own name is not the seller's: it asks people to sell or post there, names one of
 * many sellers, or shows who wrote a post.
 */
export function isOthersSite(page: ParsedPage, blocks: readonly Block[]): boolean {
  const buttons = page.elements.filter(({ tag }) => tag === "button");
  const calls = [...buttons, ...page.links].slice(0, mostCalls);
  if (calls.some(isInvitation)) return true;
  return blocks.some(
    ({ folded, text, area }) =>
      (area !== "menu" && text.length <= 2 * longestCall && (invites.test(folded) || posts.test(folded))) ||
      (area !== "list" && text.length <= longestOwn && floor.test(folded)),
  );
}
