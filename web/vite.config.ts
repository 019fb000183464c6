import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vite";

const workbench = path.join(import.meta.dirname, "workbench");
const outDir = path.join(import.meta.dirname, "dist", "workbench");

/** Builds the officers' app into `web/dist/workbench`; what it leaves is served as it is, nothing is fetched from outside. */
export default defineConfig({
  root: workbench,
  base: "/workbench/",
  plugins: [react(), compressed()],
  css: { modules: { generateScopedName: "[local]-[hash:base64:5]" } },
  build: {
    outDir,
    emptyOutDir: true,
    assetsInlineLimit: 0, // the content policy lets no font and no script come from a data: address
    target: "es2023",
    modulePreload: { polyfill: false },
  },
});

/** Leaves scripts and styles compressed beside themselves, so that the server never compresses the same bytes twice. */
function compressed(): Plugin {
  return {
    name: "compressed",
    apply: "build",
    async closeBundle() {
      const assets = path.join(outDir, "assets");
      const files = (await readdir(assets)).filter((file) => /\.(js|css|svg)$/.test(file));
      for (const file of files.map((name) => path.join(assets, name))) {
        const bytes = await readFile(file);
        await writeFile(`${file}.br`, brotliCompressSync(bytes));
        await writeFile(`${file}.gz`, gzipSync(bytes, { level: 9 }));
      }
    },
  };
}
