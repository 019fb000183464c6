import { foldText } from "../../../engines/vietnamese/index.ts";
import { langs, text } from "../../../kernel/text/index.ts";

/** What fields of a record say of goods. */
export const goodsRoles = [
  "category",
  "product",
  "name",
  "brand",
  "model",
  "batch",
  "serial",
  "barcode",
  "country",
  "risk-type",
  "risk",
  "measure",
  "authority",
  "quantity",
] as const;
export type GoodsRole = (typeof goodsRoles)[number];

/** What an authority did about goods. */
export const measures = [
  "recall",
  "withdrawal",
  "ban",
  "stop",
  "border",
  "seizure",
  "destruction",
  "removal",
  "warning",
] as const;
export type Measure = (typeof measures)[number];

const folded = (words: string) =>
  foldText(words)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** How else forces name such a field. */
const otherNames: readonly (readonly [string, GoodsRole])[] = [
  ["nhan hang", "brand"],
  ["thuong hieu", "brand"],
  ["mau ma", "model"],
  ["model", "model"],
  ["lo", "batch"],
  ["lot", "batch"],
  ["batch", "batch"],
  ["serial", "serial"],
  ["gtin", "barcode"],
  ["ean", "barcode"],
  ["xuat xu", "country"],
  ["ten hang", "name"],
  ["quantity", "quantity"],
  ["bien phap xu ly", "measure"],
];

const roles = new Map<string, GoodsRole>([
  ...otherNames,
  ...goodsRoles.flatMap((role) =>
    langs.map((lang) => [folded(text(lang, `exchange-formats.field.${role}`)), role] as const),
  ),
]);

/** What a field says of goods by its name, in either language, marks or not; null where it says something else. */
export const roleOf = (name: string): GoodsRole | null => roles.get(folded(name)) ?? null;

/** The name under which such a field is written into a record. */
export const nameOf = (role: GoodsRole): string => text("vi", `exchange-formats.field.${role}`);

const said = new Map<string, Measure>(
  measures.flatMap((one) => langs.map((lang) => [folded(text(lang, `exchange-formats.measure.${one}`)), one] as const)),
);
const stems: readonly (readonly [RegExp, Measure])[] = [
  [/\b(?:tieu huy|destr\w*)\b/, "destruction"],
  [/\b(?:tam giu|tich thu|thu giu|seiz\w*)\b/, "seizure"],
  [/\b(?:thu hoi|recall\w*)\b/, "recall"],
  [/\b(?:rut|ngung luu hanh|dinh chi luu hanh|withdraw\w*)\b/, "withdrawal"],
];

/** The measure whose words stand there, as they are written in either language; null for other words. */
export const measureNamed = (words: string): Measure | null => said.get(folded(words)) ?? null;

/** The measure that words in a field mean, also where they say more than its name. */
export function measureIn(words: string): Measure | null {
  const plain = folded(words);
  return said.get(plain) ?? stems.find(([stem]) => stem.test(plain))?.[1] ?? null;
}
