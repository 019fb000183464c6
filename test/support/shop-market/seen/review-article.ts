import type { Template } from "../goods.ts";
import { clutter, dotted, esc, menu } from "../writing.ts";

/** An article that sells: the price in the middle of a paragraph, prices of rivals, the shop under the text, rows as a list of dashes. */
export const reviewArticle: Template = {
  name: "article that sells",
  truth: ({ goods, shop }) => ({
    title: `Review ${goods.title} có tốt không, mua ở đâu?`,
    price: goods.price,
    seller: shop.name,
    brand: goods.brand,
  }),
  render: ({ goods, others, shop, variant }) =>
    `<!doctype html><html lang="vi"><head><title>Review ${esc(goods.title)} có tốt không, mua ở đâu? - ${esc(shop.name)}</title><meta property="og:type" content="article"><meta property="og:site_name" content="${esc(shop.name)}"><script type="application/ld+json">{"@context":"https://schema.org","@type":"Article","headline":"Review","author":{"@type":"Person","name":"BTV Ngọc"},"publisher":{"@type":"Organization","name":${JSON.stringify(shop.name)}}}</script>${clutter(variant)}</head><body><header><a class="logo" href="/"><img src="l.png" alt="${esc(shop.name)}"></a><ul>${menu(14)}</ul></header><article class="post"><h1 class="entry-title">Review ${esc(goods.title)} có tốt không, mua ở đâu?</h1><p class="byline">Đăng bởi <a class="author" href="/a">BTV Ngọc</a> ngày 01/11/2026</p><p>${esc(goods.text)}</p><h2>Thông tin sản phẩm</h2><p>– Thương hiệu: ${esc(goods.brand)}<br>– Xuất xứ: ${goods.origin}<br>– Khối lượng: 200g</p><h2>Giá bao nhiêu?</h2><p>Trên thị trường, các sản phẩm cùng phân khúc như ${esc(others[0]!.title)} có giá khoảng ${dotted(others[0]!.price)}đ, trong khi hàng trôi nổi chỉ từ 50.000đ. Tại ${esc(shop.name)}, sản phẩm đang được bán với giá ${dotted(goods.price)}đ/hộp, kèm quà tặng trị giá 100.000đ.</p><h2>Cách đặt mua</h2><p>Inbox hoặc gọi ${shop.phone}, giao hàng toàn quốc, nhận hàng thanh toán.</p></article><aside><h3>Bài viết mới</h3>${others.map((one) => `<a href="/x">Review ${esc(one.title)}</a>`).join("")}</aside><footer><p>${esc(shop.owner)} | MST: ${shop.taxCode} | ${shop.address}</p></footer></body></html>`,
};
