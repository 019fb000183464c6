import { foldText } from "../vietnamese/index.ts";
import { isAddress } from "./contacts.ts";
import { found } from "./found.ts";
import { namesHost } from "./host-words.ts";
import type { Found } from "./model.ts";
import { isPlace, looksNamed } from "./name-words.ts";
import { around } from "./page-amounts.ts";
import type { Block } from "./page-text.ts";
import type { PageTitle } from "./page-title.ts";
import { nameWords } from "./parse-page.ts";
import { cutAtLabel } from "./row-values.ts";
import type { Row } from "./rows.ts";
import { posterLabel } from "./seller-words.ts";

/** Short, without a label or an amount, and no address. */
export function couldBeName(text: string): boolean {
  if (text.length < 2 || text.length > 50 || !/\p{L}{2}/u.test(text)) return false;
  return (
    !/[:：]\s|\d[.,]\d{3}|\d\s?[đ₫]|[?!]$/u.test(text) &&
    !isAddress(text, 2) &&
    !isPlace(text.split(/\s*[·,|-]\s*/)[0]!)
  );
}

/** Who posted: a name beside "Liên hệ:" or "Đăng bởi", without the day and the place. */
export function postedBy(
  rows: readonly Row[],
  title: PageTitle | null,
  isName: (folded: string) => boolean,
): Found<string> | null {
  const from = title?.block?.index ?? 0;
  for (const { label, value, block, snippet } of rows) {
    if (block.area !== "main" || block.index < from || !posterLabel.test(label)) continue;
    const name = cutAtLabel(value)
      .split(/\s+(?:lúc|vào|ngày|ở|tại)\s|\s*[|•·,(]\s*|\s+[-–]\s+/u)[0]!
      .trim();
    if (couldBeName(name) && isName(foldText(name))) return found(name, "page", snippet);
  }
  return null;
}

const postLabel = /^(?:(?:tin |bai )?(?:duoc )?dang(?: tin| ban)? boi|posted by)$/;
const chatWith = /^(?:chat(?: ngay)?(?: với)?|nhắn tin(?: cho| với))\s/iu;
const staff =
  /^(?:admin|administrator|quan tri|bien tap|btv|ban|content|marketing|editor|tac gia|chuyen (?:gia|vien)|bac si|duoc si|tu van|nhan vien|ky thuat|cskh|ho tro|zalo|facebook|messenger|viber|whatsapp|telegram|ai|bot|mr|mrs|ms|anh|chi|em|co|chu)(?: |$)/;
/**
 * Where nothing says that others sell: who is to be chatted with, or who posted goods that cannot be bought on the page, by a name that is
 * neither the site's nor spelled by its address. A shop's own staff goes by what they are.
 */
export function anothersName(
  blocks: readonly Block[],
  rows: readonly Row[],
  title: PageTitle | null,
  isName: (folded: string) => boolean,
  siteName: string | null,
  url: string,
): Found<string> | null {
  const site = foldText(siteName ?? "");
  const from = title?.block?.index;
  if (site === "" || from === undefined) return null;
  const isAnothers = (name: string) => {
    const folded = foldText(name);
    return (
      looksNamed(name) &&
      couldBeName(name) &&
      isName(folded) &&
      !staff.test(folded) &&
      !site.includes(folded) &&
      !folded.includes(site) &&
      !namesHost(name, url)
    );
  };
  for (const { text, area, index } of blocks) {
    if (area !== "main" || index <= from || text.length > 70 || !chatWith.test(text)) continue;
    const name = text.replace(chatWith, "");
    if (isAnothers(name)) return found(name, "page", text);
  }
  if (sellsHere(blocks)) return null;
  return postedBy(
    rows.filter(({ label, block }) => postLabel.test(label) && !isOfArticle(block)),
    title,
    (folded) => isName(folded) && !staff.test(folded) && !site.includes(folded) && !folded.includes(site),
  );
}
/** Articles are posted by who writes for the shop. */
const isOfArticle = ({ element, pieces }: Block) =>
  pieces.some((piece) => nameWords(piece.element).includes("author")) ||
  around(element, 12).some(
    (one) =>
      one.tag === "article" || nameWords(one).some((word) => /^(?:article|author|byline|entry|blog|news)$/.test(word)),
  );
const buyButton =
  /^(?:them vao gio|mua ngay|dat hang|dat mua|mua hang|cho vao gio|bo vao gio|add to cart|buy now|chon mua)\b/;
const sellsHere = (blocks: readonly Block[]) =>
  blocks.some(({ folded, area }) => area === "main" && folded.length <= 45 && buyButton.test(folded));
