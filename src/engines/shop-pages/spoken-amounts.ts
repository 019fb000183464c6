const digits: Record<string, number> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
};
const scales: Record<string, number> = { nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 };
const word = `(?:${[...Object.keys(digits), "mười", "mươi", "trăm", "linh", "lẻ", ...Object.keys(scales)].join("|")})`;
const spoken = new RegExp(
  String.raw`(?<![\p{L}\d]|\d\s)${word}(?:\s${word}){2,20}(?:\s(?:đồng|đ)(?!\p{L}))?(?!\p{L})`,
  "giu",
);

/**
 * A text with the amounts that it writes out in words ("một trăm chín mươi lăm nghìn đồng") in digits, of the same length, so that places stay.
 * Shorter ones, such as "hai triệu rưỡi", are left as they are.
 */
export function withDigits(text: string): string {
  if (!/nghìn|ngàn|triệu|tỷ|tỉ/iu.test(text)) return text;
  return text.replace(spoken, (written) => {
    const amount = amountIn(written.toLowerCase().split(/\s/));
    const digitsOf = `${amount}đ`;
    return amount === null || digitsOf.length > written.length ? written : digitsOf.padEnd(written.length);
  });
}

function amountIn(words: readonly string[]): number | null {
  let [total, below, scaled] = [0, 0, false];
  for (const [at, one] of words.entries()) {
    const scale = scales[one];
    if (scale !== undefined) {
      total += Math.max(1, below) * scale;
      below = 0;
      scaled = true;
    } else if (one === "trăm") below = words[at - 1] === "không" ? 0 : Math.max(1, below) * 100;
    else if (one === "mười") below += 10;
    // "hai mươi" is twice ten, "trăm hai mươi" a hundred and twice ten.
    else if (one === "mươi") below += (below % 10) * 9;
    else below += digits[one] ?? 0;
  }
  return scaled && Number.isSafeInteger(total) ? total + below : null;
}
