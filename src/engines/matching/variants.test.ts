import assert from "node:assert/strict";
import { test } from "node:test";
import { readVariant } from "./variants.ts";

const read = (title: string) => {
  const { flavours, colours, letters } = readVariant(title);
  return [...flavours, ...colours.map((one) => `(${one})`), ...letters.map((one) => `[${one}]`)].join(" + ");
};

const titles: Record<string, string> = {
  "Sữa chua uống Ban Mai hương việt quất lốc 4 chai": "viet quat",
  "Bánh quy Sao Biển nhân kem dâu 150g": "kem dau",
  "Kẹo dẻo Sao Biển nho và táo 80g": "nho + tao",
  "Trà xanh Ban Mai vị đào 450ml": "dao",
  "Sữa tươi tiệt trùng Ban Mai ít đường 180ml": "it duong",
  "Nước giặt Ban Mai hương nắng sớm túi 3kg": "nang som",
  "Mì ăn liền Sao Biển tôm chua cay 75g": "tom",
  "Kem sô cô la Ban Mai 450ml": "socola",
  "Kem Ban Mai vị sữa hạnh nhân 80ml": "sua hanh nhan",
  "Snack Sao Biển vị gà ngũ vị lon 160g": "ga ngu vi",
  "Trà nhân sâm Ban Mai 20 gói": "nhan sam",
  "Xà bông Ban Mai hương thảo 90g": "huong thao",
  "Khăn mặt Ban Mai màu hồng": "(hong)",
  "Ghế nhựa Ban Mai xanh lá": "(xanh la)",
  "Tã quần Ban Mai XL62": "[xl]",
  "Găng tay cao su Ban Mai size M": "[m]",
  // What the goods are called, are made of or do is no variant.
  "Dâu tây hộp 250g": "",
  "Mè đen 200g": "",
  "Đậu xanh không vỏ 500g": "",
  "Nước tẩy trắng Ban Mai 1L": "",
  "Dầu ăn Ban Mai 2L": "",
  "Thịt bò xay (S)": "",
  "Bột nêm Hương Xưa 220g": "",
  "Gia vị bò kho 80g": "",
  "Lăn ngăn mùi tươi mát Ban Mai 50ml": "",
  "Hạt nhân mắc ca rang muối 500g": "",
};

for (const [title, variant] of Object.entries(titles)) {
  test(`the variant of "${title}" is ${variant || "none"}`, () => assert.equal(read(title), variant));
}
