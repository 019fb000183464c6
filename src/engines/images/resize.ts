import type { Grey } from "./pixels.ts";

/** The picture at a smaller size: first by a whole number, each new pixel the mean of a square, then between the pixels. */
export function resized(picture: Grey, newWidth: number, newHeight: number): Grey {
  const { width, height, data } = reduced(picture, Math.floor(picture.width / newWidth));
  if (newWidth === width && newHeight === height) return { width, height, data };
  const small = new Uint8Array(newWidth * newHeight);
  const [stepX, stepY] = [width / newWidth, height / newHeight];
  const columns = Float32Array.from({ length: newWidth }, (_, at) => place(at, stepX, width));
  for (let row = 0, at = 0; row < newHeight; row++) {
    const y = place(row, stepY, height);
    const line = Math.min(height - 2, Math.floor(y));
    const down = y - line;
    for (let column = 0; column < newWidth; column++, at++) {
      const x = columns[column]!;
      const left = Math.min(width - 2, Math.floor(x));
      const across = x - left;
      const from = line * width + left;
      const above = data[from]! + (data[from + 1]! - data[from]!) * across;
      const below = data[from + width]! + (data[from + width + 1]! - data[from + width]!) * across;
      small[at] = above + (below - above) * down + 0.5;
    }
  }
  return { width: newWidth, height: newHeight, data: small };
}

/** Where the middle of a new pixel lies among the middles of the old ones. */
function place(at: number, step: number, side: number): number {
  return Math.max(0, Math.min(side - 1, (at + 0.5) * step - 0.5));
}

function reduced(picture: Grey, by: number): Grey {
  if (by <= 1) return picture;
  const { width, data } = picture;
  const [newWidth, newHeight] = [Math.floor(width / by), Math.floor(picture.height / by)];
  const small = new Uint8Array(newWidth * newHeight);
  for (let row = 0, at = 0; row < newHeight; row++)
    for (let column = 0; column < newWidth; column++, at++) {
      let sum = 0;
      for (let y = 0; y < by; y++)
        for (let x = 0, from = (row * by + y) * width + column * by; x < by; x++, from++) sum += data[from]!;
      small[at] = sum / (by * by) + 0.5;
    }
  return { width: newWidth, height: newHeight, data: small };
}
