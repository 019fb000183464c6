import { numbers } from "../goods.ts";
import type { FreshPage } from "../fresh-market.ts";
import { href } from "../fresh-writing.ts";
import { hashedApp, marketForFirms, shadesAndQuestions, videoShop } from "./apps.ts";
import { freeSitePage, readyMadeRows, shopOnBlogService, tablesOfTenYears } from "./by-hand.ts";
import { milkByTheCarton, pharmacyByUnit, phonesWithStores, threePrices } from "./chains.ts";
import { clothesOnHostedShop, foodOnHostedShop, homeOnInternationalTheme } from "./hosted.ts";
import {
  booksOnDotNet,
  boughtTheme,
  cosmeticsWithPlugin,
  machinesOnClassicTheme,
  supplementsOnDemoTheme,
} from "./installed.ts";
import { blindMaterial } from "./material.ts";
import type { BlindTemplate } from "./material.ts";
import { localSmallAd, messageOfAChannel, postOfAPage, usedLuxury } from "./posts.ts";
import { carParts, cooperative, farmSupplies, wineOnRequest } from "./trades.ts";

/**
 * The blind set: by someone who had opened neither the reader nor its tests nor what it says of itself, in the proportion of shops: a third
 * plain, a third odd, a third hard (each template says which it was meant to be). Measured once while held apart; learned from since.
 */
export const blindTemplates: readonly BlindTemplate[] = [
  clothesOnHostedShop,
  foodOnHostedShop,
  homeOnInternationalTheme,
  cosmeticsWithPlugin,
  machinesOnClassicTheme,
  booksOnDotNet,
  supplementsOnDemoTheme,
  phonesWithStores,
  readyMadeRows,
  boughtTheme,
  pharmacyByUnit,
  milkByTheCarton,
  carParts,
  wineOnRequest,
  farmSupplies,
  cooperative,
  localSmallAd,
  threePrices,
  tablesOfTenYears,
  freeSitePage,
  shopOnBlogService,
  hashedApp,
  videoShop,
  marketForFirms,
  shadesAndQuestions,
  postOfAPage,
  messageOfAChannel,
  usedLuxury,
];

/** Pages of one blind template, always the same. */
export function blindPages(template: BlindTemplate, count: number): FreshPage[] {
  const seed = [...template.name].reduce((sum, sign) => (sum * 31 + sign.codePointAt(0)!) >>> 0, 13);
  const draw = numbers(seed);
  const start = draw(100);
  return Array.from({ length: count }, (_, variant) => {
    const material = blindMaterial(template.sector, variant, start, draw);
    return {
      template: template.name,
      url: `https://${template.host ?? material.shop.host}${href(material.goods)}`,
      html: template.render(material),
      truth: template.truth(material),
    };
  });
}
