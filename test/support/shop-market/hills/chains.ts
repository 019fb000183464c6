import { each, href, scriptJson } from "../fresh-writing.ts";
import { legalFoot, nameOrOwner, off } from "../later/telling.ts";
import { themeStyle, trackers } from "../next/noise.ts";
import { dotted, esc, slug } from "../writing.ts";
import { beside, bundle, chosen, factsOf, linkTo, readings, shelvesOf, story, voices } from "./filling.ts";
import type { HillsTemplate } from "./material.ts";
import { trade } from "./trade.ts";

/** What members of the chain's club pay. */
const memberPrice = (price: number) => Math.round((price * 0.97) / 1_000) * 1_000;

/** Cameras and lamps of a chain with its own React software: streamed state, module classes, a club price below. Odd. */
export const lightingOfChain: HillsTemplate = {
  name: "cameras of a chain with its own streamed software",
  sector: "lighting",
  path: ({ goods }) => `/${slug(goods.title)}.html`,
  truth: ({ goods, shop, variant }) => ({
    title: variant % 3 === 0 ? [`${goods.title} | Chính hãng`, goods.title] : goods.title,
    price: goods.price,
    seller: nameOrOwner(shop),
    brand: goods.brand,
  }),
  render: (material) => {
    const { goods, others, shop, variant } = material;
    const hash = (at: number) => ((variant % 4) * 131_071 + at * 7_919 + 90_001).toString(36).slice(-5);
    const heading = variant % 3 === 0 ? `${goods.title} | Chính hãng` : goods.title;
    const state = {
      product: {
        id: 70_000 + variant,
        name: heading,
        slug: slug(goods.title),
        sku: goods.sku,
        manufacturer: { name: goods.brand },
        prices: {
          root: { value: goods.listPrice ?? goods.price },
          special: { value: goods.price },
          smember: { value: memberPrice(goods.price) },
        },
        shops: [
          { province: "Hà Nội", stock: 4 },
          { province: "Đà Nẵng", stock: 0 },
        ],
        related: others
          .slice(0, 6)
          .map((one) => ({ name: one.title, manufacturer: one.brand, special_price: one.price, price: one.listPrice })),
      },
    };
    const flight = JSON.stringify(`7:["$","$L1c",null,${JSON.stringify(state)}]\n`).replaceAll("<", "\\u003c");
    const tile = (one: typeof goods) =>
      linkTo(
        one,
        `<div class="ProductCard_image__${hash(3)}"><img alt="${esc(one.title)}" src="/_next/image?url=${one.sku}.png&w=256"></div>${one.listPrice === null ? "" : `<p class="ProductCard_percent__${hash(4)}">Giảm ${off(one)}%</p>`}<h3>${esc(one.title)}</h3><div class="ProductCard_price__${hash(5)}"><p>${dotted(one.price)}đ</p>${one.listPrice === null ? "" : `<del>${dotted(one.listPrice)}đ</del>`}</div><p class="text-xs text-neutral-500">Hội viên giảm thêm đến ${dotted(one.price - memberPrice(one.price))}đ</p>`,
        `ProductCard_card__${hash(2)}`,
      );
    const rows = [
      ["Hãng sản xuất", goods.brand] as const,
      ...factsOf("lighting", variant),
      ["Xuất xứ", goods.origin] as const,
    ];
    return `<!DOCTYPE html><html lang="vi" class="__variable_${hash(1)}"><head><meta charSet="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/><title>${esc(goods.title)} giá tốt, trả góp 0% | ${esc(shop.name)}</title><meta name="description" content="Mua ${esc(goods.title)} ✓ Thu cũ giá cao ✓ Bảo hành 24 tháng"/><meta property="og:type" content="website"/><meta property="og:title" content="${esc(goods.title)} giá tốt"/><meta property="og:site_name" content="${esc(shop.name)}"/><link rel="manifest" href="/manifest.webmanifest"/>${themeStyle("tw", 200)}${trackers(variant)}</head><body class="antialiased bg-neutral-50"><header class="Header_root__${hash(6)}"><a aria-label="${esc(shop.name)}" href="/"><svg width="120" height="32" viewBox="0 0 120 32"><title>${esc(shop.name)}</title><path d="M2 2h116v28H2z"/></svg></a><button type="button">Danh mục</button><button type="button">${chosen(["Hà Nội", "Hồ Chí Minh", "Đà Nẵng"], variant)}</button><input placeholder="Bạn muốn mua gì hôm nay?"/><a href="tel:${shop.phone}">${shop.phone}</a><ul class="hidden">${shelvesOf("lighting", "Menu_item", "Menu_sub")}</ul></header>
<main><nav aria-label="breadcrumb"><a href="/">Trang chủ</a><a href="/camera.html">${trade.lighting.aisle}</a><a href="/${slug(goods.brand)}.html">${esc(goods.brand)}</a><span>${esc(goods.title)}</span></nav><div class="box-product-name ProductDetail_name__${hash(7)}"><h1>${esc(heading)}</h1><div><span>★ ${(4.1 + (variant % 9) / 10).toFixed(1)}</span><span>(${12 + variant} đánh giá)</span><button>So sánh</button></div></div><div class="grid grid-cols-12"><section class="col-span-7"><div class="Gallery_root__${hash(8)}">${each([1, 2, 3], (at) => `<img alt="${esc(goods.title)} ${at}" src="/_next/image?url=${goods.sku}-${at}.png&w=828"/>`)}</div><ul class="Commit_list__${hash(9)}"><li>Mới, đầy đủ phụ kiện từ nhà sản xuất</li><li>1 đổi 1 trong 30 ngày</li></ul></section>
<section class="col-span-5"><div class="ProductPrice_box__${hash(10)}"><div class="ProductPrice_sale__${hash(11)}">${dotted(goods.price)}đ</div>${goods.listPrice === null ? "" : `<del class="ProductPrice_base__${hash(12)}">${dotted(goods.listPrice)}đ</del>`}</div><div class="TradeIn_box__${hash(13)}"><p>Thu cũ lên đời chỉ từ</p><strong>${dotted(Math.round(goods.price / 2_000) * 1_000)}đ</strong></div>${variant % 2 === 0 ? `<div class="Variant_root__${hash(14)}"><p>Chọn phiên bản để xem giá và chi nhánh còn hàng</p><button class="active"><span>Bản tiêu chuẩn</span><span>${dotted(goods.price)}đ</span></button><button><span>Kèm nguồn dự phòng</span><span>${dotted(goods.price + 250_000)}đ</span></button></div>` : ""}<div class="Club_box__${hash(15)}"><p>Tiết kiệm thêm đến <b>${dotted(goods.price - memberPrice(goods.price))}đ</b> cho hội viên thân thiết, giá chỉ <b>${dotted(memberPrice(goods.price))}đ</b></p><a href="/hoi-vien">Đăng ký</a></div><div class="Promo_root__${hash(16)}"><p>Khuyến mãi</p><ol><li>Tặng thẻ nhớ 32GB trị giá 190.000đ</li><li>Giảm 5% tối đa 200.000đ qua ví điện tử</li></ol></div><button class="btn-cta"><strong>MUA NGAY</strong><span>Giao nhanh 2 giờ hoặc nhận tại cửa hàng</span></button><button>Trả góp 0%<span>Trả trước chỉ từ ${dotted(Math.round((goods.price * 0.3) / 1_000) * 1_000)}đ</span></button></section></div>
<section class="Related_root__${hash(17)}"><h2>Sản phẩm tương tự</h2><div class="swiper">${beside(others, 0, 6, tile)}</div></section><section><h2>Đặc điểm nổi bật</h2>${story("lighting", material)}</section><section class="Spec_root__${hash(18)}"><h2>Thông số kỹ thuật</h2><table>${each(rows, ([label, value]) => `<tr class="Spec_row__${hash(19)}"><td>${label}</td><td>${esc(value)}</td></tr>`)}</table></section><section><h2>Đánh giá ${esc(goods.title)}</h2>${voices(variant, 4, `Review_item__${hash(20)}`, `Review_name__${hash(21)}`)}</section><section><h2>Tin liên quan</h2>${readings("lighting", `Post_${hash(22)}`)}</section></main>
<footer class="Footer_root__${hash(23)}"><p>Tổng đài miễn phí: ${shop.phone}</p><p>${esc(shop.owner)} - GPĐKKD: ${shop.taxCode} - Địa chỉ: ${esc(shop.address)}</p><p>Website thuộc hệ thống ${esc(shop.name)}</p></footer><script>(self.__next_f=self.__next_f||[]).push([0])</script><script>self.__next_f.push([1,${flight}])</script>${bundle("_N_E", variant, 120)}</body></html>`;
  },
};

