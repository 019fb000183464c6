import { z } from "@hono/zod-openapi";
import type { Context } from "../../../kernel/context.ts";
import { ability, abilityJson } from "../../../kernel/http/ability.ts";
import type { Api } from "../../../kernel/http/api.ts";
import { route } from "../../../kernel/http/api.ts";
import { pageOf, pageQuery } from "../../../kernel/http/page.ts";
import { routesOf } from "../../../kernel/http/routes-of.ts";
import { answerBlindAccess } from "./commands/answer-access.ts";
import { askBlindAccess } from "./commands/ask-access.ts";
import { decideBlindNotice } from "./commands/decide-notice.ts";
import { liftBlindPause } from "./commands/lift-pause.ts";
import { seeBlindNotice } from "./commands/see-notice.ts";
import { setBlindAllowance } from "./commands/set-allowance.ts";
import { setBlindRule } from "./commands/set-rule.ts";
import { withdrawBlindAccess } from "./commands/withdraw-access.ts";
import type { BlindAccess, BlindNotice } from "./model.ts";
import {
  accessStates,
  allowanceInput,
  answerAccessInput,
  askAccessInput,
  blindRules,
  decideNoticeInput,
  liftPauseInput,
  setRuleInput,
} from "./model.ts";
import {
  canAnswerAccess,
  canAskAccess,
  canDecideNotice,
  canSetRules,
  canSteerBlind,
  canWithdrawAccess,
} from "./policy.ts";
import { blindStanding, listBlindAccesses, listBlindNotices, listBlindPauses } from "./queries.ts";

const time = z.iso.datetime();
const ownRecord = z.object({ id: z.string(), title: z.string() }).nullable();
const noticeStates = ["open", "known", "kept"] as const;

const noticeAnswer = z
  .object({
    id: z.string(),
    kinds: z.array(z.string()),
    ownRecord,
    otherAgency: z.string().nullable().openapi({ description: "Null: it is not told whose the other record is" }),
    shownFrom: time,
    state: z.enum(noticeStates).openapi({ description: "open: the other side does not know, and may be let know" }),
    decidedBy: z.string().nullable(),
    decidedAt: time.nullable(),
    seenBy: z.string().nullable(),
    seenAt: time.nullable(),
    abilities: z.object({ decide: ability, ask: ability }),
  })
  .openapi("BlindNotice");
export type BlindNoticeAnswer = z.output<typeof noticeAnswer>;

const accessAnswer = z
  .object({
    id: z.string(),
    asker: z.string(),
    owner: z.string(),
    purpose: z.string(),
    basis: z.string().nullable(),
    until: time,
    askedBy: z.string(),
    askedAt: time,
    state: z.enum(accessStates),
    answer: z.string().nullable(),
    answeredBy: z.string().nullable(),
    answeredAt: time.nullable(),
    version: z.number().int(),
    record: ownRecord.openapi({ description: "The record asked for, where the reader keeps it" }),
    abilities: z.object({ answer: ability, withdraw: ability }),
  })
  .openapi("BlindAccess");
export type BlindAccessAnswer = z.output<typeof accessAnswer>;

const standingAnswer = z
  .object({
    rules: z.array(z.object({ kind: z.string(), rule: z.enum(blindRules), setAt: time })),
    perDay: z.number().int(),
    today: z.object({ taken: z.number().int(), waiting: z.number().int() }),
    pause: z.object({ id: z.string(), why: z.string(), at: time }).nullable(),
    open: z.number().int(),
    abilities: z.object({ setRules: ability, steer: ability }),
  })
  .openapi("BlindStanding");
export type BlindStandingAnswer = z.output<typeof standingAnswer>;

const byId = z.object({ id: z.string().max(60) });
const tag = "exchange";
const base = "/v1/exchange/blind";

/** Blind match: `/v1/exchange/blind…`. Nothing here asks whether somebody holds a value: values take part when records are kept. */
export function blindRoutes(api: Api): void {
  noticeRoutes(api);
  accessRoutes(api);
  standingRoutes(api);
}

