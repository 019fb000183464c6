import { hash } from "node:crypto";
import type { Seen } from "../../engines/images/index.ts";
import { featureBytes, hashText, pdq, see, viewBytes } from "../../engines/images/index.ts";
import type { FileStore } from "../../services/files/index.ts";
import { largestFileBytes, typeOfContent } from "../../services/files/index.ts";
import type { Refusal } from "../../services/picture-reading/index.ts";
import { decodePixels } from "../../services/picture-reading/index.ts";

/** All that is stored of a picture, made from its bytes once. */
export type Prepared = {
  ok: true;
  hash: string;
  type: string;
  size: number;
  width: number;
  height: number;
  pdq: string;
  pdqQuality: number;
  seen: Seen;
  views: Buffer;
  /** The views that are searched in memory; empty for a picture too plain to have any. */
  keptViews: Buffer;
  points: Buffer;
};

/** Decodes a picture within bounds and looks at it; about 60 ms. What is no picture gives a refusal. Keeps nothing. */
export async function preparePicture(bytes: Uint8Array): Promise<Prepared | Refusal> {
  const decoded = await decodePixels(bytes);
  if (!decoded.ok) return decoded;
  const { picture, width, height } = decoded;
  const seen = see(picture);
  const { hash: fine, quality } = pdq(picture);
  const { kept } = seen;
  return {
    ok: true,
    hash: hash("sha256", bytes, "hex"),
    type: await typeOfContent(bytes),
    size: bytes.length,
    width,
    height,
    pdq: hashText(fine),
    pdqQuality: Math.round(quality),
    seen,
    views: Buffer.from(viewBytes(seen)),
    keptViews: kept.length === 0 ? Buffer.alloc(0) : Buffer.from(viewBytes({ asked: kept, kept })),
    points: Buffer.from(featureBytes(seen.features)),
  };
}

/** Keeps the bytes under their hash; they are on the disk before any row names them. */
export async function keepBytes(store: FileStore, bytes: Uint8Array): Promise<void> {
  await store.put(oneChunk(bytes), { bytes: largestFileBytes });
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
