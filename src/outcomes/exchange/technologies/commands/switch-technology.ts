import { allow } from "../../../../kernel/actor.ts";
import { dayInVietnam } from "../../../../kernel/clock.ts";
import type { Context } from "../../../../kernel/context.ts";
import type { Transaction } from "../../../../kernel/db/database.ts";
import { newId } from "../../../../kernel/id.ts";
import { problem } from "../../../../kernel/problem.ts";
import { text } from "../../../../kernel/text/index.ts";
import { record } from "../../../../services/facts/index.ts";
import { enqueue } from "../../../../services/jobs/index.ts";
import { contractOn, personalAsked } from "../../../../services/sockets/index.ts";
import { settleTechnologyJob } from "../settle-job.ts";
import type { SwitchInput, TechnologyState } from "../model.ts";
import { mayMove, technologySwitched } from "../model.ts";
import { canSwitchTechnology } from "../policy.ts";
import type { TechnologyRow } from "../store/technologies.ts";
import { insertSwitch, outsideContract, switchState, technologyForUpdate } from "../store/technologies.ts";
import { manifestOf } from "../running/asking.ts";

/** Puts a technology off, into shadow or live, with the reason. What it found counts from now on, or no longer. Task: 2390 II.2.6. */
export async function switchTechnology(
  ctx: Context,
  id: string,
  version: number,
  input: SwitchInput,
): Promise<{ state: TechnologyState; version: number }> {
  return ctx.transaction(async (tx) => {
    const row = await tx.get(technologyForUpdate, { id });
    const state = row.state as TechnologyState;
    allow(canSwitchTechnology(ctx.actor, { agency: row.agency, state }), ctx.lang);
    if (row.version !== version) throw problem("stale");
    const isSame = state === input.to;
    if (!isSame && !mayMove(state, input.to))
      throw problem("conflict", text(ctx.lang, "technologies.switch.shadow-first"));
    if (input.to !== "off" && contractOn(manifestOf(row), dayInVietnam(ctx.now())).stands !== "in")
      throw problem("conflict", text(ctx.lang, "technologies.switch.no-contract"));
    const grantsPersonal = input.grantsPersonal && personalAsked(manifestOf(row)).length > 0;
    await move(ctx, tx, row, { ...input, grantsPersonal });
    return { state: input.to, version: row.version + 1 };
  });
}

/** Puts off what is at work of the agency outside of its contract: a technology whose contract is over is off by itself. */
export async function switchOffOverContract(ctx: Context): Promise<number> {
  const agency = ctx.actor.agency as string;
  const day = dayInVietnam(ctx.now());
  const over = await ctx.read((tx) => tx.rows(outsideContract, { agency, day }));
  for (const { id } of over)
    await ctx.transaction(async (tx) => {
      const row = await tx.get(technologyForUpdate, { id });
      if (row.state === "off" || row.state === "ended") return;
      const reason = text("vi", "technologies.switch.over", { day: row.contract_to });
      await move(ctx, tx, row, { to: "off", reason, grantsPersonal: false, heaviest: row.heaviest });
    });
  return over.length;
}

async function move(
  ctx: Context,
  tx: Transaction,
  row: TechnologyRow,
  { to, reason, grantsPersonal, heaviest }: SwitchInput,
): Promise<void> {
  const { id, agency, kind } = row;
  const at = ctx.now();
  const from = row.state as TechnologyState;
  await tx.run(switchState, { id, state: to, grants_personal: grantsPersonal, heaviest, at });
  await tx.run(insertSwitch, { id: newId("tsw", at), technology: id, from, to, reason, by: ctx.actor.id, at, agency });
  if (kind === "detector" && (from === "live" || to === "live"))
    await enqueue(tx, settleTechnologyJob, { agency, technology: id });
  const about = { id, agency, level: "own", sharedWith: [] } as const;
  await record(ctx, tx, technologySwitched, about, { from, to, reason, grantsPersonal, heaviest });
}
