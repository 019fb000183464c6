import { z } from "@hono/zod-openapi";
import { allow } from "../../../kernel/actor.ts";
import { systemActor } from "../../../kernel/actor.ts";
import type { Clock } from "../../../kernel/clock.ts";
import { createContext } from "../../../kernel/context.ts";
import type { Database } from "../../../kernel/db/database.ts";
import type { Api } from "../../../kernel/http/api.ts";
import { etag, expectedVersion, route } from "../../../kernel/http/api.ts";
import { pageOf, pageQuery } from "../../../kernel/http/page.ts";
import type { FetchLimits } from "../../../services/fetching/index.ts";
import {
  callAnswer,
  opinionAnswer,
  scoreBoardAnswer,
  shownCall,
  shownFile,
  shownTechnology,
  technologyAnswer,
  technologyFileAnswer,
} from "./answers.ts";
import { askAuthenticator } from "./commands/ask-authenticator.ts";
import { endTechnology } from "./commands/end-technology.ts";
import { keepTechnologyKey } from "./commands/keep-technology-key.ts";
import { registerTechnology } from "./commands/register-technology.ts";
import { switchTechnology } from "./commands/switch-technology.ts";
import { tryTechnology } from "./commands/try-technology.ts";
import {
  endInput,
  keyInput,
  questionInput,
  registerInput,
  switchInput,
  technologyFilter,
  technologyStates,
  trialInput,
} from "./model.ts";
import { canReadTechnologies } from "./policy.ts";
import { listCalls, listTechnologies, scoreBoard, technologyFile } from "./queries.ts";
import type { AskParts } from "./running/asking.ts";
import { technologyKey } from "./running/asking.ts";

const tag = "technologies";
const ofTechnology = z.object({ id: z.string().max(60) });
const done = z.object({ done: z.literal(true) });

export type TechnologiesParts = {
  database: Database;
  clock: Clock;
  exchangeKey: Buffer;
  partners: string | null;
  /** The tests' own servers, never a setting. */
  limits?: Partial<FetchLimits>;
};

/** Technologies of suppliers: `/v1/technologies…`. */
export function technologiesRoutes(
  api: Api,
  { database, clock, exchangeKey, partners, limits }: TechnologiesParts,
): void {
  const sealKey = technologyKey(exchangeKey);
  const houseOf = (agency: string) => createContext(database, { actor: systemActor(agency), clock });
  const asking: AskParts = { contextOf: houseOf, sealKey, partners, ...(limits ? { limits } : {}) };
  api.openapi(
    route({
      method: "get",
      path: "/v1/technologies",
      tag,
      summary: "What suppliers have plugged in, by name: state, contract, cost, health",
      query: pageQuery.extend(technologyFilter.shape),
      answer: pageOf(technologyAnswer),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canReadTechnologies(ctx.actor), ctx.lang);
      const { cursor, limit, ...filter } = c.req.valid("query");
      const page = await ctx.read((tx) => listTechnologies(tx, filter, { cursor, limit }, ctx.now()));
      return c.json({
        items: page.items.map(({ row, figures }) => shownTechnology(ctx, row, figures)),
        next: page.next,
      });
    },
  );
  api.openapi(
    route({
      method: "post",
      path: "/v1/technologies",
      tag,
      summary:
        "Registers a technology that is reached over HTTP, switched off; one that runs here is brought on the command line",
      body: registerInput,
      answer: z.object({ id: z.string() }),
      status: 201,
    }),
    async (c) => c.json(await registerTechnology(c.get("ctx"), c.req.valid("json").manifest, null), 201 as 200),
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/technologies/{id}",
      tag,
      summary: "One technology: what it is given, its limits, its switches, trials and opinions",
      params: ofTechnology,
      answer: technologyFileAnswer,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canReadTechnologies(ctx.actor), ctx.lang);
      const file = await ctx.read((tx) => technologyFile(tx, c.req.valid("param").id, ctx.now()));
      c.header("ETag", etag(file.row.version));
      return c.json(shownFile(ctx, file));
    },
  );
  api.openapi(
    route({
      method: "put",
      path: "/v1/technologies/{id}/switch",
      tag,
      summary: "Puts it off, into shadow or live, with a reason; send the version seen in If-Match",
      params: ofTechnology,
      body: switchInput,
      answer: z.object({ state: z.enum(technologyStates), version: z.number().int() }),
    }),
    async (c) =>
      c.json(await switchTechnology(c.get("ctx"), c.req.valid("param").id, expectedVersion(c), c.req.valid("json"))),
  );
  api.openapi(
    route({
      method: "put",
      path: "/v1/technologies/{id}/key",
      tag,
      summary: "Keeps the key that lets us in at its supplier, sealed; nobody is shown it again",
      params: ofTechnology,
      body: keyInput,
      answer: done,
    }),
    async (c) => {
      await keepTechnologyKey(c.get("ctx"), sealKey, c.req.valid("param").id, c.req.valid("json").key);
      return c.json({ done: true as const });
    },
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/technologies/{id}/calls",
      tag,
      summary: "What it was given and what came of it, newest first",
      params: ofTechnology,
      query: pageQuery,
      answer: pageOf(callAnswer),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canReadTechnologies(ctx.actor), ctx.lang);
      const page = await ctx.read((tx) => listCalls(tx, c.req.valid("param").id, c.req.valid("query")));
      return c.json({ items: page.items.map((row) => shownCall(ctx, row)), next: page.next });
    },
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/technologies/{id}/board",
      tag,
      summary:
        "A detector beside the built-in checks on officers' answers: precision, recall, F1 with exact intervals, cost",
      params: ofTechnology,
      answer: scoreBoardAnswer,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canReadTechnologies(ctx.actor), ctx.lang);
      return c.json(await ctx.read((tx) => scoreBoard(tx, c.req.valid("param").id, ctx.now())));
    },
  );
  api.openapi(
    route({
      method: "post",
      path: "/v1/technologies/{id}/trials",
      tag,
      summary: "Tries a detector on labelled JSON lines, beside the built-in checks; the lines are gone after it",
      params: ofTechnology,
      body: trialInput,
      answer: z.object({ id: z.string() }),
      status: 202,
    }),
    async (c) => c.json(await tryTechnology(c.get("ctx"), c.req.valid("param").id, c.req.valid("json")), 202 as 200),
  );
  api.openapi(
    route({
      method: "post",
      path: "/v1/technologies/{id}/questions",
      tag,
      summary: "Asks an authenticator about a code or a picture: an opinion, never a verdict; null in shadow",
      params: ofTechnology,
      body: questionInput,
      answer: z.object({ opinion: opinionAnswer.nullable() }),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const { opinion } = await askAuthenticator(ctx, asking, c.req.valid("param").id, c.req.valid("json"));
      if (opinion === null) return c.json({ opinion });
      const { opinion: said, confidence, reason } = opinion;
      return c.json({ opinion: { opinion: said, confidence, reason: reason[ctx.lang] } });
    },
  );
  api.openapi(
    route({
      method: "post",
      path: "/v1/technologies/{id}/end",
      tag,
      summary: "Ends it for good: its code and keys are gone, its findings are withdrawn from the leads or kept",
      params: ofTechnology,
      body: endInput,
      answer: done,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      await endTechnology(ctx, houseOf(ctx.actor.agency ?? ""), c.req.valid("param").id, c.req.valid("json"));
      return c.json({ done: true as const });
    },
  );
}
