import type { Template } from "../goods.ts";
import { clutter, dotted, esc, spacedPhone, spoken } from "../writing.ts";

/** A post in a social network's shop, saved as HTML: generated names, text with icons, the price hidden on every fourth page, no brand. */
export const cardOfANetwork: Template = {
  name: "post in a social network",
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: variant % 4 === 0 ? null : goods.price,
    seller: shop.name,
    brand: null,
  }),
  render: ({ goods, shop, variant }) =>
    `<!DOCTYPE html><html id="facebook"><head><title>${esc(shop.name)} - ${esc(goods.title)}</title><meta property="og:title" content="${esc(shop.name)}"><meta property="og:type" content="article"><meta property="og:description" content="${esc(goods.text)}">${clutter(variant)}</head><body class="_6s5d"><div role="banner"><a href="/">Mạng Xã Hội</a></div><div role="main"><div class="x1n2onr6"><h2 class="x1heor9g"><a href="/${shop.host}"><strong><span>${esc(shop.name)}</span></strong></a></h2><span>2 giờ</span></div><div class="xdj266r"><div dir="auto" style="text-align: start;">🌸 ${esc(goods.title)} 🌸</div><div dir="auto">${esc(goods.text)}</div><div dir="auto">💰 Giá chỉ: ${variant % 4 === 0 ? `${String(Math.floor(goods.price / 100_000))}xxk` : variant % 2 === 0 ? spoken(goods.price) : `${dotted(goods.price)}đ`}${variant % 3 === 1 ? " freeship" : ""}</div><div dir="auto">🎁 Mua 2 tặng quà 50k</div><div dir="auto">📞 Zalo ${spacedPhone(shop.phone)} - ${spacedPhone(shop.secondPhone)}</div><div dir="auto">🏠 ${shop.address}</div></div><div><span>Nguyễn Hà</span><div dir="auto">Giá sao ạ shop</div><span>Minh Thu</span><div dir="auto">có bớt còn 100k không shop</div></div></div></body></html>`,
};
