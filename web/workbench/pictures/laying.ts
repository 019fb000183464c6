import type { Beside, Picture } from "../api/pictures.ts";

export type Size = { width: number; height: number };

/** The sides of a picture in thousandths of the longer one: what alignments and points are given in. */
export function sizeOf({ width, height }: Pick<Picture, "width" | "height">): Size {
  const longer = Math.max(width, height);
  return { width: (width * 1000) / longer, height: (height * 1000) / longer };
}

/**
 * The matrix that lays the second picture over the first as the first is seen. Where one is mirrored, the alignment leads to the place
 * in the mirrored first, and from there back.
 */
export function matrixOver({ alignment, same, one }: Beside): [number, number, number, number, number, number] | null {
  if (alignment === null || same === null) return null;
  const { scale, degrees, moveX, moveY } = alignment;
  const turn = (degrees * Math.PI) / 180;
  const [along, across] = [scale * Math.cos(turn), scale * Math.sin(turn)];
  return same.isMirrored
    ? [-along, across, across, along, sizeOf(one).width - moveX, moveY]
    : [along, across, -across, along, moveX, moveY];
}

/** Where a place of the second picture comes to lie in the first. */
export function laidOver(matrix: readonly number[], { x, y }: { x: number; y: number }): { x: number; y: number } {
  const [a, b, c, d, e, f] = matrix as [number, number, number, number, number, number];
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}
