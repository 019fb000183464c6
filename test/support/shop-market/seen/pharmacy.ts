import type { Template } from "../goods.ts";
import { clutter, dotted, esc, href, menu } from "../writing.ts";

/** A chain of pharmacies built of utility classes: price by unit, points, definitions in a list, a manufacturer beside the brand, answers of other customers. */
export const pharmacy: Template = {
  name: "utility classes",
  truth: ({ goods, shop }) => ({ title: goods.title, price: goods.price, seller: shop.name, brand: goods.brand }),
  render: ({
    goods,
    others,
    shop,
    variant,
  }) => `<!DOCTYPE html><html lang="vi"><head><title>${esc(goods.title)} | ${esc(shop.name)}</title>${variant % 2 === 0 ? `<script type="application/ld+json">{"@context":"https://schema.org","@type":"Organization","name":${JSON.stringify(shop.name)}}</script>` : ""}${clutter(variant)}</head><body class="bg-gray-100"><div class="sticky top-0"><a href="/" class="text-white">${esc(shop.name)}</a><div class="flex gap-4">${menu(18)}</div></div><div class="container mx-auto"><div class="grid md:grid-cols-2"><div><img src="/p/${goods.sku}.png" alt="${esc(goods.title)}"></div><div><div class="text-sm">Thương hiệu: <a class="text-blue-500" href="/thuong-hieu/x">${esc(goods.brand)}</a></div><h1 class="text-xl font-semibold">${esc(goods.title)}</h1><div class="flex items-center text-xs text-gray-500"><span>${goods.sku}</span><span>•</span><span>15 đánh giá</span></div>
<div class="flex items-baseline"><span class="text-3xl font-bold text-blue-700">${dotted(goods.price)}đ</span><span class="text-gray-400">/ Hộp</span>${goods.listPrice === null ? "" : `<span class="ml-2 text-gray-400 line-through">${dotted(goods.listPrice)}đ</span>`}</div><div class="text-xs">Tích lũy từ ${dotted(Math.round(goods.price / 100_000) * 1_000 + 1_000)} điểm thưởng. Trả góp qua thẻ từ ${dotted(Math.round(goods.price / 12_000) * 1_000 + 3_000)}đ/tháng</div><div class="rounded border">Giảm ngay ${dotted(20_000)}đ khi mua online từ ${dotted(300_000)}đ</div><dl><dt>Danh mục</dt><dd>${goods.kind}</dd><dt>Quy cách</dt><dd>Hộp</dd><dt>Nhà sản xuất</dt><dd>Công ty CP Dược Miền Trung</dd><dt>Nước sản xuất</dt><dd>${goods.origin}</dd></dl><button class="btn">Chọn mua</button></div></div>
<div class="mt-4"><h2>Mô tả sản phẩm</h2><p>${esc(goods.text)}</p></div><div class="mt-4"><h2>Hỏi đáp</h2><p>Chị Lan: cho hỏi giá hộp lớn ạ?</p><p>Dược sĩ: Dạ chào chị, hộp lớn giá ${dotted(goods.price * 3)}đ/hộp ạ.</p></div><div class="mt-4"><h2>Sản phẩm tương tự</h2><div class="grid grid-cols-4">${others.map((one) => `<a href="${href(one)}" class="p-2"><h3>${esc(one.title)}</h3><div class="text-blue-700">${dotted(one.price)}đ</div></a>`).join("")}</div></div></div><div class="bg-white text-xs"><p>© 2026 ${esc(shop.owner)}. Số ĐKKD ${shop.taxCode}. Địa chỉ: ${shop.address}. Số điện thoại: ${shop.phone}. Email: ${shop.email}.</p></div></body></html>`,
};
