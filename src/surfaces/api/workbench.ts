import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Context, Hono } from "hono";
import type { Env } from "../../kernel/http/api.ts";
import { staticFile } from "../../kernel/http/static-file.ts";
import { problem } from "../../kernel/problem.ts";
import { bothTexts } from "../../kernel/text/index.ts";

/**
 * The officers' app at `/workbench`: its built files, and its page for every other address below, since the app reads the
 * address itself. Styles that the app writes at run time carry the nonce that the page hands it in `<meta name="csp-nonce">`.
 */
export function workbenchRoutes(app: Hono<Env>, built: string): void {
  // Names of assets carry the hash of their content.
  app.get("/workbench/assets/*", (c) =>
    staticFile(
      built,
      c.req.path.replace(/^\/workbench\//, ""),
      "public, max-age=31536000, immutable",
      c.req.header("accept-encoding"),
    ),
  );
  const page = async (c: Context<Env>) => {
    const file = path.join(built, "index.html");
    if (!existsSync(file)) throw problem("unavailable", bothTexts("kernel.problem.workbench"));
    const nonce = randomBytes(16).toString("base64");
    const html = (await readFile(file, "utf8")).replace(
      "<head>",
      `<head>\n    <meta name="csp-nonce" content="${nonce}">`,
    );
    c.header("content-security-policy", contentPolicy(nonce));
    c.header("cache-control", "no-store");
    return c.html(html);
  };
  app.get("/workbench", page);
  app.get("/workbench/*", page);
}

function contentPolicy(nonce: string): string {
  const parts = [
    "default-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ];
  return parts.join("; ");
}
