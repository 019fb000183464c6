import { brokenMillion, each, href, kilo } from "../fresh-writing.ts";
import { dotted, esc, slug, spacedPhone } from "../writing.ts";
import type { BlindTemplate } from "./material.ts";
import { shopOrOwner, widgets } from "./telling.ts";

/** A public post of a shop's page on a network: all in the text, comments of others beneath. Hard. */
export const postOfAPage: BlindTemplate = {
  name: "public post of a shop's page on a network",
  sector: "milk",
  host: "mangban.example",
  truth: ({ goods, shop }) => ({ title: goods.title, price: goods.price, seller: shop.name, brand: null }),
  render: ({
    goods,
    others,
    shop,
    variant,
  }) => `<!DOCTYPE html><html id="mangban" lang="vi"><head><meta charset="utf-8"><title>${esc(shop.name)} - ${esc(goods.title)} | Mạng Bạn</title><meta property="og:title" content="${esc(shop.name)}"><meta property="og:type" content="article"><meta property="og:description" content="🍼 ${esc(goods.title)} 🔥 Giá chỉ ${brokenMillion(goods.price)}"><meta property="og:site_name" content="Mạng Bạn"></head><body class="_6s5d"><div id="mount_0_0"><div class="x9f6" role="banner"><a aria-label="Mạng Bạn" href="/"></a><span>Đăng nhập</span><span>Quên mật khẩu?</span></div><div role="main" class="x1q0"><div class="x78z" role="article"><div class="x1n2"><h2 class="x1heor9g"><span><a href="/${slug(shop.name)}" role="link"><strong><span>${esc(shop.name)}</span></strong></a></span></h2><span class="x4k7"><a role="link">${(variant % 20) + 1} tháng 10 lúc 20:1${variant % 10}</a> · <span>Công khai</span></span></div>
<div data-ad-preview="message" class="x11i"><div dir="auto">🍼 ${esc(goods.title)} 🔥</div><div dir="auto">Giá chỉ ${variant % 2 === 0 ? brokenMillion(goods.price) : `${dotted(goods.price)}đ`}${goods.listPrice === null ? "" : ` (giá hãng ${brokenMillion(goods.listPrice)})`} ạ 💕</div><div dir="auto">✅ Hàng ${goods.origin}, date xa, tem phụ đầy đủ</div><div dir="auto">✅ Ship cod toàn quốc 25k, mua 3 freeship</div><div dir="auto">📞 ${spacedPhone(shop.phone)} (Zalo)</div><div dir="auto">🏠 ${esc(shop.address)}</div><div dir="auto">#suabot #mevabe #${slug(shop.name).replaceAll("-", "")}</div></div><div class="x6s0"><img alt="Có thể là hình ảnh về sữa và văn bản" src="https://scontent.example/${goods.sku}.jpg"></div><div class="x1i1"><span>${variant + 14}</span><span>${variant + 3} bình luận</span><span>2 lượt chia sẻ</span></div>
<ul class="x78c">${each(
    [
      ["Hương Giang", "ib mình giá thùng với"],
      ["Mẹ Cún", `bé nhà mình uống ${others[2]!.brand} quen rồi, shop có không, mua 3 lon bao nhiêu`],
      [shop.name, "dạ em ib chị rồi ạ"],
      ["Trần Văn Út", "bên kia bán 350k kìa"],
    ] as const,
    ([who, what]) =>
      `<li><div role="article"><a role="link"><span>${esc(who)}</span></a><div dir="auto">${esc(what)}</div><span>1 tuần</span><span>Thích</span></div></li>`,
  )}</ul></div><div class="x9zz"><span>Xem thêm của ${esc(shop.name)} trên Mạng Bạn</span><a>Đăng nhập</a><span>hoặc</span><a>Tạo tài khoản mới</a></div></div></div></body></html>`,
};

