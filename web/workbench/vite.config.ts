import path from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { compressed } from "../compressed.ts";

const workbench = import.meta.dirname;
const outDir = path.join(import.meta.dirname, "..", "dist", "workbench");

/** Builds the officers' app into `web/dist/workbench`; what it leaves is served as it is, nothing is fetched from outside. */
export default defineConfig({
  root: workbench,
  base: "/workbench/",
  plugins: [react(), compressed(path.join(outDir, "assets"))],
  css: { modules: { generateScopedName: "[local]-[hash:base64:5]" } },
  build: {
    outDir,
    emptyOutDir: true,
    assetsInlineLimit: 0, // the content policy lets no font and no script come from a data: address
    target: "es2023",
    modulePreload: { polyfill: false },
  },
});
