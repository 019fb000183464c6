import type { FreshPage } from "../fresh-market.ts";
import { href } from "../fresh-writing.ts";
import { numbers } from "../goods.ts";
import { electronicsOfChain, petsOnTillSoftware, rushHour, watchesOfUtilityClasses } from "./chains.ts";
import { laterMaterial } from "./material.ts";
import type { LaterTemplate } from "./material.ts";
import { cablesOnFreeCart, dataFromBeforeSale, furnitureBeforeTax, spanThenChosen } from "./odd-software.ts";
import { cardInVideoApp, marketWithOtherSellers, postInGroup, smallAdOfPets, threadOfCollectors } from "./places.ts";
import { babyOnEuropeanSoftware, furnitureInGraph, watchesWithMicrodata } from "./plugins.ts";
import { coffeeWithWeights, skincareOnRentedShop, sportOnRentedShop } from "./rented.ts";
import { boxesInAnyOrder, coffeeInPacks, firmOfFirstYears, longPageWithForm, petsWithModules } from "./small-shops.ts";

/**
 * The later set: by someone who had opened neither the reader nor its tests nor what it says of itself, and of earlier templates one file
 * for the form; in the proportion of shops: a third plain, a third odd, a third hard (each template says which it was meant to be). Measured
 * once (decision 0054), and learned from since.
 */
export const laterTemplates: readonly LaterTemplate[] = [
  sportOnRentedShop,
  skincareOnRentedShop,
  coffeeWithWeights,
  furnitureInGraph,
  watchesWithMicrodata,
  babyOnEuropeanSoftware,
  electronicsOfChain,
  petsOnTillSoftware,
  rushHour,
  watchesOfUtilityClasses,
  cablesOnFreeCart,
  spanThenChosen,
  furnitureBeforeTax,
  dataFromBeforeSale,
  coffeeInPacks,
  petsWithModules,
  firmOfFirstYears,
  boxesInAnyOrder,
  longPageWithForm,
  marketWithOtherSellers,
  cardInVideoApp,
  postInGroup,
  threadOfCollectors,
  smallAdOfPets,
];

/** Pages of one later template, always the same. */
export function laterPages(template: LaterTemplate, count: number): FreshPage[] {
  const seed = [...template.name].reduce((sum, sign) => (sum * 31 + sign.codePointAt(0)!) >>> 0, 17);
  const draw = numbers(seed);
  const start = draw(100);
  return Array.from({ length: count }, (_, variant) => {
    const material = laterMaterial(template.sector, variant, start, draw);
    return {
      template: template.name,
      url: `https://${template.host ?? material.shop.host}${href(material.goods)}`,
      html: template.render(material),
      truth: template.truth(material),
    };
  });
}
