import { fileTypeFromBuffer } from "file-type";
import sharp from "sharp";
import type { Metadata, Sharp } from "sharp";
import type { Picture } from "../../engines/images/index.ts";
import type { Refusal } from "./model.ts";
import { leastSide, mostBytes, mostPixels, refusal } from "./model.ts";

/** By their first bytes. SVG is not among them: it is a program for drawing, and names files. */
const readTypes = new Set(["image/jpeg", "image/png", "image/webp", "image/gif", "image/avif"]);
const longestDecoding = 10; // seconds

/** Pixels made ready, and the sides of the picture as it is seen: upright, at its own size. */
export type Decoded = { ok: true; picture: Picture; width: number; height: number };

/**
 * Decodes a picture to RGB of at most `longestSide` pixels a side, upright, on white where it lets through; of a moving one the first
 * picture. For engines/images, which look at 511 pixels at most; every byte that strangers sent comes in by this door.
 */
export function decodePixels(bytes: Uint8Array, longestSide = 1024): Promise<Decoded | Refusal> {
  return decode(bytes, longestSide, (image) => image.flatten({ background: "#ffffff" }).toColourspace("srgb"));
}

/** The same in one byte of brightness a pixel, with its contrast stretched: what codes and text are read from. */
export function decodeGrey(bytes: Uint8Array, longestSide: number): Promise<Decoded | Refusal> {
  return decode(bytes, longestSide, (image) =>
    image.flatten({ background: "#ffffff" }).greyscale().normalise().toColourspace("b-w"),
  );
}

async function decode(
  bytes: Uint8Array,
  longestSide: number,
  colours: (image: Sharp) => Sharp,
): Promise<Decoded | Refusal> {
  if (bytes.length > mostBytes) return refusal("too-many-bytes", `${bytes.length} bytes`);
  const type = await typeOf(bytes);
  if (type === null) return refusal("not-a-picture", "no known first bytes");
  if (!type.startsWith("image/")) return refusal("not-a-picture", type);
  if (!readTypes.has(type)) return refusal("unread-type", type);
  try {
    const image = () => sharp(bytes, { limitInputPixels: mostPixels, failOn: "error", sequentialRead: true, pages: 1 });
    const size = upright(await image().metadata());
    if (size.width * size.height > mostPixels) return refusal("too-many-pixels", `${size.width} x ${size.height}`);
    if (Math.min(size.width, size.height) < leastSide) return refusal("too-small", `${size.width} x ${size.height}`);
    const inside = { width: longestSide, height: longestSide, fit: "inside", withoutEnlargement: true } as const;
    const { data, info } = await colours(image().timeout({ seconds: longestDecoding }).autoOrient().resize(inside))
      .raw({ depth: "uchar" })
      .toBuffer({ resolveWithObject: true });
    // A strip of 16 x 2,000 is a thread of pixels when it is made to fit.
    if (Math.min(info.width, info.height) < leastSide) return refusal("too-small", `${size.width} x ${size.height}`);
    return { ok: true, picture: { width: info.width, height: info.height, data }, ...size };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    if (/pixel limit/i.test(detail)) return refusal("too-many-pixels", detail);
    return refusal(/timeout/i.test(detail) ? "too-slow" : "damaged", detail);
  }
}

async function typeOf(bytes: Uint8Array): Promise<string | null> {
  const known = await fileTypeFromBuffer(bytes).catch(() => undefined);
  return known?.mime ?? null;
}

/** The sides as they are seen: EXIF's orientations from 5 on lie on their side. */
function upright({ width, height, orientation = 1 }: Metadata): { width: number; height: number } {
  return orientation >= 5 ? { width: height, height: width } : { width, height };
}
