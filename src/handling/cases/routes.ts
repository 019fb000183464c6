import { z } from "@hono/zod-openapi";
import type { Context as HonoContext } from "hono";
import { namedAsSeen } from "../../kernel/actor.ts";
import type { Context } from "../../kernel/context.ts";
import { ability, abilityJson } from "../../kernel/http/ability.ts";
import type { Api, Env } from "../../kernel/http/api.ts";
import { etag, route } from "../../kernel/http/api.ts";
import { pageOf, pageQuery } from "../../kernel/http/page.ts";
import { routesOf } from "../../kernel/http/routes-of.ts";
import { casesText } from "../../kernel/text/cases.ts";
import { text } from "../../kernel/text/index.ts";
import type { Fact } from "../../services/facts/index.ts";
import { evidenceListAnswer, evidenceListJson } from "../../signals/evidence/index.ts";
import { addLeads } from "./commands/add-leads.ts";
import { addNote } from "./commands/add-note.ts";
import { assignCase } from "./commands/assign-case.ts";
import { changeState } from "./commands/change-state.ts";
import { closeCase } from "./commands/close-case.ts";
import { editCase } from "./commands/edit-case.ts";
import { openCase } from "./commands/open-case.ts";
import { reopenCase } from "./commands/reopen-case.ts";
import { shareCase } from "./commands/share-case.ts";
import type { Case, CaseNote } from "./model.ts";
import {
  addLeadsInput,
  addNoteInput,
  assignCaseInput,
  caseLevels,
  caseOutcomes,
  caseStates,
  changeStateInput,
  closeCaseInput,
  editCaseInput,
  openCaseInput,
  reopenCaseInput,
  shareCaseInput,
} from "./model.ts";
import { canOpenCase, caseAbilities } from "./policy.ts";
import type { CaseFile } from "./queries.ts";
import { caseByNumber, caseTimeLine, getCase, listCaptures, listCases } from "./queries.ts";

const time = z.iso.datetime();
const abilityNames = [
  "edit",
  "addLeads",
  "addNote",
  "assign",
  "share",
  "moveToOpen",
  "moveToVerifying",
  "close",
  "reopen",
] as const;

const caseAnswer = z
  .object({
    id: z.string(),
    number: z.string(),
    title: z.string(),
    summary: z.string(),
    state: z.enum(caseStates),
    stateText: z.string(),
    owner: z.string(),
    agency: z.string(),
    level: z.enum(caseLevels),
    sharedWith: z.array(z.string()),
    openedBy: z.string(),
    openedAt: time,
    closedAt: time.nullable(),
    levelText: z.string(),
    outcome: z.enum(caseOutcomes).nullable(),
    outcomeText: z.string().nullable(),
    closeReason: z.string().nullable(),
    version: z.number().int(),
    abilities: z.record(z.enum(abilityNames), ability),
  })
  .openapi("Case");
export type CaseAnswer = z.output<typeof caseAnswer>;

const noteAnswer = z
  .object({ id: z.string(), body: z.string(), author: z.string(), writtenAt: time })
  .openapi("CaseNote");

const fileAnswer = caseAnswer
  .extend({
    parties: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(["seller", "name"]),
        name: z.string(),
        sellerId: z.string().nullable(),
        platformId: z.string().nullable(),
      }),
    ),
    notes: z.array(noteAnswer),
    names: z.record(z.string(), z.string()),
    leads: z.array(
      z.object({
        id: z.string(),
        sellerId: z.string(),
        sellerName: z.string(),
        platformId: z.string(),
        concern: z.string(),
      }),
    ),
  })
  .openapi("CaseFile");
export type CaseFileAnswer = z.output<typeof fileAnswer>;

const step = z
  .object({
    id: z.string(),
    at: time,
    type: z.string(),
    text: z.string(),
    actor: z.string(),
    payload: z.record(z.string(), z.unknown()),
  })
  .openapi("TimeLineStep");
export type StepAnswer = z.output<typeof step>;

const names = z.record(z.string(), z.string()).openapi({ description: "Names of colleagues by id" });
const listQuery = pageQuery.extend({
  state: z.union([z.enum(caseStates), z.array(z.enum(caseStates))]).optional(),
  owner: z.string().max(60).optional(),
  q: z.string().trim().min(1).max(200).optional(),
});
const ofCase = z.object({ id: z.string().max(60) });
const tag = "cases";

