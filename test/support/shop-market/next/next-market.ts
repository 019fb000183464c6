import type { FreshPage } from "../fresh-market.ts";
import { href } from "../fresh-writing.ts";
import { numbers } from "../goods.ts";
import { craftsOnBlog, craftsWithCents, jewelsAccelerated } from "./builders.ts";
import {
  electronicsInParts,
  gardenAfterNeighbours,
  healthOfPromises,
  instrumentsInTerms,
  partsInNestedTables,
} from "./by-hand.ts";
import { nextMaterial } from "./material.ts";
import type { NextTemplate } from "./material.ts";
import { bookOfMarketplace, electronicsByRegion, gardenInHashedClasses, kitchenInState } from "./own-software.ts";
import { healthWithPraisingData, kitchenOfPlugin, snacksWithMicrodata } from "./plugins.ts";
import { catalogueWithoutPrices, comparisonOfSellers, reviewOfPerfume } from "./reading.ts";
import { clothesOfTill, clothesWithHundredths, partsOnRentedShop, perfumeOfDefaultVendor } from "./rented.ts";
import { fittingsOfAspShop, fittingsOfComponent, instrumentsOfDefaultTheme } from "./software.ts";
import { adOfSomeone, clearanceInGroup, threadOfMusicians } from "./talking.ts";
import { filmOfClothes, saleBeforeCamera } from "./watching.ts";

/**
 * The next set of shops, as a collector meets them: eleven of hosted and common software, six odd, five hard (each template says which it
 * was meant to be). By someone who had opened neither the reader nor what it says of itself; since learned from.
 */
export const nextTemplates: readonly NextTemplate[] = [
  partsOnRentedShop,
  clothesWithHundredths,
  perfumeOfDefaultVendor,
  clothesOfTill,
  kitchenOfPlugin,
  healthWithPraisingData,
  snacksWithMicrodata,
  instrumentsOfDefaultTheme,
  fittingsOfAspShop,
  fittingsOfComponent,
  gardenInHashedClasses,
  electronicsByRegion,
  kitchenInState,
  bookOfMarketplace,
  jewelsAccelerated,
  craftsOnBlog,
  craftsWithCents,
  partsInNestedTables,
  healthOfPromises,
  gardenAfterNeighbours,
  electronicsInParts,
  instrumentsInTerms,
];

/** Places that are no shop, where things are sold or priced all the same. Never to be looked at while the reader is changed. */
export const nextPlaces: readonly NextTemplate[] = [
  clearanceInGroup,
  threadOfMusicians,
  adOfSomeone,
  filmOfClothes,
  saleBeforeCamera,
  reviewOfPerfume,
  comparisonOfSellers,
  catalogueWithoutPrices,
];

/** Pages of one next template, always the same. */
export function nextPages(template: NextTemplate, count: number): FreshPage[] {
  const seed = [...template.name].reduce((sum, sign) => (sum * 31 + sign.codePointAt(0)!) >>> 0, 29);
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
