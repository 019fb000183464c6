import type { FreshGoods } from "../fresh-goods.ts";
import { each, href, kilo, scriptJson } from "../fresh-writing.ts";
import { legalFoot, nameOrOwner, off } from "../later/telling.ts";
import { icons, themeStyle, trackers } from "../next/noise.ts";
import { dotted, esc, slug, spacedPhone } from "../writing.ts";
import { beside, bundle, chosen, factsOf, linkTo, readings, shelvesOf, story, voices } from "./filling.ts";
import { brandOfTitleOnly } from "./material.ts";
import type { HillsTemplate } from "./material.ts";
import { trade } from "./trade.ts";

const share = (amount: number, part: number) => Math.max(1_000, Math.round((amount * part) / 1_000) * 1_000);

/** Bicycles by instalments: the month's rate is the largest amount, deposits and old bicycles change the rest. Hard. */
export const cyclingByInstalments: HillsTemplate = {
  name: "bicycles by instalments, deposits and old bicycles",
  sector: "cycling",
  path: ({ goods, variant }) => `/chi-tiet/${slug(goods.title)}-${1_200 + variant}`,
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: goods.price,
    seller: nameOrOwner(shop),
    brand: variant % 3 === 0 ? brandOfTitleOnly(goods) : goods.brand,
  }),
  render: (material) => {
    const { goods, others, shop, variant } = material;
    const large = goods.price > 1_000_000;
    const months = [6, 9, 12];
    const lead = large
      ? `<div class="box-gop"><span>Góp 0% chỉ</span><strong class="so-to">${dotted(share(goods.price * 0.7, 1 / 12))}<sup>đ</sup></strong><span>/tháng</span><small>Trả trước ${dotted(share(goods.price, 0.3))}đ</small></div><div class="box-coc">Đặt cọc giữ xe <b>500.000đ</b>, nhận tại showroom trong 7 ngày</div>`
      : `<div class="box-gop"><span>Mua kèm xe bất kỳ chỉ</span><strong class="so-to">${dotted(share(goods.price, 0.8))}<sup>đ</sup></strong></div><div class="box-coc">Phí giao hỏa tốc nội thành <b>30.000đ</b></div>`;
    const plan = `<table class="bang-gop"><caption>Bảng trả góp tham khảo</caption><tr><th>Kỳ hạn</th>${each(months, (month) => `<th>${month} tháng</th>`)}</tr><tr><td>Trả trước</td>${each(months, () => `<td>${dotted(share(goods.price, 0.3))}đ</td>`)}</tr><tr><td>Mỗi tháng</td>${each(months, (month) => `<td>${dotted(share(goods.price * 0.7, 1 / month))}đ</td>`)}</tr><tr><td>Tổng phải trả</td>${each(months, (month) => `<td>${dotted(share(goods.price, 1 + month / 400))}đ</td>`)}</tr></table>`;
    return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>${esc(goods.title)} - Trả góp 0% - ${esc(shop.name)}</title><meta name="description" content="Trả góp chỉ từ ${dotted(share(goods.price, 0.06))}đ mỗi tháng"><meta property="og:title" content="${esc(goods.title)} - Trả góp 0%"><meta property="og:type" content="website">${themeStyle("lv", 190)}${trackers(variant)}<style>.so-to{font-size:34px;color:#d00}.gia-xe td{padding:4px 10px}</style></head><body><header><h1 class="logo"><a href="/" title="${esc(shop.name)}"><img src="/assets/logo.png" alt="${esc(shop.name)} - Xe đạp trả góp 0%" width="180"></a></h1><div class="hotline">Mua hàng: <b>${spacedPhone(shop.phone)}</b> – Bảo hành: <b>${spacedPhone(shop.secondPhone)}</b></div><ul id="menu">${shelvesOf("cycling", "m1", "m2")}</ul></header><div class="duong-dan"><a href="/">Trang chủ</a> / <a href="/xe">${trade.cycling.shelves[variant % 4]![0]}</a></div>
<div class="chi-tiet"><div class="trai"><img src="/upload/${goods.sku}.jpg" alt="${esc(goods.title)}"></div><div class="phai"><h2 class="ten-xe">${esc(goods.title)}</h2><p class="ma">Mã: ${goods.sku}${variant % 3 === 1 ? ` | Hãng: <a href="/hang/${slug(goods.brand)}">${esc(goods.brand)}</a>` : ""} | Còn ${1 + (variant % 7)} sản phẩm</p>${lead}<table class="gia-xe">${goods.listPrice === null ? "" : `<tr><td>Giá niêm yết</td><td><del>${dotted(goods.listPrice)}đ</del></td></tr>`}<tr><td>${goods.listPrice === null ? "Giá bán" : "Giá khuyến mãi"}</td><td><b>${dotted(goods.price)}đ</b></td></tr>${large ? `<tr><td>Khi thu xe cũ</td><td>còn từ ${dotted(share(goods.price, 0.85))}đ</td></tr>` : ""}<tr><td>Tặng kèm</td><td>Phiếu bảo dưỡng 300.000đ</td></tr></table>${large ? plan : ""}<div class="nut"><a class="mua" href="/gio-hang?them=${1_200 + variant}">MUA NGAY</a>${large ? `<a class="gop" href="/tra-gop/${1_200 + variant}">TRẢ GÓP QUA THẺ<br>Kỳ hạn 3 - 12 tháng</a>` : ""}</div><div class="chi-nhanh"><p>Còn hàng tại:</p><ul><li>${esc(shop.address)}</li><li>Kho tổng – giao trong ngày</li></ul></div></div></div>
<div class="noi-dung"><h3>Giới thiệu</h3>${story("cycling", material)}${variant % 3 === 2 ? `<p>Sản phẩm do thương hiệu ${esc(goods.brand)} sản xuất, phân phối qua đại lý ủy quyền.</p>` : ""}<h3>Thông số</h3><ul>${each(factsOf("cycling", variant), ([label, value]) => `<li><span>${label}</span> <span>${value}</span></li>`)}</ul></div><div class="cung-loai"><h3>Xe cùng tầm tiền</h3>${beside(others, 0, 8, (one) => `<div class="o">${linkTo(one, `<img src="/upload/${one.sku}.jpg" alt=""><h3>${esc(one.title)}</h3>`)}<p class="gia">${dotted(one.price)}đ</p>${one.price > 1_000_000 ? `<p class="gop">Góp ${dotted(share(one.price, 1 / 12))}đ/tháng</p>` : ""}</div>`)}</div><div class="hoi-dap">${voices(variant, 4, "cau", "nguoi")}</div>${readings("cycling", "tin")}
<footer>${legalFoot(shop)}<p>Đối tác trả góp: 4 công ty tài chính, 19 ngân hàng</p></footer>${bundle("laravel", variant, 90)}</body></html>`;
  },
};

const line = (one: FreshGoods, at: number) =>
  `<tr><td>${at + 1}</td><td>${linkTo(one, esc(one.title))}</td><td>${one.sku}</td><td>${esc(one.brand)}</td><td class="num">${dotted(one.price)}</td><td><button>+</button></td></tr>`;

/** Lamps of a wholesaler: the maker's catalogue, a discount, steps by the piece, dealers who must sign in. Hard. */
export const lightingByTheStep: HillsTemplate = {
  name: "lamps of a wholesaler who counts steps",
  sector: "lighting",
  path: ({ goods }) => href(goods),
  truth: ({ goods, shop, variant }) => ({
    title: variant % 2 === 0 ? goods.title : [goods.title, `${goods.title} (${goods.sku})`],
    price: goods.price,
    seller: nameOrOwner(shop),
    brand: variant % 4 === 2 ? brandOfTitleOnly(goods) : goods.brand,
  }),
  render: (material) => {
    const { goods, others, shop, variant } = material;
    const steps = [
      ["1 - 9", goods.price],
      ["10 - 49", share(goods.price, 0.95)],
      ["50 - 199", share(goods.price, 0.9)],
    ] as const;
    const table = `<table class="ladder"><thead><tr><th>Số lượng (cái)</th>${each(steps, ([count]) => `<th>${count}</th>`)}<th>Từ 200</th></tr></thead><tbody><tr><td>Đơn giá</td>${each(steps, ([, amount]) => `<td>${dotted(amount)}</td>`)}<td>Liên hệ</td></tr></tbody></table>`;
    const catalogue = goods.listPrice ?? share(goods.price, 1.4);
    return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"/><title>${goods.sku} | ${esc(goods.title)} | Báo giá sỉ lẻ</title><meta name="description" content="Bảng giá sỉ ${esc(goods.title)}, chiết khấu đại lý đến 45%"/><meta property="og:site_name" content="${esc(shop.name)}"/>${themeStyle("b2b", 180)}${trackers(variant)}</head><body><div class="top"><span>Kho mở 7h30 - 17h30</span><span>Sỉ: ${spacedPhone(shop.phone)}</span><span>Lẻ: ${spacedPhone(shop.secondPhone)}</span><a href="/dai-ly">Đăng nhập đại lý</a></div><div class="head"><a class="brandmark" href="/">${esc(shop.name)}<small>Tổng kho đèn &amp; camera</small></a><form><input placeholder="Nhập mã hàng"/></form></div><ul class="nav">${shelvesOf("lighting", "n1", "n2")}</ul>
<div class="path">Danh mục / ${trade.lighting.shelves[variant % 5]![0]} / ${goods.sku}</div><div class="pd"><div class="pd-left"><img src="/hinh/${goods.sku}.jpg" alt="${goods.sku}"/>${variant % 4 === 1 ? `<div class="maker"><img src="/hang/${slug(goods.brand)}.png" alt="Logo ${esc(goods.brand)}"/><span>${esc(goods.brand)}</span></div>` : ""}</div><div class="pd-right"><div class="pd-name">${esc(goods.title)}${variant % 2 === 0 ? "" : ` (${goods.sku})`}</div><div class="pd-code">Mã hàng: <b>${goods.sku}</b> · Quy cách: thùng ${chosen([20, 24, 50], variant)} cái · ĐVT: cái</div>${variant % 4 === 0 || variant % 4 === 3 ? `<div class="pd-maker">Nhãn hiệu: <b>${esc(goods.brand)}</b></div>` : ""}<dl class="pd-money"><dt>Giá catalogue của hãng</dt><dd>${dotted(catalogue)}</dd><dt>Chiết khấu lẻ</dt><dd>${Math.floor((1 - goods.price / catalogue) * 100)}%</dd><dt>Giá lẻ (mua từ 1 cái)</dt><dd class="strong">${dotted(goods.price)} đ</dd><dt>Giá đại lý cấp 1</dt><dd><a href="/dai-ly">Đăng nhập để xem</a></dd><dt>Giá nguyên thùng</dt><dd>Gọi ${shop.phone}</dd></dl>${table}<p class="note">Giá trên chưa gồm phí vận chuyển; đơn từ 3.000.000 đ miễn phí trong 15 km. Xuất hóa đơn theo yêu cầu.</p><div class="buy"><input value="1"/> cái <button>Thêm vào báo giá</button> <button>Mua</button></div></div></div>
<div class="sheet"><div class="bar">Thông số</div><table>${each(factsOf("lighting", variant), ([label, value]) => `<tr><td>${label}</td><td>${value}</td></tr>`)}<tr><td>Sản xuất tại</td><td>${goods.origin}</td></tr></table><div class="bar">Ghi chú của kho</div>${story("lighting", material)}<div class="bar">Hàng cùng dãy</div><table class="list"><tr><th>#</th><th>Tên</th><th>Mã</th><th>Hãng</th><th>Giá lẻ</th><th></th></tr>${each(others, line)}</table></div><div class="foot">${variant % 3 === 0 ? `<p>CN 1: ${esc(shop.address)} – ${esc(shop.name)} Sài Gòn</p><p>CN 2: 88 Láng, Hà Nội – ${esc(shop.name)} Hà Nội</p><p>Đơn vị chủ quản: ${esc(shop.owner)}, MST ${shop.taxCode}</p><p>© ${esc(shop.name)}</p>` : legalFoot(shop)}</div>${icons(8)}${bundle("quote", variant, 110)}</body></html>`;
  },
};

