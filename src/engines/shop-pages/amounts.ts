import { parseMoney } from "../vietnamese/index.ts";

/** Currencies by how pages write them; đồng is what Vietnamese pages mean when they name none. */
const signs: [RegExp, string][] = [
  [/vn[dđ]|₫|đ(?![a-zà-ỹ])|đồng/i, "VND"],
  [/us\$|usd|\$/i, "USD"],
  [/eur|€/i, "EUR"],
  [/cny|rmb|¥|元/i, "CNY"],
  [/thb|฿/i, "THB"],
  [/jpy|円/i, "JPY"],
  [/gbp|£/i, "GBP"],
];

/** The ISO code of a currency as written; null for none. */
export function currencyOf(written: string | null): string | null {
  if (written === null) return null;
  return signs.find(([sign]) => sign.test(written))?.[1] ?? (/^[A-Z]{3}$/.test(written.trim()) ? written.trim() : null);
}

/** The amount in a price field of structured data; null for none, nothing, or what no shop asks. */
export function structuredAmount(written: string | null, currency: string | null): number | null {
  if (written === null || written.length > 40) return null;
  const amount = currency === null || currency === "VND" ? inDong(written) : decimal(written);
  return amount !== null && amount > 0 && amount < 1e12 ? amount : null;
}

function inDong(written: string): number | null {
  const money = parseMoney(written)?.amount;
  if (money !== undefined) return Number(money);
  // "1250000.0000" and "1.25e6" are what programs print.
  const plain = Number(written.trim());
  return Number.isFinite(plain) && written.trim() !== "" ? Math.round(plain) : null;
}

function decimal(written: string): number | null {
  const digits = /\d[\d.,]*/.exec(written)?.[0];
  if (digits === undefined) return null;
  const grouped = /[.,]\d{1,2}$/.test(digits)
    ? `${digits.slice(0, -3).replace(/[.,]/g, "")}${digits.slice(-3).replace(",", ".")}`
    : digits.replace(/[.,]/g, "");
  const amount = Number(/[.,]\d$/.test(digits) ? digits.replace(/[.,](?=.*[.,])/g, "").replace(",", ".") : grouped);
  return Number.isFinite(amount) ? amount : null;
}
