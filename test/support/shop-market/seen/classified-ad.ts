import type { Template } from "../goods.ts";
import { clutter, dotted, esc, href, menu } from "../writing.ts";

/** A page of classified ads: the seller is a person, the phone is half hidden, parameters in pairs of spans, ads of others beside. */
export const classifiedAd: Template = {
  name: "classified ad",
  truth: ({ goods, variant }) => ({
    title: goods.title,
    price: goods.price,
    seller: `Anh Tú ${variant}`,
    brand: goods.brand,
  }),
  render: ({
    goods,
    others,
    shop,
    variant,
  }) => `<!DOCTYPE html><html lang="vi"><head><title>${esc(goods.title)} - Hà Nội - 12345678 - Chợ Phiên</title><meta property="og:site_name" content="Chợ Phiên"><meta property="og:title" content="${esc(goods.title)} - Chợ Phiên"><meta name="description" content="${esc(goods.text)}">${clutter(variant)}</head><body><div id="__next"><header><a href="/">Chợ Phiên</a><nav>${menu(10)}</nav></header><main><div class="ct-1"><div class="ad-view"><h1 class="AdDecription_adTitle">${esc(goods.title)}</h1><div class="AdDecription_priceWrapper"><span itemprop="price">${dotted(goods.price)} đ</span><button>Lưu tin</button></div><p class="AdDecription_adBody">${esc(goods.text)} Mua mới hơn ${dotted(goods.price + 500_000)} đ, giá này fix nhẹ cho ai qua xem trực tiếp.</p>
<div class="AdParam"><div><span>Hãng:</span> <span>${esc(goods.brand)}</span></div><div><span>Tình trạng:</span> <span>Đã sử dụng (chưa sửa chữa)</span></div><div><span>Xuất xứ:</span> <span>${goods.origin}</span></div></div><div class="SellerBox"><a href="/user/x"><b class="SellerInfo_name">Anh Tú ${variant}</b></a><span>Cá nhân</span><span>Hoạt động 3 giờ trước</span><button>Bấm để hiện số ${shop.phone.slice(0, 6)}****</button></div></div></div><section><h2>Tin rao tương tự</h2>${others.map((one) => `<a href="${href(one)}"><h3>${esc(one.title)}</h3><span>${dotted(one.price)} đ</span></a>`).join("")}</section></main><footer><p>CÔNG TY TNHH CHỢ PHIÊN - Người đại diện theo pháp luật: Trần An; GPDKKD: 0106773786 do sở KH &amp; ĐT cấp. Địa chỉ: Tầng 18, Toà nhà A, Phường Cầu Giấy, Hà Nội. Email: trogiup@chophien.example - CSKH: 19003003</p></footer></div></body></html>`,
};
