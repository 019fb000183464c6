import { findPhones, foldText, parseHiddenPrice, parseMoney } from "../vietnamese/index.ts";

// Words of people who sell. Folded, so "sỉ" and "si" are one; each is long enough to be no part of other talk.
const selling =
  /\b(?:(?:ib|inbox|nhan tin|cmt|lh|lien he|alo|zalo) (?:\w+ ){0,3}(?:gia|dat|mua|order|tu van|shop|em|minh)|(?:gia|ban|nhap|do) (?:si|buon|le|xa kho)|(?:can|minh|em|shop|ben em|nha em|e) (?:ban|thanh ly|pass)|thanh ly|pass lai|xa (?:hang|kho)|chot don|len don|dat hang|nhan (?:order|don|dat)|ship (?:cod|toan quoc)|free ?ship|mien phi (?:ship|van chuyen)|giao hang toan quoc|hang (?:co san|san kho|ve|moi ve|order)|san hang|con hang|mua \d+ tang \d+|sale (?:off|soc|\d+)|gia (?:chi|soc|re|goc|yeu thuong|hat de|ib|inbox|lien he|le|ctv)|tuyen (?:ctv|si|dai ly)|bao gia|sll|so luong (?:lon|co han))\b/;
// Words of people who look for something.
const asking =
  /^(?:\W*\b(?:cho (?:em|minh|e|mk|toi) hoi|(?:minh|em|e|mk|toi)? ?(?:can|muon|tim) (?:mua|tim)|tim mua|can tim|co ai|ai (?:co )?(?:ban|biet|mua|review)|xin (?:gia|review|tu van|inf?o|link)|shop oi|ad oi|mua o dau)\b)/;
const contact = /\b(?:lh|lien he|zalo|hotline|sdt|inbox|ib|gia)\b/;

/** Whether a post offers goods: words of trade, or a price beside a phone or a way to order. Who asks for goods offers none. */
export function offersGoods(text: string): boolean {
  const folded = foldText(text.slice(0, 5_000)).replace(/\s+/g, " ");
  if (asking.test(folded)) return false;
  if (selling.test(folded)) return true;
  const priced = pricesIn(text).length > 0 || parseHiddenPrice(text.slice(0, 5_000)) !== null;
  return priced && (contact.test(folded) || findPhones(text.slice(0, 5_000)).length > 0);
}

/** The price a post tells, in đồng, or null where it tells none or several: then nobody knows which is for what. */
export function priceIn(text: string): bigint | null {
  const [price, other] = pricesIn(text);
  return price === undefined || other !== undefined ? null : price;
}

const mostLines = 200;
const longestLine = 500;
const leastPrice = 1_000n;
// A deposit, a fee of delivery or a prize is no price.
const otherAmount = /\b(?:ship|phi|coc|dat coc|tang|giam|hoan|den|boi thuong|thuong|voucher|vc)\b[^.,;]{0,20}$/;
const unitOfMoney = /(?:k|nghin|ngan|tr|trieu|d|dong|vnd|₫)\d{0,3}$/;

/** Up to two different prices, in the order written. */
function pricesIn(text: string): bigint[] {
  const found: bigint[] = [];
  for (const line of text.split("\n", mostLines)) {
    let rest = line.slice(0, longestLine);
    for (let tries = 0; tries < 20; tries++) {
      const money = parseMoney(rest);
      if (money === null) break;
      const before = foldText(rest.slice(0, money.start));
      const written = foldText(rest.slice(money.start, money.end)).replaceAll(" ", "");
      const isPrice = unitOfMoney.test(written) || /\bgia\b[^.;]{0,20}$/.test(before);
      if (isPrice && money.amount >= leastPrice && !otherAmount.test(before) && !found.includes(money.amount))
        found.push(money.amount);
      if (found.length === 2) return found;
      rest = rest.slice(Math.max(money.end, 1));
    }
  }
  return found;
}
