import { z } from "@hono/zod-openapi";
import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { ability, abilityJson } from "../../../kernel/http/ability.ts";
import type { Api } from "../../../kernel/http/api.ts";
import { route } from "../../../kernel/http/api.ts";
import { pageOf, pageQuery } from "../../../kernel/http/page.ts";
import { decideWeights } from "./commands/decide-weights.ts";
import { proposeWeights } from "./commands/propose-weights.ts";
import { undoWeights } from "./commands/undo-weights.ts";
import { decideInput, figures, proposalStates, undoInput, worth } from "./model.ts";
import type { ProposalState } from "./model.ts";
import { canDecideWeights, canProposeWeights, canReadWeights, canUndoWeights } from "./policy.ts";
import type { ProposalRow } from "./queries.ts";
import { listProposals } from "./queries.ts";
import { proposalById } from "./store.ts";

const tag = "leads";
const byId = z.object({ id: z.string().max(60) });
const step = z.object({ by: z.string(), at: z.iso.datetime(), reason: z.string() }).nullable();

const proposalAnswer = z
  .object({
    id: z.string(),
    state: z.enum(proposalStates),
    madeBy: z.string(),
    madeAt: z.iso.datetime(),
    /** What each check's points are multiplied with now and would be, most changed first. */
    worths: z.array(worth),
    figures,
    decided: step,
    undone: step,
    abilities: z.object({ decide: ability, undo: ability }),
  })
  .openapi("WeightProposal");
export type WeightProposalAnswer = z.infer<typeof proposalAnswer>;

function stepOf(by: string | null, at: Date | null, reason: string | null): z.infer<typeof step> {
  return by === null || at === null ? null : { by, at: at.toISOString(), reason: reason ?? "" };
}

function shown(ctx: Context, row: ProposalRow): WeightProposalAnswer {
  return {
    id: row.id,
    state: row.state as ProposalState,
    madeBy: row.made_by,
    madeAt: row.made_at.toISOString(),
    worths: z.array(worth).parse(row.worths),
    figures: figures.parse(row.figures),
    decided: stepOf(row.decided_by, row.decided_at, row.reason),
    undone: stepOf(row.undone_by, row.undone_at, row.undone_reason),
    abilities: {
      decide: abilityJson(ctx, canDecideWeights(ctx.actor, row)),
      undo: abilityJson(ctx, canUndoWeights(ctx.actor, row)),
    },
  };
}

async function answered(ctx: Context, id: string): Promise<WeightProposalAnswer> {
  return shown(ctx, await ctx.read((tx) => tx.get(proposalById, { id })));
}

/** Weights that officers' verdicts have taught: `/v1/weight-proposals…`. */
export function weighingRoutes(api: Api): void {
  const proposals = pageOf(proposalAnswer).extend({
    /** Whether leads are still being brought onto the weights in force. */
    isSettling: z.boolean(),
    abilities: z.object({ propose: ability }),
  });
  api.openapi(
    route({
      method: "get",
      path: "/v1/weight-proposals",
      tag,
      summary: "Weights that were fitted to the agency's verdicts, newest first, and what became of them",
      query: pageQuery,
      answer: proposals,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canReadWeights(ctx.actor), ctx.lang);
      const found = await ctx.read((tx) => listProposals(tx, ctx.actor.agency as string, c.req.valid("query")));
      return c.json({
        items: found.items.map((row) => shown(ctx, row)),
        next: found.next,
        isSettling: found.isSettling,
        abilities: { propose: abilityJson(ctx, canProposeWeights(ctx.actor)) },
      });
    },
  );
  api.openapi(
    route({
      method: "post",
      path: "/v1/weight-proposals",
      tag,
      summary: "Fits weights to the agency's verdicts and proposes them; nothing changes by it",
      answer: proposalAnswer,
      status: 201,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      return c.json(await answered(ctx, (await proposeWeights(ctx)).id), 201 as 200);
    },
  );
  api.openapi(
    route({
      method: "post",
      path: "/v1/weight-proposals/{id}/decide",
      tag,
      summary: "Puts proposed weights in force or refuses them: an approver's, and another hand's than proposed them",
      params: byId,
      body: decideInput,
      answer: proposalAnswer,
    }),
    async (c) => {
      const [ctx, { id }] = [c.get("ctx"), c.req.valid("param")];
      await decideWeights(ctx, id, c.req.valid("json"));
      return c.json(await answered(ctx, id));
    },
  );
  api.openapi(
    route({
      method: "post",
      path: "/v1/weight-proposals/{id}/undo",
      tag,
      summary: "Takes the weights in force back; those from before hold again",
      params: byId,
      body: undoInput,
      answer: proposalAnswer,
    }),
    async (c) => {
      const [ctx, { id }] = [c.get("ctx"), c.req.valid("param")];
      await undoWeights(ctx, id, c.req.valid("json").reason);
      return c.json(await answered(ctx, id));
    },
  );
}
