import { z } from "@hono/zod-openapi";
import { roles } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { ability, abilityJson } from "../../../kernel/http/ability.ts";
import type { Api } from "../../../kernel/http/api.ts";
import { route } from "../../../kernel/http/api.ts";
import { dropOffer, takeAccount } from "./commands/settle-move.ts";
import { offerAccount } from "./commands/offer-account.ts";
import type { AccountMove } from "./model.ts";
import { moveInput, moveStates } from "./model.ts";
import { canDropOffer, canTakeAccount } from "./policy.ts";
import { openMoves } from "./queries.ts";

const move = z
  .object({
    id: z.string(),
    userId: z.string(),
    login: z.string(),
    name: z.string(),
    roles: z.array(z.enum(roles)),
    agency: z.string().openapi({ description: "The agency that the person leaves" }),
    toAgency: z.string(),
    state: z.enum(moveStates),
    offeredAt: z.iso.datetime(),
    abilities: z.object({ take: ability, drop: ability }),
  })
  .openapi("AccountMove");
export type AccountMoveAnswer = z.output<typeof move>;

const tag = "users";
const path = "/v1/account-moves";
const params = z.object({ id: z.string().max(60) });

/** Accounts between agencies: `/v1/account-moves`, offered by the one, taken in by the other. */
export function movesRoutes(api: Api): void {
  api.openapi(
    route({
      method: "get",
      path,
      tag,
      summary: "Offers of accounts that stand: given away by the caller's agency, or offered to it",
      answer: z.object({ items: z.array(move) }),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      return c.json({ items: (await openMoves(ctx)).map((of) => moveJson(ctx, of)) });
    },
  );
  api.openapi(
    route({
      method: "post",
      path,
      tag,
      summary: "Offer a colleague's account to another agency, whose administrator takes the person in",
      body: moveInput,
      answer: move,
      status: 201,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      return c.json(moveJson(ctx, await offerAccount(ctx, c.req.valid("json"))), 201 as 200);
    },
  );
  const settle = (end: "take" | "drop", summary: string, command: typeof takeAccount) =>
    api.openapi(
      route({ method: "post", path: `${path}/{id}/${end}`, tag, summary, params, answer: move }),
      async (c) => {
        const ctx = c.get("ctx");
        return c.json(moveJson(ctx, await command(ctx, c.req.valid("param").id)));
      },
    );
  settle("take", "Take an offered person into the caller's agency; their sessions end", takeAccount);
  settle("drop", "Let an offer drop, from either side", dropOffer);
}

function moveJson(ctx: Context, of: AccountMove): AccountMoveAnswer {
  const abilities = {
    take: abilityJson(ctx, canTakeAccount(ctx.actor, of)),
    drop: abilityJson(ctx, canDropOffer(ctx.actor, of)),
  };
  return { ...of, offeredAt: of.offeredAt.toISOString(), abilities };
}
