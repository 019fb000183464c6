import { asked, habit } from "./habit.ts";
import type { Habit } from "./habit.ts";
import { asksPrice, coat } from "./wording.ts";

const goods = `${coat} hai lớp`;
const ofGoods = { title: goods, price: 350_000 };
const spelled = "https://vuonmay.example/nhat-ky/ao-khoac-nui-xa-hai-lop";
const silent = "https://vuonmay.example/nhat-ky/12";

const head = "Tám tháng, ba lần làm lại";
const story = (name: string, title: string, url: string) =>
  asked(
    `<title>${head} - Vườn Mây</title><h1>${head}</h1><p>Món mới tên là <b>${goods}</b>, may tay.</p>${name}<p>Mình để giá <b>350.000đ</b>.</p>`,
    { title, price: 350_000, seller: "Vườn Mây" },
    url,
  );
const stories = habit(
  "what the address spells is sold in a story whose heading tells of something else",
  [`<figcaption>${goods}</figcaption>`, `<img src="/a.jpg" alt="${goods}">`, `<p>${goods} có hai màu.</p>`].flatMap(
    (name) => [
      story(name, goods, spelled),
      story(name, goods, `${spelled}-p123.html`),
      story(name, goods, `${silent}?ten=ao-khoac-nui-xa-hai-lop`),
      story(name, head, silent),
    ],
  ),
);

const longer = `${goods} cho nam`;
const told = `<img src="/a.jpg" alt="${goods}"><p>${goods}</p>`;
const link = `<p><a href="/b">${goods}</a></p>`;
const keepsPlace = habit(
  "what links, and what heads the goods in more words, keeps its place beside what the address spells",
  [
    asked(`<title>${longer}</title><h1>${longer}</h1>${told}${asksPrice}`, { title: longer, price: 350_000 }, spelled),
    asked(
      `<title>Vườn Mây</title><p>${goods}</p><h1>Chăn len hai màu</h1>${asksPrice}`,
      { title: "Chăn len hai màu", price: 350_000, seller: "Vườn Mây" },
      spelled,
    ),
    asked(
      `<title>Chăn len</title><h1>Chăn len</h1>${asksPrice}${link}${link}`,
      { title: "Chăn len", price: 350_000 },
      spelled,
    ),
  ],
);

const list = `<p><a href="/">Trang chính</a> / <a>Bảng giá</a></p><p>${goods}</p><p>Mã: NX1</p><p>350.000đ</p>`;
const noLine = habit("a page that no line stands out of is of the goods that its address spells", [
  asked(`<title>Bảng giá sỉ và lẻ</title>${list}`, ofGoods, `${silent}?id=4&t=ao-khoac-nui-xa-hai-lop`),
  asked(
    `<title>Vườn Mây - Chi tiết sản phẩm</title>${list}`,
    { ...ofGoods, seller: "Vườn Mây" },
    `${silent}?id=4&t=ao-khoac-nui-xa-hai-lop`,
  ),
]);

const noText = habit("an address that is no text is read as none", [
  asked(`<title>${goods}</title><h1>${goods}</h1><p>350.000đ</p>`, ofGoods, "https://vuonmay.example/%E0%A4%A?a=%FF"),
]);

/** Titles that the address of the page spells. */
export const ofTitlesByAddress: Habit[] = [stories, keepsPlace, noLine, noText];
