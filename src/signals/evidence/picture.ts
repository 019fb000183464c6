import sharp from "sharp";
import { largestCapsuleBytes, readPicture } from "../../engines/capsule/index.ts";
import type { Context } from "../../kernel/context.ts";
import { problem } from "../../kernel/problem.ts";
import { text } from "../../kernel/text/index.ts";
import type { FileStore } from "../../services/files/index.ts";
import { decodePixels } from "../../services/picture-reading/index.ts";
import { keptBytes } from "./capsule-file.ts";
import { getEvidence } from "./queries.ts";

const size = { width: 320, height: 240 };
// A page is far longer than wide, and only its top is shown: so many pixels of its length leave that sharp.
const longestSide = 4000;

/** What a captured page looks like, small: its top, encoded anew. `not-found` where its capsule has no picture that can be read. */
export async function smallPicture(ctx: Context, files: FileStore, id: string): Promise<Uint8Array<ArrayBuffer>> {
  const of = await getEvidence(ctx, id);
  if (of.capsule === null) throw problem("conflict", text(ctx.lang, "evidence.problem.no-capsule"));
  const picture = await readPicture(await keptBytes(files, of), largestCapsuleBytes);
  const read = picture === null ? null : await decodePixels(picture, longestSide);
  if (read === null || !read.ok) throw problem("not-found");
  const { width, height, data } = read.picture;
  const shown = sharp(data, { raw: { width, height, channels: 3 } }).resize({ ...size, fit: "cover", position: "top" });
  return new Uint8Array(await shown.webp({ quality: 75 }).toBuffer());
}
