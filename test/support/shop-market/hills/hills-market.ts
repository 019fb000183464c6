import type { FreshPage } from "../fresh-market.ts";
import { href } from "../fresh-writing.ts";
import { numbers } from "../goods.ts";
import { cyclingByInstalments, lightingByTheStep, sportBeforeTheFlash } from "./amounts.ts";
import { cellarOnDragBuilder, cyclingOnForeignHost, lightingOnGalleryBuilder } from "./builders.ts";
import { cellarOfWebForms } from "./by-hand.ts";
import { lightingOfChain, studyOfBookChain } from "./chains.ts";
import { furnitureOnSecondHost, sportOnHostedTheme } from "./hosted.ts";
import { lightingOfChatBuilder, studyOnPlacedBoxes } from "./landing.ts";
import { hillsMaterial } from "./material.ts";
import type { HillsTemplate } from "./material.ts";
import { furnitureInStall, sportOfForeignMarket } from "./places.ts";
import { cyclingOfWidgets, furnitureOnBoughtTheme, studyOfBlocks } from "./themes.ts";
import { cellarInAnArticle, furnitureUnderForeignData } from "./unlike-shops.ts";

/**
 * Twenty shops: ten of common software (hosted builders and three themes of the commonest blog software), five odd, five hard; each
 * template says which it is. By someone who had opened neither the reader nor what it says of itself. Not to be looked at while it is changed.
 */
export const hillsTemplates: readonly HillsTemplate[] = [
  sportOnHostedTheme,
  furnitureOnSecondHost,
  cyclingOnForeignHost,
  cellarOnDragBuilder,
  lightingOnGalleryBuilder,
  studyOnPlacedBoxes,
  lightingOfChatBuilder,
  furnitureOnBoughtTheme,
  cyclingOfWidgets,
  studyOfBlocks,
  lightingOfChain,
  studyOfBookChain,
  furnitureInStall,
  sportOfForeignMarket,
  cellarOfWebForms,
  cyclingByInstalments,
  lightingByTheStep,
  sportBeforeTheFlash,
  cellarInAnArticle,
  furnitureUnderForeignData,
];

/** Pages of one template of the hills, always the same. */
export function hillsPages(template: HillsTemplate, count: number): FreshPage[] {
  const seed = [...template.name].reduce((sum, sign) => (sum * 31 + sign.codePointAt(0)!) >>> 0, 41);
  const draw = numbers(seed);
  const start = draw(100);
  return Array.from({ length: count }, (_, variant) => {
    const material = hillsMaterial(template.sector, variant, start, draw);
    return {
      template: template.name,
      url: `https://${template.host ?? material.shop.host}${template.path?.(material) ?? href(material.goods)}`,
      html: template.render(material),
      truth: template.truth(material),
    };
  });
}
