import type { Bytes } from "./bytes.ts";
import { clipUrl, pictureUrl, viewUrl } from "./captured.ts";
import { gunzip } from "./gzip.ts";
import { entryNames, manifestSchema, readJson } from "./manifest.ts";
import { readRecord } from "./warc.ts";
import { readZip } from "./zip.ts";

/**
 * The picture of the page in a capsule: what was in view, else the whole page, else the clip; that record alone is unpacked. Null where
 * there is none, or it has more than `most` bytes. Whether the capsule is whole, `verifyCapsule` says.
 */
export async function readPicture(bytes: Bytes, most: number): Promise<Bytes | null> {
  const { entries } = readZip(bytes);
  const held = (name: string) => entries.find((entry) => entry.name === name)?.data as Bytes | undefined;
  const [archive, written] = [held(entryNames.archive), held(entryNames.manifest)];
  const manifest = written === undefined ? null : readJson(written, manifestSchema);
  if (archive === undefined || manifest === null) return null;
  const { records } = manifest.capsule;
  const pictures = [viewUrl, pictureUrl, clipUrl].map((of) => of(manifest.mainPageUrl));
  const found = pictures.flatMap((url) => records.find((one) => one.type === "resource" && one.url === url) ?? [])[0];
  if (found === undefined) return null;
  const record = await gunzip(archive.subarray(found.offset, found.offset + found.length), most);
  return record === null ? null : (readRecord(record)?.payload ?? null);
}
