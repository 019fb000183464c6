import { dotted, slug } from "./writing.ts";

/** 1.290K */
export const kilo = (amount: number) => `${dotted(amount / 1_000)}K`;
/** 1tr290, 290k */
export const brokenMillion = (amount: number) =>
  amount < 1_000_000
    ? `${amount / 1_000}k`
    : `${Math.floor(amount / 1e6)}tr${amount % 1e6 === 0 ? "" : String((amount % 1e6) / 1e3).padStart(3, "0")}`;
/** 1,29 triệu, 290 nghìn */
export const inMillions = (amount: number) =>
  amount < 1_000_000 ? `${amount / 1_000} nghìn` : `${String(amount / 1e6).replace(".", ",")} triệu`;
/** JSON as it may stand inside a script element. */
export const scriptJson = (value: unknown) => JSON.stringify(value).replaceAll("<", "\\u003c");
/** Where goods stand in their shop. */
export const href = (goods: { title: string; sku: string }) => `/${slug(goods.title)}-${goods.sku.toLowerCase()}.html`;
/** Each thing written, one after another. */
export const each = <T>(things: readonly T[], write: (thing: T, at: number) => string) => things.map(write).join("");
