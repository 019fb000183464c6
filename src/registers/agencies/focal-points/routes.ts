import { z } from "@hono/zod-openapi";
import type { Context as HonoContext } from "hono";
import { ability, abilityJson } from "../../../kernel/http/ability.ts";
import type { Api, Env } from "../../../kernel/http/api.ts";
import { etag, expectedVersion, route } from "../../../kernel/http/api.ts";
import { pageOf, pageQuery } from "../../../kernel/http/page.ts";
import { entryAnswer, tellEntry } from "./answers.ts";
import { addFocalPoint } from "./commands/add-focal-point.ts";
import { changeFocalPoint } from "./commands/change-focal-point.ts";
import { endFocalPoint } from "./commands/end-focal-point.ts";
import { focalPointChange, focalPointInput, subjects } from "./model.ts";
import { canKeepFocalPoints } from "./policy.ts";
import { getFocalPoint, listFocalPoints } from "./queries.ts";

const tag = "focal points";
const params = z.object({ id: z.string().max(60) });
const path = "/v1/focal-points";
const one = `${path}/{id}` as const;
const flag = z.enum(["true", "false"]).optional();

/** Whom to ask in each agency: `/v1/focal-points…`, for everybody who works for one. */
export function focalPointsRoutes(api: Api): void {
  api.openapi(
    route({
      method: "get",
      path,
      tag,
      summary:
        "The directory, by agency and name; `now=true` those who can be reached now, `past=true` former ones too",
      query: pageQuery.extend({
        q: z.string().max(200).optional(),
        agency: z.string().max(60).optional(),
        subject: z.enum(subjects).optional(),
        province: z.string().max(20).optional(),
        language: z
          .string()
          .regex(/^[a-z]{2}$/)
          .optional(),
        now: flag,
        past: flag,
      }),
      answer: pageOf(entryAnswer).extend({
        agency: z.object({ id: z.string(), ended: z.boolean(), holders: z.array(z.string()) }).nullable(),
        add: ability,
      }),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const { cursor, limit, now, past, ...filter } = c.req.valid("query");
      const wanted = { ...filter, now: now === "true", past: past === "true" };
      const { items, next, agency } = await listFocalPoints(ctx, wanted, { cursor, limit });
      return c.json({
        items: items.map((item) => tellEntry(ctx, item)),
        next,
        agency,
        add: abilityJson(ctx, canKeepFocalPoints(ctx.actor, { agency: ctx.actor.agency as string })),
      });
    },
  );
  api.openapi(
    route({
      method: "post",
      path,
      tag,
      summary: "Names a focal point of the caller's agency, or of a partner that it keeps",
      body: focalPointInput,
      answer: entryAnswer,
      status: 201,
    }),
    async (c) => c.json(await tell(c, (await addFocalPoint(c.get("ctx"), c.req.valid("json"))).id), 201 as 200),
  );
  api.openapi(
    route({ method: "get", path: one, tag, summary: "A focal point", params, answer: entryAnswer }),
    async (c) => c.json(await tell(c, c.req.valid("param").id)),
  );
  api.openapi(
    route({
      method: "put",
      path: one,
      tag,
      summary: "Changes what is said of a focal point",
      params,
      body: focalPointChange,
      answer: entryAnswer,
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      await changeFocalPoint(c.get("ctx"), id, expectedVersion(c), c.req.valid("json"));
      return c.json(await tell(c, id));
    },
  );
  api.openapi(
    route({
      method: "post",
      path: `${one}/end`,
      tag,
      summary: "Says on which day somebody is a focal point for the last time",
      params,
      body: z.object({ on: z.iso.date() }),
      answer: entryAnswer,
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      await endFocalPoint(c.get("ctx"), id, expectedVersion(c), c.req.valid("json").on);
      return c.json(await tell(c, id));
    },
  );
}

async function tell(c: HonoContext<Env>, id: string) {
  const ctx = c.get("ctx");
  const of = await getFocalPoint(ctx, id);
  c.header("ETag", etag(of.version));
  return tellEntry(ctx, of);
}
