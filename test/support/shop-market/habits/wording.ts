/** The goods of most small pages, and what those pages tell of them. */
export const coat = "Áo khoác Núi Xa";
export const ofCoat = { title: coat, price: 350_000 };

export const windowTitle = `<title>${coat}</title>`;
export const titled = `${windowTitle}<h1>${coat}</h1>`;
export const asksPrice = "<p>Giá: 350.000đ</p>";
export const priced = `${titled}${asksPrice}`;
export const heading = `<h1>${coat}</h1>${asksPrice}`;

/** The goods of pages on which several places tell of them. */
export const coatInSize = `${coat} size M`;
export const ofCoatInSize = { title: coatInSize, price: 350_000 };
export const titledInSize = `<title>${coatInSize}</title><h1>${coatInSize}</h1>`;

export const plainShop = "https://shop.example/ao";
export const namelessShop = "https://vm7.example/ao";
export const oneOfShops = "https://www.motcuahang.example/ao";
export const market = "https://chosong.example/ao";
export const withoutGoods = "https://vuonmay.example/uu-dai";
export const withGoods = "https://vuonmay.example/ao-khoac-nui-xa-size-m";

export const siteNamed = (name: string) => `<meta property="og:site_name" content="${name}">`;
export const jsonLd = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
export const document = (head: string, body: string) => `<html><head>${head}</head><body>${body}</body></html>`;
