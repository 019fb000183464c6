import { each, scriptJson } from "../fresh-writing.ts";
import { nameOrOwner, off } from "../later/telling.ts";
import { themeStyle, trackers } from "../next/noise.ts";
import { commas, dotted, esc, slug, spacedPhone } from "../writing.ts";
import { beside, bundle, chosen, factsOf, linkTo, readings, shelvesOf, story, voices } from "./filling.ts";
import { brandOfTitleOnly } from "./material.ts";
import type { HillsTemplate } from "./material.ts";

/** Wine and honey in an article of the house: headline and years of amounts first, the goods in a box for orders. Hard. */
export const cellarInAnArticle: HillsTemplate = {
  name: "wine and honey in an article that takes orders",
  sector: "cellar",
  path: ({ variant }) => `/2026/11/${1 + (variant % 28)}/lo-moi-ve-nha.html`,
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: goods.price,
    seller: nameOrOwner(shop),
    brand: variant % 2 === 0 ? goods.brand : brandOfTitleOnly(goods),
  }),
  render: (material) => {
    const { goods, others, shop, variant } = material;
    const headline = chosen(
      [
        "Lô mới về nhà, ai đợi thì nhắn sớm",
        "Mười năm, vẫn một cách làm",
        "Chuyện cái chai và người giữ kho",
        "Vì sao năm nay hàng về muộn?",
      ],
      variant,
    );
    const before = Math.max(2_000, Math.round((goods.price * 0.9) / 1_000) * 1_000);
    const dozen = Math.round((goods.price * 0.93) / 1_000) * 1_000;
    const box = [
      ["Tên hàng", `<b>${esc(goods.title)}</b>`],
      ...(variant % 2 === 0 ? [["Nhà làm", esc(goods.brand)]] : []),
      ...factsOf("cellar", variant).slice(0, 2),
      ["Giá", `<b>${dotted(goods.price)}đ</b>${variant % 3 === 0 ? " (đã gồm hộp giấy)" : ""}`],
      ["Lấy từ 12", `${dotted(dozen)}đ`],
      ["Gửi xe", "30.000 - 50.000đ tùy tỉnh"],
      ["Đặt tại", `${esc(shop.name)} – ${spacedPhone(shop.phone)}`],
    ];
    return `<!DOCTYPE html><html lang="vi"><head><meta charset="UTF-8"><title>${headline} - ${esc(shop.name)}</title><meta property="og:type" content="article"><meta property="og:title" content="${headline}"><meta property="og:site_name" content="${esc(shop.name)}"><meta property="article:published_time" content="2026-11-0${1 + (variant % 9)}T08:10:00+07:00"><script type="application/ld+json">${scriptJson({ "@context": "https://schema.org", "@type": "BlogPosting", headline, author: { "@type": "Person", name: "Bếp trưởng Năm Tài" }, publisher: { "@type": "Organization", name: shop.name }, datePublished: "2026-11-03" })}</script>${themeStyle("gp", 200)}${trackers(variant)}</head><body class="single single-post post-template-default"><header class="site-header"><p class="main-title"><a href="/" rel="home">${esc(shop.name)}</a></p><p class="site-description">Chai ngon để dành, mật lành để biếu</p><nav class="main-navigation"><ul>${shelvesOf("cellar", "menu-item", "sub-menu")}</ul></nav></header><div class="site-content"><main><article class="post type-post"><header class="entry-header"><h1 class="entry-title">${headline}</h1><div class="entry-meta">Đăng ngày ${1 + (variant % 28)}/11/2026 bởi <span class="author">Bếp trưởng Năm Tài</span> | ${variant * 7 + 31} lượt đọc</div></header><div class="entry-content"><p>Sáng nay xe vào tới sân, cả nhà ra bưng. Ai theo dõi ${esc(shop.name)} lâu chắc nhớ năm 2024 mình bán ${dotted(before)}đ, năm ngoái nhích lên ${dotted(before + 1_000)}đ vì xăng dầu; năm nay cố giữ mức dưới đây tới Tết.</p>${story("cellar", { ...material, goods: { ...goods, title: "Nói thêm" } })}<p>Ngoài chợ có nơi rao ${dotted(Math.round((goods.price * 0.6) / 1_000) * 1_000)}đ, mình không dám so. Có nơi bán ${dotted(Math.round((goods.price * 1.5) / 1_000) * 1_000)}đ, cũng là chuyện của người ta.</p><h2>Thông tin đặt hàng</h2><div class="gb-container"><ul>${each(box, ([label, value]) => `<li>${label}: ${value}</li>`)}</ul><p><a class="gb-button" href="https://zalo.example/${shop.phone}">Nhắn đặt qua Zalo</a></p></div><p>Khách đặt từ 1.500.000đ mình chở tận nhà trong thành phố. Chuyển khoản trước 50% với đơn khắc tên.</p><h2>Hỏi nhanh</h2><p><b>Để được bao lâu?</b> Xem trên nhãn, nơi mát là được.</p><p><b>Có hóa đơn không?</b> Có, ${esc(shop.owner)} xuất trong ngày, MST ${shop.taxCode}.</p></div><footer class="entry-meta"><span class="cat-links">Chuyên mục: <a href="/nhat-ky">Nhật ký kho</a></span><span class="tags-links">Thẻ: <a href="/tag/qua-tet">quà Tết</a>, <a href="/tag/vang">vang</a></span></footer></article><div id="comments"><h3>${3 + (variant % 4)} bình luận</h3>${voices(variant, 4, "comment-body", "fn")}<form><textarea placeholder="Viết bình luận"></textarea></form></div></main><aside class="widget-area"><div class="widget"><h2 class="widget-title">Đang có trong kho</h2><ul>${beside(others, 0, 7, (one) => `<li>${linkTo(one, esc(one.title))} – ${dotted(one.price)}đ</li>`)}</ul></div><div class="widget"><h2 class="widget-title">Đọc tiếp</h2>${readings("cellar", "rp")}</div></aside></div><footer class="site-info"><p>${esc(shop.name)} – ${esc(shop.address)}</p><p>${shop.email} · ${shop.phone} · GPKD rượu số ${shop.registerId}/GP</p></footer>${bundle("generate", variant, 100)}</body></html>`;
  },
};

