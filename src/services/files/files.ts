import { mkdir } from "node:fs/promises";
import path from "node:path";
import { diskKeeper } from "./disk.ts";
import type { FileStore, Keeper } from "./file-store.ts";
import { openFileStore } from "./file-store.ts";
import type { Pictures } from "./pictures.ts";
import { createPictures } from "./pictures.ts";
import type { S3Settings } from "./s3.ts";

export type Files = { store: FileStore; pictures: Pictures };

/** Opens the file storage: `files/` under the data directory, or a bucket; drafts and shown pictures are on the disk either way. */
export async function openFiles(
  dataDir: string,
  s3: S3Settings | null,
  env: Record<string, string | undefined> = process.env,
): Promise<Files> {
  const folder = path.join(dataDir, "files");
  await mkdir(path.join(folder, "originals"), { recursive: true, mode: 0o700 });
  const keeper = s3 === null ? diskKeeper(path.join(folder, "originals")) : await bucketKeeper(s3, env);
  const store = await openFileStore(folder, keeper);
  return { store, pictures: createPictures(store, path.join(folder, "shown")) };
}

/** The storage's client is loaded only where it is used: it costs a start 0.14 s (measured). */
async function bucketKeeper(s3: S3Settings, env: Record<string, string | undefined>): Promise<Keeper> {
  const { s3Keeper } = await import("./s3.ts");
  return s3Keeper(s3, env);
}
