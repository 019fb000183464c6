import { foldText, remembered } from "../vietnamese/index.ts";

const mostWords = 8;
const secondLevel = /^(?:com|net|org|edu|gov|biz|info|name|shop|co|ac)$/;
/** What the owner chose of a host: "vaiha" of www.vaiha.com.vn; null where it is too short to mean anything. */
export function hostLabel(url: string): string | null {
  const labels = (URL.parse(url)?.hostname ?? "").toLowerCase().split(".").slice(0, -1);
  while (labels.length > 1 && secondLevel.test(labels.at(-1)!)) labels.pop();
  const label = labels.at(-1)?.replaceAll("-", "") ?? "";
  return label.length >= 5 && /[a-z]{3}/.test(label) ? label : null;
}

/** What a shop chose of its name under the house of others: "vaiha" of vaiha.nhieushop.example. */
export function subdomainLabel(url: string): string | null {
  const [first = "", ...rest] = (URL.parse(url)?.hostname ?? "").toLowerCase().split(".");
  const label = first.replaceAll("-", "");
  return rest.length >= 2 && label.length >= 5 && /^[a-z\d]*[a-z]{3}[a-z\d]*$/.test(label) && label !== hostLabel(url)
    ? label
    : null;
}

const wantedOf = remembered((label: string) => [
  label,
  label.replace(/(?:vn|vietnam|online)$/, ""),
  label.replace(/^(?:shop|cuahang)/, ""),
]);

/** Whether a folded text holds the letters of a label, or all of it but "vn" or "shop" at an end. */
export function spelling(label: string): (folded: string) => boolean {
  const wanted = wantedOf(label);
  const fewest = Math.min(...wanted.map((one) => one.length));
  return (folded) => {
    if (folded.length < fewest) return false;
    const letters = folded.replaceAll(" ", "");
    return wanted.some((one) => letters.includes(one));
  };
}

/** Up to eight words in a row that, folded and joined, are the label, or all of it but "vn" or "shop" at an end. */
export function wordsThatMake(label: string, written: string): string | null {
  // The name of a company spells the address as well, and is another name.
  if (!spelling(label)(foldText(written))) return null;
  const wanted = wantedOf(label);
  const line = legal.test(written) ? written.replace(legalPart, " ") : written;
  const words = [...line.matchAll(/[\p{L}\d][\p{L}\d\p{M}&'’]*/gu)];
  const folded = words.map(([word]) => foldText(word).replaceAll(" ", ""));
  for (let from = 0; from < words.length; from++) {
    let joined = "";
    for (let to = from; to < Math.min(words.length, from + mostWords); to++) {
      joined += folded[to]!;
      if (!wanted.some((one) => one.startsWith(joined))) break;
      if (
        joined.length < 5 ||
        !wanted.includes(joined) ||
        (to === from && line[words[to]!.index + words[to]![0].length] === ".")
      )
        continue;
      return line.slice(words[from]!.index, words[to]!.index + words[to]![0].length);
    }
  }
  return null;
}

/** The words with a capital around those that a host spells, where they make a name: "Siêu Thị Vải Hà", "Vải Hà Store". */
export function wholeName(name: string, line: string): string {
  const at = legal.test(line) ? -1 : line.indexOf(name);
  const before =
    at === -1
      ? null
      : /(?:^|[^\p{L}\d\s]\s*|\p{Ll}\s+)((?:(?:\p{Lu}[\p{L}\p{M}]*|&)\s){1,4})$/u.exec(line.slice(0, at));
  const behind =
    at === -1
      ? null
      : /^((?:\s(?:\p{Lu}[\p{L}\p{M}\d]*|&|by(?=\s\p{Lu}))){0,4}(?:\s\d{2,4}h?)?|(?:\.[\p{L}\d]+)+)(?=\s*(?:$|[^\p{L}\d\s]))/u.exec(
          line.slice(at + name.length),
        );
  return `${before === null || lead.test(before[1]!.trim()) ? "" : before[1]!}${name}${behind?.[1] ?? ""}`;
}
const legalPart = /(?:công ty|cty|hộ kinh doanh|hkd)\s[^.,|;:–-]*/giu;
/** The name of a company goes on in its own way. */
const legal = /công ty|cty|tnhh|cổ phần|hộ kinh doanh/iu;
const lead =
  /^(?:Mua|Tại|Về|Của|Với|Liên|Hotline|Copyright|Chào|Giới|Bản|Logo|Trang|Từ|Đến|Website|Fanpage|Facebook|Zalo|Chính|Hệ|Vì|Bởi|By|Theo|Hỗ|Chọn|Nhà Bán|Người|Hàng|Giá|Cảm)(?!\p{L})/u;

/** Whether a text holds the name that its page's address spells. */
export function namesHost(text: string, url: string): boolean {
  const label = hostLabel(url);
  return label !== null && wordsThatMake(label, text) !== null;
}
