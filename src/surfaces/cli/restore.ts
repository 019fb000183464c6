import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { chmod, lchown, mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { readConfig } from "../../kernel/config.ts";
import { databaseAccount } from "../../kernel/postgres/account.ts";
import { readTar } from "../../kernel/tar.ts";
import { formatNumber, formatTime } from "../../kernel/text/format.ts";
import type { Lang } from "../../kernel/text/index.ts";
import { text } from "../../kernel/text/index.ts";
import { manifestName } from "./backup.ts";
import { openDataDir } from "./data-dir.ts";

const manifestSchema = z.object({
  format: z.literal(1),
  taken: z.iso.datetime(),
  postgres: z.string(),
  files: z.array(z.object({ name: z.string(), size: z.number().int(), sha256: z.string() })),
});
type Manifest = z.infer<typeof manifestSchema>;
type Written = Map<string, { size: number; sha256: string }>;

/** Where a backup may put something; any other name is refused before it is written. */
const allowed =
  /^(postgres\/cluster\/[^\0]*|files\/originals\/[0-9a-f]{2}\/[0-9a-f]{64}|facts\/roots\.log|secrets\.json|postgres\/superuser-password|manifest\.json)$/;

/**
 * Puts a backup into a data directory that has no database yet. It is extracted beside, held against its manifest, and moved
 * into place only when every byte is right.
 */
export async function restore(lang: Lang, file: string, env: NodeJS.ProcessEnv = process.env): Promise<void> {
  const config = readConfig(env);
  if (config.DATABASE_URL !== null) throw new Error(text(lang, "cli.backup.outside"));
  const dataDir = await openDataDir(config);
  for (const name of ["postgres", "files", "facts", "secrets.json"]) {
    if (existsSync(path.join(dataDir, name))) throw new Error(text(lang, "cli.restore.not-empty", { dataDir }));
  }
  const draft = path.join(dataDir, "restore.part");
  await rm(draft, { recursive: true, force: true });
  try {
    const manifest = await extract(lang, file, draft);
    await handToDatabase(path.join(draft, "postgres"));
    for (const name of ["files", "facts", "postgres", "secrets.json"]) {
      if (existsSync(path.join(draft, name))) await rename(path.join(draft, name), path.join(dataDir, name));
    }
    const values = {
      dataDir,
      count: formatNumber(lang, manifest.files.length),
      taken: formatTime(lang, new Date(manifest.taken)),
    };
    process.stdout.write(`${text(lang, "cli.restore.done", values)}\n`);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function extract(lang: Lang, file: string, folder: string): Promise<Manifest> {
  if (!existsSync(file)) throw new Error(text(lang, "cli.import.no-file", { file }));
  const written: Written = new Map();
  for await (const { entry, body } of readTar(createReadStream(file, { highWaterMark: 2 ** 20 }))) {
    const name = entry.name.replace(/\/$/, "");
    if (!allowed.test(name) || name.split("/").includes(".."))
      throw new Error(text(lang, "cli.restore.damaged", { file, name }));
    const at = path.join(folder, name);
    await mkdir(entry.folder ? at : path.dirname(at), { recursive: true, mode: 0o700 });
    if (!entry.folder) written.set(name, { size: entry.size, sha256: await write(at, body) });
  }
  const manifest = written.has(manifestName)
    ? manifestSchema.safeParse(JSON.parse(await readFile(path.join(folder, manifestName), "utf8")))
    : null;
  const wrong = manifest?.success ? differenceOf(manifest.data, written) : manifestName;
  if (!manifest?.success || wrong !== null)
    throw new Error(text(lang, "cli.restore.damaged", { file, name: wrong ?? manifestName }));
  return manifest.data;
}

async function write(at: string, body: AsyncIterable<Buffer>): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(
    Readable.from(body),
    async function* (parts: AsyncIterable<Buffer>) {
      for await (const part of parts) {
        hash.update(part);
        yield part;
      }
    },
    createWriteStream(at, { flags: "wx", mode: 0o600, flush: true }),
  );
  return hash.digest("hex");
}

/** The name of a file that is missing, added or not what the manifest says; null when everything is right. */
function differenceOf(manifest: Manifest, written: Written): string | null {
  for (const { name, size, sha256 } of manifest.files) {
    const found = written.get(name);
    if (found?.size !== size || found.sha256 !== sha256) return name;
  }
  const named = new Set(manifest.files.map((file) => file.name));
  return [...written.keys()].find((name) => name !== manifestName && !named.has(name)) ?? null;
}

/** PostgreSQL wants its folders closed to others and owned by the account that it runs under. */
async function handToDatabase(folder: string): Promise<void> {
  const account = await databaseAccount();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const at of [folder, ...entries.map((entry) => path.join(entry.parentPath, entry.name))]) {
    if (account !== null) await lchown(at, account.uid, account.gid);
  }
  await chmod(path.join(folder, "cluster"), 0o700);
}
