import type { Item } from "../contract.ts";
import type { TechnologyKind } from "../manifest.ts";

/** Texts that break what was written for tidy ones: invented, none of anybody's. */
const texts: readonly (string | null)[] = [
  null,
  "",
  " ",
  "\u0000\u0007\u001b[31m",
  "e\u0301\u0323 \u200b\u200d\ufeff \u202ehcid",
  "👩‍👩‍👧‍👦🇻🇳".repeat(50),
  "\u2028\u2029",
  "__proto__",
  "'; drop table listings; --",
  "<script>alert(1)</script>",
  "${7*7} {{7*7}} %s%n",
  "=cmd|' /C calc'!A0",
  "../../../../etc/passwd",
  "((((((((((((((((((((a+)+)+)+)+)+)+)+)+)+)+)+!",
  "a".repeat(20_000),
  "giá gốc ".repeat(1_000),
  '{"id":"lst_other","findings":[]}',
  "Đồng hồ ĐỒNG HỒ dong ho ｄｏｎｇ　ｈｏ",
];
const amounts: readonly (number | null)[] = [null, 0, 1, 9_007_199_254_740_991];

/** One item for each hostile text in each field that the manifest names. */
export function hostileItems(kind: TechnologyKind, fields: readonly string[]): Item[] {
  return texts.map((text, n) => {
    const item: Item = { id: `hostile-${kind}-${n}` };
    for (const field of fields) item[field] = valueFor(field, text, n);
    return item;
  });
}

/** Ordinary items, as many as asked. */
export function plainItems(fields: readonly string[], n: number): Item[] {
  return Array.from({ length: n }, (_, at) => {
    const item: Item = { id: `item-${at}` };
    for (const field of fields) item[field] = plain(field, at);
    return item;
  });
}

const numbers = new Set(["price", "listPrice", "sold"]);

function valueFor(field: string, text: string | null, n: number): unknown {
  if (numbers.has(field)) return amounts[n % amounts.length];
  if (field === "sellerPhones") return text === null ? null : [text];
  return text;
}

function plain(field: string, at: number): unknown {
  const goods = ["Áo thun", "Giày chạy bộ", "Nồi chiên", "Kem dưỡng", "Tai nghe"][at % 5] as string;
  const known: Record<string, unknown> = {
    title: `${goods} số ${at}`,
    description: `${goods}, giá gốc ${at + 1} triệu, hàng mới, giao trong ngày.`,
    brand: at % 3 === 0 ? null : "Hãng Mẫu",
    category: "Mẫu/Thử",
    gtin: "8934567890129",
    price: 100_000 + at,
    listPrice: 1_000_000,
    sold: at,
    sellerPhones: null,
    code: `AK26-${String(at).padStart(6, "0")}-1`,
    number: `${at}/CB`,
    publishedAt: "2026-03-01T03:00:00.000Z",
  };
  return field in known ? known[field] : null;
}
