import { z } from "@hono/zod-openapi";
import { ability, abilityJson } from "../../kernel/http/ability.ts";
import type { Api } from "../../kernel/http/api.ts";
import { etag, route } from "../../kernel/http/api.ts";
import { pageOf, pageQuery } from "../../kernel/http/page.ts";
import { routesOf } from "../../kernel/http/routes-of.ts";
import {
  fileAnswer,
  fileJson,
  names,
  noticeAnswer,
  noticeJson,
  publicAnswer,
  publicJson,
  stepAnswer,
  stepJson,
} from "./answers.ts";
import { approveNotice } from "./commands/approve-notice.ts";
import { draftNotice } from "./commands/draft-notice.ts";
import { editNotice } from "./commands/edit-notice.ts";
import { rejectNotice } from "./commands/reject-notice.ts";
import { submitNotice } from "./commands/submit-notice.ts";
import { withdrawNotice } from "./commands/withdraw-notice.ts";
import { draftNoticeInput, editNoticeInput, noticeKinds, noticeStates, reasonInput } from "./model.ts";
import { canDraftNotice } from "./policy.ts";
import { getNotice, listNotices, noticeByNumber, noticeTimeLine, publishedNotices } from "./queries.ts";

const tag = "notices";
const ofNotice = z.object({ id: z.string().max(60) });
const kind = z.enum(noticeKinds).optional();
const listQuery = pageQuery.extend({
  state: z.union([z.enum(noticeStates), z.array(z.enum(noticeStates))]).optional(),
  kind,
  case: z.string().max(60).optional(),
  q: z.string().trim().min(1).max(200).optional(),
});

/** `/v1/notices…` for the officers who write them, `/v1/public/notices…` for everybody. Changes want the version in If-Match. */
export function noticesRoutes(api: Api): void {
  publicRoutes(api);
  api.openapi(
    route({
      method: "get",
      path: "/v1/notices",
      tag,
      summary: "Notices of the caller's agency, newest draft first",
      query: listQuery,
      answer: pageOf(noticeAnswer).extend({ names }),
    }),
    async (c) => {
      const { state, kind: ofKind, case: caseId, q, cursor, limit } = c.req.valid("query");
      const ctx = c.get("ctx");
      const states = state === undefined ? undefined : [state].flat();
      const page = await listNotices(ctx, { states, kind: ofKind, caseId, q }, { cursor, limit });
      const items = page.items.map((of) => noticeJson(ctx, of));
      return c.json({ items, next: page.next, names: Object.fromEntries(page.names) });
    },
  );
  const { make, change } = routesOf(api, { path: "/v1/notices/{id}", tag, answer: noticeAnswer, answerOf: noticeJson });
  make("Draft a notice", draftNoticeInput, draftNotice);
  api.openapi(
    route({
      method: "get",
      path: "/v1/notices/abilities",
      tag,
      summary: "What the caller may do without a notice at hand",
      answer: z.object({ draft: ability }),
    }),
    (c) => c.json({ draft: abilityJson(c.get("ctx"), canDraftNotice(c.get("ctx").actor)) }),
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/notices/{id}",
      tag,
      summary: "A notice of the agency, with subjects and cautions",
      params: ofNotice,
      answer: fileAnswer,
    }),
    async (c) => {
      const file = await getNotice(c.get("ctx"), c.req.valid("param").id);
      c.header("ETag", etag(file.version));
      return c.json(fileJson(c.get("ctx"), file));
    },
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/notices/{id}/time-line",
      tag,
      summary: "What happened to a notice, oldest first",
      params: ofNotice,
      answer: z.object({ items: z.array(stepAnswer), names }),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const line = await noticeTimeLine(ctx, c.req.valid("param").id);
      return c.json({ items: line.steps.map((fact) => stepJson(ctx, fact)), names: Object.fromEntries(line.names) });
    },
  );
  change("patch", "", "Edit a draft", editNoticeInput, editNotice);
  change("post", "/reject", "Send back with a reason", reasonInput, (ctx, id, seen, { reason }) =>
    rejectNotice(ctx, id, seen, reason),
  );
  change("post", "/withdraw", "Take back", reasonInput, (ctx, id, seen, { reason }) =>
    withdrawNotice(ctx, id, seen, reason),
  );
  change("post", "/submit", "Lay before the approvers", null, submitNotice);
  change("post", "/approve", "Publish, as the second person", null, approveNotice);
}

function publicRoutes(api: Api): void {
  api.openapi(
    route({
      method: "get",
      path: "/v1/public/notices",
      tag,
      summary: "Published notices, newest first",
      query: pageQuery.extend({ kind }),
      answer: pageOf(publicAnswer),
      open: true,
    }),
    async (c) => {
      const query = c.req.valid("query");
      const ctx = c.get("ctx");
      const page = await ctx.read((tx) => publishedNotices(tx, query));
      return c.json({ items: page.items.map((of) => publicJson(ctx, of)), next: page.next });
    },
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/public/notices/{number}",
      tag,
      summary: "The published notice of a number, or the one that corrects it",
      params: z.object({ number: z.string().max(30) }),
      answer: publicAnswer,
      open: true,
    }),
    async (c) => {
      const { number } = c.req.valid("param");
      const ctx = c.get("ctx");
      return c.json(publicJson(ctx, await ctx.read((tx) => noticeByNumber(tx, number))));
    },
  );
}
