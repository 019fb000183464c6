import { foldText } from "../vietnamese/index.ts";
import { isAddress } from "./contacts.ts";
import { found, foundText, webAddress } from "./found.ts";
import type { Found } from "./model.ts";
import { titleParts, windowTitle } from "./page-title.ts";
import type { Block } from "./page-text.ts";
import { nameWords, textOf, tidy } from "./parse-page.ts";
import type { PageElement, ParsedPage } from "./parse-page.ts";

const notTheShop =
  /\b(?:powered|thiet ke|design(?:ed)?|haravan|sapo|shopify|wordpress|woocommerce|bizweb|phat trien boi|developed|all rights|copyright|ban quyen|phan mem|nen tang|ma nguon|giai phap|van hanh|xay dung boi|duoc xay dung|cung cap boi|ho tro boi|software|platform)\b/;

/** The words of the first picture that is named as a logo and does not lead elsewhere than home, as those of brands and partners do. */
export function logoName(page: ParsedPage, url: string): Found<string> | null {
  const home = URL.parse("/", url)?.href;
  for (const element of page.elements) {
    if (element.tag !== "img") continue;
    const alt = withoutLogo(element.attributes["alt"] ?? "");
    const isLogo =
      /logo/i.test(element.attributes["src"] ?? "") || near(element, 3).some((one) => nameWords(one).includes("logo"));
    const link = near(element, 4).find(({ tag }) => tag === "a");
    if (link !== undefined && webAddress(link.attributes["href"], url) !== home) continue;
    if (
      isLogo &&
      alt.length >= 2 &&
      alt.length <= 50 &&
      !/bo cong thuong|thanh toan|payment|visa|online gov|thuong hieu|doi tac/.test(foldText(alt))
    )
      return found(alt, "page", `logo: ${alt}`);
  }
  return null;
}

/** "Logo of Vải Hà", "Vải Hà - chuyên hàng tốt": what is left is the name. */
function withoutLogo(written: string): string {
  const bare = tidy(written).replace(/^(?:store |site )?logo(?: (?:of|của))?\s*[-:]?\s*|\s*[-:]?\s*logo$/giu, "");
  const [first, ...more] = titleParts(bare);
  return more.length > 0 && more.every((part) => /^\p{Ll}/u.test(part) || notAName.test(foldText(part)))
    ? first!
    : bare;
}

function near(element: PageElement, levels: number): PageElement[] {
  const all = [element];
  while (all.length < levels && all.at(-1)!.parent !== null) all.push(all.at(-1)!.parent!);
  return all;
}

/** The words that lead home, other than "Trang chủ", or what is said of them to those who do not see. */
export function homeName(page: ParsedPage, url: string): Found<string> | null {
  const home = URL.parse("/", url)?.href;
  for (const element of page.elements.slice(0, 400)) {
    if (element.tag !== "a" || webAddress(element.attributes["href"], url) !== home) continue;
    const { title = "", "aria-label": label = "" } = element.attributes;
    const alts = element.children.map((child) => (typeof child === "string" ? "" : (child.attributes["alt"] ?? "")));
    for (const name of [textOf(element, 60), ...alts, title, label].map(withoutLogo))
      if (name.length >= 2 && name.length <= 40 && /\p{L}{2}/u.test(name) && !isGeneric(name))
        return found(name, "page", name);
  }
  return null;
}

/** Words that stand in the place of a name and name nobody. */
export function isGeneric(name: string): boolean {
  return /^(?:(?:ve )?trang chu|home(?: ?page)?|quay (?:lai|ve)|menu|logo|(?:my |our )?(?:web ?site|site|shop|store|blog)|cua hang|untitled|https?\b.*|san pham|chi tiet san pham)$/.test(
    foldText(name),
  );
}

const notAName =
  /\b(?:giao hang|toan quoc|gia (?:re|tot|soc|goc)|chinh hang|khuyen mai|uy tin|mien phi|freeship|tra gop|mua ngay|mua online|thu cu|bao hanh|uu dai|giam gia|re nhat|tot nhat|chat luong|hang dau)\b/;

