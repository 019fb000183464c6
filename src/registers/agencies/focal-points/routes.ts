import { z } from "@hono/zod-openapi";
import { ability, abilityJson } from "../../../kernel/http/ability.ts";
import type { Api } from "../../../kernel/http/api.ts";
import { route } from "../../../kernel/http/api.ts";
import { pageOf, pageQuery } from "../../../kernel/http/page.ts";
import { routesOf } from "../../../kernel/http/routes-of.ts";
import { entryAnswer, tellEntry } from "./answers.ts";
import { addFocalPoint } from "./commands/add-focal-point.ts";
import { changeFocalPoint } from "./commands/change-focal-point.ts";
import { endFocalPoint } from "./commands/end-focal-point.ts";
import { focalPointChange, focalPointInput, subjects } from "./model.ts";
import { canKeepFocalPoints } from "./policy.ts";
import { getFocalPoint, listFocalPoints } from "./queries.ts";

const tag = "focal points";
const path = "/v1/focal-points";
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
  const { make, show, change } = routesOf(api, {
    path: `${path}/{id}`,
    tag,
    answer: entryAnswer,
    answerOf: async (ctx, _, id) => tellEntry(ctx, await getFocalPoint(ctx, id)),
  });
  make("Names a focal point of the caller's agency, or of a partner that it keeps", focalPointInput, addFocalPoint);
  show("A focal point", () => undefined);
  change("put", "", "Changes what is said of a focal point", focalPointChange, changeFocalPoint);
  change(
    "post",
    "/end",
    "Says on which day somebody is a focal point for the last time",
    z.object({ on: z.iso.date() }),
    (ctx, id, seen, { on }) => endFocalPoint(ctx, id, seen, on),
  );
}
