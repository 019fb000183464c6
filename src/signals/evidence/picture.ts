import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import sharp from "sharp";
import type { Bytes } from "../../engines/capsule/index.ts";
import { largestCapsuleBytes, readPicture } from "../../engines/capsule/index.ts";
import type { Context } from "../../kernel/context.ts";
import { problem } from "../../kernel/problem.ts";
import { text } from "../../kernel/text/index.ts";
import type { FileStore } from "../../services/files/index.ts";
import { decodePixels } from "../../services/picture-reading/index.ts";
import { keptBytes } from "./capsule-file.ts";
import { getEvidence } from "./queries.ts";

const size = { width: 320, height: 240 };
const mostBytes = 2 ** 20;
// A page is far longer than wide, and only its top is shown: so many pixels of its length leave that sharp.
const longestSide = 4000;

/** What a captured page looks like, small; `not-found` where its capsule has no picture that can be read. */
export async function smallPicture(ctx: Context, files: FileStore, id: string): Promise<Bytes> {
  const of = await getEvidence(ctx, id);
  if (of.capsule === null) throw problem("conflict", text(ctx.lang, "evidence.problem.no-capsule"));
  const kept = of.smallPicture === null ? null : await files.get(of.smallPicture);
  if (kept !== null) return new Uint8Array(await buffer(kept));
  // Of what was captured before pictures were kept it is made anew.
  const made = await topOfPage(await keptBytes(files, of));
  if (made === null) throw problem("not-found");
  return made;
}

/** Keeps the small picture of a capsule; its hash, null where the capsule has none that can be read. */
export async function keepSmallPicture(files: FileStore, capsule: Bytes): Promise<string | null> {
  const made = await topOfPage(capsule);
  return made === null ? null : (await files.put(Readable.from([made]), { bytes: mostBytes })).hash;
}

/** The top of the page, encoded anew. */
async function topOfPage(capsule: Bytes): Promise<Bytes | null> {
  const picture = await readPicture(capsule, largestCapsuleBytes);
  const read = picture === null ? null : await decodePixels(picture, longestSide);
  if (read === null || !read.ok) return null;
  const { width, height, data } = read.picture;
  const shown = sharp(data, { raw: { width, height, channels: 3 } }).resize({ ...size, fit: "cover", position: "top" });
  return new Uint8Array(await shown.webp({ quality: 75 }).toBuffer());
}