const copyrightLine =
  /(?:©|\(c\)|copyright|bản quyền(?: thuộc về)?)[\s©]*(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:(?:20)?\d\d|nay|hiện tại|present|now))?)?[\s,.:|–-]*(?:by|bởi|thuộc về|của)?\s*([\p{L}\d][\p{L}\d\s.&'-]{1,50}?)\s*(?:(?:19|20)\d\d)?\s*(?:[.,|–]|\s-\s|all rights|powered|thiết kế|$)/iu;

export function copyrightName(blocks: readonly Block[]): Found<string> | null {
  for (const { text } of blocks.slice(-60).filter(({ area }) => area !== "list")) {
    if (text.length >= 300) continue;
    for (const [, written] of [copyrightLine.exec(text), beforeCopyright.exec(text)].filter((one) => one !== null)) {
      const name = written!.trim();
      if (foreignCompany.test(text.slice(text.indexOf(name) + name.length))) continue;
      const isName = /\p{L}{2}/u.test(name) && !/\d{6}/.test(name) && !notTheShop.test(foldText(name));
      if (isName && !/^(?:công ty|cty|hộ kinh doanh)/iu.test(name)) return found(name, "page", text);
    }
  }
  return null;
}
/** Makers of software close their pages with such names, Vietnamese shops do not. */
const foreignCompany = /^[\s,.]*(?:inc|llc|ltd|gmbh|corp)\b/i;
/** "Vải Hà Store (c) 2026" */
const beforeCopyright = /^([\p{L}\d][\p{L}\d\s.&'-]{1,50}?)\s*[-–|,]?\s*(?:©|\(c\)|copyright)/iu;

const welcome =
  /^(?:hệ thống (?:cửa hàng|siêu thị|showroom|nhà thuốc)|chào mừng (?:bạn |quý khách )?(?:đến )?với|liên hệ(?: với)?|về|cửa hàng|siêu thị|giới thiệu(?: về)?|fanpage:|facebook:|website thuộc sở hữu của|(?:tổng )?đại lý:?|liên hệ (?:mua|đặt) hàng:)\s+([\p{Lu}\d][\p{L}\d\s.&'-]{1,40})$/iu;
const noShop =
  /^(?:chung toi|shop|cua hang|toi|nhau|dat hang|dau trang|trang|san pham|bao mat|mua hang|quang cao|ban)\b/;

/** A heading at the foot that greets in the shop's name, or a line that is named as the site's title. */
export function greetingName(page: ParsedPage, blocks: readonly Block[]): Found<string> | null {
  for (const { text, area } of [...blocks.slice(-40), ...blocks.slice(0, 40)]) {
    const greeted = area === "list" || area === "menu" ? undefined : welcome.exec(text)?.[1]?.trim();
    // "Siêu Thị Hoà Bình", all words with a capital, is a name as it stands.
    const name = greeted !== undefined && /^(?:Siêu Thị|Cửa Hàng)\s/.test(text) ? text : greeted;
    if (name !== undefined && !noShop.test(foldText(name))) return found(name, "page", text);
  }
  for (const element of page.elements) {
    const together = nameWords(element).join("");
    if (!/^(?:site|shop|store|brand)(?:title|name|logo)|^logo/.test(together)) continue;
    const name = textOf(element, 60);
    if (name.length >= 2 && name.length <= 40 && /\p{L}{2}/u.test(name)) return found(name, "page", name);
  }
  return null;
}

/** The page's author, where its tags name one. */
export function authorName(metas: ReadonlyMap<string, string>): Found<string> | null {
  const author = metas.get("author") ?? metas.get("copyright") ?? null;
  return author === null || notTheShop.test(foldText(author)) ? null : foundText(author, "page", 60);
}

/** A short line right over an address at the foot: shops stand in their visiting card under their name. */
export function nameOverAddress(blocks: readonly Block[]): Found<string> | null {
  for (const { text, area, index } of blocks.slice(-footLines)) {
    const under = blocks[index + 1];
    if (area === "list" || area === "menu" || under === undefined || text.length > 50 || /[:：]|\d{4}/.test(text))
      continue;
    if (!/^[\p{Lu}\d].*\p{L}{2}/u.test(text) || isAddress(text, 1) || noCard.test(foldText(text))) continue;
    if (isAddress(under.text.replace(/^(?:địa chỉ|đ\/c|add(?:ress)?)\s*:\s*/iu, ""), 2))
      return found(text, "page", `${text} ${under.text}`);
  }
  return null;
}
const footLines = 40;
const noCard =
  /^(?:(?:thong tin|dia chi|lien he|ve chung toi|tru so|van phong|he thong|hotline|email|ho tro)\b|(?:showroom|chi nhanh|cua hang|cn|co so|kho(?: hang)?)(?: \w{1,3})?$|cong ty|cty|ho kinh doanh|hkd|tap doan)/;

/** What the window's title says beside the goods: its last part, else its first, else what stands before them: "Vải Hà. Áo thun". */
export function titleEnd(page: ParsedPage, goods: string | null, url: string): Found<string> | null {
  const window = windowTitle(page);
  const named = foldText(goods ?? "");
  const before = goods === null ? -1 : window.indexOf(goods);
  const apart = before > 0 ? [window.slice(0, before).replace(/[\s.,:|–-]+$/, "")] : [];
  const all = titleParts(window).length > 1 ? titleParts(window) : apart;
  const parts = all.filter(
    (part) =>
      part.length >= 2 &&
      part.length <= 40 &&
      !` ${named} `.includes(` ${foldText(part)} `) &&
      !notAName.test(foldText(part)),
  );
  if (parts.length === 0) return null;
  const home = URL.parse("/", url)?.href;
  // What links elsewhere than home is a kind of goods, which titles name as well.
  const kinds = new Set(
    page.elements
      .filter(({ tag, attributes }) => tag === "a" && webAddress(attributes["href"], url) !== home)
      .map((element) => foldText(textOf(element, 60))),
  );
  const name = parts.findLast((part) => !kinds.has(foldText(part)));
  return name === undefined ? null : found(name, "page", window);
}
