import assert from "node:assert/strict";
import { test } from "node:test";
import { featureOf, namesOf } from "./choice-model.ts";
import { foldText } from "../../vietnamese/index.ts";
import { nameCandidates } from "./name-candidates.ts";
import { seePage } from "./page-sight.ts";

function namesOn(html: string, url = "https://vaiha.example/ao-khoac") {
  const sight = seePage(html, url);
  const block = sight.blocks.find(({ element }) => element.tag === "h1") ?? null;
  return nameCandidates(sight, block === null ? null : { text: block.text, block });
}
const textsOn = (html: string) => namesOn(html).map(({ value }) => value.text);
function named(html: string, name: string) {
  const found = namesOn(html).find(({ value }) => foldText(value.text) === foldText(name));
  assert.ok(found, `${name} is no candidate`);
  return found;
}

test("a row's value, a link home, a picture's words and a copyright line give names", () => {
  const texts = textsOn(`<title>Áo khoác - Vải Hà</title><a href="/"><img src="logo.png" alt="Logo Vải Hà"></a>
    <h1>Áo khoác Núi Xa</h1><p>Thương hiệu: Núi Xa</p><footer>© 2026 Lụa Hà. All rights reserved.</footer>`);
  for (const name of ["Vải Hà", "Núi Xa", "Lụa Hà"]) assert.ok(texts.includes(name), name);
});

test("a name is there without its badge, its figures and the place in brackets", () => {
  const texts = textsOn(`<h1>Áo khoác</h1><p>Người bán: <b>Vải Hà</b> <i>Official Store</i></p>
    <p>Gian hàng: Lụa Mây (4.9k)</p><p>Nhà bán: Gấm Xưa (Hà Nội)</p>`);
  for (const name of ["Vải Hà", "Lụa Mây", "Gấm Xưa"]) assert.ok(texts.includes(name), name);
});

test("what stands for no value is no candidate", () => {
  const texts = textsOn(`<h1>Áo khoác</h1><p>Thương hiệu: Đang cập nhật</p><p>Hãng: No Brand</p>`);
  assert.ok(!texts.includes("Đang cập nhật") && !texts.includes("No Brand"), texts.join());
});

test("prose and numbers are no candidates, but a trader's long name is, and what a tag names", () => {
  const company = "Công ty TNHH Thương mại và Dịch vụ Xuất nhập khẩu Lụa Hà";
  const texts = textsOn(`<meta property="og:site_name" content="góc của những người yêu vải"><h1>Áo khoác</h1>
    <p>Vải mềm, mặc mát cả ngày hè</p><p>0912 345 678</p><p>${company}</p><p>Lụa Hà</p>`);
  for (const name of [company, "Lụa Hà", "góc của những người yêu vải"]) assert.ok(texts.includes(name), name);
  for (const name of ["Vải mềm, mặc mát cả ngày hè", "0912 345 678"]) assert.ok(!texts.includes(name), name);
});

test("a name that many places tell is one candidate with all that they say", () => {
  const one = named(
    `<title>Áo khoác | Vải Hà</title><meta property="og:site_name" content="VẢI HÀ"><h1>Áo khoác</h1>
     <p>Người bán: Vải Hà</p>`,
    "vải hà",
  );
  assert.equal(featureOf(one, "rowsOfSeller"), 1);
  assert.equal(featureOf(one, "siteTag"), 1);
  assert.equal(featureOf(one, "isLastPartOfWindow"), 1);
});

test("a name in the data of a script is a candidate", () => {
  named(`<h1>Áo khoác</h1><script>window.STATE = {"brand":{"id":3,"name":"N\\u00fai Xa"}}</script>`, "Núi Xa");
});

test("all candidates of all pages have the same features in the same order", () => {
  const keys = new Set(
    ["<h1>Áo khoác</h1><p>Hãng: Núi Xa</p>", "<p>Vải Hà</p>", "<title>Vải Hà</title>"].flatMap((html) =>
      namesOn(html).map((one) => namesOf(one).join()),
    ),
  );
  assert.equal(keys.size, 1);
});

test("empty and broken pages have no candidates or few, and no error", () => {
  assert.deepEqual(namesOn(""), []);
  assert.ok(namesOn("<div><<p>Vải Hà</x></div><table><tr><td>Hãng<td>").length >= 1);
  assert.doesNotThrow(() => namesOn(`<script type="application/ld+json">{"@type":"Product","brand":</script>`));
});

test("a page of thousands of names is read to its end, and has so many candidates at most", () => {
  const lines = Array.from({ length: 8_000 }, (_, at) => `<p>Hãng ${at}: Núi Xa ${at} | Vải Hà ${at}</p>`).join("");
  const words = `<p>${"Aa ".repeat(200_000)}</p><p>${"A-".repeat(2_000)}</p>`;
  const state = `<script>window.S = {"brand":"${'x","brand":{"a":1,'.repeat(20_000)}</script>`;
  const found = namesOn(`<h1>Áo khoác</h1>${lines}${words}${state}`);
  assert.ok(found.length <= 400, `${found.length}`);
});
