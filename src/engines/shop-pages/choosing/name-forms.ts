import { tidy } from "../parse-page.ts";
import { withoutSlogan } from "../name-words.ts";
import { cutAtLabel } from "../row-values.ts";
import { badgeBehind, leadsToName } from "../seller-words.ts";

const longestName = 70;
const signsAround = /^[\s\p{P}\p{S}]+(?=[\p{L}\d])|[\s\p{S}\-–—|:：•·,.*“”"'‘’«»(\[{<>/]+$/gu;
const between = /\s*[|•·,;/]\s*|\s+[-–—]\s+|\s*[([\])]\s*|:\s+|\s*[“”"]\s*|\s+@\s*/u;
const kindBefore =
  /^(?:logo(?: của| of)?|trang chủ|banner|hình ảnh|ảnh(?: đại diện)?|thương hiệu|nhãn hiệu|hãng|brand|by|bởi|từ|của|tại|shop|cửa hàng|gian hàng|nhà bán|người bán|website|fanpage|mall|yêu thích\+?|official)\s*[:：]?\s+(?=[\p{L}\d])/iu;
const mostBehind =
  /\s*[([]?(?:official(?: store| shop)?|chính hãng|yêu thích\+?|mall|store chính thức|online|logo)[)\]]?$/iu;
const figureBehind = /\s+(?:[\d.,]+\s?[k%+★]?|★.*|\d{4})$/iu;
const site = /\.(?:com\.vn|com|vn|net|shop|store)$/i;

/** The ways in which a name may stand in what is written: whole, without slogans, badges, brackets and kinds of shop, and part by part. */
export function formsOf(written: string): string[] {
  const whole = withoutSigns(written);
  const forms = new Set([whole]);
  if (!mayHoldMore.test(written)) return [...forms];
  const parts = written.split(between).map(withoutSigns);
  if (parts.length > 1 && parts.length <= mostParts) for (const part of parts) forms.add(part);
  forms.add(withoutSigns(written.replace(/\s*[([][^()[\]]*[)\]]/g, " ")));
  forms.add(withoutSigns(cutAtLabel(written)));
  forms.add(withoutSigns(withoutSlogan(written)));
  for (const form of [...forms]) for (const bare of withoutKinds(form)) forms.add(bare);
  return [...forms].filter(couldBeName);
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
export function withoutSigns(written: string): string {
  return tidy(written.replace(signsAround, ""));
}

const noName = /^(?:[\d.,\s]*[đ₫k%]?|trang chủ|xem thêm|mua ngay|thêm vào giỏ(?: hàng)?|home|menu)$/iu;
/** Whether a text is of a length for names and holds letters. */
export function couldBeName(text: string): boolean {
  return text.length >= 2 && text.length <= longestName && /\p{L}/u.test(text) && !noName.test(text);
}
