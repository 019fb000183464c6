import type { FreshTemplate } from "./fresh-goods.ts";
import { brokenMillion, each, inMillions } from "./fresh-writing.ts";
import { clutter, dotted, esc } from "./writing.ts";

/**
 * A small ad of a private person: masked phone, price as a word on every other page, what the thing cost when new in the text, the board's
 * own hotline and company below, similar ads with prices above the fold, the maker as a fact among icons on most pages.
 */
export const smallAd: FreshTemplate = {
  name: "small ad of a private person",
  kinds: ["electronics", "tools"],
  host: "raovatbenxe.example",
  truth: ({ goods, person, variant }) => ({
    title: [`Cần bán ${goods.title} còn mới`, goods.title],
    price: goods.price,
    seller: person.called,
    brand: variant % 3 === 2 ? null : goods.brand,
  }),
  render: ({ goods, others, person, variant }) => {
    const price = variant % 2 === 0 ? inMillions(goods.price) : `${dotted(goods.price)} đ`;
    const masked = `${person.phone.slice(0, 6)}****`;
    return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Cần bán ${esc(goods.title)} còn mới | Rao Vặt Bến Xe</title><meta property="og:site_name" content="Rao Vặt Bến Xe"><meta property="og:title" content="Cần bán ${esc(goods.title)} còn mới - ${price}">${clutter(variant)}</head><body>
<header class="rv-top"><a class="rv-logo" href="/">Rao Vặt Bến Xe</a><a class="rv-post" href="/dang-tin">+ ĐĂNG TIN</a></header>
<div class="rv-ads"><strong>Tin ưu tiên</strong>${each(others.slice(0, 3), (one) => `<a class="ad" href="/tin/${one.sku}.htm"><span class="ad__t">Bán gấp ${esc(one.title)}</span><span class="ad__p">${inMillions(one.price)}</span><span class="ad__m">Tin VIP · Quận 7</span></a>`)}</div>
<ul class="rv-bc"><li>Rao vặt</li><li>Toàn quốc</li><li>Đồ dùng</li></ul>
<article class="rv-ad" id="ad-${70_000 + variant}"><div class="rv-ad__pics"><span>1/4</span><img src="/u/1.jpg" alt="Ảnh 1"></div><h1 class="rv-ad__t">Cần bán ${esc(goods.title)} còn mới</h1><div class="rv-ad__row"><span class="rv-ad__p">${price}</span><button class="rv-save">♡ Lưu tin</button></div><div class="rv-ad__meta"><time datetime="2026-11-18">Đăng 4 ngày trước</time><span>Mã tin: ${70_000 + variant}</span><span>${200 + variant} lượt xem</span></div>
<div class="rv-who"><img src="/ava.png" alt=""><div><div class="rv-who__n">${esc(person.called)}</div><div class="rv-who__k">Cá nhân</div><div>Hoạt động 2 giờ trước</div></div><a class="rv-call" data-k="x${variant}">${masked} <u>Bấm để hiện số</u></a></div>
<div class="rv-facts">${variant % 3 === 2 ? "" : `<div><i class="ic ic-tag"></i><span>Hãng:</span> <span>${esc(goods.brand)}</span></div>`}<div><i class="ic ic-box"></i><span>Tình trạng:</span> <span>Đã sử dụng</span></div><div><i class="ic ic-shield"></i><span>Bảo hành:</span> <span>Hết bảo hành</span></div></div>
<div class="rv-body">Do chuyển nhà nên mình để lại, máy dùng kỹ, đủ hộp.<br>Lúc mua mới ${brokenMillion(goods.price + (goods.price < 1_000_000 ? 200_000 : 1_500_000))}, giờ để lại giá trên, có thương lượng cho ai tới lấy liền.<br>Phụ kiện rời 50k/món nếu cần.<br>Miễn trả giá qua điện thoại.</div></article>
<aside class="rv-safe"><h3>Mua bán an toàn</h3><p>KHÔNG chuyển tiền trước khi xem hàng. Tổng đài hỗ trợ 1900 0000 (1.000đ/phút)</p></aside>
<section><h2>Tin tương tự</h2>${each(others.slice(3, 9), (one) => `<div class="ad"><a class="ad__t" href="/tin/${one.sku}.htm">${esc(one.title)}</a><span class="ad__p">${inMillions(one.price)}</span></div>`)}</section><footer>Công ty Cổ phần Bến Xe Trực Tuyến - GPĐKKD 0300000000 - Chịu trách nhiệm nội dung: Ông Lý Bình</footer></body></html>`;
  },
};