/** A channel of messages seen on the web: maker and goods in one bold line, the channel is the seller. Hard. */
export const messageOfAChannel: BlindTemplate = {
  name: "single message of a public channel",
  sector: "luxury",
  host: "kenhtin.example",
  truth: ({ goods, shop }) => ({
    title: [goods.title, `${goods.brand} ${goods.title}`, `${goods.brand} - ${goods.title}`],
    price: goods.price,
    seller: shop.name,
    brand: goods.brand,
  }),
  render: ({
    goods,
    shop,
    person,
    variant,
  }) => `<!DOCTYPE html><html><head><meta charset="utf-8"><title>Kênh Tin: ${esc(shop.name)}</title><meta property="og:title" content="${esc(shop.name)}"><meta property="og:site_name" content="Kênh Tin"><meta property="og:description" content="${esc(goods.brand)} - ${esc(goods.title)}
Giá: ${kilo(goods.price)}"></head><body class="widget_frame_base tgme_widget body_widget_post"><div class="tgme_widget_message" data-post="${slug(shop.name).replaceAll("-", "")}/${variant + 210}"><div class="tgme_widget_message_user"><a href="https://kenhtin.example/${slug(shop.name)}"><i class="tgme_widget_message_user_photo"><img src="/a/${variant}.jpg"></i></a></div><div class="tgme_widget_message_bubble"><div class="tgme_widget_message_author"><a class="tgme_widget_message_owner_name" href="https://kenhtin.example/${slug(shop.name)}"><span dir="auto">${esc(shop.name)}</span></a></div><a class="tgme_widget_message_photo_wrap" href="#"></a><div class="tgme_widget_message_text js-message_text" dir="auto"><b>${esc(goods.brand)} - ${esc(goods.title)}</b><br/>Tình trạng: ${["like new 99%", "mới full box", "đã qua sử dụng, 95%"][variant % 3]}<br/>Giá: ${kilo(goods.price)}${goods.listPrice === null ? "" : ` (store ${kilo(goods.listPrice)})`}<br/>Phụ kiện: hộp, túi, thẻ. Mã ${goods.sku}<br/><br/>Cọc 20%, bao check trọn đời. Liên hệ ${esc(person.called)}: ${spacedPhone(shop.phone)}<br/><a href="?q=%23hangve">#hangve</a></div><div class="tgme_widget_message_footer"><div class="tgme_widget_message_info"><span class="tgme_widget_message_views">${variant + 1}.2K</span><span class="copyonly"> views </span><a class="tgme_widget_message_date"><time datetime="2026-10-0${(variant % 9) + 1}T08:00:00+00:00">Oct ${(variant % 9) + 1} at 15:00</time></a></div></div></div></div></body></html>`,
};

/** Bags and watches that had an owner: maker over the name, code in the title, state in percent, sold ones beside. Hard. */
export const usedLuxury: BlindTemplate = {
  name: "used luxury with code in the title and state in percent",
  sector: "luxury",
  truth: ({ goods, shop }) => ({
    title: [`${goods.title} (${goods.sku})`, goods.title, `${goods.brand} ${goods.title}`],
    price: goods.price,
    seller: shopOrOwner(shop),
    brand: goods.brand,
  }),
  render: ({
    goods,
    others,
    shop,
    variant,
  }) => `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>[${variant % 2 === 0 ? "Còn hàng" : "Mới về"}] ${esc(goods.brand)} ${esc(goods.title)}</title><meta property="og:site_name" content="${esc(shop.name)}"><meta property="og:title" content="${esc(shop.name)} - Mua bán ký gửi hàng hiệu"><meta property="og:url" content="https://${shop.host}/">${widgets(goods, variant)}</head><body><div class="elementor-location-header"><a href="/"><img src="/wp-content/uploads/lux.svg" alt="logo"></a><div class="elementor-widget-text-editor"><p>Mua - Bán - Ký gửi</p></div><ul class="elementor-nav-menu"><li><a href="/tui">Túi</a></li><li><a href="/dong-ho">Đồng hồ</a></li><li><a href="/ky-gui">Ký gửi</a></li></ul></div>
<div class="elementor-location-single product"><div class="elementor-widget-heading"><h2 class="elementor-heading-title"><a href="/brand/${slug(goods.brand)}">${esc(goods.brand.toUpperCase())}</a></h2></div><div class="elementor-widget-woocommerce-product-title"><h1 class="product_title entry-title elementor-heading-title">${esc(goods.title)} (${goods.sku})</h1></div><div class="elementor-widget-woocommerce-product-price"><p class="price"><span class="amount"><bdi>${kilo(goods.price)}</bdi></span></p></div>${goods.listPrice === null ? "" : `<div class="elementor-widget-text-editor"><p>Giá mới tại boutique: <s>${kilo(goods.listPrice)}</s></p></div>`}<ul class="elementor-icon-list-items"><li><span class="elementor-icon-list-text">Độ mới: ${90 + (variant % 10)}%</span></li><li><span class="elementor-icon-list-text">Kích thước: 24 x 16 x 8 cm</span></li><li><span class="elementor-icon-list-text">Đi kèm: dustbag, thẻ</span></li><li><span class="elementor-icon-list-text">Trả góp từ ${kilo(Math.ceil(goods.price / 6_000) * 1_000)}/tháng</span></li></ul><div class="elementor-button-wrapper"><a class="elementor-button" href="tel:${shop.phone}"><span class="elementor-button-text">Gọi ${spacedPhone(shop.phone)}</span></a></div><div class="elementor-widget-text-editor"><p>Hàng đã qua kiểm định hai bước. Khách được mang đi thẩm định nơi khác trong 3 ngày.</p></div></div>
<div class="elementor-widget-woocommerce-products"><h3>Vừa bán</h3><ul class="products">${each(others.slice(0, 4), (one) => `<li class="product"><span class="sold">Đã bán</span><a href="${href(one)}"><h2 class="woocommerce-loop-product__title">${esc(one.brand)} ${esc(one.title)}</h2><span class="price"><span class="amount"><bdi>${kilo(one.price)}</bdi></span></span></a></li>`)}</ul></div><div class="elementor-location-footer"><p>${esc(shop.name)} | ${esc(shop.owner)}</p><p>${esc(shop.address)}</p><p>Chúng tôi không liên kết với các thương hiệu được bán.</p></div></body></html>`,
};

