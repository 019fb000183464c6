import { z } from "@hono/zod-openapi";
import type { Context } from "../../../kernel/context.ts";
import type { Api } from "../../../kernel/http/api.ts";
import { etag, expectedVersion, route } from "../../../kernel/http/api.ts";
import { pageOf, pageQuery } from "../../../kernel/http/page.ts";
import { partyAnswer, partyFileAnswer, showParty, showPartyFile } from "../answers.ts";
import { changeParty } from "../commands/change-party.ts";
import { changeRegistered } from "../commands/change-registered.ts";
import { setStanding } from "../commands/set-standing.ts";
import { partyInput, partyStates, registeredInput, standingInput } from "../model.ts";
import { getParty, listParties } from "../queries.ts";

const tag = "parties";
export const ofParty = z.object({ id: z.string().max(60) });

/** The register of parties, and a party: for officers any, for a party's people their own. Changes want the version in If-Match. */
export function partyRoutes(api: Api): void {
  api.openapi(
    route({
      method: "get",
      path: "/v1/parties",
      tag,
      summary: "Parties by name; `q` is a part of a name or a tax code",
      query: pageQuery.extend({ q: z.string().max(200).optional(), state: z.enum(partyStates).optional() }),
      answer: pageOf(partyAnswer),
    }),
    async (c) => {
      const { q, state, cursor, limit } = c.req.valid("query");
      const ctx = c.get("ctx");
      const page = await listParties(ctx, { q, state }, { cursor, limit });
      return c.json({ items: page.items.map((of) => showParty(ctx, of)), next: page.next });
    },
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/parties/{id}",
      tag,
      summary: "A party with its places and company prefixes",
      params: ofParty,
      answer: partyFileAnswer,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const of = await getParty(ctx, c.req.valid("param").id);
      c.header("ETag", etag(of.version));
      return c.json(showPartyFile(ctx, of));
    },
  );
  changeRoute(api, "/details", "Change a party's address and contact", partyInput, changeParty);
  changeRoute(api, "/registered", "Change the name and kinds that were approved", registeredInput, changeRegistered);
  changeRoute(api, "/standing", "Suspend or reinstate a party", standingInput, setStanding);
}

function changeRoute<B extends z.ZodType>(
  api: Api,
  end: string,
  summary: string,
  body: B,
  command: (ctx: Context, id: string, seen: number, input: z.output<B>) => Promise<void>,
): void {
  api.openapi(
    route({
      method: "put",
      path: `/v1/parties/{id}${end}`,
      tag,
      summary,
      params: ofParty,
      body,
      answer: partyFileAnswer,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const { id } = c.req.valid("param" as never) as { id: string };
      await command(ctx, id, expectedVersion(c), c.req.valid("json" as never) as z.output<B>);
      const of = await getParty(ctx, id);
      c.header("ETag", etag(of.version));
      return c.json(showPartyFile(ctx, of), 200);
    },
  );
}
