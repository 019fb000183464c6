import { z } from "@hono/zod-openapi";
import type { OriginKeys } from "../../../engines/codes/index.ts";
import { codeStates } from "../../../engines/codes/index.ts";
import type { Context } from "../../../kernel/context.ts";
import { ability, abilityJson } from "../../../kernel/http/ability.ts";
import type { Api } from "../../../kernel/http/api.ts";
import { etag, expectedVersion, route } from "../../../kernel/http/api.ts";
import { pageOf, pageQuery } from "../../../kernel/http/page.ts";
import { askCodeNotice } from "./commands/ask-code-notice.ts";
import { grantAskedNotice, refuseAskedNotice } from "./commands/decide-asked-notice.ts";
import { liftCodeNotice } from "./commands/lift-code-notice.ts";
import { setCodeNotice } from "./commands/set-code-notice.ts";
import {
  askCodeNoticeInput,
  grantCodeNoticeInput,
  noticeKinds,
  noticeScopes,
  noticeStates,
  reasonInput,
  setCodeNoticeInput,
} from "./model.ts";
import { canAskCodeNotice, canDecideAsked, canLiftCodeNotice, canSetCodeNotice } from "./policy.ts";
import type { CodeNotice, Names } from "./queries.ts";
import { getCodeNotice, listCodeNotices, lookAtCode } from "./queries.ts";
import { reportRoutes } from "./report-routes.ts";

const tag = "codes";
const id = z.string().max(60);
const time = z.iso.datetime();
const words = z.object({ vi: z.string(), en: z.string() });
const count = z.number().int();

const notice = z
  .object({
    id,
    state: z.enum(noticeStates),
    kind: z.enum(noticeKinds),
    scope: z.enum(noticeScopes),
    gtin: z.string(),
    lot: z.string().nullable(),
    /** How many codes of a range or of single codes; 0 for a product or a lot. */
    codes: count,
    number: z.string().nullable(),
    decidedOn: z.iso.date().nullable(),
    title: words,
    advice: words,
    agency: id,
    party: z.string(),
    madeAt: time,
    setAt: time.nullable(),
    setBy: z.string().nullable(),
    endedAt: time.nullable(),
    endedBy: z.string().nullable(),
    endedReason: z.string().nullable(),
    version: count,
    abilities: z.object({ decide: ability, lift: ability }),
  })
  .openapi("CodeNotice");
export type CodeNoticeAnswer = z.output<typeof notice>;

const step = z.object({ at: time, type: z.string(), by: z.string(), agency: id, reason: z.string().nullable() });
const noticeFile = notice.extend({ history: z.array(step) }).openapi("CodeNoticeFile");
export type CodeNoticeFile = z.output<typeof noticeFile>;
const outcome = z.object({ id, codes: count, refused: count }).openapi("CodeNoticeOutcome");

const looked = z
  .object({
    gtin: z.string(),
    lot: z.string().nullable(),
    batch: id,
    /** The place in the batch, from 0, in the order of printing. */
    counter: count,
    state: z.enum(codeStates),
    changes: z.array(
      z.object({
        at: time,
        from: z.enum(codeStates),
        to: z.enum(codeStates),
        kind: z.enum(["report", "undo", "notice", "lift"]),
        by: z.string(),
        agency: id,
        notice: id.nullable(),
      }),
    ),
  })
  .openapi("CodeLook");
export type CodeLook = z.output<typeof looked>;

const params = z.object({ id });
const statesQuery = z.object({
  state: z.enum(noticeStates).optional(),
  gtin: z
    .string()
    .regex(/^\d{14}$/)
    .optional(),
});

