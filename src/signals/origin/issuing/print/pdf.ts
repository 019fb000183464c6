import { deflateSync } from "node:zlib";

/** A4 in points, upright. */
export const pageWidth = 595.28;
export const pageHeight = 841.89;

/**
 * A PDF of pages that hold nothing but drawing commands and one font with fixed Latin letters. Source: ISO 32000-1 section 7.5. Written
 * here in forty lines, since bulk sheets need no more of the format; it holds no date, so the same run gives the same bytes.
 */
export function pdfOf(pages: readonly string[]): Buffer {
  const firstPage = 4;
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, at) => `${firstPage + 2 * at} 0 R`).join(" ")}]>>`,
    "<</Type/Font/Subtype/Type1/BaseFont/Courier-Bold/Encoding/WinAnsiEncoding>>",
    ...pages.flatMap((drawing, at) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${pageWidth} ${pageHeight}]/Resources<</Font<</F 3 0 R>>>>/Contents ${firstPage + 2 * at + 1} 0 R>>`,
      streamOf(drawing),
    ]),
  ];
  const written: Buffer[] = [Buffer.from("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n", "latin1")];
  let length = (written[0] as Buffer).length;
  const places = objects.map((object, at) => {
    const place = length;
    const bytes = Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), Buffer.from(object), Buffer.from("\nendobj\n")]);
    written.push(bytes);
    length += bytes.length;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  written.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(written);
}

function streamOf(drawing: string): Buffer {
  const packed = deflateSync(Buffer.from(drawing, "latin1"));
  return Buffer.concat([
    Buffer.from(`<</Length ${packed.length}/Filter/FlateDecode>>stream\n`),
    packed,
    Buffer.from("\nendstream"),
  ]);
}

/** A line of text at a place, in points from the lower left corner. */
export function textAt(x: number, y: number, size: number, words: string): string {
  const safe = words.replace(/[^\x20-\x7e]/g, "?").replace(/[\\()]/g, String.raw`\$&`);
  return `BT/F ${size} Tf ${number(x)} ${number(y)} Td(${safe})Tj ET\n`;
}

/** The thin outline of a box. */
export function boxAt(x: number, y: number, { width, height }: { width: number; height: number }): string {
  return `0.3 w ${number(x)} ${number(y)} ${width} ${height} re S\n`;
}

/** A symbol whose lower left corner is there, `side` points wide: each row of dark modules as few rectangles as it takes. */
export function symbolAt(
  x: number,
  y: number,
  side: number,
  symbol: { width: number; height: number; modules: Uint8ClampedArray },
): string {
  const { width, height, modules } = symbol;
  const scale = number(side / width);
  let out = `q ${scale} 0 0 ${scale} ${number(x)} ${number(y)} cm\n`;
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      if (modules[row * width + column] !== 0) continue;
      const start = column;
      while (column + 1 < width && modules[row * width + column + 1] === 0) column++;
      out += `${start} ${height - 1 - row} ${column - start + 1} 1 re\n`;
    }
  }
  return `${out}f Q\n`;
}

function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
