import { z } from "@hono/zod-openapi";
import type { Api } from "../../../kernel/http/api.ts";
import { route } from "../../../kernel/http/api.ts";
import { pageOf, pageQuery } from "../../../kernel/http/page.ts";
import { routesOf } from "../../../kernel/http/routes-of.ts";
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
  const { show, change } = routesOf(api, {
    path: "/v1/parties/{id}",
    tag,
    answer: partyFileAnswer,
    answerOf: async (ctx, _, id) => showPartyFile(ctx, await getParty(ctx, id)),
  });
  show("A party with its places and company prefixes", () => undefined);
  change("put", "/details", "Change a party's address and contact", partyInput, changeParty);
  change("put", "/registered", "Change the name and kinds that were approved", registeredInput, changeRegistered);
  change("put", "/standing", "Suspend or reinstate a party", standingInput, setStanding);
}