/** The officers' cases: `/v1/cases…`. Changes of a case want its version in If-Match and answer with the case and its new ETag. */
export function casesRoutes(api: Api): void {
  api.openapi(
    route({
      method: "get",
      path: "/v1/cases",
      tag,
      summary: "Cases the caller may see, newest first",
      query: listQuery,
      answer: pageOf(caseAnswer).extend({ names }),
    }),
    async (c) => {
      const { state, owner, q, cursor, limit } = c.req.valid("query");
      const ctx = c.get("ctx");
      const states = state === undefined ? undefined : [state].flat();
      const page = await listCases(ctx, { states, owner, q }, { cursor, limit });
      return c.json({
        items: page.items.map((of) => answerOf(ctx, of)),
        next: page.next,
        names: Object.fromEntries(page.names),
      });
    },
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/cases/abilities",
      tag,
      summary: "What the caller may do without a case at hand",
      answer: z.object({ open: ability }),
    }),
    (c) => c.json({ open: abilityJson(c.get("ctx"), canOpenCase(c.get("ctx").actor)) }),
  );
  const { make, change } = routesOf(api, { path: "/v1/cases/{id}", tag, answer: caseAnswer, answerOf });
  make("Open a case from leads", openCaseInput, openCase);
  api.openapi(
    route({
      method: "get",
      path: "/v1/cases/number/{number}",
      tag,
      summary: "The case of a number",
      params: z.object({ number: z.string().max(30) }),
      answer: fileAnswer,
    }),
    async (c) => fileJson(c, await caseByNumber(c.get("ctx"), c.req.valid("param").number)),
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/cases/{id}",
      tag,
      summary: "A case with its parties, leads and notes",
      params: ofCase,
      answer: fileAnswer,
    }),
    async (c) => fileJson(c, await getCase(c.get("ctx"), c.req.valid("param").id)),
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/cases/{id}/time-line",
      tag,
      summary: "What happened to a case, oldest first",
      params: ofCase,
      answer: z.object({ items: z.array(step), names }),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const line = await caseTimeLine(ctx, c.req.valid("param").id);
      return c.json({ items: line.steps.map((fact) => stepOf(ctx, fact)), names: Object.fromEntries(line.names) });
    },
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/cases/{id}/captures",
      tag,
      summary: "Pages captured for a case or tied to its leads, newest first",
      params: ofCase,
      query: pageQuery,
      answer: evidenceListAnswer,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      return c.json(evidenceListJson(ctx, await listCaptures(ctx, c.req.valid("param").id, c.req.valid("query"))));
    },
  );
  api.openapi(
    route({
      method: "post",
      path: "/v1/cases/{id}/notes",
      tag,
      summary: "Add a note",
      params: ofCase,
      body: addNoteInput,
      status: 201,
      answer: noteAnswer,
    }),
    async (c) =>
      c.json(noteOf(await addNote(c.get("ctx"), c.req.valid("param").id, c.req.valid("json").body)), 201 as 200),
  );
  change("patch", "", "Edit title or summary", editCaseInput, editCase);
  change("post", "/leads", "Add leads", addLeadsInput, (ctx, id, seen, input) => addLeads(ctx, id, seen, input.leads));
  change("post", "/owner", "Assign to an officer of the agency", assignCaseInput, (ctx, id, seen, input) =>
    assignCase(ctx, id, seen, input.owner),
  );
  change("post", "/state", "Move to another state", changeStateInput, changeState);
  change("post", "/sharing", "Widen or narrow who may see it", shareCaseInput, shareCase);
  change("post", "/close", "Close with outcome and reason", closeCaseInput, closeCase);
  change("post", "/reopen", "Open a closed case again", reopenCaseInput, (ctx, id, seen, input) =>
    reopenCase(ctx, id, seen, input.reason),
  );
}

type Answer = z.output<typeof caseAnswer>;

function fileJson(c: HonoContext<Env>, file: CaseFile) {
  c.header("ETag", etag(file.version));
  const leads = file.leads.map(({ id, sellerId, sellerName, platformId, concern }) => ({
    id,
    sellerId,
    sellerName,
    platformId,
    concern,
  }));
  const { parties } = file;
  const notes = file.notes.map(noteOf);
  return c.json({ ...answerOf(c.get("ctx"), file), parties, notes, leads, names: Object.fromEntries(file.names) }, 200);
}

function answerOf(ctx: Context, of: Case): Answer {
  const abilities = Object.entries(caseAbilities(ctx.actor, of)).map(([name, verdict]) => [
    name,
    abilityJson(ctx, verdict),
  ]);
  return {
    id: of.id,
    number: of.number,
    title: of.title,
    summary: of.summary,
    state: of.state,
    stateText: text(ctx.lang, `cases.state.${of.state}`),
    owner: of.owner,
    agency: of.agency,
    level: of.level,
    sharedWith: namedAsSeen(ctx.actor, of),
    openedBy: of.openedBy,
    openedAt: of.openedAt.toISOString(),
    closedAt: of.closedAt?.toISOString() ?? null,
    levelText: text(ctx.lang, `cases.level.${of.level}`),
    outcome: of.outcome,
    outcomeText: of.outcome === null ? null : text(ctx.lang, `cases.outcome.${of.outcome}`),
    closeReason: of.closeReason,
    version: of.version,
    abilities: Object.fromEntries(abilities) as Answer["abilities"],
  };
}

function noteOf(note: CaseNote) {
  return { ...note, writtenAt: note.writtenAt.toISOString() };
}

/** A later module may record facts about a case too; a type without words of its own stands for itself. */
function stepText(ctx: Context, type: string): string {
  const key = `cases.fact.${type}`;
  return key in casesText ? text(ctx.lang, key as keyof typeof casesText) : type;
}

function stepOf(ctx: Context, fact: Fact) {
  return {
    id: fact.id,
    at: fact.at.toISOString(),
    type: fact.type,
    text: stepText(ctx, fact.type),
    actor: fact.actor,
    payload: payloadSeen(ctx, fact),
  };
}

const naming = z.object({ sharedWith: z.array(z.string()) });

/** What a fact tells, without the sharing groups that the reader is not in. */
function payloadSeen(ctx: Context, fact: Fact): Record<string, unknown> {
  const payload = fact.payload as Record<string, unknown>;
  const named = naming.safeParse(payload);
  if (!named.success) return payload;
  return { ...payload, sharedWith: namedAsSeen(ctx.actor, { agency: fact.agency, ...named.data }) };
}
