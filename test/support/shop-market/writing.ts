import type { Goods } from "./goods.ts";

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** Text for HTML. */
export const esc = (text: string) => text.replace(/[&<>"]/g, (sign) => entities[sign]!);

/** 1.290.000 */
export const dotted = (amount: number) => String(amount).replace(/\B(?=(\d{3})+$)/g, ".");
/** 1,290,000 */
export const commas = (amount: number) => String(amount).replace(/\B(?=(\d{3})+$)/g, ",");
/** 1290k, 1tr29: how people write on forums. */
export const spoken = (amount: number) =>
  amount >= 1_000_000 && amount % 10_000 === 0
    ? `${Math.floor(amount / 1e6)}tr${
        amount % 1e6 === 0
          ? ""
          : String((amount % 1e6) / 1e4)
              .padStart(2, "0")
              .replace(/0$/, "")
      }`
    : `${amount / 1_000}k`;
/** 0912 345 678 */
export const spacedPhone = (phone: string) => `${phone.slice(0, 4)} ${phone.slice(4, 7)} ${phone.slice(7)}`;
/** A path segment. */
export const slug = (text: string) =>
  text
    .normalize("NFD")
    .replaceAll("đ", "d")
    .replaceAll("Đ", "d")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
export const href = (goods: Goods) => `/san-pham/${slug(goods.title)}`;

/** Scripts, pixels and style sheets as shops carry them: 40 kB in which phones, prices and JSON mean nothing. */
export function clutter(seed: number): string {
  const lines = Array.from(
    { length: 160 },
    (_, at) =>
      `  w.push({id:"09${String((seed * 7919 + at * 104_729) % 1e8).padStart(8, "0")}",price:${(at * 37) % 990}000,currency:"VND",e:function(a,b){return a<b?"<div class='price'>1.000đ</div>":b}});`,
  );
  return `<script>window.dataLayer=window.dataLayer||[];(function(w){\n${lines.join("\n")}\n})(window.dataLayer);</script>
<script>!function(f,b,e){f.fbq=f.fbq||function(){};fbq('init','09${String(seed * 31_337)
    .padStart(8, "0")
    .slice(0, 8)}');}(window,document);</script>
<noscript><img height="1" width="1" style="display:none" src="https://pixel.example/tr?id=0987654321&ev=PageView"></noscript>
<style>${".price{color:red}.old{text-decoration:line-through}.hidden{display:none}".repeat(120)}</style>`;
}

/** A menu of categories, as long as shops have them. */
export function menu(items = 40): string {
  const names = [
    "Mỹ phẩm",
    "Thời trang nam",
    "Thời trang nữ",
    "Đồng hồ",
    "Điện tử",
    "Mẹ và bé",
    "Nhà cửa",
    "Khuyến mãi đến 50%",
  ];
  return Array.from(
    { length: items },
    (_, at) => `<li><a href="/danh-muc/${at}">${names[at % names.length]} ${at}</a></li>`,
  ).join("");
}
