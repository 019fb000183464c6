import { remembered } from "../../vietnamese/index.ts";
import { tidy } from "../parse-page.ts";
import { isPlace, withoutSlogan } from "../name-words.ts";
import { cutAtLabel } from "../row-values.ts";
import { badgeBehind, leadsToName } from "../seller-words.ts";

const longestName = 70;
const letterOrDigit = /[\p{L}\d]/u;
const mayEnd = /[\p{L}\p{M}\d+!?%)\]}&_]/u;
const between = /\s*[|•·,;/]\s*|\s+[-–—]\s+|\s*[([\])]\s*|:\s+|\s*[“”"]\s*|\s+@\s*/u;
const kindBefore =
  /^(?:logo(?: của| of)?|trang chủ|banner|hình ảnh|ảnh(?: đại diện)?|thương hiệu|nhãn hiệu|hãng|brand|by|bởi|từ|của|tại|shop|cửa hàng|gian hàng|nhà bán|người bán|website|fanpage|mall|yêu thích\+?|official)\s*[:：]?\s+(?=[\p{L}\d])/iu;
const mostBehind =
  /\s*[([]?(?:official(?: store| shop)?|chính hãng|yêu thích\+?|mall|store chính thức|online|logo)[)\]]?$/iu;
const figureBehind = /\s+(?:[\d.,]+\s?[k%+★]?|★.*|\d{4})$/iu;
const site = /\.(?:com\.vn|com|vn|net|shop|store)$/i;

/**
 * The ways in which a name may stand in what is written: first the whole of it without badges and places in brackets, then without slogans
 * and kinds of shop, and part by part.
 */
export const formsOf = remembered((written: string): readonly string[] => {
  const whole = withoutSigns(written);
  if (!mayHoldMore.test(written)) return [whole];
  const forms = new Set([withoutBadge(whole), whole]);
  const parts = written.split(between).map(withoutSigns);
  if (parts.length > 1 && parts.length <= mostParts) for (const part of parts) forms.add(part);
  forms.add(withoutSigns(written.replace(/\s*[([][^()[\]]*[)\]]/g, " ")));
  forms.add(withoutSigns(cutAtLabel(written)));
  forms.add(withoutSigns(withoutSlogan(written)));
  const uncut = [...forms];
  for (const form of uncut.filter((one) => !isProse(one))) for (const bare of withoutKinds(form)) forms.add(bare);
  return [...forms];
}, 2_000);

function withoutBadge(whole: string): string {
  const bracket = /\s*[([]([^()[\]]{1,30})[)\]]?$/u.exec(whole);
  const isBeside = bracket !== null && (/\d/.test(bracket[1]!) || isPlace(bracket[1]!));
  const bare = isBeside ? whole.slice(0, bracket.index) : whole;
  const badge = badgeBehind.exec(bare)?.[0] ?? "";
  // "Vải Hà Official" may be called so; "Vải Hà OFFICIAL" and "Vải Hà Official Store" hardly.
  const isName = /^\s\p{Lu}\p{Ll}+$/u.test(badge) || bare === bare.toUpperCase();
  return withoutSigns(isName ? bare : bare.slice(0, bare.length - badge.length));
}
const mostParts = 8;
/** One or two words without any sign need no cutting. */
const mayHoldMore = /\s\S+\s|[^\p{L}\p{M}\d\s&]/u;

function withoutKinds(form: string): string[] {
  const before = withoutSigns(form.replace(leadsToName, "").replace(kindBefore, ""));
  return [before, ...[form, before].flatMap((one) => [one.replace(badgeBehind, ""), one.replace(mostBehind, "")])]
    .flatMap((one) => [one, one.replace(figureBehind, ""), one.replace(site, "")])
    .map(withoutSigns);
}

/** A name without the signs before and behind it. */
function withoutSigns(written: string): string {
  let [from, to] = [0, written.length];
  while (from < to && !letterOrDigit.test(written[from]!)) from++;
  while (to > from && !mayEnd.test(written[to - 1]!)) to--;
  return tidy(from === 0 && to === written.length ? written : written.slice(from, to));
}

/** Whether a text is rather a sentence, a kind of goods or a number than a name: long, mostly digits, or mostly in small letters. */
export function isProse(text: string): boolean {
  if (kindOfTrader.test(text)) return false;
  const digits = text.replace(/\D/g, "").length;
  if (text.length > longestOfNames || digits > mostDigits * text.length) return true;
  const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  const capitals = words.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word)).length;
  return words.length >= 3 && capitals * 2 < words.length;
}
const [longestOfNames, mostDigits] = [50, 0.4];
/** "Công ty Cổ phần Thiết bị công nghiệp Đại Lộc", "tiệm bánh mây" */
const kindOfTrader =
  /^(?:công ty|cty|hộ|hkd|htx|hợp tác|doanh nghiệp|tiệm|nhà|shop|cửa hàng|siêu thị|kho|xưởng|tạp h|quán|bếp|vườn|góc|mẹ|cô|chú|anh|chị|chợ|thế giới|trạm|gốm|mộc)(?!\p{L})/iu;

const noName = /^(?:[\d.,\s]*[đ₫k%]?|trang chủ|xem thêm|mua ngay|thêm vào giỏ(?: hàng)?|home|menu)$/iu;
/** Whether a text is of a length for names and holds letters. */
export function couldBeName(text: string): boolean {
  return text.length >= 2 && text.length <= longestName && /\p{L}/u.test(text) && !noName.test(text);
}
