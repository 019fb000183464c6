import { each, kilo, scriptJson } from "../fresh-writing.ts";
import { nameOrOwner } from "../later/telling.ts";
import { reviews, tail, trackers } from "../next/noise.ts";
import { dotted, esc, slug, spacedPhone } from "../writing.ts";
import { withLetter } from "./amounts.ts";
import { attire, shopMenu } from "./attire.ts";
import type { FerryTemplate } from "./material.ts";
import { words } from "./words.ts";

const byRegion = (variant: number) => variant % 4 === 1;
const farther = 20_000;

/** A workshop's price notice laid out in tables: retail, trade, fitting, all in, deposit, and for some goods two cities. */
export const partsOfWorkshopNotice: FerryTemplate = {
  name: "parts in a workshop's notice of prices",
  sector: "parts",
  path: ({ goods }) => `/bao-gia/${slug(goods.title)}`,
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: byRegion(variant) ? [goods.price, goods.price + farther] : goods.price,
    seller: nameOrOwner(shop),
    brand: goods.brand,
  }),
  render: ({ goods, others, shop, person, variant }) => {
    const trade = Math.round((goods.price * 0.88) / 1_000) * 1_000;
    const work = 80_000 + (variant % 5) * 20_000;
    const deposit = Math.max(20_000, Math.round((goods.price * 0.3) / 10_000) * 10_000);
    const two = byRegion(variant);
    const row = (what: string, amount: number) =>
      `<tr><td class="k">${what}</td><td class="v">${withLetter(amount)}</td>${two ? `<td class="v">${withLetter(amount + farther)}</td>` : ""}</tr>`;
    const rows = [
      row(two ? "Giá lẻ" : "Giá bán lẻ (1 bộ)", goods.price),
      row("Giá thợ (từ 5 bộ)", trade),
      `<tr><td class="k">Công lắp</td><td class="v">${withLetter(work)}</td>${two ? `<td class="v">${withLetter(work)}</td>` : ""}</tr>`,
      row("Trọn gói lắp tại xưởng", goods.price + work - 10_000),
      `<tr><td class="k">Đặt cọc giữ hàng</td><td class="v"${two ? ` colspan="2"` : ""}>${withLetter(deposit)}</td></tr>`,
    ];
    const shown =
      variant % 3 === 2
        ? [rows[4]!, ...rows.slice(0, 4)]
        : variant % 3 === 1
          ? [rows[3]!, ...rows.slice(0, 3), rows[4]!]
          : rows;
    return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>Báo giá tháng 11 - ${esc(shop.name)}</title><meta name="description" content="Báo giá phụ tùng, công thợ rõ ràng">${attire("xuong", 150, ".x", ".gia .v", ".x")}<style>.k{background:#eee;padding:6px 12px}.v{padding:6px 12px;font-weight:700}table{border-collapse:collapse}</style>${trackers(variant)}</head>
<body><div class="top"><table width="100%"><tr><td><a href="/"><b style="font-size:22px">${esc(shop.name)}</b></a><br><small>${variant % 2 === 0 ? "Thay - Sửa - Độ - Bảo dưỡng" : "Phụ tùng có sẵn, thay lấy liền"}</small></td><td align="right">Gọi thợ: <b>${spacedPhone(shop.phone)}</b> (${esc(person.called)})<br>Mở cửa 7h30 - 19h</td></tr></table><ul class="nav">${shopMenu("parts", "nav-xuong", "nav-con")}</ul></div>
<table width="100%"><tr valign="top"><td width="70%"><h1>Báo giá tháng 11/2026</h1><p><i>Cập nhật ${1 + (variant % 27)}/11. Giá có thể đổi khi tỷ giá đổi, anh em gọi trước khi ghé.</i></p><table class="hang"><tr><td class="k">Tên hàng</td><td class="v">${esc(goods.title)}</td></tr><tr><td class="k">${["Hiệu", "Hãng", "Thương hiệu"][variant % 3]!}</td><td class="v">${esc(goods.brand)}</td></tr><tr><td class="k">Mã kho</td><td class="v">${goods.sku}</td></tr><tr><td class="k">Nơi sản xuất</td><td class="v">${goods.origin}</td></tr>${each(words.parts.facts, ([what, how]) => `<tr><td class="k">${what}</td><td class="v">${how}</td></tr>`)}</table><p><img src="/anh/${goods.sku}.jpg" alt="Hình thật tại xưởng" width="420"></p>
<table class="gia" border="1">${two ? `<tr><td class="k"></td><td class="k">Xưởng Hà Nội</td><td class="k">Xưởng TP.HCM</td></tr>` : ""}${shown.join("")}</table>${goods.listPrice === null ? "" : `<p>Tháng trước giá lẻ <s>${withLetter(goods.listPrice)}</s>, tháng này xưởng xả kho.</p>`}<p><a class="nut" href="tel:${shop.phone}">Gọi đặt hàng</a> <a class="nut" href="/dat-lich">Đặt lịch lắp</a></p>${each(words.parts.praise, (line) => `<p>${line}</p>`)}<h3>Khách đã lắp nói gì</h3>${reviews(variant, 4, "y-kien", "ten-khach")}</td>
<td width="30%" class="ben"><h3>Món khác trong kho</h3><table border="1" width="100%"><tr><td>Tên</td><td>Hiệu</td><td>Giá lẻ</td></tr>${each(others, (one) => `<tr><td><a href="/bao-gia/${slug(one.title)}">${esc(one.title)}</a></td><td>${esc(one.brand)}</td><td>${withLetter(one.price)}</td></tr>`)}</table><h3>Bảng công thợ</h3><p>Rửa xe ${withLetter(50_000)}<br>Thay nhớt ${withLetter(20_000)}<br>Cứu hộ nội thành từ ${withLetter(200_000)}</p></td></tr></table>
<div class="bottom"><p>Chủ xưởng: ${esc(shop.owner)} - MST ${shop.taxCode}</p><p>${esc(shop.address)}</p><p>Chuyển khoản cọc: TK ${shop.taxCode}99 - NH Đông Á Phố</p></div>${tail(variant, shop.phone, 6)}</body></html>`;
  },
};

/** Clothes in a bought theme whose sample was never taken out of the data; the page itself is right, its name stands in no heading. */
export const dressOfForgottenSample: FerryTemplate = {
  name: "dresses in a theme whose sample data stayed",
  sector: "dress",
  path: ({ variant }) => `/chi-tiet.php?id=${88 + variant}`,
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: goods.price,
    seller: nameOrOwner(shop),
    brand: variant % 3 === 0 ? (goods.title.includes(goods.brand) ? null : []) : goods.brand,
  }),
  render: ({ goods, others, shop, variant }) => {
    const sample = {
      "@context": "http://schema.org",
      "@type": "Product",
      name: "Sản phẩm mẫu 01",
      image: "images/sample-01.jpg",
      description: "Nội dung mô tả đang được cập nhật",
      brand: { "@type": "Brand", name: "Thiết Kế Web Sao Băng" },
      sku: "SAMPLE01",
      offers: {
        "@type": "Offer",
        price: "100000",
        priceCurrency: "VND",
        seller: { "@type": "Organization", name: "Thiết Kế Web Sao Băng" },
      },
    };
    const say = variant % 2 === 0 ? kilo : (amount: number) => `${dotted(amount)} VNĐ`;
    return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Trang chủ</title><meta name="author" content="Thiết Kế Web Sao Băng"><meta property="og:title" content="Sản phẩm mẫu 01"><meta property="og:type" content="product"><meta property="product:price:amount" content="100000"><meta property="og:site_name" content="Website mẫu thời trang 07"><script type="application/ld+json">${scriptJson(sample)}</script>${attire("mau07", 160, ".hai-cot", ".gia", ".lien-quan")}${trackers(variant)}</head>
<body><div class="mau07-head"><h1 class="logo"><a href="/">${esc(shop.name)}</a></h1><span class="slogan">Mặc đẹp mỗi ngày</span><ul class="mau07-menu">${shopMenu("dress", "mau07-li", "mau07-con")}</ul><div class="gio">Giỏ (0) - 0đ</div></div>
<div class="mau07-khung"><div class="duong-dan">Bạn đang xem: <a href="/">Trang chủ</a> » <a href="/vay">${words.dress.shelf}</a></div><div class="hai-cot"><div class="cot-anh"><img src="upload/${goods.sku}-1.jpg" alt="image"><img src="upload/${goods.sku}-2.jpg" alt="image"></div><div class="cot-chu"><div class="ten" style="font-size:24px;font-weight:bold">${esc(goods.title)}</div><div class="ma">Mã: ${goods.sku}${variant % 3 === 1 ? ` | Thương hiệu: ${esc(goods.brand)}` : ""}</div><div class="gia" style="font-size:28px;color:#d33">${goods.listPrice === null ? "" : `<span style="text-decoration:line-through;color:#999;font-size:16px">${say(goods.listPrice)}</span> `}<span>${say(goods.price)}</span></div>${variant % 4 === 2 ? `<div class="km">Khách cũ inbox giảm còn ${say(Math.round((goods.price * 0.9) / 1_000) * 1_000)} | Sỉ từ 10 mẫu: ib</div>` : ""}<div class="mau">Màu: Đen / Kem / Hồng đất</div><div class="size">Size: <select><option>S</option><option>M</option><option>L</option></select></div><div class="nut"><a class="them" href="gio-hang.php?them=${88 + variant}">Thêm giỏ hàng</a> <a href="https://zalo.example/${shop.phone}">Chat chốt đơn</a></div>
<ul class="cam-ket"><li>Đổi size 5 ngày</li><li>Ship nội thành 20k, tỉnh 30k</li><li>Cọc 50k với mẫu order</li></ul></div></div><div class="mo-ta"><div class="tieu-de">Mô tả</div>${each(words.dress.praise, (line) => `<p>${line}</p>`)}${variant % 3 === 2 ? `<p>Hãng: ${esc(goods.brand)}</p>` : ""}${each(words.dress.facts, ([what, how]) => `<p>- ${what}: ${how}</p>`)}</div><div class="binh-luan">${reviews(variant, 4, "bl", "bl-ten")}</div>
<div class="lien-quan"><h2>Sản phẩm mới</h2>${each(others.slice(0, 8), (one) => `<div class="o"><a href="chi-tiet.php?id=${one.price % 83}"><img alt="image" src="upload/${one.sku}.jpg"><h3>${esc(one.title)}</h3></a><p class="g">${say(one.price)}</p></div>`)}</div></div>
<div class="mau07-foot"><h3>${esc(shop.name)}</h3><p>${esc(shop.owner)}</p><p>Đ/c: ${esc(shop.address)}</p><p>ĐT: ${spacedPhone(shop.phone)} - ${spacedPhone(shop.secondPhone)}</p><p>Copyright © 2026. Design by Thiết Kế Web Sao Băng</p></div>${tail(variant, shop.phone, 6)}</body></html>`;
  },
};
