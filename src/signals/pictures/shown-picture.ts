import sharp from "sharp";
import type { Files } from "../../services/files/index.ts";
import type { Picture } from "./model.ts";

const thumbnailSide = 320;

/** A picture to look at: encoded anew, upright, without metadata. */
export function shownPicture(files: Files, { hash, type }: Picture): Promise<Buffer> {
  return files.pictures.shownImage({ hash, type });
}

/** The same small, at most 320 pixels a side. */
export async function thumbnail(files: Files, picture: Picture): Promise<Buffer> {
  return sharp(await shownPicture(files, picture))
    .resize({ width: thumbnailSide, height: thumbnailSide, fit: "inside", withoutEnlargement: true })
    .webp({ quality: 75 })
    .toBuffer();
}

/** Whatever a picture says of itself, a browser runs nothing of it. Its content never changes under its id. */
export const pictureHeaders = {
  "content-type": "image/webp",
  "x-content-type-options": "nosniff",
  "content-security-policy": "default-src 'none'; sandbox",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "private, max-age=86400, immutable",
};
