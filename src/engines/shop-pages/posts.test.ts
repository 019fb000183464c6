import assert from "node:assert/strict";
import test from "node:test";
import { readShopPage } from "./index.ts";

const url = "https://mangquen.example/p/7";
const goods = "Áo khoác Núi Xa";
const read = (html: string, address = url) => {
  const offer = readShopPage(html, address).offers[0];
  return [offer?.title?.value ?? null, offer?.price?.value ?? null, offer?.seller?.value ?? null];
};
const group = (post: string, said = "182K thành viên") =>
  `<title>Hội Đồ Ấm | Mạng Quen</title><a href="/">Mạng Quen</a><h1><a href="/g/7">Hội Đồ Ấm</a></h1><p>Nhóm Công khai · ${said}</p>${post}`;
const words = `<p>Em có sẵn cho cả nhà ạ</p><p>${goods}</p><p>Hãng Suối Trong chuẩn nhé</p><p>💰 Giá: 350k</p>`;

test("in a group the goods are the line over the price, and who posts sells, by a name or a nick", () => {
  for (const [link, name] of [
    ["/u/7", "Lưu Hằng Nga"],
    ["/u/7", "nha_cua_mit"],
    ["/people/7", "Vườn Mây"],
  ]) {
    const by = `<h2><a href="${link}">${name}</a></h2><span>Hôm qua lúc 21:03 · Công khai</span>`;
    assert.deepEqual(read(group(`${by}${words}`)), [goods, 350_000, name], name);
    assert.equal(readShopPage(group(`${by}${words}`), url).offers[0]?.brand?.value, "Suối Trong");
  }
  const inLine = `<div><a href="/u/7">Vườn Mây</a><span>Hôm qua lúc 20:11</span></div>`;
  assert.deepEqual(read(group(`${inLine}${words}`)), [goods, 350_000, "Vườn Mây"]);
});

test("tags that name the owner of a post beside its site name who sells, and what is posted", () => {
  const head = `<meta property="og:site_name" content="Mạng Quen"><meta property="og:title" content="Vườn Mây">`;
  const post = `<div><a href="/vm">Vườn Mây</a></div><div>${goods}<br>Độ mới 95%<br>Giá: 350k</div>`;
  assert.deepEqual(read(`<title>Kênh: Vườn Mây</title>${head}${post}`), [goods, 350_000, "Vườn Mây"]);
  for (const tag of [
    '<meta property="og:title" content="Vườn Mây on Mạng Quen: xem">',
    '<meta property="og:description" content="Vườn Mây trên Mạng Quen">',
  ]) {
    const html = `<title>${goods}</title><meta property="og:site_name" content="Mạng Quen">${tag}<h1>${goods}</h1><p>350k</p>`;
    assert.equal(read(html)[2], "Vườn Mây", tag);
  }
});

test("who opened a thread sells, and no heading of an article is taken for a person by its day", () => {
  const thread = (line: string) =>
    `<title>Bán - ${goods} | Diễn đàn Sông</title><meta property="og:site_name" content="Diễn đàn Sông"><div class="p-body-header"><h1>${goods}</h1><ul><li>${line}</li></ul></div><p>Giá ra đi: 350k</p><h3>Chủ đề tương tự</h3><a href="/2">Bán quạt</a>`;
  for (const line of ["Thread starter <a>nha_cua_mit</a>", "Người tạo: <a>nha_cua_mit</a>"])
    assert.deepEqual(read(thread(line)), [goods, 350_000, "nha_cua_mit"], line);
  assert.equal(read(`<title>${goods}</title><h1>${goods}</h1><p>12/10/2026</p><p>Giá: 350k</p>`)[0], goods);
});

const market = (card: string) =>
  `<title>${goods} trên Chợ Sông</title><h1>${goods}</h1><p>350.000đ</p><p><a href="/dang">Đăng tin</a></p>${card}`;

test("how a seller fares is no name, and names that sound like words of shops are", () => {
  for (const name of ["Đạt Đồng Hồ", "Lưu Thị Hoa", "Hằng Nga", "Phi Nhung"])
    assert.equal(read(market(`<a href="/user/7">${name}</a><p>Cá nhân</p>`))[2], name);
  assert.equal(
    read(market("<div>Vườn Mây</div><div>Đã bán 48,2K · 96% phản hồi trong 24 giờ</div><a>Ghé thăm</a>"))[2],
    "Vườn Mây",
  );
  assert.equal(read(market('<a href="/@nha_may"><span>@nha_may</span></a>'))[2], "nha_may");
  assert.equal(read(market("<p>Shop: <a href=/s>Vườn Mây</a> (Hà Nội)</p>"))[2], "Vườn Mây");
  assert.equal(read(market("<p>Hiệu A | Bán bởi <a href=/s>Vườn Mây</a> | Giao bởi Chợ Sông</p>"))[2], "Vườn Mây");
});