/** A small ad in a local paper's pages: a person with a telephone, amount in the title too, facts in a list. Odd. */
export const localSmallAd: BlindTemplate = {
  name: "small ad in a local paper's pages",
  sector: "phones",
  host: "raovatmientay.example",
  truth: ({ goods, person }) => ({
    title: [`Bán ${goods.title}`, goods.title],
    price: goods.price,
    seller: person.nick,
    brand: goods.brand,
  }),
  render: ({
    goods,
    others,
    person,
    variant,
  }) => `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"/><title>Bán ${esc(goods.title)} giá ${brokenMillion(goods.price)} - Rao vặt Miền Tây</title><meta property="og:site_name" content="Rao vặt Miền Tây"/><meta property="og:title" content="Bán ${esc(goods.title)} giá ${brokenMillion(goods.price)}"/></head><body><div id="hd"><a href="/"><img src="/rv.gif" alt="Rao vặt Miền Tây"/></a><a class="dang" href="/dang-tin">Đăng tin miễn phí</a></div><div id="nav">${each(["Xe cộ", "Nhà đất", "Điện thoại", "Việc làm"], (one) => `<a href="/${slug(one)}">${one}</a>`)}</div><div id="path"><a href="/">Rao vặt</a> &rsaquo; <a href="/dien-thoai">Điện thoại</a> &rsaquo; <a href="/can-tho">Cần Thơ</a></div><div id="tin"><h1>Bán ${esc(goods.title)}</h1><div class="sub">Đăng lúc 0${variant % 10}:15 ngày ${(variant % 28) + 1}/10 - Mã tin ${variant + 88_000} - Xem ${variant * 3} lần</div>
<ul class="tt"><li><label>Giá:</label> <strong>${dotted(goods.price)} đồng</strong></li><li><label>Hãng:</label> ${esc(goods.brand)}</li><li><label>Tình trạng:</label> ${variant % 2 === 0 ? "Đã dùng" : "Mới"}</li><li><label>Người bán:</label> ${esc(person.nick)}</li><li><label>Điện thoại:</label> ${spacedPhone(person.phone)}</li><li><label>Nơi bán:</label> Ninh Kiều, Cần Thơ</li></ul><div class="nd"><p>Cần tiền nên bán lại, máy zin chưa sửa, giá mua mới ${goods.listPrice === null ? "cao hơn nhiều" : brokenMillion(goods.listPrice)}. Không giao lưu, bớt chút cà phê cho người thiện chí.</p></div><div class="canhbao">Không chuyển tiền trước. Cần Rao vặt hỗ trợ gọi 1900 0000.</div></div>
<div id="lq"><h3>Tin cùng mục</h3>${each(others.slice(0, 5), (one) => `<div class="r"><a href="${href(one)}">Bán ${esc(one.title)}</a><span class="g">${brokenMillion(one.price)}</span><span class="n">Lê Hoàng</span></div>`)}</div><div id="ft">Cơ quan chủ quản: Công ty Cổ phần Truyền thông Miền Tây. Chịu trách nhiệm: Phạm Thành Nhân.</div></body></html>`,
};
