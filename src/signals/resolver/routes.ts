import { z } from "@hono/zod-openapi";
import type { Context as HonoContext } from "hono";
import type { Api, Env } from "../../kernel/http/api.ts";
import { etag, expectedVersion, route } from "../../kernel/http/api.ts";
import { ability, abilityJson } from "../../kernel/http/ability.ts";
import { pageOf, pageQuery } from "../../kernel/http/page.ts";
import type { LinkAnswer } from "./answers.ts";
import { handlerAnswer, linkAnswer, tellHandler, tellLink } from "./answers.ts";
import { addLink } from "./commands/add-link.ts";
import { changeLink } from "./commands/change-link.ts";
import { hideLink, showLink } from "./commands/hide-link.ts";
import { removeLink } from "./commands/remove-link.ts";
import type { ResolverLink } from "./model.ts";
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
  api.openapi(
    route({
      method: "post",
      path,
      tag,
      summary: "Put a link at a code",
      body: linkInput,
      answer: linkAnswer,
      status: 201,
    }),
    async (c) => c.json(tell(c, await addLink(c.get("ctx"), c.req.valid("json"))), 201 as 200),
  );
  api.openapi(
    route({ method: "get", path: `${path}/{id}`, tag, summary: "A link", params: one, answer: linkAnswer }),
    async (c) => c.json(tell(c, await getLink(c.get("ctx"), c.req.valid("param").id))),
  );
  api.openapi(
    route({
      method: "put",
      path: `${path}/{id}`,
      tag,
      summary: "Change where a link leads",
      params: one,
      body: linkChange,
      answer: linkAnswer,
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      return c.json(tell(c, await changeLink(c.get("ctx"), id, expectedVersion(c), c.req.valid("json"))));
    },
  );
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
      method: "post",
      path: `${path}/{id}/hide`,
      tag,
      summary: "Take a link out of sight",
      params: one,
      body: hidingInput,
      answer: linkAnswer,
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      const { because } = c.req.valid("json");
      return c.json(tell(c, await hideLink(c.get("ctx"), id, expectedVersion(c), because)));
    },
  );
  api.openapi(
    route({
      method: "post",
      path: `${path}/{id}/show`,
      tag,
      summary: "Show a link again",
      params: one,
      answer: linkAnswer,
    }),
    async (c) => c.json(tell(c, await showLink(c.get("ctx"), c.req.valid("param").id, expectedVersion(c)))),
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

function tell(c: HonoContext<Env>, of: ResolverLink): LinkAnswer {
  c.header("ETag", etag(of.version));
  return tellLink(c.get("ctx"), of);
}
