import { freshMaterial } from "./fresh-goods.ts";
import type { FreshTemplate, FreshTruth } from "./fresh-goods.ts";
import { acceleratedPage } from "./fresh-accelerated-page.ts";
import { adminKit } from "./fresh-admin-kit.ts";
import { blogPost } from "./fresh-blog-post.ts";
import { cartSoftware } from "./fresh-cart-software.ts";
import { essentialBox } from "./fresh-essential-box.ts";
import { fontTags } from "./fresh-font-tags.ts";
import { gadgetChain } from "./fresh-gadget-chain.ts";
import { hookDivs } from "./fresh-hook-divs.ts";
import { internationalShop } from "./fresh-international-shop.ts";
import { layeredShop } from "./fresh-layered-shop.ts";
import { liquidShop } from "./fresh-liquid-shop.ts";
import { oldForum } from "./fresh-old-forum.ts";
import { orderFormPage } from "./fresh-order-form-page.ts";
import { publicStall } from "./fresh-public-stall.ts";
import { serverComponents } from "./fresh-server-components.ts";
import { sizeTable } from "./fresh-size-table.ts";
import { smallAd } from "./fresh-small-ad.ts";
import { themeOfPlugin } from "./fresh-theme-of-plugin.ts";
import { unitTabs } from "./fresh-unit-tabs.ts";
import { wrongData } from "./fresh-wrong-data.ts";
import { numbers } from "./goods.ts";
import { href } from "./fresh-writing.ts";

/** Templates by someone who had not opened the reader, its tests or what it says of itself; measured, then learned from. */
export const freshTemplates: readonly FreshTemplate[] = [
  themeOfPlugin,
  liquidShop,
  internationalShop,
  cartSoftware,
  layeredShop,
  wrongData,
  essentialBox,
  fontTags,
  adminKit,
  blogPost,
  hookDivs,
  serverComponents,
  acceleratedPage,
  publicStall,
  orderFormPage,
  smallAd,
  oldForum,
  unitTabs,
  gadgetChain,
  sizeTable,
];

export type FreshPage = { template: string; url: string; html: string; truth: FreshTruth };

/** Pages of one fresh template, always the same: page after page other goods, another shop, another person. */
export function freshPages(template: FreshTemplate, count: number): FreshPage[] {
  const seed = [...template.name].reduce((sum, sign) => (sum * 31 + sign.codePointAt(0)!) >>> 0, 7);
  const draw = numbers(seed);
  const start = draw(100);
  return Array.from({ length: count }, (_, variant) => {
    const material = freshMaterial(template.kinds, variant, start, draw);
    const host = template.host ?? material.shop.host;
    return {
      template: template.name,
      url: `https://${host}${href(material.goods)}`,
      html: template.render(material),
      truth: template.truth(material),
    };
  });
}
