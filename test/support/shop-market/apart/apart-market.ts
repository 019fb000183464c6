import { numbers } from "../goods.ts";
import type { FreshPage } from "../fresh-market.ts";
import type { FreshTemplate } from "../fresh-goods.ts";
import { href } from "../fresh-writing.ts";
import { adPage, bigMarket, bookMarket, hashedMarket, usedGoods, vendorTab } from "./markets.ts";
import { apartMaterial } from "./material.ts";
import { classProject, controlTables, partsCounter, wordAStyle } from "./own-hand.ts";
import { blogTheme, chatShop, dealerCard, newForum, phoneChain, tradeDirectory } from "./other-places.ts";
import { captionAbove, localSystem, pharmacyChain, tillShop } from "./rented-shops.ts";
import { addressAtTheFoot, labelledSpans, manyPrices, priceBoxes, suiteShop } from "./stock-software.ts";

/** Written before anyone had run the reader on them, after the pages that shop software and markets really make; measured, then learned from. */
export const apartTemplates: readonly FreshTemplate[] = [
  wordAStyle,
  controlTables,
  manyPrices,
  priceBoxes,
  captionAbove,
  tillShop,
  vendorTab,
  bookMarket,
  usedGoods,
  tradeDirectory,
  newForum,
  blogTheme,
  dealerCard,
  chatShop,
  phoneChain,
  classProject,
  partsCounter,
  labelledSpans,
  suiteShop,
  addressAtTheFoot,
  localSystem,
  pharmacyChain,
  bigMarket,
  hashedMarket,
  adPage,
];

/** Pages of one such template, always the same. */
export function apartPages(template: FreshTemplate, count: number): FreshPage[] {
  const seed = [...template.name].reduce((sum, sign) => (sum * 31 + sign.codePointAt(0)!) >>> 0, 11);
  const draw = numbers(seed);
  const start = draw(100);
  return Array.from({ length: count }, (_, variant) => {
    const material = apartMaterial(template.kinds, variant, start, draw);
    return {
      template: template.name,
      url: `https://${template.host ?? material.shop.host}${href(material.goods)}`,
      html: template.render(material),
      truth: template.truth(material),
    };
  });
}
