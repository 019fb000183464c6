import { createHash } from "node:crypto";
import type { Hash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { readdir, readFile, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { formatNumber } from "../../kernel/text/format.ts";
import type { Lang } from "../../kernel/text/index.ts";
import { text } from "../../kernel/text/index.ts";
import { baseBackup } from "../../kernel/postgres/base-backup.ts";
import { readTar, tarEnd, tarHeader, tarPadding } from "../../kernel/tar.ts";
import { withHouse } from "./with-house.ts";

/** What a backup holds, as its last entry says: name, size and SHA-256 of every file before it. */
export type Manifest = {
  format: 1;
  taken: string;
  postgres: string;
  files: { name: string; size: number; sha256: string }[];
};

export const manifestName = "manifest.json";
/** The signed roots that are kept outside of the database. */
export const rootsName = "facts/roots.log";
const secretFiles = ["secrets.json", "postgres/superuser-password"];

/**
 * Writes everything into one archive while the house runs: the signed roots of the facts, the database as it stands at the end of
 * its copying, the files that its rows name, the secrets. The roots come first: one that the database had yet to learn of would
 * look like a log cut off. The files come after the database, so that no row can name one that is missing.
 */
export async function backup(lang: Lang, file: string): Promise<void> {
  await withHouse(lang, async (house) => {
    if (!house.server.embedded) throw new Error(text(lang, "cli.backup.outside"));
    const draft = `${file}.part`;
    const archive = new Archive(house.clock());
    try {
      await pipeline(
        archive.entries(house.dataDir, house.server.adminUrl),
        createWriteStream(draft, { mode: 0o600, flags: "wx", flush: true }),
      );
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") await rm(draft, { force: true });
      throw error;
    }
    await rename(draft, file);
    const { size } = await stat(file);
    const megabytes = formatNumber(lang, Math.max(1, Math.round(size / 1e6)));
    process.stdout.write(
      `${text(lang, "cli.backup.done", { file: path.resolve(file), count: formatNumber(lang, archive.count), megabytes })}\n`,
    );
  });
}

/** The archive as it is written, entry by entry. */
class Archive {
  readonly #manifest: Manifest;

  constructor(taken: Date) {
    this.#manifest = { format: 1, taken: taken.toISOString(), postgres: "", files: [] };
  }

  get count(): number {
    return this.#manifest.files.length;
  }

  async *entries(dataDir: string, adminUrl: string): AsyncGenerator<Buffer> {
    const roots = await wholeLines(path.join(dataDir, rootsName));
    if (roots !== null) yield* this.#file(rootsName, roots.length, 0o600, Readable.from([roots]));
    for await (const { entry, body } of readTar(await baseBackup(adminUrl))) {
      const name = `postgres/cluster/${entry.name.replace(/^\.\//, "")}`;
      if (entry.folder) yield tarHeader({ ...entry, name });
      else yield* this.#file(name, entry.size, entry.mode, entry.name === "PG_VERSION" ? this.#version(body) : body);
    }
    for (const name of [...(await storedFiles(dataDir)), ...secretFiles]) {
      const at = path.join(dataDir, name);
      yield* this.#file(name, (await stat(at)).size, 0o600, createReadStream(at));
    }
    const manifest = Buffer.from(JSON.stringify(this.#manifest));
    yield tarHeader({ name: manifestName, size: manifest.length, mode: 0o600, folder: false });
    yield Buffer.concat([manifest, tarPadding(manifest.length), tarEnd]);
  }

  async *#version(body: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const part of body) {
      this.#manifest.postgres += part.toString().trim();
      yield part;
    }
  }

  async *#file(name: string, size: number, mode: number, body: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    yield tarHeader({ name, size, mode, folder: false });
    const hash: Hash = createHash("sha256");
    for await (const part of body) {
      hash.update(part);
      yield part;
    }
    yield tarPadding(size);
    this.#manifest.files.push({ name, size, sha256: hash.digest("hex") });
  }
}

/** A file of lines that is being appended to, without a last one that is not whole yet; null where there is none. */
async function wholeLines(file: string): Promise<Buffer | null> {
  try {
    const bytes = await readFile(file);
    return bytes.subarray(0, bytes.lastIndexOf("\n") + 1);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** The kept files, relative to the data directory. One that is still coming in has another name, and no row names it yet. */
async function storedFiles(dataDir: string): Promise<string[]> {
  const names = await readdir(path.join(dataDir, "files/originals"), { recursive: true }).catch(() => []);
  const kept = names
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => /^[0-9a-f]{2}\/[0-9a-f]{64}$/.test(name));
  return kept.sort().map((name) => `files/originals/${name}`);
}