function noticeRoutes(api: Api): void {
  api.openapi(
    route({
      method: "get",
      path: `${base}/notices`,
      tag,
      summary: "What the own agency has been told of records that meet its own, the latest first",
      query: pageQuery.extend({ state: z.enum(noticeStates).optional() }),
      answer: pageOf(noticeAnswer),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const { state, cursor, limit } = c.req.valid("query");
      const page = await listBlindNotices(ctx, state === undefined ? null : [state], { cursor, limit });
      return c.json({ items: page.items.map((one) => noticeJson(ctx, one)), next: page.next });
    },
  );
  api.openapi(
    route({
      method: "post",
      path: `${base}/notices/{id}/seen`,
      tag,
      summary: "Reads one notice; the first who does is noted",
      params: byId,
      answer: noticeAnswer,
    }),
    async (c) => c.json(noticeJson(c.get("ctx"), await seeBlindNotice(c.get("ctx"), c.req.valid("param").id))),
  );
  api.openapi(
    route({
      method: "post",
      path: `${base}/notices/{id}/decide`,
      tag,
      summary: "Lets the other side know that the own agency holds the same, or never",
      params: byId,
      body: decideNoticeInput,
      answer: noticeAnswer,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const { agrees } = c.req.valid("json");
      return c.json(noticeJson(ctx, await decideBlindNotice(ctx, c.req.valid("param").id, agrees)));
    },
  );
  api.openapi(
    route({
      method: "post",
      path: `${base}/notices/{id}/ask`,
      tag,
      summary: "Asks the other side for its record, for a purpose and until a day",
      params: byId,
      body: askAccessInput,
      answer: accessAnswer,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      return c.json(accessJson(ctx, await askBlindAccess(ctx, c.req.valid("param").id, c.req.valid("json"))));
    },
  );
}

function accessRoutes(api: Api): void {
  api.openapi(
    route({
      method: "get",
      path: `${base}/accesses`,
      tag,
      summary: "Requests for records that met, asked by or of the own agency, the latest first",
      query: pageQuery.extend({ state: z.enum(accessStates).optional() }),
      answer: pageOf(accessAnswer),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const { state, cursor, limit } = c.req.valid("query");
      const page = await listBlindAccesses(ctx, state === undefined ? null : [state], { cursor, limit });
      return c.json({ items: page.items.map((one) => accessJson(ctx, one)), next: page.next });
    },
  );
  const { change } = routesOf(api, { path: `${base}/accesses/{id}`, tag, answer: accessAnswer, answerOf: accessJson });
  change(
    "post",
    "/answer",
    "Lets who asked see the record until the day they named, or refuses (If-Match)",
    answerAccessInput,
    answerBlindAccess,
  );
  change("post", "/withdraw", "Takes a request back before it is answered (If-Match)", null, withdrawBlindAccess);
}

function standingRoutes(api: Api): void {
  api.openapi(
    route({
      method: "get",
      path: `${base}/standing`,
      tag,
      summary: "How the own agency takes part in blind match: rules, the day's allowance, a pause",
      answer: standingAnswer,
    }),
    async (c) => c.json(await standingJson(c.get("ctx"))),
  );
  api.openapi(
    route({
      method: "post",
      path: `${base}/rules`,
      tag,
      summary: "Says how the own agency's values of a kind take part",
      body: setRuleInput,
      answer: standingAnswer,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      await setBlindRule(ctx, c.req.valid("json"));
      return c.json(await standingJson(ctx));
    },
  );
  const pauses = z.object({
    items: z.array(z.object({ id: z.string(), agency: z.string(), why: z.string(), at: time })),
  });
  api.openapi(
    route({
      method: "get",
      path: `${base}/pauses`,
      tag,
      summary: "Agencies that are paused because their numbers looked tried out (the authority)",
      answer: pauses,
    }),
    async (c) => c.json(await pausesJson(c.get("ctx"))),
  );
  api.openapi(
    route({
      method: "post",
      path: `${base}/pauses/{id}/lift`,
      tag,
      summary: "Lets a paused agency take part again (the authority)",
      params: byId,
      body: liftPauseInput,
      answer: pauses,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      await liftBlindPause(ctx, c.req.valid("param").id, c.req.valid("json").reason);
      return c.json(await pausesJson(ctx));
    },
  );
  api.openapi(
    route({
      method: "put",
      path: `${base}/allowances/{agency}`,
      tag,
      summary: "Allows an agency to bring another number of values in a day (the authority)",
      params: z.object({ agency: z.string().max(60) }),
      body: allowanceInput,
      answer: allowanceInput,
    }),
    async (c) => {
      const input = c.req.valid("json");
      await setBlindAllowance(c.get("ctx"), c.req.valid("param").agency, input);
      return c.json(input);
    },
  );
}

function noticeJson(ctx: Context, notice: BlindNotice): z.input<typeof noticeAnswer> {
  const { meetingId: _meeting, agency: _agency, ...told } = notice;
  return {
    ...told,
    shownFrom: notice.shownFrom.toISOString(),
    decidedAt: notice.decidedAt?.toISOString() ?? null,
    seenAt: notice.seenAt?.toISOString() ?? null,
    abilities: {
      decide: abilityJson(ctx, canDecideNotice(ctx.actor, notice)),
      ask: abilityJson(ctx, canAskAccess(ctx.actor, notice)),
    },
  };
}

function accessJson(ctx: Context, access: BlindAccess): z.input<typeof accessAnswer> {
  const { meetingId: _meeting, ...told } = access;
  return {
    ...told,
    until: access.until.toISOString(),
    askedAt: access.askedAt.toISOString(),
    answeredAt: access.answeredAt?.toISOString() ?? null,
    abilities: {
      answer: abilityJson(ctx, canAnswerAccess(ctx.actor, access)),
      withdraw: abilityJson(ctx, canWithdrawAccess(ctx.actor, access)),
    },
  };
}

async function standingJson(ctx: Context): Promise<z.input<typeof standingAnswer>> {
  const { rules, pause, ...standing } = await blindStanding(ctx);
  return {
    ...standing,
    rules: rules.map((one) => ({ ...one, setAt: one.setAt.toISOString() })),
    pause: pause === null ? null : { ...pause, at: pause.at.toISOString() },
    abilities: {
      setRules: abilityJson(ctx, canSetRules(ctx.actor)),
      steer: abilityJson(ctx, canSteerBlind(ctx.actor)),
    },
  };
}

async function pausesJson(ctx: Context) {
  return { items: (await listBlindPauses(ctx)).map((one) => ({ ...one, at: one.at.toISOString() })) };
}
