import { ofBrands } from "./brands.ts";
import type { Habit } from "./habit.ts";
import { ofPosts } from "./posts.ts";
import { ofPrices } from "./prices.ts";
import { ofSellersOfShops } from "./sellers-of-shops.ts";
import { ofSellersOnMarkets } from "./sellers-on-markets.ts";
import { ofTitlesByAddress } from "./titles-by-address.ts";
import { ofTitlesByAgreement } from "./titles-by-agreement.ts";
import { ofTitles } from "./titles.ts";
import { ofWhatMachinesAreTold } from "./told-to-machines.ts";

export type { Habit } from "./habit.ts";

/** What pages of shops do, each with small pages that do it, for tests of the reader and for what learns to read. */
export const habits: Habit[] = [
  ...ofTitles,
  ...ofTitlesByAgreement,
  ...ofTitlesByAddress,
  ...ofPrices,
  ...ofSellersOfShops,
  ...ofSellersOnMarkets,
  ...ofPosts,
  ...ofBrands,
  ...ofWhatMachinesAreTold,
];
