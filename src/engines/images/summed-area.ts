/** A rectangle of a picture, in pixels, which may begin and end inside one. */
export type Area = { left: number; top: number; width: number; height: number };

/** The sum of all that is above and to the left of each corner between pixels: any rectangle's mean in four look-ups. */
export type SummedArea = { width: number; height: number; sums: Float64Array };

/** Adds a plane of values up, once for all of its views. */
export function sumUp(values: ArrayLike<number>, width: number, height: number): SummedArea {
  const across = width + 1;
  const sums = new Float64Array(across * (height + 1));
  for (let row = 0; row < height; row++) {
    let line = 0;
    const [from, above, into] = [row * width, row * across + 1, (row + 1) * across + 1];
    for (let column = 0; column < width; column++) {
      line += values[from + column]!;
      sums[into + column] = sums[above + column]! + line;
    }
  }
  return { width, height, sums };
}

/** Takes an area apart into `side` x `side` equal blocks, which may begin inside a pixel, and gives the mean of each. */
export function blockReader(side: number): (summed: SummedArea, area: Area) => Float32Array {
  const edges = side + 1;
  const wholes = new Int32Array(edges);
  const parts = new Float64Array(edges);
  const upper = new Float64Array(edges);
  const lower = new Float64Array(edges);
  const blocks = new Float32Array(side * side);
  return ({ width, height, sums }, area) => {
    const across = width + 1;
    const [stepX, stepY] = [area.width / side, area.height / side];
    for (let edge = 0; edge < edges; edge++) {
      const x = Math.max(0, Math.min(width, area.left + edge * stepX));
      wholes[edge] = Math.min(width - 1, Math.floor(x));
      parts[edge] = x - wholes[edge]!;
    }
    const share = 1 / (stepX * stepY);
    for (let edge = 0; edge < edges; edge++) {
      const y = Math.max(0, Math.min(height, area.top + edge * stepY));
      const whole = Math.min(height - 1, Math.floor(y));
      const part = y - whole;
      for (let at = 0; at < edges; at++) {
        const corner = whole * across + wholes[at]!;
        const above = sums[corner]! + (sums[corner + 1]! - sums[corner]!) * parts[at]!;
        const next = corner + across;
        const below = sums[next]! + (sums[next + 1]! - sums[next]!) * parts[at]!;
        lower[at] = above + (below - above) * part;
      }
      if (edge > 0) {
        const row = (edge - 1) * side;
        for (let at = 0; at < side; at++)
          blocks[row + at] = (lower[at + 1]! - lower[at]! - upper[at + 1]! + upper[at]!) * share;
      }
      upper.set(lower);
    }
    return blocks;
  };
}
