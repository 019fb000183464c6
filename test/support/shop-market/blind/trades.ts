import { each, href, scriptJson } from "../fresh-writing.ts";
import { commas, dotted, esc, menu, slug, spacedPhone } from "../writing.ts";
import type { FreshGoods } from "../fresh-goods.ts";
import type { BlindTemplate } from "./material.ts";
import { makersInMenu, shopOrOwner, widgets } from "./telling.ts";

const cars = ["Vinasun Cross 2.0", "Matori 3", "Honaka Civi", "Tokada Vias 1.5", "Kiara Moni"];
const partNumber = ({ sku }: FreshGoods, variant: number) => `${17_801 + variant * 7}-${sku.slice(-4)}`;

/** A counter for car parts: the number in the title, cars it fits, numbers of other makers in a table. Odd. */
export const carParts: BlindTemplate = {
  name: "car parts with numbers and the cars they fit",
  sector: "parts",
  truth: ({ goods, shop, variant }) => {
    const fits = `${goods.title} ${cars[variant % cars.length]!}`;
    return {
      title: [`${fits} - ${partNumber(goods, variant)}`, fits],
      price: goods.price,
      seller: shopOrOwner(shop),
      brand: goods.brand,
    };
  },
  render: ({ goods, others, shop, variant }) => {
    const car = cars[variant % cars.length]!;
    return `<!DOCTYPE html><html lang="vi"><head><meta charset="UTF-8"><title>${esc(goods.title)} ${car} - ${partNumber(goods, variant)} | ${esc(shop.name)}</title><meta property="og:title" content="${esc(goods.title)} ${car}"><meta property="og:site_name" content="${esc(shop.name)}"><link rel="stylesheet" href="/Content/site.css">${widgets(goods, variant)}</head>
<body><div class="top"><div class="wrap"><span>Hotline phụ tùng: <b>${spacedPhone(shop.phone)}</b></span><span>Giao hàng 34 tỉnh thành</span></div></div><div class="head"><div class="wrap"><a href="/"><img src="/logo-auto.png" alt="${esc(shop.name)}"></a><div class="find"><select><option>Chọn hãng xe</option>${each(cars, (one) => `<option>${one.split(" ")[0]}</option>`)}</select><select><option>Chọn đời xe</option></select><button>Tìm phụ tùng</button></div></div></div><div class="nav"><ul class="wrap">${menu(7)}</ul></div>
<div class="wrap"><div class="bc"><a href="/">Trang chủ</a> / <a href="/phu-tung-${slug(car)}">Phụ tùng ${car.split(" ")[0]}</a> / <span>${esc(goods.title)}</span></div><div class="pd"><div class="pd-i"><img src="/anh/${goods.sku}.jpg" alt="${esc(goods.title)} ${car}"></div><div class="pd-t"><h1>${esc(goods.title)} ${car} - ${partNumber(goods, variant)}</h1><ul class="pd-k"><li>Mã phụ tùng: <strong>${partNumber(goods, variant)}</strong></li><li>Hãng sản xuất: <strong>${esc(goods.brand)}</strong></li><li>Xuất xứ: <strong>${goods.origin}</strong></li><li>Loại hàng: <strong>${["Chính hãng", "OEM", "Thay thế (aftermarket)"][variant % 3]}</strong></li></ul><div class="pd-p">Giá: <b>${commas(goods.price)} VNĐ</b> <i>(chưa VAT)</i></div>${goods.listPrice === null ? "" : `<div class="pd-o">Giá hãng: <s>${commas(goods.listPrice)} VNĐ</s></div>`}<div class="pd-b"><a class="b1" href="/dat-hang">Đặt hàng</a><a class="b2" href="tel:${shop.phone}">Gọi báo giá sỉ</a></div></div></div>
<h2>Xe lắp được</h2><table class="fit"><tr><th>Hãng xe</th><th>Dòng xe</th><th>Năm</th></tr>${each(cars.slice(0, 3), (one) => `<tr><td>${one.split(" ")[0]}</td><td>${one}</td><td>2014-2022</td></tr>`)}</table><h2>Mã tương đương</h2><table class="xref"><tr><th>Hãng</th><th>Mã</th></tr>${each(others.slice(2, 5), (one) => `<tr><td>${esc(one.brand)}</td><td>${one.sku}</td></tr>`)}</table><h2>Phụ tùng khác cho ${car}</h2><div class="list">${each(others.slice(0, 4), (one) => `<div class="it"><a href="${href(one)}">${esc(one.title)} ${car}</a><b>${commas(one.price)} VNĐ</b></div>`)}</div></div><div class="foot"><div class="wrap"><b>${esc(shop.owner)}</b><br>Kho hàng: ${esc(shop.address)}<br>MST: ${shop.taxCode} - Email: ${shop.email}</div></div></body></html>`;
  },
};

