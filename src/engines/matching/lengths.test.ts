import assert from "node:assert/strict";
import { test } from "node:test";
import { lengthsOf } from "./lengths.ts";
import { measuresOf } from "./measures.ts";

const titles: Record<string, number[]> = {
  "Khăn tắm hoa 50x100 cm": [50, 100],
  "Ga giường 1,6 x 2m": [160, 200],
  "Chảo sâu lòng – 26cm": [26],
  "Tấm lót 40×60 xanh": [40, 60],
  "Khăn mặt 30x45x70gr": [30, 45],
  "Vali 24 inch": [60.96],
  "Băng vệ sinh 8M": [],
  "Mì thùng 30 x 75g": [],
  "Nước suối 24x500ml": [],
  "Tủ 2m5": [],
};

for (const [title, lengths] of Object.entries(titles)) {
  test(`lengths in "${title}": ${lengths.join(", ") || "none"}`, () => assert.deepEqual(lengthsOf(title), lengths));
}

test("numbers with units come in base units", () => {
  assert.deepEqual(measuresOf('SSD 1TB 2.5" 5V – 90g'), [
    { kind: "GB", value: 1024 },
    { kind: "inch", value: 2.5 },
    { kind: "V", value: 5 },
    { kind: "g", value: 90 },
  ]);
  assert.deepEqual(measuresOf("Quạt 45 W mã 45w2"), [{ kind: "W", value: 45 }]);
  for (const written of ["20.000mAh", "20,000 mAh", "20000mAh"])
    assert.deepEqual(measuresOf(`Sạc dự phòng ${written}`), [{ kind: "mAh", value: 20_000 }], written);
});
