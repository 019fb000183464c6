import type { FreshPage } from "../fresh-market.ts";
import { href } from "../fresh-writing.ts";
import { numbers } from "../goods.ts";
import { nextMaterial } from "../next/material.ts";
import type { NextTemplate } from "../next/material.ts";
import { motorInLayoutTables, perfumeAfterBestsellers, craftsOfPlainHand } from "./by-hand.ts";
import { jewelsInVariantGroups, kitchenOnHostedTheme, snacksWithUnsetMaker } from "./hosted.ts";
import { craftsInBazaar, snacksOnForeignBuilder } from "./places.ts";
import { phonesInRange, wearWithShopAsMake } from "./plugins.ts";
import { musicWithDeposit, pharmacyPromised } from "./selling.ts";
import { fittingsOfCart, gardenOfPortal, perfumeInDataAttribute } from "./software.ts";
import { booksWithOldVocabulary, pharmacyOfStockSoftware } from "./stock.ts";
import { kitchenForMembers, musicInEmptyShell, phonesOfChain } from "./own-software.ts";

/**
 * Shops not met: ten of hosted platforms, plugins and common software, five odd, five hard, in this order. By someone who had opened
 * neither the reader nor what it says of itself; since learned from.
 */
export const unmetTemplates: readonly NextTemplate[] = [
  kitchenOnHostedTheme,
  snacksWithUnsetMaker,
  jewelsInVariantGroups,
  wearWithShopAsMake,
  phonesInRange,
  fittingsOfCart,
  perfumeInDataAttribute,
  gardenOfPortal,
  pharmacyOfStockSoftware,
  booksWithOldVocabulary,
  phonesOfChain,
  musicInEmptyShell,
  kitchenForMembers,
  craftsInBazaar,
  snacksOnForeignBuilder,
  motorInLayoutTables,
  pharmacyPromised,
  perfumeAfterBestsellers,
  craftsOfPlainHand,
  musicWithDeposit,
];

/** Pages of one unmet template, always the same. */
export function unmetPages(template: NextTemplate, count: number): FreshPage[] {
  const seed = [...template.name].reduce((sum, sign) => (sum * 33 + sign.codePointAt(0)!) >>> 0, 71);
  const draw = numbers(seed);
  const start = draw(100);
  return Array.from({ length: count }, (_, variant) => {
    const material = nextMaterial(template.sector, variant, start, draw);
    return {
      template: template.name,
      url: `https://${template.host ?? material.shop.host}${template.path?.(material) ?? href(material.goods)}`,
      html: template.render(material),
      truth: template.truth(material),
    };
  });
}