const authors = ["Lê Hạ Uyên", "Nhóm Thầy Đồ Nhỏ", "Phan Vĩnh Sơn", "Emily Trần", "Nhiều tác giả"];

/** Who prints a book that a private house brings out: the state's publisher, printed beside it. */
const licence = "NXB Tri Thức Trẻ";

/** Textbooks of a chain of bookshops on much changed old shop software: supplier, author, publisher in rows. Odd. */
export const studyOfBookChain: HillsTemplate = {
  name: "textbooks of a chain of bookshops",
  sector: "study",
  path: ({ goods, variant }) => `/${slug(goods.title)}.html?campaign=${variant}`,
  truth: ({ goods, shop }) => ({
    title: goods.title,
    price: goods.price,
    seller: nameOrOwner(shop),
    brand: goods.brand.startsWith("NXB") ? goods.brand : [goods.brand, licence],
  }),
  render: (material) => {
    const { goods, others, shop, variant } = material;
    const ofState = goods.brand.startsWith("NXB");
    const supplier = ofState ? "Phát Hành Sách Miền Đông" : goods.brand;
    const press = ofState ? goods.brand : licence;
    const author = chosen(authors, variant);
    const id = 310_000 + variant;
    const cover = (one: typeof goods) =>
      `<li class="bks_product_basic swiper-slide"><div class="item-inner"><div class="label-pro-sale m-label-pro-sale">${one.listPrice === null ? "" : `<span class="p-sale-label discount-l-fs">${off(one)}%</span>`}</div><h2 class="product-name-no-ellipsis p-name-list">${linkTo(one, esc(one.title))}</h2><div class="price-label"><p class="special-price"><span class="price m-price-font bks_center_left">${dotted(one.price)} đ</span></p>${one.listPrice === null ? "" : `<p class="old-price bg-white"><span class="price m-price-font">${dotted(one.listPrice)} đ</span></p>`}</div><div class="bks_soldqty">Đã bán ${one.sku.length * 13}</div></div></li>`;
    const pair = [goods, others[0]!, others[1]!];
    const rows: (readonly [string, string, string])[] = [
      ["Mã hàng", "data_sku", `893${id}${goods.sku.slice(-4)}`],
      ["Tên Nhà Cung Cấp", "data_supplier", supplier],
      ["Tác giả", "data_author", author],
      ["NXB", "data_publisher", press],
      ...factsOf("study", variant).map(([label, value]) => [label, `data_${slug(label)}`, value] as const),
      ["Trọng lượng (gr)", "data_weight", String(180 + variant * 11)],
    ];
    return `<!DOCTYPE html><html lang="vi"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"/><title>${esc(goods.title)} - ${esc(shop.name)}</title><meta name="keywords" content="${esc(goods.title)}, ${esc(supplier)}, sách hay"/><meta property="og:title" content="${esc(goods.title)}"/><meta property="og:type" content="book"/>${variant % 2 === 0 ? `<script type="application/ld+json">${scriptJson({ "@context": "https://schema.org", "@type": "Product", name: goods.title, image: [`https://cdn0.example/${goods.sku}.jpg`], sku: String(id), brand: { "@type": "Brand", name: supplier }, author: { "@type": "Person", name: author }, aggregateRating: { "@type": "AggregateRating", ratingValue: "5", reviewCount: "2" }, offers: { "@type": "Offer", priceCurrency: "VND", price: goods.price, availability: "https://schema.org/InStock" } })}</script>` : ""}${themeStyle("bks", 180)}<style>.old-price .price{text-decoration:line-through}</style>${trackers(variant)}</head><body class="catalog-product-view"><div class="wrapper"><div class="page"><div class="header-container"><div class="bks_header_top_banner"><img src="/media/banner.jpg" alt="Ngày hội sách giảm đến 50%"/></div><div class="bks_center_space"><a href="/" title="${esc(shop.name)}"><img src="/skin/frontend/logo.png" alt="${esc(shop.name)}"/></a></div><div class="bks_menu_body"><ul class="nav-links">${shelvesOf("study", "level0", "dropdown-menu")}</ul></div><form id="search_mini_form"><input placeholder="Tìm kiếm sản phẩm mong muốn..."/></form></div>
<div class="main-container col1-layout no-breadcrumbs"><div class="main"><ol class="breadcrumb"><li><a href="/">Trang chủ</a></li><li><a href="/sach.html">SÁCH TIẾNG VIỆT</a></li><li><a href="/${slug(trade.study.shelves[1]![0])}.html">${trade.study.shelves[variant % 4]![0].toUpperCase()}</a></li></ol><div id="product_view_container" class="product-view"><form action="/checkout/cart/add/product/${id}/" method="post" id="product_addtocart_form"><div class="product-essential"><div class="product-essential-media"><div class="product-view-image"><img id="image" src="https://cdn0.example/${goods.sku}.jpg" alt="${esc(goods.title)}" title="${esc(goods.title)}"/></div><button type="button" class="btn-cart-to-cart" title="Thêm vào giỏ hàng"><span>Thêm vào giỏ hàng</span></button><button type="button" class="btn-buy-now"><span>Mua ngay</span></button><div class="bks-product-policy"><p>Thời gian giao hàng: Giao nhanh và uy tín</p><p>Chính sách khách sỉ: Ưu đãi khi mua số lượng lớn</p></div></div>
<div class="product-essential-detail"><h1>${esc(goods.title)}</h1><div class="product-view-sa"><div class="product-view-sa_one"><div class="product-view-sa-supplier"><span>Nhà cung cấp:</span><a href="/all-category.html?supplier_list=${slug(supplier)}" title="${esc(supplier)}">${esc(supplier)}</a></div><div class="product-view-sa-author"><span>Tác giả:</span><span>${author}</span></div></div><div class="product-view-sa_two"><div class="product-view-sa-supplier"><span>Nhà xuất bản:</span><span>${esc(press)}</span></div><div><span>Hình thức bìa:</span><span>Bìa Mềm</span></div></div></div><div class="ratings-desktop">(${variant % 7} đánh giá) | Đã bán ${100 + variant * 9}</div><div class="price-block"><div class="product_price price-block-left"><div class="price-box">${goods.listPrice === null ? `<span class="regular-price" id="product-price-${id}"><span class="price">${dotted(goods.price)} đ</span></span>` : `<p class="special-price"><span class="price-label">Special Price</span><span class="price" id="product-price-${id}">${dotted(goods.price)} đ</span></p><p class="old-price"><span class="price-label">Giá bìa: </span><span class="price" id="old-price-${id}">${dotted(goods.listPrice)} đ</span><span class="discount-percent">-${off(goods)}%</span></p>`}</div><div class="bks-price-note">Chính sách khuyến mãi trên chỉ áp dụng tại ${esc(shop.name)} trực tuyến</div></div></div><div class="bks-event-promo"><div>Ưu đãi liên quan</div>${each([10, 25, 40], (at) => `<div class="promo-item">Mã giảm ${at}k - toàn sàn: đơn từ ${at * 13}k</div>`)}</div><div class="product-view-quantity-box"><label>Số lượng:</label><input type="text" class="qty-carts" value="1"/></div></div></div></form>
<div class="bks-bundle"><h3>Thường mua cùng nhau</h3>${each(pair, (one, at) => `<label><input type="checkbox" checked/> ${at === 0 ? "Bạn đang xem: " : ""}${esc(one.title)} <b>${dotted(one.price)} đ</b></label>`)}<p>Tổng tiền: <span class="price">${dotted(pair.reduce((sum, one) => sum + one.price, 0))} đ</span></p><button>Thêm cả 3 vào giỏ</button></div><div class="product-collateral"><h2 class="product_view-content-title">Thông tin chi tiết</h2><table class="data-table table-additional"><tbody>${each(rows, ([label, place, value]) => `<tr><th class="table-label">${label}</th><td class="${place}"><div class="attribute_link_container">${esc(value)}</div></td></tr>`)}</tbody></table><p>Giá sản phẩm đã bao gồm thuế theo luật hiện hành, chưa gồm phụ phí đóng gói, phí vận chuyển.</p><h2 class="product_view-content-title">Mô tả sản phẩm</h2><div id="desc_content" class="std">${story("study", material)}</div></div><div id="product_tabs_relatedslider"><h2>CÓ THỂ BẠN SẼ THÍCH</h2><ul>${beside(others, 0, 7, cover)}</ul></div><div id="customer-reviews"><h2>Đánh giá sản phẩm</h2>${voices(variant, 3, "comment_content", "comment_name")}</div></div></div></div>
<div class="footer-container"><div class="footer"><h4>${esc(shop.name)}</h4>${legalFoot(shop)}<a href="${href(others[3]!)}">Sách bán chạy tuần</a></div></div></div></div>${bundle("books", variant, 70)}</body></html>`;
  },
};
