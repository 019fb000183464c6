import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const manifest = z.record(z.string(), z.object({ file: z.string(), isEntry: z.boolean().optional() }));
const types: Record<string, string> = { ".js": "text/javascript; charset=utf-8", ".wasm": "application/wasm" };

/** `packed` as the build left it beside the file. */
export type BuiltFile = { name: string; type: string; content: Buffer; packed: { br: Buffer; gzip: Buffer } };

/** The scripts of the public pages as Vite built them: the address of each island, and every file that one of them asks for. */
export type Islands = {
  addressOf(island: string): string | null;
  files: BuiltFile[];
  /** The worker that keeps the offline page; it is known by its address, so that its name carries no hash. */
  worker: Buffer | null;
};

const workerName = "offline-worker.js";

/** Reads what was built; where nothing was, the pages do without a script, as in an old browser. */
export function readIslands(folder: string | null): Islands {
  const list = folder === null ? "" : path.join(folder, "manifest.json");
  if (folder === null || !existsSync(list)) return { addressOf: () => null, files: [], worker: null };
  const built = manifest.parse(JSON.parse(readFileSync(list, "utf8")));
  const names = [...new Set(Object.values(built).map(({ file }) => file))].filter((name) => name !== workerName);
  return {
    addressOf: (island) => {
      const file = built[`${island}/main.ts`]?.file;
      return file === undefined ? null : `/assets/${file}`;
    },
    worker: readFileSync(path.join(folder, workerName)),
    files: names.map((name) => ({
      name,
      type: types[path.extname(name)] ?? "application/octet-stream",
      content: readFileSync(path.join(folder, name)),
      packed: {
        br: readFileSync(path.join(folder, `${name}.br`)),
        gzip: readFileSync(path.join(folder, `${name}.gz`)),
      },
    })),
  };
}
