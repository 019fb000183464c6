import provinces from "../../../reference/provinces.json" with { type: "json" };
import { foldText } from "../vietnamese/index.ts";

const word = String.raw`(?:(?:[\p{Lu}\d]|\p{Ll}{1,12}\.?(?=\p{Lu}))(?:[\p{L}\p{M}\d&'’+-]|\.(?=[\p{L}\d]))*|&|by(?=\s\p{Lu})|và(?=\s\p{Lu}))`;
/** How sentences write names: up to seven words that begin with a capital or a digit ("iVải" too), or that join such words. */
export const capitalWords = String.raw`${word}(?:[ \u00a0]${word}){0,6}`;

/** Words that stand in the place of a name and name nobody. */
export function isGeneric(name: string): boolean {
  return /^(?:just another .*|(?:my )?wordpress|demo|ten (?:cua hang|shop|website)|website cua toi|(?:ve )?trang chu|home(?: ?page)?|quay (?:lai|ve)|menu|logo|(?:my |our )?(?:web ?site|site|shop|store|blog)|cua hang|untitled|https?\b.*|(?:chi tiet )?san pham|chi tiet(?: san pham)?|facebook|fan ?page|zalo|youtube|tiktok|instagram|shopee|lazada|hotline|website|tai khoan|gio hang|dang nhap|dang ky|tim kiem|danh muc(?: san pham)?|gioi thieu|lien he|tin tuc|khuyen mai|shop online|online|banner|header|image)$/.test(
    foldText(name),
  );
}

/** What praises or promises is no name. */
export const notAName =
  /\b(?:giao (?:hang|nhanh|ngay)|ship (?:cod|nhanh)|hang moi ve|toan quoc|gia (?:re|tot|soc|goc|si)|chinh hang|khuyen mai|uy tin|mien phi|freeship|tra gop|mua ngay|mua online|thu cu|bao hanh|uu dai|giam gia|re nhat|tot nhat|chat luong|hang dau|mua hang|dat hang|phi ship|con hang|het hang|hang co san|cao cap|gia ban|bang gia|doi tra|hoan tien|trang chu|san pham)\b/;

/** Places, which sentences name where they might name a shop. */
const place =
  /^(?:hcm|tphcm|sai gon|nha trang|bien hoa|hn|sg|viet ?nam|nhat ban|han quoc|my|duc|phap|trung quoc|thai lan|chau au|\d[\d ]*)$/;
const provinceNames = new Set([...provinces.old, ...provinces.current].map(({ name }) => foldText(name)));
const typed = /^(?:tp\.?|thành phố|tỉnh|quận|huyện|phường|xã|thị trấn)\s/iu;
export const isPlace = (name: string): boolean =>
  typed.test(name) || place.test(foldText(name)) || provinceNames.has(foldText(name));

/** Whether each word of a short text begins as names do. */
export function looksNamed(text: string): boolean {
  return wholeName.test(text) && /\p{L}{2}/u.test(text) && !isGeneric(text) && !isPlace(text);
}
const wholeName = new RegExp(`^${capitalWords}$`, "u");

/** "Trao giá trị thật", "đồng hành mỗi ngày": words that go on in small letters, or praise. */
export function isSlogan(text: string): boolean {
  const words = text.split(/\s+/).filter((one) => /\p{L}/u.test(one));
  const small = words.filter((one) => /^\p{Ll}/u.test(one)).length;
  return (
    notAName.test(foldText(text)) ||
    (words.length > 1 && /^\p{Ll}/u.test(text)) ||
    (words.length >= 3 && small * 2 >= words.length)
  );
}

/** "Vải Hà chất lượng thật": small letters up to the end. */
const praiseBehind = new RegExp(String.raw`^(${word} ${word}(?: ${word})*)(?: \p{Ll}[\p{L}\p{M}]*){2,}$`, "u");

/** The parts between the signs that set a shop's name off: "Góc Nhỏ - Áo thun | Thời trang". */
export function titleParts(window: string): string[] {
  return window.split(/\s+[|»–—:-]+\s+/).map((part) => part.trim());
}

/** A name without the slogan behind it: "Vải Hà - chuyên hàng tốt", or in an element of its own. */
export function withoutSlogan(written: string, pieces: readonly string[] = []): string {
  const [head, ...rest] = pieces.filter((piece) => /[\p{L}\d]/u.test(piece));
  if (head !== undefined && rest.length > 0 && head.length >= 2 && isSlogan(rest.join(" ")) && !isSlogan(head))
    return withoutSlogan(head);
  const [first, ...more] = titleParts(written);
  if (more.length === 0 || first === undefined)
    return written
      .replace(praiseBehind, "$1")
      .replace(/(\s\S+)\.(?:com|vn|com\.vn|net|shop|store)$/i, "$1")
      .replace(/[\s.!,:-]+$/, "");
  if (more.every(isSlogan) && !isGeneric(first)) return first;
  return more.length === 1 && (isSlogan(first) || isGeneric(first)) && looksNamed(more[0]!) ? more[0]! : written;
}
