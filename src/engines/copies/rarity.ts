import type { BatchFigures } from "./model.ts";

// What nobody of a batch has done yet is believed of one unit in ten.
const believed = { hits: 0.5, units: 5 };

/** How rare a contradiction is among the scanned units of its batch: nothing where every second one shows it, as where a maker activates late. */
export const rarity = (hits: number, scanned: number): number =>
  Math.min(2, -Math.log10(Math.min(1, (2 * (hits + believed.hits)) / (scanned + believed.units))));

/** The share of sales that reach the records, told by the units whose PIN shows that they were sold. */
export const tellsSales = (batch: BatchFigures): number => (batch.revealedSold + 1) / (batch.revealed + 2);
