import { dayBefore } from "./days.ts";
import type { MarketRecall } from "./model.ts";
import { inventedGtin } from "./numbers.ts";

/** The goods that the invented recalls are about; no ordinary shop sells them. */
export const recalledGoods = {
  milk: { brand: "Bé Trăng", name: "Sữa bột số 1 lô TM", model: "BT-LO17", vnd: 465_000, gtin: inventedGtin(900_001) },
  powerBank: {
    brand: "Nối Nhanh",
    name: "Sạc dự phòng 20000mAh",
    model: "NN-20K7",
    vnd: 489_000,
    gtin: inventedGtin(900_002),
  },
  bicycle: { brand: "Gỗ Vui", name: "Xe chòi chân", model: "GV-X318", vnd: 690_000, gtin: inventedGtin(900_003) },
} as const;

/** Registration numbers on goods that no authority has given them for. */
export const forgedRegistrations = ["99527/2025/ĐKSP-MAU", "99528/2025/ĐKSP-MAU"] as const;

export function inventRecalls(day: string): MarketRecall[] {
  const { milk, powerBank, bicycle } = recalledGoods;
  const common = {
    authority: "Cơ quan hư cấu (dữ liệu mẫu)",
    url: null,
    regNo: null,
    gtins: [] as string[],
    models: [] as string[],
  };
  return [
    {
      ...common,
      externalId: "mau-1",
      number: "TH-MAU-01",
      issuedOn: dayBefore(day, 35),
      title: `Thu hồi ${milk.name} ${milk.brand} (hư cấu)`,
      product: milk.name,
      brand: milk.brand,
      company: "Công ty Sữa Hư Cấu",
      gtins: [milk.gtin],
      description: "Lô TM có bao bì không kín. Sản phẩm, công ty và việc thu hồi đều hư cấu.",
      hazard: "Nhiễm khuẩn do bao bì hở (hư cấu).",
      remedy: "Ngừng dùng, trả lại nơi mua (hư cấu).",
      kind: "recall",
    },
    {
      ...common,
      externalId: "mau-2",
      number: "TH-MAU-02",
      issuedOn: dayBefore(day, 70),
      title: `Thu hồi ${powerBank.name} ${powerBank.brand} ${powerBank.model} (hư cấu)`,
      product: powerBank.name,
      brand: powerBank.brand,
      company: "Công ty Pin Hư Cấu",
      models: [powerBank.model],
      gtins: [powerBank.gtin],
      description: "Pin phồng khi sạc. Sản phẩm, công ty và việc thu hồi đều hư cấu.",
      hazard: "Nguy cơ cháy (hư cấu).",
      remedy: "Ngừng sạc, liên hệ nơi bán (hư cấu).",
      kind: "recall",
    },
    {
      ...common,
      externalId: "mau-3",
      number: "TH-MAU-03",
      issuedOn: dayBefore(day, 110),
      title: `Cảnh báo ${bicycle.name} ${bicycle.brand} ${bicycle.model} (hư cấu)`,
      product: bicycle.name,
      brand: bicycle.brand,
      company: "Xưởng Đồ Chơi Hư Cấu",
      models: [bicycle.model],
      gtins: [bicycle.gtin],
      description: "Ốc cổ xe lỏng. Sản phẩm và cảnh báo đều hư cấu.",
      hazard: "Bé có thể ngã (hư cấu).",
      remedy: "Không dùng cho đến khi thay ốc (hư cấu).",
      kind: "safety-alert",
    },
    ...forgedRegistrations.map((regNo, at) => ({
      ...common,
      externalId: `mau-${4 + at}`,
      number: `CB-MAU-0${4 + at}`,
      issuedOn: dayBefore(day, 20 + at),
      title: `Giả mạo số đăng ký ${regNo} (hư cấu)`,
      product: `Viên uống mang số ${regNo}`,
      brand: "An Khang Mộc",
      company: "Không xác định (hư cấu)",
      regNo,
      description: "Số đăng ký in trên nhãn chưa từng được cấp. Cảnh báo hư cấu.",
      hazard: "Không rõ thành phần (hư cấu).",
      remedy: "Không mua, không dùng (hư cấu).",
      kind: "counterfeit_supplement",
    })),
  ];
}
