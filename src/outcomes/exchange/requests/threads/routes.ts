import { z } from "@hono/zod-openapi";
import type { Api } from "../../../../kernel/http/api.ts";
import { route } from "../../../../kernel/http/api.ts";
import type { Files } from "../../../../services/files/index.ts";
import { originalOf } from "../../../../services/files/index.ts";
import { messageAnswer, messageJson } from "./answers.ts";
import { editMessage } from "./commands/edit-message.ts";
import { writeMessage } from "./commands/write-message.ts";
import { editMessageInput, writeMessageInput } from "./model.ts";
import { getAttachment, threadOf } from "./queries.ts";

const tag = "exchange";
const ofThread = z.object({ id: z.string().max(60) });

/** What is written on requests and operations, and the files that go with them: `/v1/exchange/{requests,operations}/{id}/messages…`. */
export function threadsRoutes(api: Api, files: Files): void {
  for (const [place, thing] of [
    ["requests", "a request"],
    ["operations", "an operation"],
  ] as const) {
    api.openapi(
      route({
        method: "post",
        path: `/v1/exchange/${place}/{id}/messages`,
        tag,
        summary: `Write on ${thing}, for those who see it now`,
        params: ofThread,
        body: writeMessageInput,
        status: 201,
        answer: messageAnswer,
      }),
      async (c) => {
        const ctx = c.get("ctx");
        const { id } = c.req.valid("param");
        const written = await writeMessage(ctx, id, c.req.valid("json"));
        return c.json(messageJson(ctx, written, await ctx.read((tx) => threadOf(tx, id))), 201 as 200);
      },
    );
    api.openapi(
      route({
        method: "patch",
        path: `/v1/exchange/${place}/{id}/messages/{message}`,
        tag,
        summary: "Change one's own words within ten minutes",
        params: ofThread.extend({ message: z.string().max(60) }),
        body: editMessageInput,
        answer: messageAnswer,
      }),
      async (c) => {
        const ctx = c.get("ctx");
        const { id, message } = c.req.valid("param");
        const edited = await editMessage(ctx, id, message, c.req.valid("json").body);
        return c.json(messageJson(ctx, edited, await ctx.read((tx) => threadOf(tx, id))));
      },
    );
  }
  api.openapi(
    route({
      method: "get",
      path: "/v1/exchange/attachments/{on}/{hash}",
      tag,
      summary: "A file that goes with a request, an answer or a message, as a download",
      params: z.object({ on: z.string().max(60), hash: z.string().regex(/^[0-9a-f]{64}$/) }),
      answer: z.unknown(),
    }),
    async (c) => {
      const { on, hash } = c.req.valid("param");
      const { fileId, ...file } = await getAttachment(c.get("ctx"), on, hash);
      const { body, headers } = await originalOf(files, { ...file, id: fileId });
      return c.body(body, 200, headers) as never;
    },
  );
}
