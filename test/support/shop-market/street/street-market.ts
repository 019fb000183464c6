import type { FreshPage } from "../fresh-market.ts";
import { numbers } from "../goods.ts";
import { partsInAgencyTheme, shoesOnNhanh } from "./by-agencies.ts";
import { cosmeticsOnShopify, phonesOnOpenCart } from "./carts.ts";
import { pharmacyByUnits, phonesOfChain } from "./chains.ts";
import { teaInPageBuilder } from "./elementor.ts";
import { cosmeticsUnderFlatsome } from "./flatsome.ts";
import { shoesOnHaravan } from "./haravan.ts";
import { shoesOrderedAhead, teaBySteps } from "./many-amounts.ts";
import { cosmeticsOnMarketplace, phonesFromAbroad } from "./marketplaces.ts";
import { streetMaterial } from "./material.ts";
import type { StreetTemplate } from "./material.ts";
import { childUnderDemo, shoesInStory } from "./odd-tellings.ts";
import { partsInWebForms } from "./old-software.ts";
import { partsOnNukeViet, teaInOdoo } from "./portals.ts";
import { childOnSapo } from "./sapo.ts";
import { cosmeticsOnSellingPage } from "./selling-page.ts";

/** Shops as they stand in a street of the Vietnamese web: ten of common software, five odd, five hard. By someone who had not opened the reader; since learned from. */
export const streetTemplates: readonly StreetTemplate[] = [
  cosmeticsUnderFlatsome,
  teaInPageBuilder,
  partsInAgencyTheme,
  shoesOnHaravan,
  childOnSapo,
  shoesOnNhanh,
  cosmeticsOnShopify,
  phonesOnOpenCart,
  partsOnNukeViet,
  teaInOdoo,
  pharmacyByUnits,
  phonesOfChain,
  cosmeticsOnMarketplace,
  phonesFromAbroad,
  partsInWebForms,
  cosmeticsOnSellingPage,
  teaBySteps,
  shoesOrderedAhead,
  shoesInStory,
  childUnderDemo,
];

/** Pages of one street template, always the same. */
export function streetPages(template: StreetTemplate, count: number): FreshPage[] {
  const seed = [...template.name].reduce((sum, sign) => (sum * 31 + sign.codePointAt(0)!) >>> 0, 53);
  const draw = numbers(seed);
  const start = draw(100);
  return Array.from({ length: count }, (_, variant) => {
    const material = streetMaterial(template.sector, variant, start, draw);
    return {
      template: template.name,
      url: `https://${template.host ?? material.shop.host}${template.path(material)}`,
      html: template.render(material),
      truth: template.truth(material),
    };
  });
}