/** Notices over codes and reports of holders: `/v1/code-notices…`, `/v1/code-reports…`, `/v1/codes/look`. */
export function statesRoutes(api: Api, keys: OriginKeys): void {
  reportRoutes(api, keys);
  api.openapi(
    route({
      method: "get",
      path: "/v1/code-notices",
      tag,
      summary: "Notices over codes, newest first; a party sees those over its own goods. Says what the caller may do",
      query: pageQuery.extend(statesQuery.shape),
      answer: pageOf(notice).extend({ abilities: z.object({ set: ability, ask: ability }) }),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const { state, gtin, ...page } = c.req.valid("query");
      const { items, next, names } = await listCodeNotices(ctx, { states: state && [state], gtin }, page);
      const abilities = {
        set: abilityJson(ctx, canSetCodeNotice(ctx.actor)),
        ask: abilityJson(ctx, canAskCodeNotice(ctx.actor)),
      };
      return c.json({ items: items.map((one) => shown(ctx, one, names)), next, abilities });
    },
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/code-notices/{id}",
      tag,
      summary: "A notice over codes and its history",
      params,
      answer: noticeFile,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const { notice: found, steps, names } = await getCodeNotice(ctx, c.req.valid("param").id);
      const history = steps.map(({ at, type, actor, agency, payload }) => {
        const { reason } = payload as { reason?: string };
        return { at: at.toISOString(), type, by: names.get(actor) ?? "", agency, reason: reason ?? null };
      });
      c.header("ETag", etag(found.version));
      return c.json({ ...shown(ctx, found, names), history });
    },
  );
  api.openapi(
    route({
      method: "post",
      path: "/v1/code-notices",
      tag,
      summary: "Sets a notice over a product, a lot, a range or single codes; it holds from the next scan on",
      body: setCodeNoticeInput,
      answer: outcome,
      status: 201,
    }),
    async (c) => c.json(await setCodeNotice(c.get("ctx"), keys, c.req.valid("json")), 201 as 200),
  );
  api.openapi(
    route({
      method: "post",
      path: "/v1/code-notices/asked",
      tag,
      summary: "A party tells that goods with these codes were stolen; the authority decides",
      body: askCodeNoticeInput,
      answer: outcome,
      status: 201,
    }),
    async (c) => c.json(await askCodeNotice(c.get("ctx"), keys, c.req.valid("json")), 201 as 200),
  );
  api.openapi(
    route({
      method: "post",
      path: "/v1/code-notices/{id}/grant",
      tag,
      summary: "Sets the notice that a party asked for",
      params,
      body: grantCodeNoticeInput,
      answer: outcome,
    }),
    async (c) =>
      c.json(await grantAskedNotice(c.get("ctx"), c.req.valid("param").id, expectedVersion(c), c.req.valid("json"))),
  );
  api.openapi(
    route({
      method: "post",
      path: "/v1/code-notices/{id}/refuse",
      tag,
      summary: "Refuses what a party asked for, with the reason",
      params,
      body: reasonInput,
      answer: z.object({ id }),
    }),
    async (c) => {
      const { id: of } = c.req.valid("param");
      await refuseAskedNotice(c.get("ctx"), of, expectedVersion(c), c.req.valid("json").reason);
      return c.json({ id: of });
    },
  );
  api.openapi(
    route({
      method: "post",
      path: "/v1/code-notices/{id}/lift",
      tag,
      summary: "Lifts a notice, by the authority that set it; single codes go back to what they were",
      params,
      body: reasonInput,
      answer: z.object({ id, codes: count }),
    }),
    async (c) => {
      const { id: of } = c.req.valid("param");
      const lifted = await liftCodeNotice(c.get("ctx"), of, expectedVersion(c), c.req.valid("json").reason);
      return c.json({ id: of, ...lifted });
    },
  );
  api.openapi(
    route({
      method: "post",
      path: "/v1/codes/look",
      tag,
      summary: "One code as scanned: how it stands, and every change of it",
      body: z.object({ scan: z.string().trim().min(1).max(600) }),
      answer: looked,
    }),
    async (c) => {
      const { gtin, counter, batch, state, changes, names } = await lookAtCode(
        c.get("ctx"),
        keys,
        c.req.valid("json").scan,
      );
      return c.json({
        gtin,
        lot: batch.lot,
        batch: batch.id,
        counter,
        state,
        changes: changes.map((change) => ({
          at: change.at.toISOString(),
          from: codeStates[change.from_state] ?? "exception",
          to: codeStates[change.to_state] ?? "exception",
          kind: change.kind as "report",
          by: names.get(change.by_actor) ?? "",
          agency: change.by_agency,
          notice: change.notice_id,
        })),
      });
    },
  );
}

function shown(ctx: Context, of: CodeNotice, names: Names): CodeNoticeAnswer {
  return {
    id: of.id,
    state: of.state,
    kind: of.kind,
    scope: of.scope,
    gtin: of.gtin,
    lot: of.lot,
    codes: of.codes,
    number: of.number,
    decidedOn: of.decided_on,
    agency: of.agency,
    party: of.party,
    version: of.version,
    title: { vi: of.title_vi, en: of.title_en },
    advice: { vi: of.advice_vi, en: of.advice_en },
    madeAt: of.made_at.toISOString(),
    setAt: of.set_at?.toISOString() ?? null,
    setBy: of.set_by === null ? null : (names.get(of.set_by) ?? ""),
    endedAt: of.ended_at?.toISOString() ?? null,
    endedBy: of.ended_by === null ? null : (names.get(of.ended_by) ?? ""),
    endedReason: of.ended_reason,
    abilities: {
      decide: abilityJson(ctx, canDecideAsked(ctx.actor, of)),
      lift: abilityJson(ctx, canLiftCodeNotice(ctx.actor, of)),
    },
  };
}