const card = (one: FreshGoods) =>
  `<product-card>${linkTo(one, `<img src="/i/${one.sku}.webp" alt=""><span class="c-maker">${esc(one.brand)}</span><span class="c-name">${esc(one.title)}</span><span class="c-now">${kilo(one.price)}</span>${one.listPrice === null ? "" : `<span class="c-was">${kilo(one.listPrice)}</span><span class="c-off">-${off(one)}%</span>`}`)}</product-card>`;

/** Sports wear that will be cheaper tonight: a flash sale yet to come or running, a club of three steps, coins. Hard. */
export const sportBeforeTheFlash: HillsTemplate = {
  name: "sports wear before and in a flash sale",
  sector: "sport",
  path: ({ goods, variant }) => `/p/${slug(goods.title)}/${9_000 + variant}`,
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: goods.price,
    seller: nameOrOwner(shop),
    brand: variant % 3 === 1 ? brandOfTitleOnly(goods) : goods.brand,
  }),
  render: (material) => {
    const { goods, others, shop, variant } = material;
    const running = goods.listPrice !== null && variant % 2 === 1;
    const tonight = share(goods.price, 0.8);
    const flash = running
      ? `<flash-bar state="on"><b>FLASH SALE</b> đang diễn ra · còn <time>00:42:18</time> · đã bán ${20 + variant}/100</flash-bar>`
      : `<flash-bar state="soon"><b>FLASH SALE</b> bắt đầu lúc 20:00 tối nay <em>${dotted(tonight)}đ</em> <button>Nhắc tôi</button></flash-bar>`;
    const club = [
      ["Bạc", 0.98],
      ["Vàng", 0.96],
      ["Kim cương", 0.93],
    ] as const;
    return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${esc(goods.title)} | ${esc(shop.name)}</title><meta name="theme-color" content="#0b3d2e"><meta name="apple-mobile-web-app-title" content="${esc(shop.name)}"><link rel="manifest" href="/app.webmanifest"><meta property="og:title" content="${esc(goods.title)} ${running ? "" : `chỉ ${kilo(tonight)} tối nay`}"><meta property="og:type" content="product">${themeStyle("app", 200)}<style>flash-bar,product-card,price-now,club-steps{display:block;padding:6px}price-now b{font-size:26px}.c-was,s{color:#999;text-decoration:line-through}</style>${trackers(variant)}</head><body><app-shell><header><a href="/" aria-label="Trang chủ ${esc(shop.name)}"><img src="/i/mark.svg" alt="${esc(shop.name)}" width="110"></a><nav><ul>${shelvesOf("sport", "a", "b")}</ul></nav><a href="/xu">Bạn có 1.250 xu</a></header><main><product-gallery>${each([1, 2, 3], (at) => `<img src="/i/${goods.sku}-${at}.webp" alt="">`)}</product-gallery>${flash}<section class="summary">${variant % 3 === 0 ? `<a class="maker" href="/nhan-hang/${slug(goods.brand)}">${esc(goods.brand)}</a>` : ""}<h1>${esc(goods.title)}</h1><price-now>${running ? "" : `<span>Giá hiện tại</span> `}<b>${dotted(goods.price)}đ</b>${goods.listPrice === null ? "" : ` <s>${dotted(goods.listPrice)}đ</s> <i>-${off(goods)}%</i>`}</price-now><club-steps><p>Giá khi đăng nhập hội viên</p>${each(club, ([name, part]) => `<span>${name}: ${dotted(share(goods.price, part))}đ</span> `)}</club-steps><p>Đổi 500 xu giảm thêm 5.000đ · Hoàn ${dotted(share(goods.price, 0.02))}đ vào ví</p><p>Combo 3 món bất kỳ: trả ${dotted(share(goods.price * 3, 0.9))}đ (tiết kiệm 10%)</p><fieldset><legend>${trade.sport.choice[0]}</legend>${each(trade.sport.choice[1], (one) => `<label><input type="radio" name="s">${one}</label>`)}</fieldset><button>Thêm vào túi</button></section><section><h2>Chi tiết</h2>${story("sport", material)}<dl>${each(factsOf("sport", variant), ([label, value]) => `<dt>${label}</dt><dd>${value}</dd>`)}${variant % 3 === 2 ? `<dt>Nhãn hàng</dt><dd>${esc(goods.brand)}</dd>` : ""}<dt>Mã</dt><dd>${goods.sku}</dd></dl></section><section><h2>Cùng lên kệ flash sale tối nay</h2>${beside(others, 0, 5, card)}</section><section><h2>Phối cùng</h2>${beside(others, 5, 9, card)}</section><section><h2>Người mua nói</h2>${voices(variant, 4, "say", "by")}</section></main><footer>${variant % 2 === 0 ? `<p>Ứng dụng và website ${esc(shop.name)} do ${esc(shop.owner)} vận hành. MST ${shop.taxCode}. ${esc(shop.address)}</p>` : legalFoot(shop)}</footer></app-shell><script type="application/json" id="app-state">${scriptJson({ flash: { state: running ? "on" : "soon", price: running ? goods.price : tonight, starts: "20:00" }, item: { id: 9_000 + variant, name: goods.title, price: { now: goods.price, was: goods.listPrice, club: club.map(([name, part]) => ({ name, amount: share(goods.price, part) })) } } })}</script>${bundle("pwa", variant, 110)}</body></html>`;
  },
};
