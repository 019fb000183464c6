import { each } from "../fresh-writing.ts";
import { dotted, slug } from "../writing.ts";

const words = "site cart item grid hero card tabs menu foot head promo badge slide modal toast field note aside".split(
  " ",
);

/** A style sheet as themes inline it: many rules, none of which says anything of the goods. */
export const themeStyle = (prefix: string, rules: number): string =>
  `<style id="${prefix}-inline-css">${Array.from(
    { length: rules },
    (_, at) =>
      `.${prefix}-${words[at % words.length]}${at > 17 ? `__${words[(at * 7 + 3) % words.length]}` : ""}{display:${at % 3 === 0 ? "flex" : "block"};margin:0 ${at % 9}px ${(at * 5) % 24}px;color:#${((at * 40_503) & 0xfff).toString(16).padStart(3, "0")};font-size:${11 + (at % 8)}px}`,
  ).join("")}</style>`;

/** What measuring firms put into heads: ids, queues and an event that names no product. */
export const trackers = (variant: number): string =>
  `<script>window.measureQueue=window.measureQueue||[];measureQueue.push({site:'SITE-N${4_096 + variant}',seen:Date.now(),kind:'visit'});(function(page){var part=page.createElement('script');part.src='https://tag.example/measure.js?site=N${4_096 + variant}';part.async=1;page.head.appendChild(part)})(document);</script>
<script>var adEvents=window.adEvents||[];adEvents.push(['start','${280_000_000_000 + variant * 7_919}']);adEvents.push(['seen',location.pathname]);</script>
<script>(window.shortFilms=window.shortFilms||{sent:[]}).pixel='C${(variant * 65_537 + 99).toString(36).toUpperCase()}';</script>`;

const shelves: readonly (readonly [string, readonly string[]])[] = [
  ["Hàng mới về", ["Tuần này", "Tháng này", "Đặt trước"]],
  ["Bán chạy", ["Dưới 200.000đ", "200.000đ - 500.000đ", "Trên 500.000đ"]],
  ["Quà tặng", ["Tặng mẹ", "Tặng thầy cô", "Tặng đối tác"]],
  ["Khuyến mãi", ["Xả kho -50%", "Mua 2 tặng 1", "Flash sale 12h"]],
  ["Tin tức", ["Mẹo vặt", "Tuyển dụng", "Sự kiện"]],
  ["Chính sách", ["Đổi trả 7 ngày", "Bảo mật thông tin", "Vận chuyển", "Thanh toán"]],
  ["Hệ thống cửa hàng", ["Miền Bắc", "Miền Trung", "Miền Nam"]],
  ["Trang chủ", []],
  ["Về chúng tôi", ["Câu chuyện", "Đội ngũ", "Báo chí nói gì"]],
  ["Tất cả sản phẩm", ["Loại một", "Loại hai", "Bộ sưu tập mùa thu", "Hàng trưng bày"]],
  ["Thương hiệu", ["A - E", "F - M", "N - Z"]],
  ["Combo tiết kiệm", ["Combo 2 món", "Combo 3 món", "Đồng giá 99k"]],
  ["Khách sỉ", ["Báo giá sỉ", "Đăng ký đại lý", "Cộng tác viên"]],
  ["Hỏi đáp", ["Tra cứu đơn hàng", "Bảo hành", "Hướng dẫn mua hàng"]],
  ["Góc chia sẻ", ["Video", "Kinh nghiệm chọn mua"]],
  ["Liên hệ", []],
  ["Outlet", ["Giảm 30%", "Giảm 50%", "Dưới 100K"]],
  ["Tài khoản", ["Đăng nhập", "Đăng ký", "Sản phẩm đã xem"]],
];

/** Menus of two steps; `top` and `sub` are the class names of the software, and each software gets shelves of its own. */
export function departments(top: string, sub: string, times = 1): string {
  const first = [...top].reduce((sum, sign) => sum * 7 + sign.codePointAt(0)!, 3);
  const count = (4 + (first % 4)) * times;
  const chosen = Array.from({ length: count }, (_, at) => shelves[(first + at * 5) % shelves.length]!);
  return each(
    chosen,
    ([shelf, within], at) =>
      `<li class="${top} ${top}-${at}"><a href="/${slug(shelf)}">${shelf}</a>${within.length === 0 ? "" : `<ul class="${sub}">${each(within, (one) => `<li><a href="/${slug(shelf)}/${slug(one)}">${one}</a></li>`)}</ul>`}</li>`,
  );
}

/** A sheet of icons. */
export const icons = (count = 14): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" style="display:none">${Array.from({ length: count }, (_, at) => `<symbol id="i-${words[at % words.length]}" viewBox="0 0 24 24"><path d="M${at} 2l4 ${at + 3}h-${at}z M${24 - (at % 20)} 12a${1 + (at % 7)} 4 0 1 0 0 ${at}"/></symbol>`).join("")}</svg>`;

const buyers = [
  "Hạnh P.",
  "Quốc Toàn",
  "mai***92",
  "Chị Lụa",
  "Trung Dũng",
  "K. Ngân",
  "Bác Năm",
  "thao_vy",
  "Đăng Khoa",
];
const said = [
  "Giao nhanh, gói kỹ, sẽ ủng hộ tiếp.",
  "Hàng đúng mô tả, mỗi tội ship hơi lâu.",
  "Mình mua lần hai rồi, vẫn ưng.",
  "Giá hơi cao hơn chỗ khác nhưng yên tâm.",
  "Nhân viên tư vấn dễ thương lắm ạ.",
  "Nhận hàng thiếu quà tặng, shop gửi bù ngay.",
  "Dùng được hai tuần chưa thấy vấn đề gì.",
];

/** What buyers wrote; the class names are the page's. */
export const reviews = (variant: number, count: number, box: string, name: string): string =>
  each(
    Array.from({ length: count }, (_, at) => at),
    (at) =>
      `<div class="${box}"><span class="${name}">${buyers[(variant + at * 2) % buyers.length]}</span><time>${1 + ((variant * 3 + at * 5) % 28)}/0${1 + ((at + variant) % 9)}/2026</time><p>${said[(variant + at) % said.length]}</p></div>`,
  );

/** A bubble to talk, a cookie note, and a minified bundle, as they stand at the end of bodies. */
export const tail = (variant: number, phone: string, kilobytes = 3): string =>
  `<div id="contact-float"><a href="https://zalo.example/${phone}" rel="nofollow">Chat Zalo</a><a href="https://m.example/${variant}">Messenger</a></div><div class="cookie-note" hidden>Trang này dùng cookie để ghi nhớ giỏ hàng của bạn. <button>Đồng ý</button></div><script>${`!function(e,t){var n=e.q||[];n.push([${variant},"k",{v:"${dotted(variant * 1_000 + 9_000)}"}]);t.title&&(e.z=n.length)}(window,document);`.repeat(kilobytes * 7)}</script>`;
