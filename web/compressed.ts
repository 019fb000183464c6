import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import type { Plugin } from "vite";

/** Leaves scripts, styles and programs compressed beside themselves, so that the server never compresses the same bytes twice. */
export function compressed(folder: string): Plugin {
  return {
    name: "compressed",
    apply: "build",
    async closeBundle() {
      const files = (await readdir(folder)).filter((file) => /\.(js|css|svg|wasm)$/.test(file));
      for (const file of files.map((name) => path.join(folder, name))) {
        const bytes = await readFile(file);
        await writeFile(`${file}.br`, brotliCompressSync(bytes));
        await writeFile(`${file}.gz`, gzipSync(bytes, { level: 9 }));
      }
    },
  };
}
