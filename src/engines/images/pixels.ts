/** Decoded pixels, row by row: one byte a pixel (grey) or three (red, green, blue). Whoever has a file decodes it first. */
export type Picture = { width: number; height: number; data: Uint8Array };

/** Brightness only, one byte a pixel. Everything here looks at this: colour changes with every re-saving, shapes do not. */
export type Grey = { width: number; height: number; data: Uint8Array };

/** Pictures smaller than this on a side say nothing. */
export const leastSide = 16;

/** The brightness of a picture (Rec. 601). Throws a TypeError where the bytes are neither grey nor RGB of that size. */
export function greyOf({ width, height, data }: Picture): Grey {
  const pixels = width * height;
  if (!Number.isSafeInteger(pixels) || width < leastSide || height < leastSide)
    throw new TypeError(`a picture of ${width} x ${height} has nothing to compare; ${leastSide} a side is the least`);
  if (data.length === pixels) return { width, height, data };
  if (data.length !== pixels * 3)
    throw new TypeError(`${data.length} bytes are neither grey nor RGB of ${width} x ${height}`);
  const grey = new Uint8Array(pixels);
  for (let at = 0, from = 0; at < pixels; at++, from += 3)
    grey[at] = (data[from]! * 19595 + data[from + 1]! * 38470 + data[from + 2]! * 7471 + 32768) >> 16;
  return { width, height, data: grey };
}

/** The same picture seen in a mirror. */
export function mirrored({ width, height, data }: Grey): Grey {
  const other = new Uint8Array(data.length);
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) other[row * width + column] = data[(row + 1) * width - 1 - column]!;
  return { width, height, data: other };
}
