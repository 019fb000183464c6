import { foldText } from "../vietnamese/index.ts";
import { found, foundText, webAddress } from "./found.ts";
import { nameOfHost } from "./host-name.ts";
import { isOf, wordOf } from "./items.ts";
import type { Item } from "./items.ts";
import type { Found } from "./model.ts";
import { titleParts, windowTitle } from "./page-title.ts";
import type { Block } from "./page-text.ts";
import { nameWords, textOf, tidy } from "./parse-page.ts";
import type { PageElement, ParsedPage } from "./parse-page.ts";
import type { Row } from "./rows.ts";

const shopTypes = [
  "Store",
  "OnlineStore",
  "LocalBusiness",
  "Organization",
  "Corporation",
  "ClothingStore",
  "HealthAndBeautyBusiness",
  "ElectronicsStore",
  "ShoeStore",
  "Pharmacy",
  "GroceryStore",
  "HomeGoodsStore",
];
const notTheShop =
  /\b(?:powered|thiet ke|design(?:ed)?|haravan|sapo|shopify|wordpress|woocommerce|bizweb|phat trien boi|developed|all rights|copyright|ban quyen)\b/;

/** The name under which a site trades, by how plainly it is told: its own tags, its logo, its copyright line, the end of the window's title. */
export function readShopName(
  page: ParsedPage,
  items: readonly Item[],
  metas: ReadonlyMap<string, string>,
  blocks: readonly Block[],
  title: string | null,
  url: string,
): Found<string> | null {
  const site = metas.get("og:site_name") ?? metas.get("application-name");
  if (site !== undefined && site.length <= 80) return found(site, "open-graph", `og:site_name ${site}`);
  const organization = items.find((item) => isOf(item, ...shopTypes) && wordOf(item, "name") !== null);
  const website = items.find((item) => isOf(item, "WebSite") && wordOf(item, "name") !== null);
  const told = foundText(wordOf(website ?? null, "name") ?? wordOf(organization ?? null, "name"), "json-ld", 80);
  if (told !== null && !/^https?:/.test(told.value)) return told;
  return (
    nameOfHost(page, blocks, url) ??
    logoName(page) ??
    copyrightName(blocks) ??
    titleEnd(page, title, url) ??
    homeName(page, url) ??
    headingName(page, blocks, metas)
  );
}

