import identifiers from "../../../reference/identifiers.json" with { type: "json" };
import { checkTaxCode, findPhones, foldText, normalizePhone, splitAddress } from "../vietnamese/index.ts";
import { addOnce, found, webAddress } from "./found.ts";
import type { BankAccount, Found, Shop, SocialLink } from "./model.ts";
import type { Block } from "./page-text.ts";
import { tidy } from "./parse-page.ts";
import type { ParsedPage } from "./parse-page.ts";
import type { Row } from "./rows.ts";

export type Contacts = Pick<
  Shop,
  "phones" | "emails" | "addresses" | "taxCodes" | "wrongTaxCodes" | "socialLinks" | "bankAccounts"
>;

const contactWords =
  /\b(?:zalo|lh|lien he|hotline|sdt|dt|dien thoai|tel|phone|call|goi|goi ngay|ib|inbox|alo|cskh|tu van|mobile|viber)\b/;
const email = /[a-z0-9][a-z0-9._%+-]{0,63}@(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,12}/gi;
const longestText = 5_000;

/** How a shop is reached and what numbers it goes by, from its visible text and its links; scripts are not looked at. */
export function readContacts(page: ParsedPage, blocks: readonly Block[], rows: readonly Row[], url: string): Contacts {
  const contacts: Contacts = {
    phones: [],
    emails: [],
    addresses: [],
    taxCodes: [],
    wrongTaxCodes: [],
    socialLinks: [],
    bankAccounts: [],
  };
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]!;
    if (block.area === "list") continue;
    const text = block.text.slice(0, longestText);
    if (/\d{2}/.test(text)) {
      const label = blocks[at - 1];
      readTaxCodes(text, label !== undefined && label.text.length < 80 ? label.text : "", contacts);
      readBankAccounts(blocks, at, contacts.bankAccounts);
      // In the text about the goods a number is a phone only where a word says so.
      if (
        block.area !== "main" ||
        contactWords.test(block.folded) ||
        (text.length < 40 && contactWords.test(label?.folded ?? ""))
      )
        for (const { e164, start, end } of findPhones(text).filter(
          (phone) => !isTaxCode(phone.e164, contacts.taxCodes),
        ))
          addOnce(contacts.phones, found(e164, "page", text.slice(Math.max(0, start - 40), end + 20)));
    }
    if (text.includes("@"))
      for (const [address] of text.matchAll(email))
        addOnce(contacts.emails, found(address.toLowerCase(), "page", text));
  }
  readAddresses(rows, blocks, contacts.addresses);
  readLinks(page, url, contacts);
  return contacts;
}

/** Tax codes of four provinces look like mobile numbers. */
const isTaxCode = (e164: string, taxCodes: readonly Found<string>[]) =>
  taxCodes.some(({ value }) => value.startsWith(`0${e164.slice(3)}`));

const taxNumber = /(?<![\d.])\d(?:[ .]?\d){9}(?:\s?-\s?\d{3}|(?:[ .]?\d){2})?(?![\d])/g;
const taxLabel =
  /\b(?:mst|ma so thue|ma so (?:doanh nghiep|dn|hkd|ho kinh doanh)|msdn|ma dn|gpkd|gpdkkd|gp dkkd|dkkd|gcn(?: ?dkkd| ?dkdn| ?dk)?|gcndkdn|giay phep|giay chung nhan|dang ky kinh doanh|tax code|tax id|gp|so dkkd|masothue)\b[^@]{0,60}$/;

/** Right behind these words a number is a tax code and nothing else. */
const onlyTax = /\b(?:mst|ma so thue|masothue|tax code)\b([^@\d]{0,20})$/;

function readTaxCodes(text: string, label: string, { taxCodes, wrongTaxCodes }: Contacts): void {
  for (const match of text.matchAll(taxNumber)) {
    const before = foldText(
      `${match.index < 5 ? label : ""} ${text.slice(Math.max(0, match.index - 100), match.index)}`,
    );
    if (!taxLabel.test(before)) continue;
    const checked = checkTaxCode(match[0].replace(/[ .]/g, ""));
    const snippet = text.slice(Math.max(0, match.index - 60), match.index + match[0].length);
    // Twelve digits have no check digit: only the words "mã số thuế" make them a tax code.
    if (checked.ok && (checked.kind !== "person" || /\b(?:mst|ma so thue|masothue)\b[^@]{0,25}$/.test(before)))
      addOnce(taxCodes, found(checked.code, "page", snippet));
    const between = onlyTax.exec(before)?.[1];
    if (!checked.ok && checked.problem === "check-digit" && between !== undefined && !contactWords.test(between))
      addOnce(wrongTaxCodes, found(match[0].replace(/[ .]/g, ""), "page", snippet));
  }
}

const bankNames = identifiers.banks
  .flatMap(({ name, short }) => [name, short].map((word) => ({ word: foldText(word), bank: name })))
  .filter(({ word }) => word.length >= 2);
const accountLabel = /\b(?:stk|so tai khoan|so tk|tai khoan(?: so)?|account(?: no| number)?|tk)\b[^\d@]{0,40}$/;

