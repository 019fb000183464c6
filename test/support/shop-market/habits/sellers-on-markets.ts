import { asked, habit } from "./habit.ts";
import type { Habit } from "./habit.ts";
import { coat, document, heading, market, namelessShop, ofCoat, oneOfShops, priced, siteNamed } from "./wording.ts";

const none = [] as const;
const sold = (html: string, seller: string | readonly string[], url = market) =>
  asked(html, { ...ofCoat, seller }, url);
const choSong = siteNamed("Chợ Sông");

const called = (card: string, seller: string) =>
  sold(
    document(choSong, `<a href="/b">Bán hàng cùng Chợ Sông</a>${heading}${card}<footer>© Chợ Sông</footer>`),
    seller,
  );
const company = "Công ty TNHH Vườn Mây";
const manyWords = habit("who sells on a market is read in its many words, free of badges, figures and labels", [
  ...[
    "<p>Nhà bán hàng: Vườn Mây (98% tích cực)</p>",
    "<div>Nhà bán: <a href=/s/1>Vườn Mây</a> <span>Chính hãng</span></div>",
    "<h4>Gian hàng Vườn Mây</h4><p>Tỉ lệ phản hồi 97%</p>",
    "<h3>Thông tin người bán</h3><ul><li>Tên: Vườn Mây</li><li>SĐT: 0912345678</li></ul>",
    "<h2>Thông tin nhà bán</h2><p><b>Tên cửa hàng:</b> Vườn Mây</p>",
    "<h3>Liên hệ người bán</h3><div>Vườn Mây</div>",
    "<div><b>Vườn Mây</b> <button>+ Theo dõi</button></div>",
    "<div><b>Vườn Mây</b><span>1,2k đang xem</span><button>Theo dõi</button></div>",
    "<div>Vườn Mây</div><p>4,8 | 1,2k đánh giá | Tham gia 3 năm trước</p>",
    "<aside><a href=/store/3>Vườn Mây</a><span>Official Store</span></aside>",
    "<button>Chat với Vườn Mây</button>",
    "<p>Đăng bởi <a href=/u/3>Vườn Mây</a> lúc 08:12 12/10/2026</p>",
    "<p>Liên hệ: Vườn Mây - 0912 345 678</p>",
    "<table><tr><th>Người liên hệ</th><td>Vườn Mây</td></tr></table>",
    "<div>Vườn Mây</div><a href=/x>Xem tất cả tin của người này</a>",
    "<div>Vườn Mây</div><div>32 mặt hàng</div><button>Ghé thăm</button>",
    "<p>Nơi bán: <b>Vườn Mây</b></p>",
  ].map((card) => called(card, "Vườn Mây")),
  ...[`<h3><a href="/cong-ty/3">${company}</a></h3>`, `<h4>${company}</h4><p>Loại hình: Nhà phân phối</p>`].map(
    (card) => called(card, company),
  ),
]);

const persons = habit("a title before a person's name is a part of it, and a sentence behind a name is none", [
  ...["Mr. Tài", "Ms. Vân Anh", "BS. Lan", "CTY. Vườn Mây", "A. Tuấn"].map((name) =>
    called(`<p>Người bán: ${name}</p>`, name),
  ),
  called("<p>Người bán: Vườn Mây. Giao hàng tận nơi</p>", "Vườn Mây"),
]);

const quiet = (card: string, seller: string) =>
  sold(
    document(`<title>${coat} | Chợ Sông</title>`, `${heading}${card}<footer>© 2026 Chợ Sông</footer>`),
    seller,
    namelessShop,
  );
const asksNobody = habit(
  "a site that asks nobody to sell is a market where it chats with or was posted by another, none of its staff",
  [
    ...[
      "<button>Chat với Vườn Mây</button>",
      "<a href=/c>Nhắn tin cho Vườn Mây</a>",
      "<p>Đăng bởi: <a href=/u/3>Vườn Mây</a></p>",
      "<p>Tin đăng bởi: Vườn Mây - 12/10/2026</p>",
      "<div>Vườn Mây</div><p>Bấm để hiện số</p>",
    ].map((card) => quiet(card, "Vườn Mây")),
    ...[
      "<button>Chat với chúng tôi</button>",
      "<button>Chat với Chợ Sông</button>",
      "<button>Chat với Zalo</button>",
      "<button>Chat với Dược Sĩ</button>",
      "<p>Đăng bởi: Admin</p>",
      "<p>Liên hệ: Nguyễn Văn Nam - 0912 345 678</p>",
      "<article><p>Đăng bởi: Nguyễn Văn Nam</p></article>",
      "<button>Thêm vào giỏ</button><p>Đăng bởi: Nguyễn Văn Nam</p>",
    ].map((card) => quiet(card, "Chợ Sông")),
  ],
);

