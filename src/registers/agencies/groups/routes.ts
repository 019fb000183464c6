import { z } from "@hono/zod-openapi";
import type { Context as HonoContext } from "hono";
import { ability, abilityJson } from "../../../kernel/http/ability.ts";
import type { Api, Env } from "../../../kernel/http/api.ts";
import { etag, expectedVersion, route } from "../../../kernel/http/api.ts";
import { pageOf, pageQuery } from "../../../kernel/http/page.ts";
import { groupAnswer, groupLineAnswer, tellGroup, tellGroupLine } from "./answers.ts";
import { changeGroup } from "./commands/change-group.ts";
import { changeMembers } from "./commands/change-members.ts";
import { closeGroup } from "./commands/close-group.ts";
import { leaveGroup } from "./commands/leave-group.ts";
import { makeGroup } from "./commands/make-group.ts";
import { groupInput, groupWords, membersInput, reasonInput } from "./model.ts";
import { canMakeGroup } from "./policy.ts";
import { getGroup, listGroups } from "./queries.ts";

const tag = "sharing groups";
const params = z.object({ id: z.string().max(60) });
const path = "/v1/sharing-groups";
const one = `${path}/{id}` as const;

/** Sharing groups: `/v1/sharing-groups…`. A group one is not in is not there. */
export function groupsRoutes(api: Api): void {
  api.openapi(
    route({
      method: "get",
      path,
      tag,
      summary: "The groups that the caller's agency keeps or is in; `closed=true` those that were closed",
      query: pageQuery.extend({ closed: z.enum(["true", "false"]).optional() }),
      answer: pageOf(groupLineAnswer).extend({ make: ability }),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const { cursor, limit, closed } = c.req.valid("query");
      const { items, next } = await listGroups(ctx, {
        cursor,
        limit,
        closed: closed === undefined ? undefined : closed === "true",
      });
      const make = abilityJson(ctx, canMakeGroup(ctx.actor));
      return c.json({ items: items.map(tellGroupLine), next, make });
    },
  );
  api.openapi(
    route({
      method: "post",
      path,
      tag,
      summary: "Makes a group; the caller's agency keeps it",
      body: groupInput,
      answer: groupAnswer,
      status: 201,
    }),
    async (c) => c.json(await tell(c, (await makeGroup(c.get("ctx"), c.req.valid("json"))).id), 201 as 200),
  );
  api.openapi(
    route({
      method: "get",
      path: one,
      tag,
      summary: "A group, its members and its history",
      params,
      answer: groupAnswer,
    }),
    async (c) => c.json(await tell(c, c.req.valid("param").id)),
  );
  api.openapi(
    route({
      method: "put",
      path: one,
      tag,
      summary: "Changes a group's name and purpose",
      params,
      body: groupWords,
      answer: groupAnswer,
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      await changeGroup(c.get("ctx"), id, expectedVersion(c), c.req.valid("json"));
      return c.json(await tell(c, id));
    },
  );
  api.openapi(
    route({
      method: "post",
      path: `${one}/members`,
      tag,
      summary: "Takes agencies in and puts agencies out, with a reason",
      params,
      body: membersInput,
      answer: groupAnswer,
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      await changeMembers(c.get("ctx"), id, expectedVersion(c), c.req.valid("json"));
      return c.json(await tell(c, id));
    },
  );
  api.openapi(
    route({
      method: "post",
      path: `${one}/leave`,
      tag,
      summary: "Leaves a group for the caller's agency",
      params,
      body: reasonInput,
      answer: z.object({}),
    }),
    async (c) => {
      await leaveGroup(c.get("ctx"), c.req.valid("param").id, c.req.valid("json").reason);
      return c.json({});
    },
  );
  api.openapi(
    route({
      method: "post",
      path: `${one}/close`,
      tag,
      summary: "Closes a group for good",
      params,
      body: reasonInput,
      answer: groupAnswer,
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      await closeGroup(c.get("ctx"), id, expectedVersion(c), c.req.valid("json").reason);
      return c.json(await tell(c, id));
    },
  );
}

async function tell(c: HonoContext<Env>, id: string) {
  const ctx = c.get("ctx");
  const of = await getGroup(ctx, id);
  c.header("ETag", etag(of.version));
  return tellGroup(ctx, of);
}