/** Furniture whose head speaks of the shop's best seller on every page, and whose set costs more than the piece. Hard. */
export const furnitureUnderForeignData: HillsTemplate = {
  name: "furniture under the data of the best seller",
  sector: "furniture",
  path: ({ goods }) => `/noi-that/${slug(goods.title)}.html`,
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: goods.price,
    seller: nameOrOwner(shop),
    brand: variant % 2 === 0 ? goods.brand : brandOfTitleOnly(goods),
  }),
  render: (material) => {
    const { goods, others, shop, variant } = material;
    const best = others[9]!;
    const told = [
      {
        "@context": "https://schema.org/",
        "@type": "Product",
        name: best.title,
        image: `https://${shop.host}/uploads/${best.sku}.jpg`,
        brand: { "@type": "Brand", name: best.brand },
        offers: { "@type": "Offer", url: `https://${shop.host}`, priceCurrency: "VND", price: String(best.price) },
        aggregateRating: { "@type": "AggregateRating", ratingValue: "5", ratingCount: "689" },
      },
      {
        "@context": "https://schema.org/",
        "@type": "Product",
        name: shop.name,
        description: "Nội thất đẹp giá xưởng",
        brand: { "@type": "Brand", name: shop.name },
        offers: {
          "@type": "AggregateOffer",
          lowPrice: "99000",
          highPrice: "29900000",
          priceCurrency: "VND",
          offerCount: "350",
        },
        aggregateRating: { "@type": "AggregateRating", ratingValue: "4.9", bestRating: "5", ratingCount: "1204" },
      },
      {
        "@context": "https://schema.org/",
        "@type": "Product",
        name: "Tên sản phẩm",
        sku: "SKU-001",
        brand: { "@type": "Brand", name: "Brand" },
        offers: { "@type": "Offer", price: "100", priceCurrency: "USD" },
      },
    ][variant % 3];
    const set = goods.price + others[0]!.price;
    const item = (one: typeof goods) =>
      `<div class="item" itemscope itemtype="http://schema.org/Product"><a itemprop="url" href="/noi-that/${slug(one.title)}.html"><img itemprop="image" src="/uploads/${one.sku}.jpg" alt="${esc(one.title)}"></a><h3 itemprop="name">${esc(one.title)}</h3><div itemprop="offers" itemscope itemtype="http://schema.org/Offer"><span itemprop="price" content="${one.price}">${dotted(one.price)}</span> <span itemprop="priceCurrency" content="VND">đ</span></div></div>`;
    return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>${esc(shop.name)} - Nội thất đẹp giá xưởng, giao toàn quốc</title><meta name="description" content="${esc(best.title)} bán chạy nhất tháng"><meta property="og:title" content="${esc(shop.name)} - Nội thất đẹp giá xưởng"><meta property="og:type" content="product"><meta property="product:price:amount" content="${best.price}"><meta property="product:brand" content="${esc(best.brand)}"><meta property="og:image" content="/uploads/share.jpg"><script type="application/ld+json">${scriptJson(told)}</script>${themeStyle("nt", 190)}<style>.goc{text-decoration:line-through;color:#888}</style>${trackers(variant)}</head><body><div id="top"><a href="/"><img src="/uploads/logo.png" alt="${esc(shop.name)}"></a><b>Hotline ${spacedPhone(shop.phone)}</b></div><ul id="nav">${shelvesOf("furniture", "li", "ul")}</ul><div class="sale-strip"><h4>Hàng xả mẫu trưng bày</h4>${beside(others, 3, 6, item)}</div>
<div class="product-page"><div class="gallery"><img src="/uploads/${goods.sku}.jpg" alt="Ảnh thật tại xưởng"></div><div class="info"><h1>${esc(goods.title)}</h1><div class="share">Chia sẻ | Đã xem ${dotted(1_100 + variant * 77)}</div><div class="khung-gia"><p class="dong">Giá lẻ 1 món: <span class="vnd">${commas(goods.price)}</span> đ${goods.listPrice === null ? "" : ` <span class="goc">${commas(goods.listPrice)} đ</span> <span class="tru">-${off(goods)}%</span>`}</p><p class="dong bo">Trọn bộ (thêm ${esc(others[0]!.title)}): <span class="vnd">${commas(set)}</span> đ <em>giảm còn ${commas(Math.round((set * 0.95) / 1_000) * 1_000)} đ</em></p><p class="dong">Công lắp: miễn phí nội thành, tỉnh xa 150,000 đ</p></div><ul class="thong-tin"><li>Mã: ${goods.sku}</li>${variant % 4 === 0 ? `<li>Hãng: ${esc(goods.brand)}</li>` : ""}${each(factsOf("furniture", variant), ([label, value]) => `<li>${label}: ${value}</li>`)}</ul><form><label>Số lượng <input value="1"></label><label><input type="checkbox"> Lấy trọn bộ</label><button>ĐẶT HÀNG</button></form><p>Xem mẫu: ${esc(shop.address)}</p></div></div><div class="bai-viet">${story("furniture", material)}${variant % 4 === 2 ? `<p>Sản phẩm mang thương hiệu ${esc(goods.brand)}, tem dán mặt sau.</p>` : ""}</div><div class="khach">${voices(variant, 4, "k", "t")}</div><div class="cung-loai"><h4>Cùng loại</h4>${beside(others, 0, 3, item)}${beside(others, 6, 9, item)}</div><div id="foot"><p><b>${esc(shop.owner)}</b> – ${esc(shop.name)}</p><p>MST: ${shop.taxCode} – ${esc(shop.address)}</p><p>${shop.phone} – ${shop.email}</p></div>${bundle("legacy", variant, 90)}</body></html>`;
  },
};