function readBankAccounts(blocks: readonly Block[], at: number, into: Found<BankAccount>[]): void {
  const { text, folded } = blocks[at]!;
  if (!/\b(?:stk|tai khoan|account|tk)\b/.test(`${blocks[at - 1]?.folded.slice(-40) ?? ""} ${folded}`)) return;
  for (const match of text.matchAll(/(?<![\d.,])\d(?:[ .-]?\d){5,18}(?![\d]|[.,]\d)/g)) {
    const before = foldText(
      `${match.index < 3 ? (blocks[at - 1]?.text.slice(-60) ?? "") : ""} ${text.slice(Math.max(0, match.index - 60), match.index)}`,
    );
    if (!accountLabel.test(before)) continue;
    const nearby = foldText(
      `${blocks[at - 1]?.text.slice(-80) ?? ""} ${text.slice(Math.max(0, match.index - 80), match.index + 120)} ${blocks[at + 1]?.text.slice(0, 80) ?? ""}`,
    );
    const bank = bankNames.find(({ word }) => ` ${nearby} `.includes(` ${word} `))?.bank ?? null;
    addOnce(
      into,
      found(
        { number: match[0].replace(/\D/g, ""), bank },
        "page",
        text.slice(Math.max(0, match.index - 60), match.index + 60),
      ),
    );
  }
}

const addressLabel =
  /^(?:(?:dia chi|dc|d c|tru so(?: chinh)?|showroom|chi nhanh|cn|cua hang|van phong(?: giao dich)?|vp|vpgd|kho(?: hang)?|address|add|co so|cs|nha may|xuong)(?: [a-z]{0,12}){0,3}(?: \d{1,2})?)$/;

function readAddresses(rows: readonly Row[], blocks: readonly Block[], into: Found<string>[]): void {
  for (const { label, value, snippet, block } of rows)
    if (block.area !== "list" && addressLabel.test(label) && isAddress(value, 1))
      addOnce(into, found(cutAddress(value), "page", snippet));
  for (const { text, area } of blocks) {
    if (area !== "footer" || text.length < 15 || text.length > 400) continue;
    const bare = text.replace(/^[^:]{0,60}:\s*/, "");
    if (isAddress(bare, 2) && !into.some(({ value }) => value.includes(cutAddress(bare)) || bare.includes(value)))
      addOnce(into, found(cutAddress(bare), "page", text));
  }
}

/** Parts with words such as "Quận" or "P." make an address; a label beside it makes do with fewer. */
export function isAddress(text: string, typedParts: number): boolean {
  if (text.length < 8 || text.length > 300 || !/\d/.test(text) || /[@?]/.test(text.slice(0, 40))) return false;
  const parts = splitAddress(text);
  return parts.filter(({ type }) => type !== null).length >= typedParts || (typedParts === 1 && parts.length >= 3);
}

/** A name with the address behind it in an element of its own: the name alone. */
export function beforeAddress({ text, pieces }: Block): string {
  if (pieces.length < 2 || text.length > 300) return text;
  const [name = "", ...rest] = pieces.map((piece) => tidy(piece.text)).filter((piece) => piece !== "");
  return rest.length > 0 && isAddress(rest.join(" "), 1) ? name : text;
}

const afterAddress =
  /\s*(?:[-–|;.,]\s*)?(?:hotline|tổng đài|điện thoại|đt|sđt|tel|mst|mã số|email|e-mail|website|số đkkd|giờ mở)\b.*$/isu;
const cutAddress = (text: string) =>
  text
    .replace(afterAddress, "")
    .replace(/[\s.;,|-]+$/, "")
    .trim();

const networks: [RegExp, string][] = [
  [/(?:^|\.)(?:facebook|fb)\.com$/, "facebook"],
  [/^m\.me$/, "facebook"],
  [/^(?:chat\.)?zalo\.me$/, "zalo"],
  [/(?:^|\.)tiktok\.com$/, "tiktok"],
  [/(?:^|\.)instagram\.com$/, "instagram"],
  [/(?:^|\.)youtube\.com$/, "youtube"],
  [/^t\.me$/, "telegram"],
  [/(?:^|\.)shopee\.vn$/, "shopee"],
  [/(?:^|\.)lazada\.vn$/, "lazada"],
  [/(?:^|\.)tiki\.vn$/, "tiki"],
];
const sharing = /\/(?:sharer|share|intent|plugins|dialog|tr|embed|watch|hashtag)\b|[?&](?:u|url)=http/i;

/** "/ao-thun", "#", "?trang=2" */
const ofThisSite = /^(?:[#?]|\/(?!\/)|$)/;

function readLinks(page: ParsedPage, url: string, contacts: Contacts): void {
  const home = URL.parse(url)?.hostname ?? "";
  for (const { attributes } of page.links) {
    const href = attributes["href"]?.trim() ?? "";
    if (ofThisSite.test(href)) continue;
    if (/^tel:/i.test(href)) {
      const phone = normalizePhone(decoded(href.slice(4)));
      if (phone !== null) addOnce(contacts.phones, found(phone, "page", href));
    } else if (/^mailto:/i.test(href)) {
      const address = decoded(href.slice(7)).split("?")[0]!.match(email)?.[0];
      if (address !== undefined) addOnce(contacts.emails, found(address.toLowerCase(), "page", href));
    } else if (/^(?:https?:)?\/\//i.test(href)) readSocialLink(href, url, home, contacts);
  }
}

function readSocialLink(href: string, base: string, home: string, contacts: Contacts): void {
  const address = webAddress(href, base);
  const parsed = address === null ? null : URL.parse(address);
  if (address === null || parsed === null || parsed.hostname === home) return;
  const network = networks.find(([host]) => host.test(parsed.hostname))?.[1];
  if (network === undefined || sharing.test(`${parsed.pathname}${parsed.search}`) || parsed.pathname.length <= 1)
    return;
  addOnce<SocialLink>(contacts.socialLinks, found({ network, url: address }, "page", href));
  const phone = network === "zalo" ? normalizePhone(parsed.pathname.slice(1).split("/")[0]!) : null;
  if (phone !== null) addOnce(contacts.phones, found(phone, "page", href));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.slice(0, 200));
  } catch {
    return text.slice(0, 200);
  }
}
