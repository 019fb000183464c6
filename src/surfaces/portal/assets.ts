import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import type { Hono } from "hono";
import type { Env } from "../../kernel/http/api.ts";
import { readIslands } from "./islands.ts";

type Asset = {
  address: string;
  type: string;
  body: Uint8Array<ArrayBuffer>;
  packed: { gzip: Uint8Array<ArrayBuffer>; br: Uint8Array<ArrayBuffer> } | null;
};

const ours = new URL("../../../web/portal/", import.meta.url);
const resolveModule = createRequire(import.meta.url).resolve;

/** Two weights in the two subsets that Vietnamese text needs; the browser takes a subset when a page has a letter of it. */
export const fontFiles = ["vietnamese-400", "latin-400", "vietnamese-700", "latin-700"] as const;

/** Style, fonts and mark of the portal under addresses that carry the hash of their content, so that they may be kept for ever. */
export type Assets = {
  style: string;
  /** The style of long forms, for the pages that have one. */
  forms: string;
  mark: string;
  /** The fonts of the first view, to be preloaded. */
  preload: string[];
  /** The address of an island's script; null where the web parts were not built. */
  island(name: string): string | null;
  serve(app: Hono<Env>): void;
};

export function loadAssets(built: string | null = null): Assets {
  const fonts = new Map(
    fontFiles.map((name) => {
      const file = resolveModule(`@fontsource/be-vietnam-pro/files/be-vietnam-pro-${name}-normal.woff2`);
      return [name, asset(`be-vietnam-pro-${name}`, "woff2", "font/woff2", readFileSync(file))];
    }),
  );
  const addressOfFont = (name: string) => fonts.get(name as (typeof fontFiles)[number])?.address ?? "";
  const css = readFileSync(fileURLToPath(new URL("portal.css", ours)), "utf8").replace(
    /url\("font:([a-z0-9-]+)"\)/g,
    (_, name: string) => `url("${addressOfFont(name)}")`,
  );
  const style = asset("portal", "css", "text/css; charset=utf-8", Buffer.from(css));
  const forms = asset(
    "forms",
    "css",
    "text/css; charset=utf-8",
    readFileSync(fileURLToPath(new URL("forms.css", ours))),
  );
  const mark = asset("mark", "svg", "image/svg+xml", readFileSync(fileURLToPath(new URL("mark.svg", ours))));
  const islands = readIslands(built);
  const scripts = islands.files.map(({ name, type, content, packed }) =>
    assetAt(`/assets/${name}`, type, content, packed),
  );
  const all = new Map([...fonts.values(), style, forms, mark, ...scripts].map((entry) => [entry.address, entry]));
  return {
    style: style.address,
    forms: forms.address,
    mark: mark.address,
    preload: fontFiles.map(addressOfFont),
    island: islands.addressOf,
    serve(app) {
      serve(app, all);
      if (islands.worker !== null) serveWorker(app, islands.worker);
    },
  };
}

function serve(app: Hono<Env>, all: ReadonlyMap<string, Asset>): void {
  app.get("/assets/:name", async (c, next) => {
    const found = all.get(c.req.path);
    if (found === undefined) return next();
    const accepted = c.req.header("accept-encoding") ?? "";
    const packing = (["br", "gzip"] as const).find((name) => found.packed !== null && accepted.includes(name));
    c.header("Content-Type", found.type);
    c.header("Cache-Control", "public, max-age=31536000, immutable");
    if (found.packed !== null) c.header("Vary", "Accept-Encoding");
    if (packing !== undefined) c.header("Content-Encoding", packing);
    return c.body(packing === undefined || found.packed === null ? found.body : found.packed[packing]);
  });
}

/** The one script that a browser asks for anew each time: it looks whether the worker has changed. */
function serveWorker(app: Hono<Env>, worker: Buffer): void {
  app.get("/offline-worker.js", (c) => {
    c.header("Content-Type", "text/javascript; charset=utf-8");
    c.header("Cache-Control", "no-cache");
    return c.body(plain(worker));
  });
}

function asset(name: string, ending: string, type: string, content: Buffer): Asset {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 10);
  // Fonts are packed already.
  const packed = ending === "woff2" ? null : { gzip: gzipSync(content), br: brotliCompressSync(content) };
  return assetAt(`/assets/${name}.${hash}.${ending}`, type, content, packed);
}

function assetAt(address: string, type: string, content: Buffer, packed: { gzip: Buffer; br: Buffer } | null): Asset {
  return {
    address,
    type,
    body: plain(content),
    packed: packed === null ? null : { gzip: plain(packed.gzip), br: plain(packed.br) },
  };
}

function plain(bytes: Buffer): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
