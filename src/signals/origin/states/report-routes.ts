import { z } from "@hono/zod-openapi";
import type { OriginKeys } from "../../../engines/codes/index.ts";
import { ability, abilityJson } from "../../../kernel/http/ability.ts";
import type { Api } from "../../../kernel/http/api.ts";
import { route } from "../../../kernel/http/api.ts";
import { pageOf, pageQuery } from "../../../kernel/http/page.ts";
import type { Lang } from "../../../kernel/text/index.ts";
import { text } from "../../../kernel/text/index.ts";
import { reportCodes } from "./commands/report-codes.ts";
import { undoReport } from "./commands/undo-report.ts";
import type { Refusal } from "./model.ts";
import { reportCodesInput, reportedStates } from "./model.ts";
import { canUndoReport } from "./policy.ts";
import { listReports } from "./queries.ts";

const tag = "codes";
const id = z.string().max(60);
const count = z.number().int();
const refused = { code: z.string(), message: z.string() };
const reported = z
  .object({ id: id.nullable(), done: count, refused: z.array(z.object({ at: count, ...refused })) })
  .openapi("CodesReported");
export type ReportedAnswer = z.output<typeof reported>;
const undone = z
  .object({ done: count, refused: z.array(z.object({ counter: count, ...refused })) })
  .openapi("CodeReportUndone");
export type UndoneAnswer = z.output<typeof undone>;
const report = z
  .object({
    id,
    state: z.enum(reportedStates),
    codes: count,
    undone: count,
    province: z.string().nullable(),
    note: z.string().nullable(),
    at: z.iso.datetime(),
    by: z.string(),
    undoUntil: z.iso.datetime().nullable(),
    abilities: z.object({ undo: ability }),
  })
  .openapi("CodeReport");
export type CodeReportAnswer = z.output<typeof report>;

const explained = (lang: Lang, code: Refusal) => ({ code, message: text(lang, `origin.refused.${code}`) });

/** What holders report of their codes: `/v1/code-reports…`. */
export function reportRoutes(api: Api, keys: OriginKeys): void {
  api.openapi(
    route({
      method: "get",
      path: "/v1/code-reports",
      tag,
      summary: "What the party reported of its codes, newest first",
      query: pageQuery,
      answer: pageOf(report),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const { items, next, names } = await listReports(ctx, c.req.valid("query"));
      const shown = items.map((of) => ({
        id: of.id,
        codes: of.codes,
        undone: of.undone,
        province: of.province,
        note: of.note,
        state: of.state as CodeReportAnswer["state"],
        at: of.at.toISOString(),
        by: names.get(of.by_actor) ?? "",
        undoUntil: of.undo_until?.toISOString() ?? null,
        abilities: { undo: abilityJson(ctx, canUndoReport(ctx.actor, { byActor: of.by_actor })) },
      }));
      return c.json({ items: shown, next });
    },
  );
  api.openapi(
    route({
      method: "post",
      path: "/v1/code-reports",
      tag,
      summary:
        "Reports up to 1,000 codes as shipped, sold, a sample, exported or returned; refused ones are named by their place",
      body: reportCodesInput,
      answer: reported,
      status: 201,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const made = await reportCodes(ctx, keys, c.req.valid("json"));
      const answer = { ...made, refused: made.refused.map(({ at, code }) => ({ at, ...explained(ctx.lang, code) })) };
      return c.json(answer, 201 as 200);
    },
  );
  api.openapi(
    route({
      method: "post",
      path: "/v1/code-reports/{id}/undo",
      tag,
      summary: "Takes a report of sold, sample or exported back: by who made it, within ten days",
      params: z.object({ id }),
      answer: undone,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const { done, refused: left } = await undoReport(ctx, c.req.valid("param").id);
      return c.json({ done, refused: left.map(({ counter, code }) => ({ counter, ...explained(ctx.lang, code) })) });
    },
  );
}
