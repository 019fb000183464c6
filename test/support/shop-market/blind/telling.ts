import type { FreshGoods } from "../fresh-goods.ts";
import type { MarketShop } from "../goods.ts";
import { each } from "../fresh-writing.ts";
import { esc, slug } from "../writing.ts";

/** Where a page gives both its shop's name and who owns the shop, a careful person may write down either. */
export const shopOrOwner = ({ name, owner }: MarketShop): readonly string[] => [name, owner];

/** What a blank behind "Thương hiệu" means: none, unless the title tells one that a person may know. */
export const brandLeftOpen = ({ title, brand }: FreshGoods): readonly [] | null => (title.includes(brand) ? null : []);

/** What a shop saves, rounded as shops round it. */
export const percentOff = ({ price, listPrice }: FreshGoods): number =>
  listPrice === null ? 0 : Math.round((1 - price / listPrice) * 100);

/** A menu that lists the makers a shop deals in, the page's own somewhere among them. */
export const makersInMenu = (goods: FreshGoods, others: readonly FreshGoods[]): string => {
  const makers = [...new Set([...others.slice(0, 6), goods, ...others.slice(6)].map(({ brand }) => brand))];
  return each(makers, (one) => `<li><a href="/thuong-hieu/${slug(one)}" title="${esc(one)}">${esc(one)}</a></li>`);
};

/** Tag managers and chat widgets as shops carry them: settings in which amounts and names mean nothing to a reader. */
export function widgets(goods: FreshGoods, variant: number): string {
  const id = `G-${(variant * 48_271 + 97_531).toString(36).toUpperCase()}`;
  return `<script async src="https://tags.example/gtag/js?id=${id}"></script><script>window.dataLayer=window.dataLayer||[];function gtag(){dataLayer.push(arguments)}gtag('js',new Date());gtag('config','${id}');gtag('event','view_item',{currency:'VND',value:${goods.price},items:[{item_id:'${goods.sku}',item_name:'${slug(goods.title)}',price:${goods.price}}]});</script>
<script>var chatSettings={phone:"1900${String(variant * 37 + 1000).slice(-4)}",greeting:"Chào bạn, shop có thể giúp gì?",freeShipFrom:499000,steps:[99000,199000,299000]};</script>
<style>.a-${variant}{display:flex}.btn{padding:8px 16px;border-radius:4px}.price-old{text-decoration:line-through}@media(max-width:767px){.only-desk{display:none}}@media(min-width:768px){.only-phone{display:none}}</style>`;
}
