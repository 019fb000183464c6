import type { FreshGoods } from "../fresh-goods.ts";
import { scriptJson } from "../fresh-writing.ts";
import type { MarketShop } from "../goods.ts";
import { dotted, slug } from "../writing.ts";

/** Where the plugin puts goods. */
export const pathOf = ({ goods }: { goods: FreshGoods }) => `/san-pham/${slug(goods.title)}/`;

/** An amount in the plugin's tags. */
export const money = (amount: number) =>
  `<span class="woocommerce-Price-amount amount"><bdi>${dotted(amount)}&nbsp;<span class="woocommerce-Price-currencySymbol">&#8363;</span></bdi></span>`;

/** The price as the plugin writes it, with its words for those who listen. */
export const cost = ({ price, listPrice }: FreshGoods) =>
  listPrice === null
    ? money(price)
    : `<del aria-hidden="true">${money(listPrice)}</del> <span class="screen-reader-text">Giá gốc là: ${dotted(listPrice)}&nbsp;&#8363;.</span><ins aria-hidden="true">${money(price)}</ins><span class="screen-reader-text">Giá hiện tại là: ${dotted(price)}&nbsp;&#8363;.</span>`;

/** What the plugin itself tells machines. */
export const pluginData = (goods: FreshGoods, shop: MarketShop, description: string) =>
  `<script type="application/ld+json">${scriptJson({
    "@context": "https://schema.org/",
    "@graph": [
      {
        "@context": "https://schema.org/",
        "@type": "BreadcrumbList",
        itemListElement: [
          { "@type": "ListItem", position: 1, item: { name: "Trang chủ", "@id": `https://${shop.host}` } },
          {
            "@type": "ListItem",
            position: 2,
            item: { name: goods.title, "@id": `https://${shop.host}${pathOf({ goods })}` },
          },
        ],
      },
      {
        "@context": "https://schema.org/",
        "@type": "Product",
        "@id": `https://${shop.host}${pathOf({ goods })}#product`,
        name: goods.title,
        url: `https://${shop.host}${pathOf({ goods })}`,
        description,
        sku: goods.sku,
        offers: [
          {
            "@type": "Offer",
            priceSpecification: [
              {
                "@type": "UnitPriceSpecification",
                price: String(goods.price),
                priceCurrency: "VND",
                valueAddedTaxIncluded: false,
                validThrough: "2027-12-31",
              },
              ...(goods.listPrice === null
                ? []
                : [
                    {
                      "@type": "UnitPriceSpecification",
                      price: String(goods.listPrice),
                      priceCurrency: "VND",
                      valueAddedTaxIncluded: false,
                      validThrough: "2027-12-31",
                      priceType: "https://schema.org/ListPrice",
                    },
                  ]),
            ],
            availability: "https://schema.org/InStock",
            url: `https://${shop.host}${pathOf({ goods })}`,
            seller: { "@type": "Organization", name: shop.name, url: `https://${shop.host}` },
          },
        ],
      },
    ],
  })}</script>`;

/** What is there for those who listen only. */
export const reader = `<style>.screen-reader-text{position:absolute;clip:rect(1px,1px,1px,1px);height:1px;width:1px;overflow:hidden}</style>`;
