import type { FreshTemplate } from "./fresh-goods.ts";
import { brokenMillion, each, kilo } from "./fresh-writing.ts";
import { clutter, dotted, esc, spacedPhone } from "./writing.ts";

/**
 * A shop kept as a free blog: goods are posts typed over years, the price in big red letters in the middle of the text, the brand only where
 * the writer names it, readers' comments with other brands and prices, popular posts with prices in their names.
 */
export const blogPost: FreshTemplate = {
  name: "free blog as a shop, price in the run of the text",
  kinds: ["beauty", "home"],
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: goods.price,
    seller: shop.name,
    // On odd pages nothing but the words of the title holds the brand, and who does not know it cannot tell which words.
    brand: variant % 2 === 0 ? goods.brand : null,
  }),
  render: ({ goods, others, shop, person, variant }) => {
    const price = [kilo(goods.price), `${dotted(goods.price)}đ`, brokenMillion(goods.price)][variant % 3]!;
    return `<!DOCTYPE html>
<html class='v2' dir='ltr' xmlns='http://www.w3.org/1999/xhtml' xmlns:b='http://www.google.com/2005/gml/b'><head><meta content='blogger' name='generator'/><title>${esc(shop.name)}: ${esc(goods.title)}</title><meta content='https://${shop.host}/2026/03/bai-${variant}.html' property='og:url'/><meta content='${esc(goods.title).replaceAll("'", "&#39;")}' property='og:title'/>${clutter(variant)}</head>
<body class='loading'><div class='navbar section' id='navbar'></div><div class='body-fauxcolumns'></div><div class='content-outer'><header><div class='header section' id='header'><div class='titlewrapper'><h1 class='title'><a href='/'>${esc(shop.name)}</a></h1></div><div class='descriptionwrapper'><p class='description'><span>Góc bán hàng nho nhỏ của ${esc(person.called)}. Alo: ${spacedPhone(shop.phone)}</span></p></div></div></header>
<div class='tabs-outer'><ul><li><a href='/'>Trang chủ</a></li><li><a href='/p/cach-mua-hang.html'>Cách mua hàng</a></li></ul></div><div class='main-outer'><div class='column-center-inner'><div class='widget Blog' id='Blog1'><div class='blog-posts hfeed'><div class="date-outer"><h2 class='date-header'><span>Thứ Hai, 9 tháng 3, 2026</span></h2><div class="date-posts"><div class='post-outer'><div class='post hentry' itemprop='blogPost' itemscope='itemscope' itemtype='http://schema.org/BlogPosting'><h3 class='post-title entry-title' itemprop='name'>
${esc(goods.title)}
</h3><div class='post-body entry-content' itemprop='description articleBody'><div class="separator" style="clear: both; text-align: center;"><a href="https://1.bp.example/s1600/1.jpg"><img border="0" src="https://1.bp.example/s320/1.jpg" /></a></div><br />Cả nhà ơi ${esc(person.called)} mới về ${esc(goods.title)} nè.${variant % 2 === 0 ? ` Hàng của hãng <b>${esc(goods.brand)}</b>, thương hiệu ${esc(goods.brand)} thì khỏi bàn rồi ha.` : " Dùng thích lắm luôn."} Hôm bữa nhà mình xài hết 2 cái trong 1 tháng 😂<br /><br /><div style="text-align: center;"><span style="color: red; font-size: x-large;"><b>Giá: ${price}</b></span></div><br /><i>Mua từ 3 cái bớt 10k/cái, ship HCM 25k, tỉnh 30-40k tuỳ xa gần nha.</i><br />Chuyển khoản trước hoặc nhận hàng trả tiền đều được, cọc 50k với đơn tỉnh.<br /><br />Địa chỉ: ${shop.address}<br />LH: ${spacedPhone(shop.phone)}<div style='clear: both;'></div></div>
<div class='post-footer'><span class='post-author vcard'>Người đăng: <span class='fn' itemprop='author' itemscope='itemscope' itemtype='http://schema.org/Person'><span itemprop='name'>${esc(person.nick)}</span></span></span> <span class='post-timestamp'>vào lúc <abbr class='published' itemprop='datePublished' title='2026-03-09T08:15:00+07:00'>08:15</abbr></span><div class='post-footer-line'><span class='post-labels'>Nhãn: <a href='/search/label/hang-moi' rel='tag'>hàng mới</a></span></div></div></div>
<div class='comments' id='comments'><h4>2 nhận xét:</h4><ol><li class='comment'><cite class='user'><a href='#'>Mai Phạm</a></cite><p class='comment-content'>Còn ${esc(others[0]!.title)} giá ${kilo(others[0]!.price)} hôm trước không bạn?</p></li><li class='comment'><cite class='user'>Nặc danh</cite><p class='comment-content'>Thấy hãng ${esc(others[1]!.brand)} bán có ${kilo(Math.round(goods.price / 2_000) * 1_000)} à</p></li></ol></div></div></div></div></div></div></div>
<div class='column-right-inner'><aside><div class='widget PopularPosts'><h2>Bài xem nhiều</h2>${each(others.slice(2, 7), (one) => `<div class='item-title'><a href='/2025/11/${one.sku}.html'>${esc(one.title)} chỉ ${kilo(one.price)}</a></div>`)}</div><div class='widget BlogArchive'><h2>Lưu trữ</h2><a href='/2026/'>2026 (41)</a></div></aside></div></div><footer>Chủ đề Đơn giản. Được tạo bởi <a href='#'>Blogger</a>.</footer></div></body></html>`;
  },
};
