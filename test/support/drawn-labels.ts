import sharp from "sharp";

/** Labels of our own invention: what stands on goods in Vietnam, with every kind of mark, and no one's product. */
export const labels: readonly (readonly string[])[] = [
  ["NƯỚC RỬA CHÉN HƯƠNG CHANH", "Dung tích thực: 750 ml", "Số lô: 240817 - HSD: 08/2027", "Sản xuất tại Việt Nam"],
  [
    "Kem dưỡng da Bạch Ngọc",
    "Thành phần: nước, glycerin, dầu hạt nho",
    "Số công bố: 264798/25/CBMP-HN",
    "Công ty TNHH Hoa Mẫu Đơn",
  ],
  [
    "Thực phẩm bảo vệ sức khỏe",
    "Không phải là thuốc, không thay thế thuốc",
    "Uống 2 viên mỗi ngày",
    "Bảo quản nơi khô ráo, tránh ánh nắng",
  ],
  [
    "Nhập khẩu và phân phối bởi",
    "Công ty Cổ phần Đại Thịnh Phát",
    "Địa chỉ: 128 đường Nguyễn Trãi, Hà Nội",
    "Điện thoại: 024 3555 0199",
  ],
  ["MỸ PHẨM CHÍNH HÃNG", "Giá khuyến mãi 189.000 đ", "Miễn phí đổi trả trong 15 ngày", "Quét mã để kiểm tra nguồn gốc"],
  [
    "Genuine leather wallet",
    "Made in Vietnam, size 11 x 9 cm",
    "Ví da bò thật, bảo hành 12 tháng",
    "Liên hệ Zalo 0900 000 155",
  ],
];

export type LabelStyle = { font?: string; size?: number; weight?: number; ink?: string; paper?: string };

/** A label as an SVG, a line of text below the other. */
export function drawLabel(lines: readonly string[], style: LabelStyle = {}): Buffer {
  const { font = "DejaVu Sans", size = 24, weight = 400, ink = "#111", paper = "#fff" } = style;
  const width = Math.ceil(Math.max(...lines.map((line) => line.length)) * size * 0.68 + size * 2);
  const height = Math.ceil(lines.length * size * 1.7 + size * 2);
  const texts = lines.map(
    (line, at) =>
      `<text x="${size}" y="${size * (1.9 + at * 1.7)}" font-family="${font}" font-weight="${weight}" font-size="${size}" fill="${ink}">${line}</text>`,
  );
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="${paper}"/>${texts.join("")}</svg>`,
  );
}

export type Wear = { noise?: number; degrees?: number; blur?: number; quality?: number; paper?: string };

/** A drawing as a photograph of it might be: turned, out of focus, grainy, re-saved. */
export async function worn(drawing: Buffer, wear: Wear = {}): Promise<Buffer> {
  const { noise = 0, degrees = 0, blur = 0, quality = 85, paper = "#fff" } = wear;
  let image = sharp(drawing).flatten({ background: paper });
  if (degrees !== 0) image = sharp(await image.png().toBuffer()).rotate(degrees, { background: paper });
  if (blur > 0) image = sharp(await image.png().toBuffer()).blur(blur);
  if (noise > 0) {
    const { data, info } = await image.removeAlpha().raw().toBuffer({ resolveWithObject: true });
    let state = 12_345;
    const next = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
    for (let at = 0; at < data.length; at++)
      data[at] = Math.max(0, Math.min(255, data[at]! + (next() + next() + next() - 1.5) * 2 * noise));
    image = sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } });
  }
  return image.jpeg({ quality }).toBuffer();
}

/** Whether this machine has a font for Vietnamese: without one, all its letters are drawn as the same empty box. */
export async function canDrawVietnamese(font = "DejaVu Sans"): Promise<boolean> {
  const drawn = (letter: string) =>
    sharp(drawLabel([letter], { font }))
      .greyscale()
      .raw()
      .toBuffer();
  const [one, other] = await Promise.all([drawn("ữ"), drawn("ộ")]);
  return !one.equals(other);
}

/** How many letters must be changed, left out or put in to make one text the other: what a reader got wrong. */
export function lettersWrong(read: string, written: string): number {
  const [a, b] = [plain(read), plain(written)];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [at, letter] of a.entries()) {
    const next = [at + 1];
    for (let column = 1; column <= b.length; column++)
      next.push(
        Math.min(row[column]! + 1, next[column - 1]! + 1, row[column - 1]! + (letter === b[column - 1] ? 0 : 1)),
      );
    row = next;
  }
  return row[b.length]!;
}

function plain(text: string): string[] {
  return [...text.normalize("NFC").replace(/\s+/g, " ").trim()];
}
