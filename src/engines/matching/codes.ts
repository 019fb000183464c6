const parts = /[^\s,;()[\]"'|]+/g;
// Measures, counts and formats that look like codes: 16gb, 1080p, 3.5mm, 802.11n, 4x180ml, 5.1, 24fps.
const measure =
  /^(?:\d+x)*\d+(?:k?g|gr|mg|m?l|oz|fl|lbs?|cm|mm|m|ft|in|inch|gb|tb|mb|kb|[mgk]?hz|k?w|kva|va|m?ah|v|p|i|fps|mp|x|d|pk|pcs?|ct|st|nd|rd|th|s|yrs?|hr|min|rpm|dpi|bit|ch|btu|qt|cu|cuft|port|way|core|pack|piece|mbps|gbps|wh|lit|cai|goi|hop|lon|chai|mieng|vien)?$/;
const format =
  /^(?:80211[abgn]*|mp[34]|h26[45]|usb[123]\d?|ddr[2345]|ps[2345]|cat[5678]e?|3d|2d|4k|[2345]g|a[345]|b[45]|i[3579])$/;

/**
 * Model codes in a text, each in small letters without signs: what mixes letters with digits and is no measure, or at least five
 * digits in a row.
 *
 * @example codesOf("Denon DVD-2930CI player, 1080p") // ["dvd2930ci"]
 */
export function codesOf(text: string): string[] {
  const found = new Set<string>();
  for (const [part] of text.toLowerCase().matchAll(parts)) {
    if (!/\d/.test(part)) continue;
    const pieces = part.split("/");
    for (const piece of pieces.every((one) => isCode(plain(one)) || one === "") ? pieces : [part]) {
      const code = plain(piece);
      if (isCode(code) && !pieces.every((one) => isMeasure(plain(one)))) found.add(code);
    }
  }
  return [...found];
}

const plain = (text: string) => text.replace(/[^a-z0-9]/g, "");
// Behind a slash a unit stands alone: 100MB/s, 10c/g.
const isMeasure = (code: string) =>
  /^[a-z]{0,2}$/.test(code) || (measure.test(code) && !/^\d{5,}$/.test(code)) || format.test(code);

function isCode(code: string): boolean {
  if (code.length < 4 || code.length > 24 || !/\d/.test(code) || format.test(code)) return false;
  if (/^\d+$/.test(code)) return code.length >= 5;
  return !measure.test(code);
}

/**
 * How far two codes name one model: 1 the same; from 0.6 one is the beginning of the other or holds it (colour and country are
 * written behind a model); 0.5 one letter differs; less is the share of their common beginning. A differing digit is another model.
 */
export function codeLikeness(one: string, other: string): number {
  if (one === other) return 1;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const within = long.indexOf(short);
  if (within >= 0 && short.length >= 4) {
    // "10" in "100" is another number.
    const next = long[within + short.length] ?? "";
    const before = long[within - 1] ?? "";
    const cutsNumber = (isDigit(next) && isDigit(short.at(-1)!)) || (isDigit(before) && isDigit(short[0]!));
    if (!cutsNumber) return 0.6 + 0.35 * (short.length / long.length);
  }
  if (short.length >= 6 && differsByOneLetter(short, long)) return 0.5;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same++;
  return 0.45 * (same / long.length);
}

const isDigit = (letter: string) => letter >= "0" && letter <= "9";

function differsByOneLetter(short: string, long: string): boolean {
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  const [one, other] = [short[at] ?? "", long[at] ?? ""];
  if (short.length === long.length)
    return !isDigit(one) && !isDigit(other) && short.slice(at + 1) === long.slice(at + 1);
  return !isDigit(other) && short.slice(at) === long.slice(at + 1);
}