function logoName(page: ParsedPage): Found<string> | null {
  for (const element of page.elements) {
    if (element.tag !== "img") continue;
    const alt = tidy(element.attributes["alt"] ?? "").replace(/^logo\s*[-:]?\s*|\s*[-:]?\s*logo$/gi, "");
    const isLogo =
      /logo/i.test(element.attributes["src"] ?? "") || near(element, 3).some((one) => nameWords(one).includes("logo"));
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

function near(element: PageElement, levels: number): PageElement[] {
  const all = [element];
  while (all.length < levels && all.at(-1)!.parent !== null) all.push(all.at(-1)!.parent!);
  return all;
}

/** The words that lead home, other than "Trang chủ". */
function homeName(page: ParsedPage, url: string): Found<string> | null {
  const home = URL.parse("/", url)?.href;
  for (const element of page.elements.slice(0, 400)) {
    if (element.tag !== "a" || webAddress(element.attributes["href"], url) !== home) continue;
    const name = textOf(element, 60);
    if (
      name.length >= 2 &&
      name.length <= 40 &&
      !/^(?:trang chu|home(?:page)?|ve trang chu|quay lai)$/.test(foldText(name))
    )
      return found(name, "page", name);
  }
  return null;
}

const notAName =
  /\b(?:giao hang|toan quoc|gia (?:re|tot|soc|goc)|chinh hang|khuyen mai|uy tin|mien phi|freeship|tra gop|mua ngay|mua online|thu cu|bao hanh|uu dai|giam gia|re nhat|tot nhat|chat luong|hang dau)\b/;

const copyrightLine =
  /(?:©|\(c\)|copyright|bản quyền(?: thuộc về)?)[\s©]*(?:(?:19|20)\d\d(?:\s*-\s*(?:20)?\d\d)?)?[\s,.:|-]*(?:by|bởi|thuộc về|của)?\s*([\p{L}\d][\p{L}\d\s.&'-]{1,50}?)\s*(?:(?:19|20)\d\d)?\s*(?:[.,|–]|\s-\s|all rights|powered|thiết kế|$)/iu;

function copyrightName(blocks: readonly Block[]): Found<string> | null {
  for (const { text } of blocks.slice(-60).filter(({ area }) => area !== "list")) {
    if (text.length >= 300) continue;
    for (const [, written] of [copyrightLine.exec(text), beforeCopyright.exec(text)].filter((one) => one !== null)) {
      const name = written!.trim();
      const isName = /\p{L}{2}/u.test(name) && !/\d{6}/.test(name) && !notTheShop.test(foldText(name));
      if (isName && !/^(?:công ty|cty|hộ kinh doanh)/iu.test(name)) return found(name, "page", text);
    }
  }
  return null;
}
/** "Vải Hà Store (c) 2026" */
const beforeCopyright = /^([\p{L}\d][\p{L}\d\s.&'-]{1,50}?)\s*[-–|,]?\s*(?:©|\(c\)|copyright)/iu;

const welcome =
  /^(?:hệ thống (?:cửa hàng|siêu thị|showroom|nhà thuốc)|chào mừng (?:bạn |quý khách )?(?:đến )?với|liên hệ(?: với)?|về|cửa hàng|siêu thị|giới thiệu(?: về)?|fanpage:|facebook:|website thuộc sở hữu của|(?:tổng )?đại lý:?|liên hệ (?:mua|đặt) hàng:)\s+([\p{Lu}\d][\p{L}\d\s.&'-]{1,40})$/iu;
const noShop =
  /^(?:chung toi|shop|cua hang|toi|nhau|dat hang|dau trang|trang|san pham|bao mat|mua hang|quang cao|ban)\b/;

/** The last resort: a heading at the foot that greets in the shop's name, a line that is named as the site's title, the page's author. */
function headingName(
  page: ParsedPage,
  blocks: readonly Block[],
  metas: ReadonlyMap<string, string>,
): Found<string> | null {
  for (const { text, area } of [...blocks.slice(-40), ...blocks.slice(0, 40)]) {
    const name = area === "list" || area === "menu" ? undefined : welcome.exec(text)?.[1]?.trim();
    if (name !== undefined && !noShop.test(foldText(name))) return found(name, "page", text);
  }
  for (const element of page.elements) {
    const together = nameWords(element).join("");
    if (!/^(?:site|shop|store|brand)(?:title|name|logo)|^logo/.test(together)) continue;
    const name = textOf(element, 60);
    if (name.length >= 2 && name.length <= 40 && /\p{L}{2}/u.test(name)) return found(name, "page", name);
  }
  const author = metas.get("author") ?? metas.get("copyright") ?? null;
  return author === null || notTheShop.test(foldText(author)) ? null : foundText(author, "page", 60);
}

/** What the window's title says beside the goods: its last part, else its first. */
function titleEnd(page: ParsedPage, goods: string | null, url: string): Found<string> | null {
  const window = windowTitle(page);
  const named = foldText(goods ?? "");
  const home = URL.parse("/", url)?.href;
  // What links elsewhere than home is a kind of goods, which titles name as well.
  const kinds = new Set(
    page.elements
      .filter(({ tag, attributes }) => tag === "a" && webAddress(attributes["href"], url) !== home)
      .map((element) => foldText(textOf(element, 60))),
  );
  const parts = titleParts(window).filter(
    (part) =>
      part.length >= 2 &&
      part.length <= 40 &&
      foldText(part) !== named &&
      !notAName.test(foldText(part)) &&
      !kinds.has(foldText(part)),
  );
  const name = titleParts(window).length > 1 ? (parts.at(-1) ?? null) : null;
  return name === null ? null : found(name, "page", window);
}

const legalName =
  /(?:công ty|cty|c\.ty|tập đoàn|hộ kinh doanh|hkd|doanh nghiệp tư nhân|dntn|hợp tác xã)\s+[\p{L}\d\s.&,'()-]{2,110}?(?=\s*(?:$|[|;:©]|[-–.,(]*\s*(?:mst|mã số|msdn|gpkd|gpđkkd|gp đkkd|giấy|gcn|số đkkd|đkkd|địa chỉ|trụ sở|đc|hotline|điện thoại|đt|tel|email|do\s|cấp|all rights|copyright|website|người đại diện|đại diện)|\.\s|\s-\s|\s–\s))/iu;
const othersCompany =
  /(?:thiet ke|phat trien|van chuyen|don vi giao|powered|doi tac|san xuat (?:boi|tai|bo i)|nhap khau|phan phoi boi|nha san xuat)\W*(?:boi|web|website|by)?\s*$/;

/** The company, household or person that a site names as its owner, in its footer before elsewhere. */
export function readOwner(blocks: readonly Block[], rows: readonly Row[]): Found<string> | null {
  const inOrder = [
    ...blocks.filter(({ area }) => area === "footer"),
    ...blocks.filter(({ area }) => area === "main").toReversed(),
  ];
  for (const { text } of inOrder) {
    if (text.length > 1_500) continue;
    const match = legalName.exec(text);
    if (match === null || othersCompany.test(foldText(text.slice(Math.max(0, match.index - 40), match.index))))
      continue;
    const name = match[0].replace(/[\s.,(-]+$/, "").trim();
    if (name.split(" ").length >= 3) return found(name, "page", text.slice(Math.max(0, match.index - 20)));
  }
  const person = rows.find(
    ({ label, value, block }) =>
      block.area !== "list" &&
      value.length <= 60 &&
      /^(?:chu so huu|chu website|chu shop|nguoi dai dien(?: phap luat)?|dai dien(?: phap luat)?|chu ho kinh doanh)$/.test(
        label,
      ),
  );
  return person === undefined ? null : found(person.value, "page", person.snippet);
}
