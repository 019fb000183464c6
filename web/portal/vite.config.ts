import path from "node:path";
import { defineConfig } from "vite";
import { compressed } from "../compressed.ts";

const outDir = path.join(import.meta.dirname, "..", "dist", "portal");

/** Builds the islands of the public pages into `web/dist/portal`, with a list of what belongs to each; the portal serves them under `/assets/`. */
export default defineConfig({
  root: import.meta.dirname,
  base: "/assets/",
  publicDir: false,
  plugins: [compressed(outDir)],
  build: {
    outDir,
    emptyOutDir: true,
    assetsDir: "",
    assetsInlineLimit: 0, // the content policy lets no script come from a data: address
    manifest: "manifest.json",
    target: "es2020", // cheap phones are old phones
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        scan: path.join(import.meta.dirname, "scan", "main.ts"),
        offline: path.join(import.meta.dirname, "offline", "main.ts"),
        worker: path.join(import.meta.dirname, "offline", "worker.ts"),
      },
      // A worker is known by its address, so that its name must stay.
      output: { entryFileNames: ({ name }) => (name === "worker" ? "offline-worker.js" : "[name]-[hash].js") },
    },
  },
});
