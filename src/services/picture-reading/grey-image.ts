import sharp from "sharp";
import type { Box, Point } from "./model.ts";

/** Brightness, one byte a pixel. */
export type GreyImage = { width: number; height: number; data: Uint8Array };

/** A rectangle by its edges, in pixels. */
export type Edges = { x0: number; y0: number; x1: number; y1: number };

/** A picture turned and made larger or smaller, and the way back to where its places lay before. */
export type Laid = { image: GreyImage; back: (box: Box) => Box };

/** The bytes of a portable greymap: the plainest file that both readers take. */
export function greymap({ width, height, data }: GreyImage): Uint8Array {
  const head = new TextEncoder().encode(`P5 ${width} ${height} 255\n`);
  const file = new Uint8Array(head.length + data.length);
  file.set(head);
  file.set(data, head.length);
  return file;
}

/** The part of a picture from its whole left and upper edge to before its right and lower one. */
export function cut({ width, height, data }: GreyImage, edges: Edges): GreyImage {
  const [left, top] = [Math.max(0, edges.x0), Math.max(0, edges.y0)];
  const [wide, high] = [Math.min(width, edges.x1) - left, Math.min(height, edges.y1) - top];
  const part = new Uint8Array(wide * high);
  for (let row = 0; row < high; row++) {
    const from = (top + row) * width + left;
    part.set(data.subarray(from, from + wide), row * wide);
  }
  return { width: wide, height: high, data: part };
}

/** Makes a picture `scale` times as large, then turns it clockwise on a sheet that grows with it, white in the corners. */
export async function lay(from: GreyImage, scale: number, degrees: number): Promise<Laid> {
  if (scale === 1 && degrees === 0) return { image: from, back: (box) => box };
  const [width, height] = [Math.round(from.width * scale), Math.round(from.height * scale)];
  const raw = { raw: { width: from.width, height: from.height, channels: 1 } } as const;
  const sized = sharp(from.data, raw).resize(width, height, { fit: "fill", kernel: "cubic" });
  const { data, info } = await sized
    .rotate(degrees, { background: "#ffffff" })
    .toColourspace("b-w")
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true });
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const pointBack = ({ x, y }: Point): Point => {
    const [right, down] = [x - info.width / 2, y - info.height / 2];
    return {
      x: ((cos * right + sin * down + width / 2) * from.width) / width,
      y: ((cos * down - sin * right + height / 2) * from.height) / height,
    };
  };
  return {
    image: { width: info.width, height: info.height, data },
    back: (box) => around(corners(box).map(pointBack)),
  };
}

function corners({ left, top, width, height }: Box): Point[] {
  return [
    { x: left, y: top },
    { x: left + width, y: top },
    { x: left, y: top + height },
    { x: left + width, y: top + height },
  ];
}

/** The smallest upright box that holds all points. */
function around(points: readonly Point[]): Box {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}
