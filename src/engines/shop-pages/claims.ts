import { found } from "./found.ts";
import type { Claims, Found, Shop, ShopOffer } from "./model.ts";
import type { Block } from "./page-text.ts";
import type { ParsedPage } from "./parse-page.ts";

const vietnameseLetters = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/giu;
const delivery =
  /\b(?:(?:giao hang|ship|giao|van chuyen|freeship|cod|mien phi ship|phuc vu)(?: \w+){0,3} (?:toan quoc|tan noi|tan nha|noi thanh|63 tinh|34 tinh|ca nuoc|khap (?:ca nuoc|viet nam))|ship cod|cod toan quoc|thanh toan khi nhan hang|nhan hang (?:thanh toan|tra tien)|kiem tra hang truoc khi (?:nhan|thanh toan)|ship(?:s|ping)? to viet ?nam|deliver(?:s|y)? to viet ?nam)\b/;

/** What a site claims, for the record of a domain that nobody knew. Task: 8598 units 1, 4. */
export function readClaims(
  page: ParsedPage,
  blocks: readonly Block[],
  shop: Shop,
  owner: Found<string> | null,
  offers: readonly ShopOffer[],
): Claims {
  return {
    owner,
    taxCode: shop.taxCodes[0] ?? null,
    registration: shop.badge,
    language: languageOf(page, blocks),
    currency: currencyClaim(blocks, offers),
    deliversToVietnam: deliveryClaim(blocks),
  };
}

/** The letters on the page say more than its `lang`, which templates leave at "en". */
function languageOf(page: ParsedPage, blocks: readonly Block[]): Found<string> | null {
  let text = "";
  for (const block of blocks) if (block.area !== "menu" && text.length < 4_000) text += `${block.text.slice(0, 500)} `;
  text = text.normalize("NFC");
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const vietnamese = text.match(vietnameseLetters)?.length ?? 0;
  if (letters >= 40 && vietnamese / letters > 0.06) return found("vi", "page", text.slice(0, 80));
  const declared = page.elements
    .find(({ tag }) => tag === "html")
    ?.attributes["lang"]?.trim()
    .slice(0, 2)
    .toLowerCase();
  return declared !== undefined && /^[a-z]{2}$/.test(declared) ? found(declared, "page", `lang="${declared}"`) : null;
}

function currencyClaim(blocks: readonly Block[], offers: readonly ShopOffer[]): Found<string> | null {
  const told = offers.find(({ currency }) => currency !== null)?.currency;
  if (told) return told;
  const priced = blocks.find(({ text }) => /\d[\d.,]{2,15}\s?(?:₫|đ(?![\p{L}])|vnđ|vnd)/iu.test(text));
  if (priced !== undefined) return found("VND", "page", priced.text);
  const foreign = blocks.find(({ text }) => /(?:US)?\$\s?\d|\d\s?USD\b/.test(text));
  return foreign === undefined ? null : found("USD", "page", foreign.text);
}

function deliveryClaim(blocks: readonly Block[]): Found<true> | null {
  const said = blocks.find(({ folded }) => delivery.test(folded.slice(0, 2_000)));
  return said === undefined ? null : found(true, "page", said.text);
}
