import assert from "node:assert/strict";
import { test } from "node:test";
import { featureOf, namesOf } from "./choice-model.ts";
import { seePage } from "./page-sight.ts";
import { titleCandidates } from "./title-candidates.ts";

const address = "https://vaiha.example/ao-khoac-gio-nam";
const candidatesOf = (html: string) => titleCandidates(seePage(html, address));
const textsOf = (html: string) => candidatesOf(html).map(({ value }) => value.text);

test("a heading, its parts and the parts of the window's title may be the name", () => {
  const texts = textsOf(
    "<title>Mua Áo khoác gió nam chính hãng | Vải Hà</title><h1><span>Mall</span> Áo khoác gió nam - Chính hãng</h1>",
  );
  for (const one of [
    "Mall Áo khoác gió nam - Chính hãng",
    "Áo khoác gió nam - Chính hãng",
    "Áo khoác gió nam",
    "Vải Hà",
  ])
    assert.ok(texts.includes(one), one);
});

test("a name behind its label, before an amount or in brackets may stand alone", () => {
  const texts = textsOf("<p>Tên sản phẩm: Áo khoác gió</p><h2>Quần vải - 350.000đ</h2><h3>[Mall] Mũ len</h3>");
  for (const one of ["Áo khoác gió", "Quần vải", "Mũ len"]) assert.ok(texts.includes(one), one);
});

test("the same name in several places is one candidate, with the line that stands out most", () => {
  const same = candidatesOf("<title>Áo khoác gió</title><p>áo khoác gió</p><h1>ÁO KHOÁC GIÓ</h1>").filter(
    ({ value }) => value.text.toLowerCase() === "áo khoác gió",
  );
  assert.equal(same.length, 1);
  assert.equal(same[0]!.value.block?.element.tag, "h1");
});

test("a name that only machines are told has no line, and says where it is from", () => {
  const product = JSON.stringify({ "@type": "Product", name: "Áo khoác gió", offers: { price: 1 } });
  const [first] = candidatesOf(`<script type="application/ld+json">${product}</script><p>Xin chào quý khách</p>`);
  assert.equal(first!.value.text, "Áo khoác gió");
  assert.equal(first!.value.source, "json-ld");
  assert.equal(first!.value.block, null);
});

test("the address, pictures and the window's title agree with the name", () => {
  const html = `<title>Áo khoác gió nam | Vải Hà</title><img alt="Áo khoác gió nam"><h1>Áo khoác gió nam</h1><p>Giao nhanh</p>`;
  const [name, other] = ["Áo khoác gió nam", "Giao nhanh"].map((text) =>
    candidatesOf(html).find(({ value }) => value.text === text)!,
  );
  assert.ok(featureOf(name!, "kinds")! >= 3);
  assert.equal(featureOf(other!, "kinds"), 0);
  assert.ok(featureOf(name!, "shareToldByAddress")! > featureOf(other!, "shareToldByAddress")!);
});

test("all candidates have the same features in the same order", () => {
  const all = candidatesOf("<title>A b c</title><h1>Áo <b>khoác</b></h1><nav>Trang chủ</nav><p>Giá: 350.000đ</p>");
  const names = namesOf(all[0]!).join();
  for (const one of all) assert.equal(namesOf(one).join(), names);
});

test("an empty page and broken markup have few candidates or none, and nothing fails", () => {
  assert.deepEqual(candidatesOf(""), []);
  assert.deepEqual(candidatesOf("<h1></h1><p>…</p>"), []);
  assert.ok(textsOf("<h1><b>Áo khoác gió</h1></p></div><td>").includes("Áo khoác gió"));
  assert.deepEqual(titleCandidates(seePage("", "not an address")), []);
});

test("a page made to keep a processor busy is read to its end, and has so many candidates at most", () => {
  const lines = Array.from({ length: 5_000 }, (_, at) => `<p><b>Áo ${at}</b> - <i>Khoác</i> | Gió: Nam ${at}</p>`);
  const pages = [
    `<title>${"Áo - ".repeat(5_000)}</title>${lines.join("")}<h1>Áo khoác gió nam</h1>`,
    `<h1>${"[".repeat(3_000)}${" - a".repeat(50_000)}</h1>`,
    `<h1>${"<b>a</b> ".repeat(20_000)}</h1>`,
    `<h1>${" ".repeat(200_000)}a</h1><p>${"1.".repeat(100_000)}</p>`,
  ];
  for (const html of pages) {
    assert.ok(titleCandidates(seePage(html, address)).length <= 400);
  }
  assert.ok(
    textsOf(`<title>Áo khoác gió nam</title>${lines.slice(0, 1_500).join("")}<h1>Áo khoác gió nam</h1>`).includes(
      "Áo khoác gió nam",
    ),
  );
});
