import type { FreshPage } from "../fresh-market.ts";
import { href } from "../fresh-writing.ts";
import { numbers } from "../goods.ts";
import { snacksOfBlockTheme } from "./block-theme.ts";
import { devicesOfChain, herbsOfPharmacyChain } from "./chains.ts";
import { dressOfTillSoftware, herbsOfForeignHost } from "./hosted.ts";
import { booksOfClassicTheme, partsOfCartDefault } from "./installed.ts";
import { devicesOfLayeredSoftware } from "./layered.ts";
import { kitchenwareOfHomeMarketplace, partsOfForeignMarketplace } from "./marketplaces.ts";
import { ferryMaterial } from "./material.ts";
import type { FerryTemplate } from "./material.ts";
import { booksOfBookshop, kitchenwareOfOldServerPages } from "./own-hands.ts";
import { bookOfSellingPost, herbsOfLandingBuilder } from "./selling.ts";
import { kitchenwareOfFirmSuite, snacksOfHomeHost } from "./suites.ts";
import { dressOfForgottenSample, partsOfWorkshopNotice } from "./told-amiss.ts";
import { dressOfBuilderWidgets, kitchenwareOfBoughtTheme } from "./woo.ts";

/**
 * The ferry set of shops: ten of common software (eight softwares), five odd, five hard, in this order. By someone who had not opened the
 * reader, its tests, or what is said of it, nor other sets than the material that is shared.
 */
export const ferryTemplates: readonly FerryTemplate[] = [
  kitchenwareOfBoughtTheme,
  dressOfBuilderWidgets,
  snacksOfBlockTheme,
  herbsOfForeignHost,
  partsOfCartDefault,
  booksOfClassicTheme,
  dressOfTillSoftware,
  snacksOfHomeHost,
  devicesOfLayeredSoftware,
  kitchenwareOfFirmSuite,
  herbsOfPharmacyChain,
  booksOfBookshop,
  devicesOfChain,
  partsOfForeignMarketplace,
  kitchenwareOfOldServerPages,
  herbsOfLandingBuilder,
  partsOfWorkshopNotice,
  dressOfForgottenSample,
  kitchenwareOfHomeMarketplace,
  bookOfSellingPost,
];

/** Pages of one ferry template, always the same. */
export function ferryPages(template: FerryTemplate, count: number): FreshPage[] {
  const seed = [...template.name].reduce((sum, sign) => (sum * 31 + sign.codePointAt(0)!) >>> 0, 53);
  const draw = numbers(seed);
  const start = draw(100);
  return Array.from({ length: count }, (_, variant) => {
    const material = ferryMaterial(template.sector, variant, start, draw);
    return {
      template: template.name,
      url: `https://${template.host ?? material.shop.host}${template.path?.(material) ?? href(material.goods)}`,
      html: template.render(material),
      truth: template.truth(material),
    };
  });
}
