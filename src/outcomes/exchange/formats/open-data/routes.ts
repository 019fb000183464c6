import { z } from "@hono/zod-openapi";
import { stream } from "hono/streaming";
import type { Api } from "../../../../kernel/http/api.ts";
import { route } from "../../../../kernel/http/api.ts";
import type { Dump } from "./model.ts";
import { datasetNames, openDataLicence } from "./model.ts";
import { listDumps, openDump } from "./queries.ts";

const count = z.number().int();
const dumpAnswer = z
  .object({
    day: z.iso.date(),
    madeAt: z.iso.datetime(),
    name: z.string(),
    bytes: count,
    sha256: z.string(),
    /** Where it can be had; null: a later one has taken its place. */
    href: z.string().nullable(),
    files: z.array(
      z.object({
        path: z.string(),
        dataset: z.enum(datasetNames),
        format: z.enum(["jsonl", "csv"]),
        rows: count,
        bytes: count,
        sha256: z.string(),
      }),
    ),
  })
  .openapi("OpenDataDump");

/** The address of a dump. */
export const dumpPath = ({ name }: Pick<Dump, "name">): string => `/v1/open-data/${name}`;

/** Open data: what there is, and the archive itself. `/v1/open-data…` */
export function openDataRoutes(api: Api): void {
  api.openapi(
    route({
      method: "get",
      path: "/v1/open-data",
      tag: "open data",
      summary:
        "Dumps of all that is published, the newest first, each with its files, counts and hashes (docs/open-data.md)",
      answer: z.object({ licence: z.string(), items: z.array(dumpAnswer) }),
      open: true,
    }),
    async (c) => {
      const items = await listDumps(c.get("ctx"), 90);
      c.header("Cache-Control", "public, max-age=300");
      return c.json({
        licence: openDataLicence.path,
        items: items.map(({ day, name, bytes, sha256, files, isHere, madeAt }) => ({
          day,
          madeAt: madeAt.toISOString(),
          name,
          bytes,
          sha256,
          href: isHere ? dumpPath({ name }) : null,
          files,
        })),
      });
    },
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/open-data/{name}",
      tag: "open data",
      summary: "A dump as a ZIP archive with datapackage.json, JSON lines and CSV",
      params: z.object({ name: z.string().max(80) }),
      answer: z.unknown(),
      open: true,
    }),
    async (c) => {
      const { dump, bytes } = await openDump(c.get("ctx"), c.req.valid("param").name);
      c.header("Content-Type", "application/zip");
      c.header("Content-Length", String(dump.bytes));
      c.header("Content-Disposition", `attachment; filename="${dump.name}"`);
      c.header("Cache-Control", "public, max-age=300");
      c.header("ETag", `"${dump.sha256}"`);
      return stream(
        c,
        async (out) => {
          for await (const part of bytes()) {
            if (out.aborted) break;
            await out.write(part);
          }
        },
        async (error) => c.get("log").error({ requestId: c.get("requestId"), err: error }, "the dump broke off"),
      ) as never;
    },
  );
}
