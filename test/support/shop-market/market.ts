import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { makeGoods, makeShop, numbers } from "./goods.ts";
import type { Material, Template, Truth } from "./goods.ts";
import { forumPost } from "./seen/forum-post.ts";
import { handMade } from "./seen/hand-made.ts";
import { hostedShop } from "./seen/hosted-shop.ts";
import { landingPage } from "./seen/landing-page.ts";
import { marketPlace } from "./seen/market-place.ts";
import { pluginShop } from "./seen/plugin-shop.ts";
import { cardOfANetwork } from "./seen/card-of-a-network.ts";
import { classifiedAd } from "./seen/classified-ad.ts";
import { microdataOnly } from "./seen/microdata-only.ts";
import { oldTables } from "./seen/old-tables.ts";
import { pharmacy } from "./seen/pharmacy.ts";
import { priceBox } from "./seen/price-box.ts";
import { saleAndRegular } from "./seen/sale-and-regular.ts";
import { vendorLine } from "./seen/vendor-line.ts";
import { afterVoucher } from "./seen/after-voucher.ts";
import { askForPrice } from "./seen/ask-for-price.ts";
import { brokenJson } from "./seen/broken-json.ts";
import { linkedDataAttributes } from "./seen/linked-data-attributes.ts";
import { reviewArticle } from "./seen/review-article.ts";
import { signBeforeAmount } from "./seen/sign-before-amount.ts";
import { variantButtons } from "./seen/variant-buttons.ts";
import { wholesaleTiers } from "./seen/wholesale-tiers.ts";
import { brandDealer } from "./seen/brand-dealer.ts";
import { listsWithoutNames } from "./seen/lists-without-names.ts";
import { liveSale } from "./seen/live-sale.ts";
import { pageBuilder } from "./seen/page-builder.ts";
import { priceInWords } from "./seen/label-after-value.ts";
import { scriptFramework } from "./seen/script-framework.ts";

/** The templates that the reader's rules were written with. */
export const seenTemplates: readonly Template[] = [
  afterVoucher,
  askForPrice,
  brandDealer,
  brokenJson,
  cardOfANetwork,
  classifiedAd,
  forumPost,
  handMade,
  hostedShop,
  landingPage,
  linkedDataAttributes,
  listsWithoutNames,
  liveSale,
  marketPlace,
  microdataOnly,
  oldTables,
  pageBuilder,
  pharmacy,
  pluginShop,
  priceBox,
  priceInWords,
  reviewArticle,
  saleAndRegular,
  scriptFramework,
  signBeforeAmount,
  variantButtons,
  vendorLine,
  wholesaleTiers,
];

export type MarketPage = { template: string; url: string; html: string; truth: Truth };

/** Pages of one template, always the same for one seed: other goods and another shop on each. */
export function marketPages(template: Template, count: number, seed = 1): MarketPage[] {
  const draw = numbers(seed * 1_000 + template.name.length);
  return Array.from({ length: count }, (_, variant) => {
    const material: Material = {
      goods: makeGoods(draw),
      others: Array.from({ length: 8 }, () => makeGoods(draw)),
      shop: makeShop(draw),
      variant,
    };
    return {
      template: template.name,
      url: `https://${material.shop.host}/san-pham/${variant}`,
      html: template.render(material),
      truth: template.truth(material),
    };
  });
}

/** Serves pages on 127.0.0.1, page `i` at `/i`; `/gio-hang` is kept from collectors by robots.txt. Tells what was asked. */
export async function openMarket(
  pages: readonly MarketPage[],
): Promise<{ port: number; asked: string[]; close(): void }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    if (request.url === "/robots.txt")
      return void response.setHeader("content-type", "text/plain").end("User-agent: *\nDisallow: /gio-hang\n");
    const page = pages[Number(request.url?.slice(1))];
    response.writeHead(page === undefined ? 404 : 200, { "content-type": "text/html; charset=utf-8" });
    response.end(page?.html ?? "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
