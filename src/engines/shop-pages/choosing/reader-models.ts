import type { ChoiceModel } from "./choice-model.ts";
import brand from "./models/brand.json" with { type: "json" };
import seller from "./models/seller.json" with { type: "json" };
import title from "./models/title.json" with { type: "json" };

/** How each field of a page is chosen. */
export type ReaderModels = { title: ChoiceModel; seller: ChoiceModel; brand: ChoiceModel };

/** Trained on the templates that are learned from: `node bench/shop-pages/ship-models.ts` makes them anew. */
export const shippedModels: ReaderModels = { title, seller, brand };
