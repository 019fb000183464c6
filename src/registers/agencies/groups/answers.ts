import { z } from "@hono/zod-openapi";
import type { Context } from "../../../kernel/context.ts";
import { ability, abilityJson } from "../../../kernel/http/ability.ts";
import { groupAbilities } from "./policy.ts";
import type { GroupFile, GroupLine } from "./queries.ts";

const group = {
  id: z.string(),
  name: z.string(),
  purpose: z.string(),
  agency: z.string(),
  madeAt: z.iso.datetime(),
  closedAt: z.iso.datetime().nullable(),
  version: z.number().int(),
};
export const groupLineAnswer = z.object({ ...group, members: z.array(z.string()) }).openapi("SharingGroupLine");
export type GroupLineAnswer = z.output<typeof groupLineAnswer>;

/** What happened to a group; what is in `payload` each type of fact says for itself. */
const step = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  type: z.string(),
  agency: z.string(),
  in: z.array(z.string()),
  out: z.array(z.string()),
  reason: z.string().nullable(),
});
export const groupAnswer = z
  .object({
    ...group,
    members: z.array(
      z.object({
        agency: z.string(),
        instead: z.array(z.string()),
        addedAt: z.iso.datetime(),
        isKeeper: z.boolean(),
      }),
    ),
    history: z.array(step),
    abilities: z.object({ change: ability, leave: ability, close: ability }),
  })
  .openapi("SharingGroup");
export type GroupAnswer = z.output<typeof groupAnswer>;

const told = z.object({
  in: z.array(z.string()).default([]),
  out: z.array(z.string()).default([]),
  reason: z.string().nullable().default(null),
});

export function tellGroupLine({ madeAt, closedAt, ...same }: GroupLine): GroupLineAnswer {
  return { ...same, madeAt: madeAt.toISOString(), closedAt: closedAt?.toISOString() ?? null };
}

export function tellGroup(ctx: Context, { madeAt, closedAt, members, history, ...same }: GroupFile): GroupAnswer {
  const { change, leave, close } = groupAbilities(ctx.actor, { agency: same.agency, closedAt });
  return {
    ...same,
    madeAt: madeAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
    members: members.map(({ addedAt, ...member }) => ({ ...member, addedAt: addedAt.toISOString() })),
    history: history.map(({ id, at, type, agency, payload }) => ({
      id,
      at: at.toISOString(),
      type,
      agency,
      ...told.parse(payload),
    })),
    abilities: {
      change: abilityJson(ctx, change),
      leave: abilityJson(ctx, leave),
      close: abilityJson(ctx, close),
    },
  };
}
