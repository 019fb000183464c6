import { Readable } from "node:stream";
import { z } from "@hono/zod-openapi";
import type { Api } from "../../kernel/http/api.ts";
import { route } from "../../kernel/http/api.ts";
import { allow } from "../../kernel/actor.ts";
import { Problem, problem } from "../../kernel/problem.ts";
import type { TextKey } from "../../kernel/text/index.ts";
import { text } from "../../kernel/text/index.ts";
import { levels } from "../facts/index.ts";
import { storeFile } from "./commands/store-file.ts";
import { originalOf, sandboxed } from "./download.ts";
import type { Files } from "./files.ts";
import type { StoredFile } from "./model.ts";
import { fileInput, largestFileBytes } from "./model.ts";
import { isPicture } from "./pictures.ts";
import { canStoreFile } from "./policy.ts";
import { getFile } from "./queries.ts";

const tag = "files";
const ofFile = z.object({ id: z.string().max(60) });
const longestUploadMs = 5 * 60_000;
const fileAnswer = z
  .object({
    id: z.string(),
    hash: z.string(),
    size: z.number().int(),
    type: z.string(),
    name: z.string(),
    agency: z.string(),
    level: z.enum(levels),
    createdAt: z.iso.datetime(),
    /** Where its picture is shown, for pictures. */
    image: z.string().nullable(),
  })
  .openapi("File");

/** Files: brought as a stream, fetched as a download, pictures shown re-encoded. `/v1/files…` */
export function filesRoutes(api: Api, files: Files): void {
  api.openapi(
    route({
      method: "post",
      path: "/v1/files",
      tag,
      summary: "Keep a file: the body is its bytes, at most 20 MiB; its type is told by its content",
      query: fileInput,
      answer: fileAnswer,
      status: 201,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canStoreFile(ctx.actor), ctx.lang);
      if (Number(c.req.header("content-length") ?? 0) > largestFileBytes) {
        throw problem("too-large", text(ctx.lang, "files.too-large", { most: largestFileBytes / 2 ** 20 }));
      }
      const body = c.req.raw.body;
      const source =
        body === null
          ? Readable.from([])
          : Readable.fromWeb(body as never, { signal: AbortSignal.timeout(longestUploadMs) });
      return c.json(answerOf(await storeFile(ctx, files, c.req.valid("query"), source)), 201 as 200);
    },
  );

  api.openapi(
    route({
      method: "get",
      path: "/v1/files/{id}",
      tag,
      summary: "The original, as a download",
      params: ofFile,
      answer: z.unknown(),
    }),
    async (c) => {
      const file = await getFile(c.get("ctx"), c.req.valid("param").id);
      const { body, headers } = await originalOf(files, file);
      return c.body(body, 200, headers) as never;
    },
  );

  api.openapi(
    route({
      method: "get",
      path: "/v1/files/{id}/image",
      tag,
      summary: "A picture to look at: WebP, without metadata",
      params: ofFile,
      answer: z.unknown(),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const file = await getFile(ctx, c.req.valid("param").id);
      const shown = await files.pictures.shownImage(file).catch((error: unknown) => {
        const words = error instanceof Problem ? pictureWords[error.code] : undefined;
        throw words === undefined
          ? error
          : problem((error as Problem).code, text(ctx.lang, words), (error as Problem).details);
      });
      return c.body(new Uint8Array(shown), 200, {
        ...sandboxed,
        "content-type": "image/webp",
        "cache-control": "private, max-age=3600",
      }) as never;
    },
  );
}

const pictureWords: Partial<Record<Problem["code"], TextKey>> = {
  "unsupported-type": "files.not-a-picture",
  invalid: "files.picture-unreadable",
  unavailable: "files.picture-busy",
};

function answerOf(file: StoredFile): z.output<typeof fileAnswer> {
  const { sharedWith: _, storedBy: __, ...shown } = file;
  return {
    ...shown,
    createdAt: file.createdAt.toISOString(),
    image: isPicture(file.type) ? `/v1/files/${file.id}/image` : null,
  };
}
