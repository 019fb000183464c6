import type { Grey } from "./pixels.ts";

/** A point that can be found again in another copy of the picture: brightness changes there in both directions. */
export type Corner = { x: number; y: number; strength: number };

const cellsASide = 6;

/**
 * The strongest corners (Harris and Stephens 1988), at most `most`, spread over the picture: a cell of a 6 x 6 grid gives no more than
 * its share doubled, or a patterned fabric would take them all. None nearer than `margin` to an edge.
 */
export function cornersOf(picture: Grey, most: number, margin: number): Corner[] {
  const { width, height } = picture;
  if (width <= 2 * margin + 2 || height <= 2 * margin + 2) return [];
  const strength = strengths(picture);
  const cells: Corner[][] = Array.from({ length: cellsASide ** 2 }, () => []);
  for (let y = margin; y < height - margin; y++)
    for (let x = margin; x < width - margin; x++) {
      const at = y * width + x;
      const here = strength[at]!;
      if (here > faintest && isPeak(strength, at, width)) {
        const cell = Math.floor((y * cellsASide) / height) * cellsASide + Math.floor((x * cellsASide) / width);
        cells[cell]!.push({ x, y, strength: here });
      }
    }
  const share = Math.ceil((most * 2) / cells.length);
  return cells
    .flatMap((cell) => cell.toSorted(stronger).slice(0, share))
    .toSorted(stronger)
    .slice(0, most);
}

const stronger = (a: Corner, b: Corner) => b.strength - a.strength;

// Below this it is the noise of the camera or the blocks of a strongly compressed file.
const faintest = 2e4;

function isPeak(strength: Float32Array, at: number, width: number): boolean {
  const here = strength[at]!;
  return (
    here > strength[at - 1]! &&
    here >= strength[at + 1]! &&
    here > strength[at - width - 1]! &&
    here > strength[at - width]! &&
    here > strength[at - width + 1]! &&
    here >= strength[at + width - 1]! &&
    here >= strength[at + width]! &&
    here >= strength[at + width + 1]!
  );
}

const around = 2;
const window = 2 * around + 1;

/** det - 0.05 trace² of the mean gradient products over 5 x 5 pixels: running sums, first along the lines, then down the columns. */
function strengths({ width, height, data }: Grey): Float32Array {
  const size = width * height;
  const [xx, yy, xy] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)];
  for (let y = 1; y < height - 1; y++) {
    let [sumXx, sumYy, sumXy] = [0, 0, 0];
    for (let x = 1, at = y * width + 1; x < width - 1; x++, at++) {
      const across = data[at + 1]! - data[at - 1]!;
      const down = data[at + width]! - data[at - width]!;
      sumXx += across * across;
      sumYy += down * down;
      sumXy += across * down;
      if (x > window) {
        const left = at - window;
        const acrossLeft = data[left + 1]! - data[left - 1]!;
        const downLeft = data[left + width]! - data[left - width]!;
        sumXx -= acrossLeft * acrossLeft;
        sumYy -= downLeft * downLeft;
        sumXy -= acrossLeft * downLeft;
      }
      xx[at - around] = sumXx;
      yy[at - around] = sumYy;
      xy[at - around] = sumXy;
    }
  }
  const strength = new Float32Array(size);
  const [downXx, downYy, downXy] = [new Float64Array(width), new Float64Array(width), new Float64Array(width)];
  const share = 1 / (window * window);
  for (let y = 1; y < height - 1; y++)
    for (let x = 0, at = y * width; x < width; x++, at++) {
      downXx[x]! += xx[at]!;
      downYy[x]! += yy[at]!;
      downXy[x]! += xy[at]!;
      if (y > window) {
        downXx[x]! -= xx[at - window * width]!;
        downYy[x]! -= yy[at - window * width]!;
        downXy[x]! -= xy[at - window * width]!;
      }
      const [a, b, c] = [downXx[x]! * share, downYy[x]! * share, downXy[x]! * share];
      strength[at - around * width] = a * b - c * c - 0.05 * (a + b) * (a + b);
    }
  return strength;
}
