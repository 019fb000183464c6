import type { MatchModel } from "./match-model.ts";
import { checkModel } from "./match-model.ts";
import trained from "./shipped-model.json" with { type: "json" };

/**
 * A small pair model for goods that have no labels of their own, such as Vietnamese listings: trained on three public sets of English
 * electronics (see README.md), so a ranking and a hint, never a verdict; `judgeSameProduct` has the last word.
 */
export const shippedModel: MatchModel = checkModel(trained as MatchModel);
