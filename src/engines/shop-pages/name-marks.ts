import { foldText } from "../vietnamese/index.ts";
import { beforeAddress, isAddress } from "./contacts.ts";
import { found, foundText, webAddress } from "./found.ts";
import type { Found } from "./model.ts";
import { capitalWords, isGeneric, isPlace, looksNamed, notAName, withoutSlogan } from "./name-words.ts";
import { isCompany } from "./no-title.ts";
import { joined } from "./page-text.ts";
import type { Block } from "./page-text.ts";
import { byNames, nameWords, textOf, textsIn, tidy } from "./parse-page.ts";
import type { PageElement, ParsedPage } from "./parse-page.ts";

const notTheShop =
  /\b(?:powered|thiet ke|design(?:ed)?|haravan|sapo|shopify|wordpress|woocommerce|bizweb|phat trien boi|developed|all rights|copyright|ban quyen|phan mem|nen tang|ma nguon|giai phap|van hanh|xay dung boi|duoc xay dung|cung cap boi|ho tro boi|software|platform)\b/;

/** The words of the first picture that is named as a logo and does not lead elsewhere than home, as those of brands and partners do. */
export function logoName(page: ParsedPage, url: string): Found<string> | null {
  const home = URL.parse("/", url)?.href;
  for (const element of page.pictures) {
    const alt = withoutLogo(element.attributes["alt"] ?? "");
    const isLogo =
      /logo/i.test(element.attributes["src"] ?? "") || near(element, 3).some((one) => nameWords(one).includes("logo"));
    const link = near(element, 4).find(({ tag }) => tag === "a");
    if (link !== undefined && !leadsHome(link.attributes["href"], home, url)) continue;
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

/** "Logo of Vải Hà", "Trang chủ Vải Hà", "Vải Hà - chuyên hàng tốt": what is left is the name. */
function withoutLogo(written: string, pieces: readonly string[] = []): string {
  return withoutSlogan(
    tidy(written).replace(logoWords, ""),
    pieces.map((piece) => tidy(piece).replace(logoWords, "")),
  );
}
const logoWords =
  /^(?:store |site |shop )?logo(?: (?:of|của))?\s*[-:]?\s*|\s*[-:]?\s*logo$|^(?:(?:về )?trang chủ|home(?:page)?|banner)\s*[-:|]?\s*(?=[\p{Lu}\d])/giu;

function near(element: PageElement, levels: number): PageElement[] {
  const all = [element];
  while (all.length < levels && all.at(-1)!.parent !== null) all.push(all.at(-1)!.parent!);
  return all;
}

export function leadsHome(href: string | undefined, home: string | undefined, url: string): boolean {
  const address = webAddress(href, url);
  return (
    address !== null &&
    (address === home ||
      /^(?:(?:index|default|home|trang-chu)(?:\.\w{2,5})?|(?:vi|en|vn)(?:-\w\w)?\/?)$/i.test(
        address.slice(home?.length),
      ))
  );
}

/** The words that lead home, other than "Trang chủ", or what is said of them to those who do not see. */
export function homeName(page: ParsedPage, url: string): Found<string> | null {
  const home = URL.parse("/", url)?.href;
  for (const element of page.elements.slice(0, 400)) {
    if (element.tag !== "a" || !leadsHome(element.attributes["href"], home, url)) continue;
    const { title = "", "aria-label": label = "" } = element.attributes;
    const alts = element.children.map((child) => (typeof child === "string" ? "" : (child.attributes["alt"] ?? "")));
    const said = withoutLogo(textOf(element, 90), textsIn(element));
    for (const name of [said, ...[...alts, title, label].map((one) => withoutLogo(one))])
      if (name.length >= 2 && name.length <= 40 && /\p{L}{2}/u.test(name) && !isGeneric(name))
        return found(name, "page", name);
  }
  return null;
}

// No sign is met by two of its parts: a line of many names would otherwise keep a processor for minutes.
const nameSigns = String.raw`[\p{L}\d](?:[\p{L}\p{M}\d &'’+-]|\.(?=[\p{L}\d])|[^\S ]){1,50}?`;
const copyrightLine = new RegExp(
  String.raw`(?:©|\(c\)|copyright|bản quyền(?: nội dung| website| trang web)?(?: (?:thuộc(?: về)?|của))?)[\s©:]{0,5}(?:copyright|bản quyền(?: thuộc(?: về)?| của)?)?[\s©:]{0,5}(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:(?:20)?\d\d|nay|hiện tại|present|now))?)?[\s,.:|–-]{0,5}(?:bản quyền )?(?:by|bởi|thuộc về|của)?\s*(${nameSigns})\s*(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:(?:20)?\d\d|nay))?)?\s*(?:[,|–!]|\.(?![\p{L}\d])|\s-\s|all rights|powered|thiết kế|giữ bản quyền|bảo lưu|$)`,
  "iu",
);

export function copyrightName(blocks: readonly Block[]): Found<string> | null {
  for (const block of blocks.slice(-60)) {
    if (block.text.length >= 300 || !/©|\(c\)|copyright|bản quyền/iu.test(block.text)) continue;
    const text = withoutButtons(block);
    for (const [, written] of [copyrightLine.exec(text), beforeCopyright.exec(text)].filter((one) => one !== null)) {
      const name = withoutSlogan(tidy(written!));
      if (foreignCompany.test(text.slice(text.indexOf(name) + name.length))) continue;
      const isName = /\p{L}{2}/u.test(name) && !/\d{6}/.test(name) && !notTheShop.test(foldText(name));
      if (isName && !/^(?:công ty|cty|hộ kinh doanh|hkd|all rights)/iu.test(name)) return found(name, "page", text);
    }
  }
  return null;
}
/** "© 2026 Vải Hà [Lên đầu trang]": behind the name, what links or is pressed is none of it. */
function withoutButtons({ text, pieces }: Block): string {
  for (const [at, { element }] of pieces.entries()) {
    if (at === 0 || !near(element, 3).some((one) => one.tag === "a" || one.tag === "button")) continue;
    const before = tidy(joined(pieces.slice(0, at)));
    // "Vải Hà. Thiết kế bởi" goes on with who made the site.
    const name = copyrightLine.exec(before)?.[1] ?? "";
    if (/\p{L}{2}/u.test(name) && /(?:^|\s)[\p{Lu}\d][^\s]*$/u.test(before)) return before;
  }
  return text;
}
/** Makers of software close their pages with such names, Vietnamese shops do not. */
const foreignCompany = /^[\s,.]*(?:inc|llc|ltd|gmbh|corp)\b/i;
/** "Vải Hà Store (c) 2026" */
const beforeCopyright = new RegExp(String.raw`^(${nameSigns})\s*[-–|,.]?\s*(?:©|\(c\)|copyright)`, "iu");

const welcome =
  /^(?:hệ thống (?:cửa hàng|siêu thị|showroom|nhà thuốc)|chào mừng (?:bạn |quý khách )?(?:đến )?với|liên hệ(?: với)?|về|cửa hàng|siêu thị|giới thiệu(?: về)?|fanpage:|facebook:|website thuộc sở hữu của|(?:tổng )?đại lý:?|liên hệ (?:mua|đặt) hàng:)\s+([\p{Lu}\d][\p{L}\d\s.&'-]{1,40})$/iu;
const noShop =
  /^(?:chung toi|shop|cua hang|toi|nhau|dat hang|dau trang|trang|san pham|bao mat|mua hang|quang cao|ban)\b/;

const isNamedAsShop = byNames((words) => /^(?:site|shop|store|brand)(?:title|name|logo)|^logo/.test(words.join("")));

/** A heading at the foot that greets in the shop's name, or a line that is named as the site's title. */
export function greetingName(page: ParsedPage, blocks: readonly Block[]): Found<string> | null {
  for (const { text, area, pieces } of [...blocks.slice(-40), ...blocks.slice(0, 40)]) {
    const greeted = area === "list" || area === "menu" ? undefined : welcome.exec(text)?.[1]?.trim();
    // "Siêu Thị Hoà Bình", all words with a capital, is a name as it stands.
    const own = pieces.map((piece) => tidy(piece.text));
    const isKind = greeted !== undefined && /^(?:Siêu Thị|Cửa Hàng)\s/.test(text);
    const name = isKind ? withoutSlogan(text, own) : greeted;
    if (isKind && !looksNamed(name!)) continue;
    if (name !== undefined && !noShop.test(foldText(name))) return found(name, "page", text);
  }
  for (const element of page.elements) {
    if (!isNamedAsShop(element)) continue;
    const name = withoutSlogan(textOf(element, 60), textsIn(element));
    if (name.length >= 2 && name.length <= 40 && /\p{L}{2}/u.test(name)) return found(name, "page", name);
  }
  return null;
}

/** The page's author, where its tags name one. */
export function authorName(metas: ReadonlyMap<string, string>): Found<string> | null {
  const author = metas.get("author") ?? metas.get("copyright") ?? null;
  return author === null || notTheShop.test(foldText(author)) ? null : foundText(author, "page", 60);
}

/** A short line right over an address, a company or a phone at the foot: shops stand in their visiting card under their name. */
export function nameOverAddress(blocks: readonly Block[], url: string): Found<string> | null {
  let overPhone: Found<string> | null = null;
  for (const { text: written, area, index, pieces } of blocks.slice(-footLines)) {
    const under = blocks[index + 1];
    if (area === "list" || area === "menu" || under === undefined || written.length > 90 || /[:：]|\d{3}/.test(written))
      continue;
    const text = withoutSlogan(written);
    if (!standsAsName(text) || leadsElsewhere(pieces, url)) continue;
    if (text.length > 50 || !/^[\p{Lu}\d].*\p{L}{2}/u.test(text) || isAddress(text, 1) || noCard.test(foldText(text)))
      continue;
    const bare = under.text.replace(/^(?:địa chỉ|đ\/c|đc|trụ sở|add(?:ress)?)\s*:\s*/iu, "");
    if (isAddress(bare, bare === under.text ? 2 : 1) || (isCompany(under.text) && looksNamed(text)))
      return found(text, "page", `${text} ${under.text}`);
    if (
      overPhone === null &&
      looksNamed(text) &&
      /^(?:[^\d:]{0,20}:\s*)?(?:0\d|\+84|1[89]00)[\d\s.]{6,}/u.test(under.text)
    )
      overPhone = found(text, "page", `${text} ${under.text}`);
  }
  return overPhone;
}
/** Most words of a name begin with a capital; nobody is called "Đối tác". */
function standsAsName(text: string): boolean {
  const words = text.split(" ").filter((one) => /^\p{L}/u.test(one));
  const folded = foldText(text);
  if (isGeneric(text) || notAName.test(folded) || notTheShop.test(folded) || heads.test(folded)) return false;
  return words.filter((one) => /^\p{Lu}/u.test(one)).length * 2 > words.length;
}
const heads =
  /^(?:doi tac|san pham|ho tro|thanh toan|van chuyen|tin tuc|chinh sach|gioi thieu|ket noi|dang ky|danh muc|bai viet|khach hang|thuong hieu|top \d+|mua|xem|chat|powered)\b/;

export function leadsElsewhere(pieces: Block["pieces"], url: string): boolean {
  const home = URL.parse("/", url)?.href;
  const link = near(pieces[0]!.element, 4).find(({ tag }) => tag === "a");
  return link !== undefined && !leadsHome(link.attributes["href"], home, url);
}
const footLines = 40;
const noCard =
  /^(?:(?:thong tin|dia chi|lien he|ve chung toi|tru so|van phong|he thong|hotline|email|ho tro)\b|(?:showroom|chi nhanh|cua hang|cn|co so|kho(?: hang)?)(?: \w{1,3})?$|cong ty|cty|ho kinh doanh|hkd|tap doan)/;

/** A line at the foot, or its value for "Cửa hàng:", that says what kind of shop it is: "Nhà thuốc Bình An". */
export function kindAndName(blocks: readonly Block[]): Found<string> | null {
  for (const block of blocks.slice(-footLines)) {
    const text = beforeAddress(block);
    if (block.area === "list" || block.area === "menu" || text.length > 120) continue;
    const [, label, kind, name] = shopLine.exec(text) ?? [];
    if (
      name === undefined ||
      (label === undefined && kind === undefined) ||
      isPlace(name) ||
      noShop.test(foldText(name))
    )
      continue;
    return found(label === undefined ? `${kind} ${name}` : `${kind ?? ""} ${name}`.trim(), "page", text);
  }
  return null;
}
const shopLine = new RegExp(
  String.raw`^(?:([Tt]ên (?:cửa hàng|shop|hộ kinh doanh|thương mại|giao dịch)|[Cc]ửa hàng|[Ss]hop|[Đđ]ơn vị(?: kinh doanh| bán hàng)?)\s*:\s*)?((?:[Nn]hà [Tt]huốc|[Qq]uầy [Tt]huốc|[Nn]hà [Ss]ách|[Tt]iệm|[Ss]iêu [Tt]hị|[Cc]ửa [Hh]àng|[Đđ]ại [Ll]ý|[Ss]hop|[Xx]ưởng|[Tt]ạp [Hh]oá|HTX|[Hh]ợp tác xã|[Cc]ơ sở))?\s*(${capitalWords})\s*(?:$|[-–|,.(])`,
  "u",
);

/** What a link to the shop's own page in a network reads, where that is a name. */
export function networkName(page: ParsedPage): Found<string> | null {
  for (const element of page.links) {
    if (!/^https?:\/\/(?:www\.|m\.)?(?:facebook|fb)\.com\/./i.test(element.attributes["href"] ?? "")) continue;
    const name = textOf(element, 60);
    if (name.length >= 2 && name.length <= 50 && looksNamed(name) && !/share/i.test(element.attributes["href"]!))
      return found(name, "page", name);
  }
  return null;
}

/** The first line of a page, where it is a name that links nowhere else: what stands over everything is the shop. */
export function firstLine(blocks: readonly Block[], title: string | null, url: string): Found<string> | null {
  const goods = foldText(title ?? "");
  for (const { text, folded, area, pieces } of blocks.slice(0, 3)) {
    if (folded !== "" && goods.includes(folded)) return null;
    const own = pieces.map((piece) => tidy(piece.text));
    const apart = own.length > 1 && /\d{3}|hotline/i.test(own.slice(1).join(" "));
    const name = apart ? own[0]! : withoutSlogan(text, own);
    if (leadsElsewhere(pieces, url)) continue;
    if (area === "list" || area === "menu" || name.length > 40 || name.length < 5 || /\d{3}/.test(name)) continue;
    if (looksNamed(name) && !notAName.test(foldText(name))) return found(name, "page", text);
  }
  return null;
}