const neverTheSite = habit(
  "on a site where others sell its own name is never the seller: the seller is read, or there is none",
  [
    ...[
      "<a href=/dang>+ ĐĂNG TIN</a>",
      "<a href=/b>Bán hàng cùng Chợ Sông</a>",
      "<a href=/k>Kênh Người Bán</a>",
      "<h2>Sản phẩm khác của shop</h2>",
      "<p>Join Date: 03-2011</p>",
    ].map((call) => sold(`${priced}${choSong}${call}`, none)),
    sold(`${priced}${choSong}<a href=/gh>Giỏ hàng</a>`, "Chợ Sông"),
    ...[
      "<div>chị Lài</div><div>Cá nhân</div>",
      "<b>chị Lài</b><div>Hoạt động 2 giờ trước</div>",
      "<div>chị Lài</div><div>Senior Member</div>",
      "<a class=bigusername>chị Lài</a>",
      "<div>chị Lài</div><div>4.9</div><a>Đến gian hàng</a>",
    ].map((person) => sold(`${priced}${choSong}<p><a href=/dang>Đăng tin</a></p>${person}`, "chị Lài")),
  ],
);

const ownPage = habit("a link to the page of one seller names the seller, in it or beside it", [
  ...[
    "<a href=/shop/12><img src=/a.png><b>chị Lài</b></a><p>4.9</p>",
    "<div><a href=/user/lai><img src=/a.png></a><div><div>chị Lài</div><div>98%</div></div></div>",
    "<a href=/nha-cung-cap/3>chị Lài</a>",
  ].map((card) => sold(`${priced}${choSong}${card}`, "chị Lài")),
  ...[
    "<a href=/shop/ao>Áo ấm</a>",
    "<div class=review><a href=/user/1>chị Lài</a></div>",
    "<nav><a href=/stores/1>Huế</a></nav>",
    "<a href=/user/me>Theo dõi</a>",
    "<a href=https://khac.example/shop/1>Chợ khác</a>",
  ].map((other) =>
    sold(`${priced}${siteNamed("Vườn Mây")}${other}`, "Vườn Mây", "https://www.motcuahang.example/shop/ao-khoac"),
  ),
]);

const ownShop = (supplier: string, brand: string | readonly string[]) =>
  asked(
    `${siteNamed("Vườn Mây")}${priced}<p>Nhà cung cấp: ${supplier}</p>`,
    { ...ofCoat, seller: "Vườn Mây", brand },
    oneOfShops,
  );
const suppliers = habit(
  "a supplier is the seller where others sell, and in a shop of its own the maker if the goods bear its name",
  [
    ownShop("Núi Xa", "Núi Xa"),
    sold(`${priced}<a href=/dang>Đăng tin</a><p>Nhà cung cấp: Vườn Mây</p>`, "Vườn Mây"),
    ownShop("Kho Một", none),
  ],
);

const channel = `${choSong}<a href=/k>Kênh người bán</a>`;
const lai = '<div><a class="seller-name" href="/cua-hang/lai"><span>Tiệm Lài</span></a><p>4.9</p></div>';
const rivals = habit("who sells the same goods too is not their seller, nor is what a seller takes off", [
  ...["3 nhà bán khác", "Các nhà bán khác", "Từ cửa hàng khác", "Gian hàng khác cùng bán"].flatMap((over) => {
    const others = `<div><h4>${over}</h4><div><span class="seller-name">Tiệm Sen</span><b>351.000đ</b></div><p>Giao trong 2 ngày</p></div>`;
    return [sold(`${priced}${channel}${others}${lai}`, "Tiệm Lài"), sold(`${priced}${channel}${others}`, none)];
  }),
  ...["Mã giảm từ người bán: -7.000₫", "Người bán: 10%", "Shop: 15k", "Gian hàng: giảm 5.000đ"].map((off) =>
    sold(`${priced}${channel}<p>${off}</p>${lai}`, "Tiệm Lài"),
  ),
]);

const withCard = (fares: string, seller: string) =>
  sold(
    `<div class="store-header"><a href="/store/12"><span>Tiệm Lài</span></a>${fares}</div>${priced}<p>© 2026 Chợ Sông</p>`,
    seller,
  );
const cards = habit("a seller's card over the goods is read", [
  ...["<p>1200 người theo dõi</p>", "<p>98% Đánh giá tích cực</p>", "<p>Tham gia từ 2019</p>"].map((fares) =>
    withCard(fares, "Tiệm Lài"),
  ),
  withCard("<p>Giỏ hàng</p>", "Chợ Sông"),
]);

/** Who sells on a site where others sell. */
export const ofSellersOnMarkets: Habit[] = [
  manyWords,
  persons,
  asksNobody,
  neverTheSite,
  ownPage,
  suppliers,
  rivals,
  cards,
];
