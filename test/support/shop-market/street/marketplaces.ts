import { each, scriptJson } from "../fresh-writing.ts";
import { off } from "../later/telling.ts";
import { reviews, themeStyle, trackers } from "../next/noise.ts";
import { dotted, esc, slug } from "../writing.ts";
import { asked, makeIfTold, neighbours, policies, prose, shelfLinks, tellsMake, vouchers } from "./furniture.ts";
import type { StreetTemplate } from "./material.ts";
import { talk } from "./talk.ts";

const lowDong = (amount: number) => `${dotted(amount)}<sup>₫</sup>`;

/** A Vietnamese marketplace's product page: one seller in the box, others who have the same below, a price after a code. */
export const cosmeticsOnMarketplace: StreetTemplate = {
  name: "cosmetics of a seller on a Vietnamese marketplace",
  sector: "cosmetics",
  host: "chodien.example",
  path: ({ goods, variant }) => `/${slug(goods.title)}-p${274_001_000 + variant}.html?spid=${274_002_000 + variant}`,
  truth: (material) => ({
    title: material.goods.title,
    price: material.goods.price,
    seller: material.shop.name,
    brand: makeIfTold(material, 3),
  }),
  render: (material) => {
    const { goods, shop, variant } = material;
    const brand = tellsMake(material, 3) ? goods.brand : "OEM";
    const rivals = ["Tiệm Nhà Thỏ", "Beauty Garden 99", "Sỉ Lẻ Miền Tây"];
    const afterCode = Math.round((goods.price * 0.93) / 1_000) * 1_000;
    const state = {
      props: {
        initialState: {
          productv2: {
            productData: {
              response: {
                data: {
                  id: 274_001_000 + variant,
                  name: goods.title,
                  price: goods.price,
                  list_price: goods.listPrice ?? goods.price,
                  original_price: goods.listPrice ?? goods.price,
                  brand: { id: 111_461, name: brand, slug: slug(brand) },
                  current_seller: { id: 9_000 + variant, name: shop.name, link: `/cua-hang/${slug(shop.name)}` },
                  other_sellers: rivals.map((name, at) => ({ name, price: goods.price + (at + 1) * 7_000 })),
                },
              },
            },
          },
        },
      },
      buildId: "cd2026",
    };
    return `<!DOCTYPE html><html lang="vi"><head><meta charSet="utf-8"/><title>${esc(goods.title)} | Chợ Điện</title><meta property="og:title" content="${esc(goods.title)}"/><meta property="og:site_name" content="Chợ Điện - Mua sắm online"/><meta name="description" content="Mua online ${esc(goods.title)} giá tốt trên Chợ Điện, freeship, hoàn tiền 111% nếu giả"/><script type="application/ld+json">${scriptJson({ "@context": "https://schema.org", "@type": "WebSite", name: "Chợ Điện", url: "https://chodien.example" })}</script>${themeStyle("sc", 200)}${trackers(variant)}</head><body><div id="__next"><header class="styles__StyledHeader-sc-1ab${variant}"><a href="/" class="logo"><img alt="cho-dien-logo" src="/logo.png"/></a><div class="styles__FormSearch-sc-9k"><input placeholder="Freeship đơn từ 45k"/><button>Tìm kiếm</button></div><div class="quick"><ul>${shelfLinks("cosmetics", "hot-key")}</ul></div></header>
<div class="breadcrumb"><a class="breadcrumb-item"><span>Trang chủ</span></a> &gt; <a class="breadcrumb-item"><span>${talk.cosmetics.aisle[0]}</span></a> &gt; <a class="breadcrumb-item"><span>${talk.cosmetics.aisle[1]}</span></a> &gt; <span>${esc(goods.title)}</span></div>
<main class="styles__Container-sc-bbd1"><div class="styles__Left-sc-h1"><picture><img alt="product-img-0" src="/cache/${goods.sku}.png.webp"/></picture><p>Đặc điểm nổi bật</p><ul><li>${talk.cosmetics.prose[1]}</li></ul></div>
<div class="styles__Center-sc-h2"><div class="styles__Card-sc-5z"><div class="styles__Badges-sc-1n"><span>30 NGÀY ĐỔI TRẢ</span>${variant % 2 === 0 ? "<span>CHÍNH HÃNG</span>" : ""}<h6>Thương hiệu: <a data-view-id="pdp_details_view_brand" href="/thuong-hieu/${slug(brand)}.html">${esc(brand)}</a></h6></div><h1 class="Title__TitledStyled-sc-c64ni5-0 iXccQY">${esc(goods.title)}</h1><div class="rating">4.${variant % 10} (${120 + variant * 9}) | Đã bán ${300 + variant * 17}</div><div class="product-price"><div class="product-price__current-price">${lowDong(goods.price)}</div>${goods.listPrice === null ? "" : `<div class="product-price__discount-rate">-${off(goods)}%</div><div class="product-price__original-price">${lowDong(goods.listPrice)}</div>`}</div>${variant % 3 === 0 ? `<div class="styles__AfterCode-sc-77"><span>Giá sau áp dụng mã khuyến mãi:</span> <b>${lowDong(afterCode)}</b><ul><li>Mã giảm từ người bán: -${lowDong(goods.price - afterCode)}</li></ul></div>` : ""}</div>
<div class="styles__Card-sc-5z"><h4>Thông tin vận chuyển</h4><p>Giao đến P. Minh Khai, Q. Hoàng Mai, Hà Nội <a>Đổi</a></p><p>GIAO SIÊU TỐC 2H: <b>25.000<sup>₫</sup></b> <s>38.000<sup>₫</sup></s></p></div><div class="styles__Card-sc-5z"><h4>Ưu đãi khác</h4>${vouchers(variant, "coupon")}</div>
<div class="styles__Card-sc-5z"><h4>${rivals.length} nhà bán khác</h4>${each(rivals, (name, at) => `<div class="other-seller"><span class="seller-name">${name}</span><span class="price">${lowDong(goods.price + (at + 1) * 7_000)}</span><button>Chọn mua</button></div>`)}</div>
<div class="styles__Card-sc-5z"><h4>Sản phẩm tương tự</h4>${each(neighbours(material, 8), (one) => `<a class="product-item" href="/${slug(one.title)}-p1.html"><span class="above-product-name-info">${esc(one.brand)}</span><h3 class="name">${esc(one.title)}</h3><div class="price-discount__price">${lowDong(one.price)}</div></a>`)}</div>
<div class="styles__Card-sc-5z"><h4>Thông tin chi tiết</h4>${each([["Thương hiệu", brand], ...talk.cosmetics.facts], ([what = "", how = ""]) => `<div class="WidgetTitle__row"><span>${what}</span><span>${esc(how)}</span></div>`)}</div><div class="styles__Card-sc-5z"><h4>Mô tả sản phẩm</h4><div class="ToggleContent__View">${prose("cosmetics")}<p>Giá sản phẩm trên Chợ Điện đã bao gồm thuế theo luật hiện hành. Bên cạnh đó, tuỳ vào loại sản phẩm, hình thức và địa chỉ giao hàng mà có thể phát sinh thêm chi phí khác.</p></div></div>${asked("cosmetics", "styles__Card-sc-5z")}<div class="customer-reviews">${reviews(variant, 5, "review-comment", "review-comment__user-name")}</div></div>
<div class="styles__Right-sc-h3"><div class="seller-info"><a class="seller-name" data-view-id="pdp_store_seller.follow" href="/cua-hang/${slug(shop.name)}"><img alt="" src="/seller.png"/><span>${esc(shop.name)}</span></a><div><span>4.${6 + (variant % 4)}</span> (<span>${2 + variant}k+ đánh giá</span>)</div></div><div class="qty"><p>Số Lượng</p><input value="1"/></div><div class="total"><p>Tạm tính</p><p class="total-price">${lowDong(goods.price)}</p></div><button class="buy">Mua ngay</button><button>Thêm vào giỏ</button><button>Mua trả sau</button></div></main>
<footer><div>${policies("h4")}</div><p>Công ty TNHH Chợ Điện</p><p>11 Đường Số 9, Phường 3, Quận Tân Bình, Thành phố Hồ Chí Minh</p><p>Giấy chứng nhận đăng ký doanh nghiệp số 0300000001 do Sở KHĐT cấp lần đầu ngày 06/01/2010.</p><p>© 2026 - Bản quyền của Công ty TNHH Chợ Điện</p></footer></div><script id="__NEXT_DATA__" type="application/json">${scriptJson(state)}</script><script src="/_next/static/chunks/main-${variant}.js" async></script></body></html>`;
  },
};

