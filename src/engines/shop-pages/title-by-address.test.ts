import assert from "node:assert/strict";
import test from "node:test";
import { readShopPage } from "./index.ts";

const goods = "Áo khoác Núi Xa hai lớp";
const spelled = "https://vuonmay.example/nhat-ky/ao-khoac-nui-xa-hai-lop";
const silent = "https://vuonmay.example/nhat-ky/12";
const titleOf = (html: string, url: string) => readShopPage(html, url).offers[0]?.title?.value ?? null;

test("what the address spells is sold in a story whose heading tells of something else", () => {
  const head = "Tám tháng, ba lần làm lại";
  const story = (name: string) =>
    `<title>${head} - Vườn Mây</title><h1>${head}</h1><p>Món mới tên là <b>${goods}</b>, may tay.</p>${name}<p>Mình để giá <b>350.000đ</b>.</p>`;
  for (const name of [
    `<figcaption>${goods}</figcaption>`,
    `<img src="/a.jpg" alt="${goods}">`,
    `<p>${goods} có hai màu.</p>`,
  ]) {
    assert.equal(titleOf(story(name), spelled), goods, name);
    assert.equal(titleOf(story(name), `${spelled}-p123.html`), goods, name);
    assert.equal(titleOf(story(name), `${silent}?ten=ao-khoac-nui-xa-hai-lop`), goods, name);
    assert.equal(titleOf(story(name), silent), head, name);
  }
});

test("what links, and what heads the goods in more words, keeps its place beside what the address spells", () => {
  const [longer, below] = [`${goods} cho nam`, "<p>Giá: 350.000đ</p>"];
  const told = `<img src="/a.jpg" alt="${goods}"><p>${goods}</p>`;
  assert.equal(titleOf(`<title>${longer}</title><h1>${longer}</h1>${told}${below}`, spelled), longer);
  const category = `<p>${goods}</p><h1>Chăn len hai màu</h1>${below}`;
  assert.equal(titleOf(`<title>Vườn Mây</title>${category}`, spelled), "Chăn len hai màu");
  const linked = `<p><a href="/b">${goods}</a></p><p><a href="/b">${goods}</a></p>`;
  assert.equal(titleOf(`<title>Chăn len</title><h1>Chăn len</h1>${below}${linked}`, spelled), "Chăn len");
});

test("a page that no line stands out of is of the goods that its address spells", () => {
  for (const title of ["Bảng giá sỉ và lẻ", "Vườn Mây - Chi tiết sản phẩm"]) {
    const html = `<title>${title}</title><p><a href="/">Trang chính</a> / <a>Bảng giá</a></p><p>${goods}</p><p>Mã: NX1</p><p>350.000đ</p>`;
    assert.equal(titleOf(html, `${silent}?id=4&t=ao-khoac-nui-xa-hai-lop`), goods, title);
  }
});

test("an address that is no text is read as none", () => {
  assert.equal(
    titleOf(`<title>${goods}</title><h1>${goods}</h1><p>350.000đ</p>`, "https://vuonmay.example/%E0%A4%A?a=%FF"),
    goods,
  );
});
