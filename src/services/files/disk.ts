import { createReadStream } from "node:fs";
import { link, mkdir, open, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { Keeper } from "./file-store.ts";

/** Keeps bytes on the disk: `ab/cd…`, by the first two digits of the hash. */
export function diskKeeper(folder: string): Keeper {
  const placeOf = (hash: string) => path.join(folder, hash.slice(0, 2), hash);
  return {
    async keep({ draft, hash, size }) {
      const place = placeOf(hash);
      await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
      // A link puts the whole file there or nothing. What is there and is shorter was left by a failing disk: it is replaced.
      await link(draft, place).catch(async (error: NodeJS.ErrnoException) => {
        if (error.code === "EEXIST" && (await stat(place)).size === size) return;
        await rename(draft, place);
      });
      await syncFolder(path.dirname(place));
      await syncFolder(folder);
      await rm(draft, { force: true });
    },
    async read(hash) {
      return (await sizeOf(placeOf(hash))) === null ? null : createReadStream(placeOf(hash));
    },
    size: (hash) => sizeOf(placeOf(hash)),
  };
}

async function sizeOf(place: string): Promise<number | null> {
  const info = await stat(place).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  return info === null ? null : info.size;
}

/** A name counts only after its folder is on the disk too. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
