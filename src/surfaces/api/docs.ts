import { createRequire } from "node:module";
import path from "node:path";
import type { Hono } from "hono";
import type { Api, Env } from "../../kernel/http/api.ts";
import { staticFile } from "../../kernel/http/static-file.ts";
import { problem } from "../../kernel/problem.ts";

/** The reader's files, as its package brings them; nothing is fetched from outside. */
const reader = path.dirname(createRequire(import.meta.url).resolve("swagger-ui-dist/package.json"));
const readerFiles = ["swagger-ui.css", "swagger-ui-bundle.js", "favicon-32x32.png"];

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Chính Hãng API</title>
    <link rel="stylesheet" href="/v1/docs/swagger-ui.css">
    <link rel="icon" href="/v1/docs/favicon-32x32.png">
  </head>
  <body>
    <div id="reader"></div>
    <script src="/v1/docs/swagger-ui-bundle.js"></script>
    <script src="/v1/docs/open.js"></script>
  </body>
</html>
`;

// validatorUrl: null, or the reader would send the document's address to an outside validator.
const opener = `SwaggerUIBundle({ url: "/v1/openapi.json", dom_id: "#reader", validatorUrl: null, deepLinking: true, defaultModelsExpandDepth: 0 });\n`;

/** The OpenAPI 3.1 document of the API at `/v1/openapi.json`, and a reader of it at `/v1/docs`. */
export function docsRoutes(app: Hono<Env>, api: Api): void {
  const document = openApiDocument(api);
  app.get("/v1/openapi.json", (c) => c.json(document));
  app.get("/v1/docs", (c) => c.html(page));
  app.get("/v1/docs/open.js", (c) => c.body(opener, 200, { "content-type": "text/javascript; charset=utf-8" }));
  app.get("/v1/docs/:file", (c) => {
    if (!readerFiles.includes(c.req.param("file"))) throw problem("not-found");
    return staticFile(reader, c.req.param("file"), "public, max-age=86400");
  });
}

/** The document that the routes' zod schemas make. */
export function openApiDocument(api: Api): Record<string, unknown> {
  api.openAPIRegistry.registerComponent("securitySchemes", "session", { type: "apiKey", in: "cookie", name: "ch" });
  api.openAPIRegistry.registerComponent("securitySchemes", "key", {
    type: "http",
    scheme: "bearer",
    bearerFormat: "chk_…",
  });
  return api.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Chính Hãng",
      version: "1",
      description:
        "Listings, leads, cases, warnings and registers of the fight against counterfeits in e-commerce. Errors are RFC 9457 problems; lists are pages with a cursor; edits need If-Match; creations take an Idempotency-Key.",
      license: { name: "Apache-2.0" },
    },
    servers: [{ url: "/" }],
  }) as unknown as Record<string, unknown>;
}