/** A wine shop: about half "Liên hệ", who made it as a fact among grape and region, a question of age before all. Odd. */
export const wineOnRequest: BlindTemplate = {
  name: "wine shop, price on request for every second bottle",
  sector: "wine",
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: variant % 2 === 0 ? [] : goods.price,
    seller: shopOrOwner(shop),
    brand: goods.brand,
  }),
  render: ({
    goods,
    others,
    shop,
    variant,
  }) => `<!DOCTYPE html><html lang="vi"><head><meta charset="UTF-8" /><title>${esc(goods.title)} - ${esc(shop.name)}</title><meta property="og:site_name" content="${esc(shop.name)}" /><meta property="og:type" content="article" /><meta property="og:title" content="${esc(goods.title)} - ${esc(shop.name)}" /><script type="application/ld+json">${scriptJson(
    {
      "@context": "https://schema.org",
      "@graph": [
        { "@type": "WebPage", name: `${goods.title} - ${shop.name}` },
        {
          "@type": "BreadcrumbList",
          itemListElement: [
            { "@type": "ListItem", position: 1, name: "Trang chủ" },
            { "@type": "ListItem", position: 2, name: goods.title },
          ],
        },
        { "@type": "WebSite", name: shop.name, description: "Rượu nhập khẩu" },
      ],
    },
  )}</script>${widgets(goods, variant)}</head>
<body class="single-product"><div class="age-gate"><h2>Bạn đã đủ 18 tuổi?</h2><button>Đã đủ 18 tuổi</button><button>Chưa đủ</button></div><div id="page"><header><div class="site-branding"><a href="/" rel="home" class="custom-logo-link"><img class="custom-logo" src="/wp-content/uploads/ruou.png" alt="${esc(shop.name)}"></a></div><nav><ul><li><a href="/ruou-vang">Rượu vang</a></li><li><a href="/ruou-manh">Rượu mạnh</a></li><li><a href="/thuong-hieu">Nhà làm rượu</a><ul class="sub-menu">${makersInMenu(goods, others)}</ul></li></ul></nav></header><div class="content-area"><aside class="widget-area"><div class="widget"><h4 class="widget-title">Rượu bán chạy</h4><ul class="product_list_widget">${each(others.slice(0, 4), (one, at) => `<li><a href="${href(one)}"><span class="product-title">${esc(one.title)}</span></a> <span class="amount">${at % 2 === 0 ? "Liên hệ" : `${dotted(one.price)} ₫`}</span></li>`)}</ul></div></aside>
<main><div class="product"><figure><img src="/wp-content/uploads/${goods.sku}.jpg" alt="${esc(goods.title)}"></figure><div class="summary entry-summary"><h1 class="product_title entry-title">${esc(goods.title)}</h1><p class="price">${variant % 2 === 0 ? `<span class="amount">Giá: Liên hệ</span>` : `<span class="woocommerce-Price-amount amount">${dotted(goods.price)}&nbsp;<span class="woocommerce-Price-currencySymbol">₫</span></span>`}</p><div class="thuoc-tinh"><p><strong>Nhà sản xuất:</strong> ${esc(goods.brand)}</p><p><strong>Quốc gia:</strong> ${goods.origin}</p><p><strong>Nồng độ:</strong> ${12 + (variant % 30)}%</p><p><strong>Dung tích:</strong> 750ml</p></div><p class="goi-ngay">Gọi <a href="tel:${shop.phone}">${shop.phone}</a> để có giá tốt. Mua 6 chai giảm 5%, hộp quà chỉ 150.000 ₫.</p><div class="product_meta"><span class="posted_in">Danh mục: <a href="/ruou-vang">Rượu</a></span></div></div><div class="entry-content"><h2>Thưởng thức</h2><p>Ngon nhất ở 16-18°C, hợp thịt nướng và phô mai.</p></div></div></main></div>
<footer><div class="footer-widgets"><h4>${esc(shop.name)}</h4><p>${esc(shop.owner)}</p><p>Giấy phép bán lẻ rượu số ${variant + 11}/GP-KT</p><p>${esc(shop.address)}</p></div><p>Không bán rượu cho người dưới 18 tuổi</p></footer></div></body></html>`,
};

