import { z } from "@hono/zod-openapi";
import { ability, abilityJson } from "../../../kernel/http/ability.ts";
import type { Api } from "../../../kernel/http/api.ts";
import { route } from "../../../kernel/http/api.ts";
import { pageOf, pageQuery } from "../../../kernel/http/page.ts";
import { routesOf } from "../../../kernel/http/routes-of.ts";
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
  const { make, show, change } = routesOf(api, {
    path: one,
    tag,
    answer: groupAnswer,
    answerOf: async (ctx, _, id) => tellGroup(ctx, await getGroup(ctx, id)),
  });
  make("Makes a group; the caller's agency keeps it", groupInput, makeGroup);
  show("A group, its members and its history", () => undefined);
  change("put", "", "Changes a group's name and purpose", groupWords, changeGroup);
  change("post", "/members", "Takes agencies in and puts agencies out, with a reason", membersInput, changeMembers);
  change("post", "/close", "Closes a group for good", reasonInput, (ctx, id, seen, { reason }) =>
    closeGroup(ctx, id, seen, reason),
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
}
