export type {
  Availability,
  Badge,
  BankAccount,
  Claims,
  Condition,
  Found,
  PageLink,
  PriceKind,
  Shop,
  ShopOffer,
  ShopPage,
  SocialLink,
  Source,
} from "./model.ts";
export { isTold, priceKinds, sources } from "./model.ts";
export { needsRendering } from "./needs-rendering.ts";
export { plainAddress } from "./plain-address.ts";
export { readShopPage } from "./read-shop-page.ts";