/** Supplies for farmers, made by a local web firm: price by bag and by kilogram, the company that makes it in the text. Odd. */
export const farmSupplies: BlindTemplate = {
  name: "farm supplies made by a local web firm",
  sector: "farm",
  truth: ({ goods, shop }) => ({
    title: goods.title,
    price: goods.price,
    seller: shopOrOwner(shop),
    brand: goods.brand,
  }),
  render: ({
    goods,
    others,
    shop,
    variant,
  }) => `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd"><html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>${esc(goods.title)}</title><meta name="keywords" content="${esc(goods.title)}, vật tư nông nghiệp, phân bón giá rẻ" /><meta name="description" content="${esc(goods.title)} giá đại lý" /><meta name="geo.region" content="VN-CT" />${widgets(goods, variant)}</head>
<body><div id="wrapper"><div id="banner"><a href="index.html"><img src="upload/hinhanh/banner.png" alt="${esc(shop.name)}" /></a></div><div id="menu"><ul>${menu(6)}</ul></div><div id="left"><div class="tieude">Hỗ trợ trực tuyến</div><div class="hotro"><p>Kinh doanh: ${spacedPhone(shop.phone)}</p><p>Kỹ thuật: ${spacedPhone(shop.secondPhone)}</p></div><div class="tieude">Sản phẩm mới</div><div class="chay">${each(others.slice(5, 8), (one) => `<div class="sp-moi"><a href="${href(one)}">${esc(one.title)}</a><span>${dotted(one.price)} đ</span></div>`)}</div><div class="tieude">Thống kê truy cập</div><p>Đang online: ${variant + 2}</p></div>
<div id="main"><div class="tieude_giua">Chi tiết sản phẩm</div><div class="box_container"><div class="wap_pro"><div class="zoom_slick"><img src="upload/sanpham/${goods.sku}.jpg" alt="${esc(goods.title)}" /></div><ul class="product_info"><li class="ten">${esc(goods.title)}</li><li><b>Mã sản phẩm:</b> ${goods.sku}</li><li class="gia">Giá: <span>${dotted(goods.price)} đ</span></li><li><b>Quy cách:</b> ${["gói", "chai", "bao"][variant % 3]} (khoảng ${dotted(Math.max(1_000, Math.round(goods.price / 25_000) * 1_000))} đ/kg)</li><li><b>Nhà sản xuất:</b> ${esc(goods.brand)}</li><li><b>Xuất xứ:</b> ${goods.origin}</li><li><b>Lượt xem:</b> ${variant * 51 + 9}</li><li><a class="dathang">Đặt hàng</a></li></ul></div><div id="tabs"><div id="info"><p>Cách dùng: pha 20g với bình 16 lít, phun đều hai mặt lá vào sáng sớm. Công ty khuyên không phối với thuốc có tính kiềm.</p><p>Mua từ 10 ${["gói", "chai", "bao"][variant % 3]} giá đại lý, gọi trực tiếp.</p></div></div></div>
<div class="tieude_giua">Sản phẩm khác</div><div class="wap_item">${each(others.slice(0, 6), (one) => `<div class="item"><h3><a href="${href(one)}">${esc(one.title)}</a></h3><p class="sp_gia">Giá: <span>${dotted(one.price)} đ</span></p></div>`)}</div></div><div id="footer"><div class="tenct">${esc(shop.owner.toUpperCase())}</div><p>Cửa hàng ${esc(shop.name)}</p><p>ĐC: ${esc(shop.address)}</p><p>ĐT: ${shop.phone} - Email: ${shop.email}</p><p>Thiết kế web: Sao Web</p></div></div></body></html>`,
};

