import type { FreshGoods, FreshMaterial } from "../fresh-goods.ts";
import { each, href } from "../fresh-writing.ts";
import { esc, slug } from "../writing.ts";
import type { HillsSector } from "./goods.ts";
import { trade } from "./trade.ts";

/** The value that a page chooses among several. */
export const chosen = <T>(among: readonly T[], variant: number, step = 1): T => among[(variant * step) % among.length]!;

/** The shop's menu; classes as the software names them. */
export const shelvesOf = (sector: HillsSector, item: string, under: string, link = ""): string =>
  each(
    trade[sector].shelves,
    ([shelf, within], at) =>
      `<li class="${item} ${item}-${at + 1}"><a href="/${slug(shelf)}"${link}>${esc(shelf)}</a>${within.length === 0 ? "" : `<ul class="${under}">${each(within, (one) => `<li class="${item}"><a href="/${slug(shelf)}/${slug(one)}"${link}>${esc(one)}</a></li>`)}</ul>`}</li>`,
  );

/** What the seller writes under the pictures, a picture between. */
export const story = (sector: HillsSector, { goods, variant }: FreshMaterial): string =>
  each(
    trade[sector].praise,
    (sentence, at) =>
      `<p>${at === variant % 3 ? `<strong>${esc(goods.title)}</strong>: ` : ""}${esc(sentence)}</p>${at === 1 ? `<figure><img src="https://cdn.example/${goods.sku.toLowerCase()}-${variant}.jpg" alt="${esc(trade[sector].aisle)}" width="800" height="600" loading="lazy"><figcaption>Ảnh chụp tại cửa hàng, không qua chỉnh màu</figcaption></figure>` : ""}`,
  );

/** Facts of the goods as rows of label and value. */
export const factsOf = (sector: HillsSector, variant: number): (readonly [string, string])[] =>
  trade[sector].facts.map(([label, values], at) => [label, chosen(values, variant + at)] as const);

/** Names of articles, as their shelf at the foot of a page. */
export const readings = (sector: HillsSector, box: string): string =>
  each(
    trade[sector].articles,
    (title, at) =>
      `<div class="${box}"><a href="/tin-tuc/${slug(title)}">${esc(title)}</a><span>${3 + at * 6}/1${at}/2026</span><p>${esc(trade[sector].praise[at]!.slice(0, 70))}…</p></div>`,
  );

const firstNames = ["Thúy", "Hiếu", "Cô Bích", "Long", "Ngân Hà", "anh Phi", "bee.2k1", "Yến", "Toản", "chị Hai Lúa"];
const remarks = [
  "Đóng gói hai lớp, nhận hàng nguyên vẹn.",
  "Mua cho mẹ dùng, mẹ khen suốt.",
  "Giao chậm một ngày vì mưa bão nhưng shop gọi báo trước.",
  "Lần trước mua 2 cái hết hơn 500k, lần này có mã nên rẻ hơn.",
  "Ổn trong tầm tiền.",
  "Tư vấn kỹ, không ép mua thêm.",
  "Màu ngoài nhạt hơn ảnh một chút, còn lại tốt.",
  "Bên kia bán đắt hơn 70.000đ mà không bằng.",
];

/** What buyers say, each with a name and stars. */
export const voices = (variant: number, count: number, box: string, who: string): string =>
  each(
    Array.from({ length: count }, (_, at) => at),
    (at) =>
      `<div class="${box}"><b class="${who}">${firstNames[(variant * 3 + at) % firstNames.length]}</b> <i>${"★".repeat(5 - (at % 2))}</i><p>${remarks[(variant + at * 3) % remarks.length]}</p><small>${2 + ((variant + at * 4) % 26)}/1${(variant + at) % 2}/2026 · Đã mua tại cửa hàng</small></div>`,
  );

/** Shelves of other goods, each written as the software does. */
export const beside = (
  others: readonly FreshGoods[],
  from: number,
  to: number,
  write: (one: FreshGoods, at: number) => string,
) => each(others.slice(from, to), write);

/** A link to other goods. */
export const linkTo = (one: FreshGoods, inner: string, classes = ""): string =>
  `<a href="${href(one)}"${classes === "" ? "" : ` class="${classes}"`} title="${esc(one.title)}">${inner}</a>`;

/** A bundle of the software's own scripts, minified: names, numbers and strings of no goods. */
export function bundle(prefix: string, seed: number, rows: number): string {
  return `<script>(self["chunk_${prefix}"]=self["chunk_${prefix}"]||[]).push([[${seed % 997}],{${Array.from(
    { length: rows },
    (_, at) =>
      `${1_000 + ((seed * 31 + at * 7_919) % 90_000)}:(e,t,n)=>{"use strict";n.d(t,{Z:()=>r});var r=function(i){return i>${at * 13}?"${prefix}-${(at * 48_271 + seed).toString(36)}":n(${(at * 37 + seed) % 8_000})}}`,
  ).join(",")}}]);</script>`;
}
