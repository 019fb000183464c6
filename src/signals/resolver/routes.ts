import { z } from "@hono/zod-openapi";
import type { Api } from "../../kernel/http/api.ts";
import { expectedVersion, route } from "../../kernel/http/api.ts";
import { ability, abilityJson } from "../../kernel/http/ability.ts";
import { pageOf, pageQuery } from "../../kernel/http/page.ts";
import { routesOf } from "../../kernel/http/routes-of.ts";
import { handlerAnswer, linkAnswer, tellHandler, tellLink } from "./answers.ts";
import { addLink } from "./commands/add-link.ts";
import { changeLink } from "./commands/change-link.ts";
import { hideLink, showLink } from "./commands/hide-link.ts";
import { removeLink } from "./commands/remove-link.ts";
import { hidingInput, linkChange, linkInput } from "./model.ts";
import { canAddLinks } from "./policy.ts";
import { getLink, listHandlers, listLinks } from "./queries.ts";

const tag = "resolver";
const one = z.object({ id: z.string().max(60) });
const path = "/v1/resolver-links";

/** Links that codes on goods lead by, for those who write them. Where the codes themselves are answered: `digitalLinkRoutes`. */
export function resolverRoutes(api: Api): void {
  api.openapi(
    route({
      method: "get",
      path,
      tag,
      summary: "Links, newest first; `code` takes those at a code and below it",
      query: pageQuery.extend({ code: z.string().max(400).optional(), agency: z.string().max(60).optional() }),
      answer: pageOf(linkAnswer).extend({ add: ability }),
    }),
    async (c) => {
      const { code, agency, cursor, limit } = c.req.valid("query");
      const ctx = c.get("ctx");
      const { items, next } = await listLinks(ctx, { code, agency }, { cursor, limit });
      return c.json({
        items: items.map((item) => tellLink(ctx, item)),
        next,
        add: abilityJson(ctx, canAddLinks(ctx.actor)),
      });
    },
  );
  const { make, show, change } = routesOf(api, { path: `${path}/{id}`, tag, answer: linkAnswer, answerOf: tellLink });
  make("Put a link at a code", linkInput, addLink);
  show("A link", getLink);
  change("put", "", "Change where a link leads", linkChange, changeLink);
  change("post", "/hide", "Take a link out of sight", hidingInput, (ctx, id, seen, { because }) =>
    hideLink(ctx, id, seen, because),
  );
  change("post", "/show", "Show a link again", null, showLink);
  api.openapi(
    route({
      method: "delete",
      path: `${path}/{id}`,
      tag,
      summary: "Take a link away",
      params: one,
      answer: z.object({}),
    }),
    async (c) => {
      await removeLink(c.get("ctx"), c.req.valid("param").id, expectedVersion(c));
      return c.json({});
    },
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/resolver-handlers",
      tag,
      summary: "Who answers for numbers that are not ours",
      answer: z.object({ items: z.array(handlerAnswer) }),
      open: true,
    }),
    async (c) => c.json({ items: (await listHandlers(c.get("ctx"))).map(tellHandler) }),
  );
}
