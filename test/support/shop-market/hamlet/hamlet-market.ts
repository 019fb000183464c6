import type { FreshPage } from "../fresh-market.ts";
import { href } from "../fresh-writing.ts";
import { numbers } from "../goods.ts";
import { ceramicsOfLoosePage, healthOfChatBuilder } from "./builders.ts";
import { ceramicsInStory, gardenOnLetterhead, instrumentsWithLeftoverData } from "./by-hand.ts";
import { appliancesOfChain, healthOfPharmacyChain } from "./chains.ts";
import { appliancesOfMagento, ceramicsOfFlatsome, instrumentsOfOpenCart } from "./free-software.ts";
import { appliancesByTheMonth, jewelleryInPartsOfPrice } from "./many-amounts.ts";
import { hamletMaterial } from "./material.ts";
import type { HamletTemplate } from "./material.ts";
import { instrumentsOfOldForms, jewelleryOfCustomElements, workwearOfStall } from "./own-houses.ts";
import { gardenOfVirtueMart, workwearOfNukeViet } from "./portals.ts";
import { gardenOfSapo, jewelleryOfHaravan, workwearOfStockKeeper } from "./rented.ts";

/**
 * The hamlet's twenty shops: ten of common software, five odd, five hard, in this order (each template says which). By someone who had
 * opened neither the reader nor what it says of itself.
 */
export const hamletTemplates: readonly HamletTemplate[] = [
  jewelleryOfHaravan,
  gardenOfSapo,
  workwearOfStockKeeper,
  ceramicsOfFlatsome,
  appliancesOfMagento,
  instrumentsOfOpenCart,
  workwearOfNukeViet,
  gardenOfVirtueMart,
  ceramicsOfLoosePage,
  healthOfChatBuilder,
  appliancesOfChain,
  healthOfPharmacyChain,
  jewelleryOfCustomElements,
  workwearOfStall,
  instrumentsOfOldForms,
  ceramicsInStory,
  gardenOnLetterhead,
  instrumentsWithLeftoverData,
  appliancesByTheMonth,
  jewelleryInPartsOfPrice,
];

/** Pages of one of the hamlet's templates, always the same. */
export function hamletPages(template: HamletTemplate, count: number): FreshPage[] {
  const seed = [...template.name].reduce((sum, sign) => (sum * 31 + sign.codePointAt(0)!) >>> 0, 43);
  const draw = numbers(seed);
  const start = draw(100);
  return Array.from({ length: count }, (_, variant) => {
    const material = hamletMaterial(template.sector, variant, start, draw);
    return {
      template: template.name,
      url: `https://${template.host ?? material.shop.host}${template.path?.(material) ?? href(material.goods)}`,
      html: template.render(material),
      truth: template.truth(material),
    };
  });
}
