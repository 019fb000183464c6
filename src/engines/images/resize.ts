import type { Grey } from "./pixels.ts";

/** The picture at a smaller size, each new pixel the mean of what it covers; at the same size the picture itself. */
export function resized({ width, height, data }: Grey, newWidth: number, newHeight: number): Grey {
  if (newWidth === width && newHeight === height) return { width, height, data };
  const narrow = new Float32Array(newWidth * height);
  const across = coverage(width, newWidth);
  for (let row = 0; row < height; row++)
    for (let column = 0; column < newWidth; column++) {
      let sum = 0;
      const from = row * width + across.first[column]!;
      const [start, end] = [across.start[column]!, across.start[column + 1]!];
      for (let at = start; at < end; at++) sum += data[from + at - start]! * across.weights[at]!;
      narrow[row * newWidth + column] = sum;
    }
  const down = coverage(height, newHeight);
  const small = new Uint8Array(newWidth * newHeight);
  for (let row = 0; row < newHeight; row++) {
    const [start, end] = [down.start[row]!, down.start[row + 1]!];
    for (let column = 0; column < newWidth; column++) {
      let sum = 0.5;
      for (let at = start, from = down.first[row]! * newWidth + column; at < end; at++, from += newWidth)
        sum += narrow[from]! * down.weights[at]!;
      small[row * newWidth + column] = sum;
    }
  }
  return { width: newWidth, height: newHeight, data: small };
}

/** For each new pixel: the first old one that it covers, and the share of each; its shares lie from `start` to the next one's. */
function coverage(old: number, fresh: number): { first: Int32Array; start: Int32Array; weights: Float32Array } {
  const step = old / fresh;
  const first = new Int32Array(fresh);
  const start = new Int32Array(fresh + 1);
  const weights: number[] = [];
  for (let at = 0; at < fresh; at++) {
    const [from, to] = [at * step, Math.min(old, (at + 1) * step)];
    first[at] = Math.floor(from);
    for (let pixel = first[at]!; pixel < Math.ceil(to - 1e-9); pixel++)
      weights.push((Math.min(pixel + 1, to) - Math.max(pixel, from)) / (to - from));
    start[at + 1] = weights.length;
  }
  return { first, start, weights: Float32Array.from(weights) };
}
