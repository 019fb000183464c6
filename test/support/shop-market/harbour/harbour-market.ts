import type { FreshPage } from "../fresh-market.ts";
import { href } from "../fresh-writing.ts";
import { numbers } from "../goods.ts";
import { petsOfWholesaler, toolsInLayoutTables } from "./by-hand.ts";
import { rodsOnOpenCart, toysOnPrestaShop } from "./carts.ts";
import { supplementsOnWooCommerce, watchesOnMagento } from "./catalogues.ts";
import { chainByRegion, pharmacyInServerComponents } from "./chains.ts";
import { petsOnNhanh, rodsOnSapo } from "./hosted.ts";
import { harbourMaterial } from "./material.ts";
import type { HarbourTemplate } from "./material.ts";
import { machinesOnNukeViet, toolsOnJoomla } from "./portals.ts";
import { machinesToReserve } from "./reserving.ts";
import { supplementsOfPlacedBoxes, watchesByArticle } from "./selling.ts";
import { stallOnForeignMarket } from "./stalls.ts";
import { petsInInstallableApp, stationeryOfBookshop } from "./stores.ts";
import { stationeryOnTill, toolsOnOdoo } from "./suites.ts";

/** Twenty shops: ten of common software, five odd, five hard, in this order. By someone who had not opened the reader. Not to be looked at while it is changed. */
export const harbourTemplates: readonly HarbourTemplate[] = [
  rodsOnOpenCart,
  watchesOnMagento,
  toysOnPrestaShop,
  toolsOnJoomla,
  machinesOnNukeViet,
  toolsOnOdoo,
  petsOnNhanh,
  stationeryOnTill,
  rodsOnSapo,
  supplementsOnWooCommerce,
  pharmacyInServerComponents,
  stationeryOfBookshop,
  chainByRegion,
  stallOnForeignMarket,
  petsInInstallableApp,
  toolsInLayoutTables,
  supplementsOfPlacedBoxes,
  watchesByArticle,
  machinesToReserve,
  petsOfWholesaler,
];

/** Pages of one template of this set, always the same. */
export function harbourPages(template: HarbourTemplate, count: number): FreshPage[] {
  const seed = [...template.name].reduce((sum, sign) => (sum * 31 + sign.codePointAt(0)!) >>> 0, 53);
  const draw = numbers(seed);
  const start = draw(100);
  return Array.from({ length: count }, (_, variant) => {
    const material = harbourMaterial(template.sector, variant, start, draw);
    return {
      template: template.name,
      url: `https://${template.host ?? material.shop.host}${template.path?.(material) ?? href(material.goods)}`,
      html: template.render(material),
      truth: template.truth(material),
    };
  });
}
