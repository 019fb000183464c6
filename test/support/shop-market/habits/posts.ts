import { asked, habit } from "./habit.ts";
import type { Habit } from "./habit.ts";
import { asksPrice, coat, document, heading, namelessShop, ofCoat, siteNamed, titled } from "./wording.ts";

const url = "https://mangquen.example/p/7";
const vuonMay = { ...ofCoat, seller: "Vườn Mây" };

const words = `<p>Em có sẵn cho cả nhà ạ</p><p>${coat}</p><p>Hãng Suối Trong chuẩn nhé</p><p>💰 Giá: 350k</p>`;
const inGroup = (by: string, seller: string) =>
  asked(
    `<title>Hội Đồ Ấm | Mạng Quen</title><a href="/">Mạng Quen</a><h1><a href="/g/7">Hội Đồ Ấm</a></h1><p>Nhóm Công khai · 182K thành viên</p>${by}${words}`,
    { ...ofCoat, seller, brand: "Suối Trong" },
    url,
  );
const postedBy = (link: string, name: string) =>
  inGroup(`<h2><a href="${link}">${name}</a></h2><span>Hôm qua lúc 21:03 · Công khai</span>`, name);
const groups = habit("in a group the goods are the line over the price, and who posts sells, by a name or a nick", [
  postedBy("/u/7", "Lưu Hằng Nga"),
  postedBy("/u/7", "nha_cua_mit"),
  postedBy("/people/7", "Vườn Mây"),
  inGroup(`<div><a href="/u/7">Vườn Mây</a><span>Hôm qua lúc 20:11</span></div>`, "Vườn Mây"),
]);

const ofVuonMay = '<meta property="og:title" content="Vườn Mây">';
const tagged = habit("tags that name the owner of a post beside its site name who sells, and what is posted", [
  asked(
    `<title>Kênh: Vườn Mây</title>${siteNamed("Mạng Quen")}${ofVuonMay}<div><a href="/vm">Vườn Mây</a></div><div>${coat}<br>Độ mới 95%<br>Giá: 350k</div>`,
    vuonMay,
    url,
  ),
  ...[
    '<meta property="og:title" content="Vườn Mây on Mạng Quen: xem">',
    '<meta property="og:description" content="Vườn Mây trên Mạng Quen">',
  ].map((tag) =>
    asked(`<title>${coat}</title>${siteNamed("Mạng Quen")}${tag}<h1>${coat}</h1><p>350k</p>`, vuonMay, url),
  ),
]);

const threads = habit("who opened a thread sells, and no heading of an article is taken for a person by its day", [
  ...["Thread starter <a>nha_cua_mit</a>", "Người tạo: <a>nha_cua_mit</a>"].map((line) =>
    asked(
      `<title>Bán - ${coat} | Diễn đàn Sông</title>${siteNamed("Diễn đàn Sông")}<div class="p-body-header"><h1>${coat}</h1><ul><li>${line}</li></ul></div><p>Giá ra đi: 350k</p><h3>Chủ đề tương tự</h3><a href="/2">Bán quạt</a>`,
      { ...ofCoat, seller: "nha_cua_mit" },
      url,
    ),
  ),
  asked(`${titled}<p>12/10/2026</p><p>Giá: 350k</p>`, ofCoat, url),
]);

const onMarket = (card: string, seller: string) =>
  asked(
    `<title>${coat} trên Chợ Sông</title><h1>${coat}</h1><p>350.000đ</p><p><a href="/dang">Đăng tin</a></p>${card}`,
    { ...ofCoat, seller },
    url,
  );
const faring = habit("how a seller fares is no name, and names that sound like words of shops are", [
  ...["Đạt Đồng Hồ", "Lưu Thị Hoa", "Hằng Nga", "Phi Nhung"].map((name) =>
    onMarket(`<a href="/user/7">${name}</a><p>Cá nhân</p>`, name),
  ),
  onMarket("<div>Vườn Mây</div><div>Đã bán 48,2K · 96% phản hồi trong 24 giờ</div><a>Ghé thăm</a>", "Vườn Mây"),
  onMarket('<a href="/@nha_may"><span>@nha_may</span></a>', "nha_may"),
  onMarket("<p>Shop: <a href=/s>Vườn Mây</a> (Hà Nội)</p>", "Vườn Mây"),
  onMarket("<p>Hiệu A | Bán bởi <a href=/s>Vườn Mây</a> | Giao bởi Chợ Sông</p>", "Vườn Mây"),
]);

const onNetwork = (head: string, body: string) =>
  document(`<title>${coat} | Mạng Quen</title>${siteNamed("Mạng Quen")}${head}`, `<a href="/">Mạng Quen</a>${body}`);
const written = `<p>${coat}</p>${asksPrice}`;
const whosePage = habit("whose page a post stands on sells, and not the network", [
  ...[
    onNetwork(ofVuonMay, `<h2><a href="/vuon.may">Vườn Mây</a></h2><span>3 giờ trước</span>${written}`),
    onNetwork(ofVuonMay, `<div><a href="/c/vm"><span>Vườn Mây</span></a></div>${heading}<time>Oct 2 at 15:00</time>`),
    onNetwork("", `${heading}<p>Xem thêm của Vườn Mây trên Mạng Quen</p>`),
    onNetwork("", `<div><a href="/vm">Vườn Mây</a> · <span>2 tháng 10 lúc 20:11 · Công khai</span></div>${heading}`),
  ].map((html) => asked(html, vuonMay, namelessShop)),
  // A shop that tells its name in the tags of each page, or its page in a network, sells itself.
  ...['<a href="/gioi-thieu">Vườn Mây Store</a>', "<p>Theo dõi Áo Đẹp trên Facebook</p>"].map((body) =>
    asked(
      document(`${siteNamed("Vườn Mây")}<meta property="og:title" content="Vườn Mây Store">`, `${heading}${body}`),
      vuonMay,
      namelessShop,
    ),
  ),
]);

/** Posts, threads and small advertisements: who sells, and what. */
export const ofPosts: Habit[] = [groups, tagged, threads, faring, whosePage];