/** A cooperative's page in the plain pages of a blog: no cart, price in a sentence, the cooperative makes and sells. Odd. */
export const cooperative: BlindTemplate = {
  name: "cooperative with a plain page for each product",
  sector: "food",
  truth: ({ goods, shop }) => ({
    title: goods.title,
    price: goods.price,
    seller: [`Hợp tác xã ${shop.name}`, `HTX ${shop.name}`, shop.name],
    brand: goods.brand,
  }),
  render: ({
    goods,
    others,
    shop,
    person,
    variant,
  }) => `<!DOCTYPE html><html lang="vi"><head><meta charset="UTF-8"><title>${esc(goods.title)} – HTX ${esc(shop.name)}</title><meta name="generator" content="WordPress 6.6"><meta property="og:site_name" content="HTX ${esc(shop.name)}"><meta property="og:type" content="article"><meta property="og:title" content="${esc(goods.title)}"><meta property="article:published_time" content="2026-0${(variant % 9) + 1}-12T02:11:00+00:00">${widgets(goods, variant)}</head>
<body class="page page-template-default wp-embed-responsive"><div class="wp-site-blocks"><header class="wp-block-template-part"><p class="wp-block-site-title"><a href="/" rel="home">HTX ${esc(shop.name)}</a></p><p class="wp-block-site-tagline">Sạch từ đất, thật từ tâm</p><nav class="wp-block-navigation"><ul>${menu(5)}</ul></nav></header><main class="wp-block-group"><h1 class="wp-block-post-title">${esc(goods.title)}</h1><figure class="wp-block-image size-large"><img src="/wp-content/uploads/2026/anh-${variant}.jpg" alt=""><figcaption class="wp-element-caption">Sản phẩm đạt OCOP ${(variant % 3) + 3} sao</figcaption></figure><div class="entry-content wp-block-post-content"><p>Bà con ${esc(shop.name)} làm ra sản phẩm này từ năm 20${String((variant % 12) + 10)}, mỗi mẻ chỉ vài trăm phần. Năm ngoái giá nguyên liệu tăng gần 20.000đ một ký nhưng hợp tác xã vẫn giữ giá.</p>
<ul class="wp-block-list"><li><strong>Nhãn hiệu:</strong> ${esc(goods.brand)}</li><li><strong>Giá bán lẻ:</strong> ${dotted(goods.price)} đồng</li><li><strong>Hạn sử dụng:</strong> 12 tháng</li><li><strong>Vùng trồng:</strong> ${variant + 4} hecta, 38 hộ</li></ul><p>Khách mua sỉ từ 50 phần, xin liên hệ ${esc(person.called)} (phụ trách bán hàng): <strong>${spacedPhone(shop.phone)}</strong> để có giá tốt. Phí gửi xe khách 30.000 đồng.</p><h2 class="wp-block-heading">Quy trình</h2><p>Thu hái, sơ chế, sấy, đóng gói trong ngày. Mã QR trên bao bì cho biết lô.</p></div><h2 class="wp-block-heading">Xem thêm</h2><ul class="wp-block-latest-posts__list">${each(others.slice(0, 3), (one) => `<li><a class="wp-block-latest-posts__post-title" href="${href(one)}">${esc(one.title)}</a></li>`)}</ul></main><footer class="wp-block-template-part"><p>Hợp tác xã ${esc(shop.name)}<br>${esc(shop.address)}<br>Giám đốc: ông Nguyễn Văn Lãm</p><p>Tự hào chạy bằng WordPress</p></footer></div></body></html>`,
};
