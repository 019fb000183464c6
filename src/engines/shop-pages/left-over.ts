import { foldText } from "../vietnamese/index.ts";
import { certain } from "./merge-offers.ts";
import type { ShopOffer } from "./model.ts";
import type { SeenOffer } from "./page-offer.ts";
import type { Block } from "./page-text.ts";

/**
 * Whether machines are told of goods of which people see nothing: neither their name, nor their make, nor their price. Such stands on
 * pages from what a theme was shown with, and none of it holds. A name in another language is no sign of it where the price is shown.
 */
export function isLeftOver({ title, brand, price }: ShopOffer, page: SeenOffer, blocks: readonly Block[]): boolean {
  const { title: shown, price: asked, priceTo, listPrice } = page.offer;
  if (title === null || price === null || shown === null || asked === null) return false;
  // Beside a plain price the same amount elsewhere is a voucher's or a fee.
  const amounts = page.price.certainty >= certain ? [asked, priceTo, listPrice] : page.price.seen;
  if (amounts.some((one) => one?.value === price.value)) return false;
  const words = foldText(title.value).split(" ");
  const borne = new Set(foldText(shown.value).split(" "));
  if (words.filter((word) => borne.has(word)).length * 3 > words.length) return false;
  const told = [title, brand].flatMap((one) => (one === null ? [] : [` ${foldText(one.value)} `]));
  return !blocks.some(({ folded }) => told.some((one) => ` ${folded} `.includes(one)));
}
