import { z } from "@hono/zod-openapi";
import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Api } from "../../../kernel/http/api.ts";
import { route } from "../../../kernel/http/api.ts";
import { problem } from "../../../kernel/problem.ts";
import { text } from "../../../kernel/text/index.ts";
import { captureAnswer, captureJson } from "../answers.ts";
import { captureEvent } from "../commands/capture-event.ts";
import { takeDocument } from "../commands/take-document.ts";
import type { Behaviour } from "../model.ts";
import { behaviours, sharing } from "../model.ts";
import { canCapture } from "../policy.ts";
import { getCapture, listCaptures } from "../queries.ts";
import { holdForm, mediaTypeOf, readDocumentBody } from "./body.ts";
import { root } from "./frame.ts";
import { pageLink, pageOfList } from "./page.ts";

const tag = "traces";

/** Capturing: documents by a job, single events at once, and what became of each document. */
export function captureRoutes(api: Api): void {
  api.openapi(
    route({
      method: "post",
      path: `${root}/capture`,
      tag,
      summary: "Take an EPCIS document in (JSON, JSON-LD or XML, 2.0 to 1.0, gzip allowed); a job captures its events",
      query: sharing,
      answer: z.unknown(),
      status: 202,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canCapture(ctx.actor), ctx.lang);
      const behaviour = behaviourOf(ctx, c.req.header("gs1-capture-error-behaviour"));
      const mediaType = mediaTypeOf(ctx, c.req.raw);
      const body = await readDocumentBody(ctx, c.req.raw);
      holdForm(ctx, body, mediaType);
      const id = await takeDocument(ctx, { body, mediaType, behaviour, sharing: c.req.valid("query") });
      const location = `${root}/capture/${id}`;
      return c.json({ captureID: id }, 202 as 200, { location, "GS1-Capture-Error-Behaviour": behaviour });
    },
  );
  api.openapi(
    route({
      method: "get",
      path: `${root}/capture`,
      tag,
      summary: "Capture jobs of your own house, newest first",
      query: pageOfList,
      answer: z.array(captureAnswer),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const { perPage, nextPageToken } = c.req.valid("query");
      const page = await listCaptures(ctx, { limit: perPage, cursor: nextPageToken });
      pageLink(c, page.next);
      return c.json(page.items.map((one) => captureJson(ctx.lang, one)));
    },
  );
  api.openapi(
    route({
      method: "get",
      path: `${root}/capture/{captureID}`,
      tag,
      summary: "A capture job: whether it runs, whether it went well, and what was wrong, event by event",
      params: z.object({ captureID: z.string().max(60) }),
      answer: captureAnswer,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const found = await getCapture(ctx, c.req.valid("param").captureID);
      c.header("GS1-Capture-Error-Behaviour", found.capture.behaviour);
      return c.json(captureJson(ctx.lang, found));
    },
  );
  api.openapi(
    route({
      method: "post",
      path: `${root}/events`,
      tag,
      summary: "Capture a single event at once; sent again it is met, and nothing changes",
      query: sharing,
      answer: z.unknown(),
      status: 201,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canCapture(ctx.actor), ctx.lang);
      const mediaType = mediaTypeOf(ctx, c.req.raw);
      const row = await captureEvent(ctx, {
        body: await readDocumentBody(ctx, c.req.raw),
        mediaType,
        sharing: c.req.valid("query"),
      });
      return c.body(row.body, 201, {
        "content-type": "application/json; charset=utf-8",
        location: `${root}/events/${encodeURIComponent(row.eventID)}`,
      }) as never;
    },
  );
}

function behaviourOf(ctx: Context, given: string | undefined): Behaviour {
  const behaviour = behaviours.find((one) => one === (given ?? "rollback"));
  if (behaviour === undefined) throw problem("malformed", text(ctx.lang, "traces.behaviour"));
  return behaviour;
}