const abroad = [
  "Shenyun",
  "YKD Digital",
  "Foxtar",
  "Green Leaf 3C",
  "Lingpai",
  "Zhuomei",
  "BASE-UP",
  "HongDa",
  "Tech4U",
  "MoonPort",
  "Eastfair",
  "Qilin Select",
  "NOVA Global",
  "Xinmai",
];

/** Goods from abroad on a marketplace that speaks machine-made Vietnamese: hashed classes, coins, prices of a first order. */
export const phonesFromAbroad: StreetTemplate = {
  name: "phone accessories on a foreign marketplace in Vietnamese",
  sector: "phones",
  host: "vi.bazaarexpress.example",
  path: ({ variant }) => `/item/100500${7_310_000 + variant * 131}.html`,
  truth: (material) => ({
    title: material.goods.title,
    price: material.goods.price,
    seller: `${abroad[material.variant % abroad.length]} Store`,
    brand: makeIfTold(material, 2),
  }),
  render: (material) => {
    const { goods, variant } = material;
    const store = `${abroad[variant % abroad.length]} Store`;
    const first = Math.round((goods.price * 0.6) / 1_000) * 1_000;
    const facts = [
      ["Tên nhãn hiệu", tellsMake(material, 2) ? goods.brand : "NONE"],
      ["Nguồn gốc", "Trung Quốc Đại Lục"],
      ["Chứng nhận", "CE"],
      ["Lựa chọn", "yes"],
      ...talk.phones.facts,
    ];
    return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>${esc(goods.title)} - BazaarExpress ${20 + (variant % 9)}</title><meta name="description" content="Tiết kiệm hơn khi mua ${esc(goods.title)} trên BazaarExpress! Freeship, giao nhanh"><meta property="og:title" content="${dotted(goods.price)}₫ ${goods.listPrice === null ? "" : `${off(goods)}% OFF`}|${esc(goods.title)}"><meta property="og:type" content="product"><meta property="og:site_name" content="bazaarexpress.example">${themeStyle("comet", 260)}${trackers(variant)}<script>window._d_c_ = {"DCData":{"imagePathList":["//ae01.cdn.example/kf/S${variant}.jpg"],"i18nMap":{"VIEW_MORE":"Xem thêm"},"summImagePathList":[]}}; window.runParams = {};</script></head><body data-spm="detail"><div id="_global_header_23_"><div class="es--header--2X8lqWM"><a href="//vi.bazaarexpress.example"><span class="es--logo--3PyXAr0"></span></a><input placeholder="tai nghe không dây"><div>VI / VND</div><div>Xin chào! Đăng nhập / Đăng ký</div></div></div>
<div id="root"><div class="pdp-body pdp-wrap"><div class="pdp-body-top"><div class="pdp-body-top-left"><div class="store-header--wrap--NeXF34e"><a class="store-header--storeName--vINzvPw" href="//vi.bazaarexpress.example/store/11${variant}02"><span>${esc(store)}</span></a><div class="store-header--rating">${90 + (variant % 9)}.${variant % 10}% Đánh giá tích cực</div><div>${1_200 + variant * 77} người theo dõi</div><button>Theo dõi</button></div><div class="pdp-info"><div class="pdp-info-left"><div class="slider--wrap--krXIrPn"><img src="//ae01.cdn.example/kf/S${variant}.jpg_80x80.jpg" alt="${esc(goods.title)}"></div></div><div class="pdp-info-right">
${variant % 3 === 0 ? `<div class="banner--wrap--welcome"><span>Ưu đãi chào mừng</span><span>Giá đơn đầu tiên ${dotted(first)}₫</span></div>` : ""}<div class="price--wrap--tA4MDk4 product-price"><div class="price--current--I3Zeidd product-price-current"><span class="price--currentPriceText--V8_y_b5 pdp-comp-price-current product-price-value">${dotted(goods.price)}₫</span></div>${goods.listPrice === null ? "" : `<div class="price--original--wEueRiZ"><span class="price--originalText--gxVO5_d">${dotted(goods.listPrice)}₫</span><span class="price--discount--Y9uG2LK">giảm ${off(goods)}%</span></div>`}</div><div class="promotion--wrap"><span>Giảm thêm 2% bằng xu</span> <span>Giảm 30.000₫ cho đơn trên 400.000₫</span></div><div class="vat-installment--wrap"><span>Giá đã bao gồm thuế</span></div>
<div class="title--wrap--UUHzZHr"><h1 data-pl="product-title">${esc(goods.title)}</h1></div><div class="reviewer--wrap"><strong>4.${variant % 10}</strong> <a>${44 + variant} Đánh giá</a> <span>${dotted(1_000 + variant * 10)}+ đã bán</span></div>
<div class="sku--wrap--xgoW06M"><div class="sku-item--property"><div class="sku-item--title"><span>Màu sắc: <span>black</span></span></div>${each(["black", "white", "Blue 2PCS"], (colour) => `<div data-sku-col="14-${colour.length}" class="sku-item--image"><img alt="${colour}"></div>`)}</div><div class="sku-item--property"><span>Chuyển từ: <span>CHINA</span></span></div></div></div></div>
<div class="pdp-description"><div id="nav-review"><h2>Đánh giá của khách hàng</h2>${reviews(variant, 5, "list--itemBox--je_KNzb", "list--itemInfo--VEcgSFh")}</div><div id="nav-specification"><h2 class="title--wrap">Thông số kỹ thuật</h2><ul class="specification--list--GZuXzRX">${each(facts, ([what = "", how = ""]) => `<li class="specification--line--IXeRJI7"><div class="specification--prop--Jh28bKu"><div class="specification--title--SfH3sA8"><span>${what}</span></div><div class="specification--desc--Dxx6W0W" title="${esc(how)}"><span>${esc(how)}</span></div></div></li>`)}</ul></div><div id="nav-description"><h2>Mô tả</h2>${prose("phones")}<p>Thời gian vận chuyển: 7-15 ngày. Vui lòng hiểu sai số đo tay 1-2cm.</p></div></div></div>
<div class="pdp-body-top-right"><div class="shopcart--wrap"><div class="ship-to">Giao đến <b>Việt Nam</b></div><div class="choice-mind"><h3>Cam kết của BazaarExpress</h3><p>Phí vận chuyển: 32.000₫</p><p>Giao hàng: 05 - 14 Th12</p><p>Hoàn tiền nếu không nhận được hàng</p></div><div class="quantity--wrap"><span>Số lượng</span><input value="1"><p>${20 + variant} mặt hàng có sẵn</p></div><button class="comet-v2-btn-primary">Mua ngay</button><button>Thêm vào giỏ</button></div></div></div>
<div id="nav-moretolove"><h2>Từ cửa hàng khác</h2>${each(neighbours(material, 9), (one, at) => `<div class="card--item"><a class="search-card-item"><h3>${esc(one.title)}</h3><div class="card--price">${dotted(one.price)}₫</div><div class="card--sold">${at * 31 + 5} đã bán</div><div class="card--store">${abroad[(variant + at + 4) % abroad.length]} Mall</div></a></div>`)}</div></div></div>
<div class="site-footer"><dl><dt>Trợ giúp</dt><dd>Trung tâm hỗ trợ khách hàng, Tranh chấp &amp; Báo cáo, Chính sách hoàn trả, Thông tin thanh toán</dd><dt>Trang nhiều ngôn ngữ của BazaarExpress</dt><dd>Tiếng Nga, tiếng Bồ Đào Nha, Tiếng Tây Ban Nha, tiếng Pháp, Tiếng Đức, Tiếng Ý</dd></dl><div class="copyright">Bảo vệ sở hữu trí tuệ - Chính sách bảo mật - Sơ đồ trang web ©️ 2010-2026 BazaarExpress.example. Bảo lưu mọi quyền.</div></div><script src="//assets.cdn.example/g/pdp/0.1.${variant}/index.js" crossorigin="anonymous"></script></body></html>`;
  },
};
