import { createHash } from "node:crypto";
import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import type { Json } from "../../../../kernel/db/statement.ts";
import { faultsOf } from "../../../../kernel/faults.ts";
import { newId } from "../../../../kernel/id.ts";
import type { Fault } from "../../../../kernel/problem.ts";
import { problem } from "../../../../kernel/problem.ts";
import { text } from "../../../../kernel/text/index.ts";
import { enqueue } from "../../../../services/jobs/index.ts";
import { labelledLine, mostLabelled } from "../model.ts";
import type { LabelledLine } from "../model.ts";
import { canManageTechnologies } from "../policy.ts";
import { insertTrial } from "../store/calls.ts";
import { technologyById } from "../store/technologies.ts";
import { tryTechnologyJob } from "../trial-job.ts";

/** Orders a trial of a detector on labelled lines, beside the built-in checks. A line that cannot be read is named, and nothing is tried. */
export async function tryTechnology(
  ctx: Context,
  id: string,
  input: { name: string; lines: string },
): Promise<{ id: string }> {
  allow(canManageTechnologies(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const row = await tx.get(technologyById, { id });
    if (row.kind !== "detector" || row.state === "ended")
      throw problem("conflict", text(ctx.lang, "technologies.trial.detectors"));
    const lines = readLines(ctx, input.lines);
    const at = ctx.now();
    const trial = newId("trl", at);
    await tx.run(insertTrial, {
      id: trial,
      technology: id,
      name: input.name,
      sha256: createHash("sha256").update(input.lines).digest("hex"),
      lines: lines.length,
      labelled: lines as unknown as Json,
      by: ctx.actor.id,
      at,
      agency: row.agency,
    });
    await enqueue(tx, tryTechnologyJob, { agency: row.agency, trial });
    return { id: trial };
  });
}

function readLines(ctx: Context, written: string): LabelledLine[] {
  const lines: LabelledLine[] = [];
  const faults: Fault[] = [];
  for (const [at, line] of written.split("\n").entries()) {
    if (line.trim() === "") continue;
    const parsed = labelledLine.safeParse(valueOf(line));
    if (parsed.success) lines.push(parsed.data);
    else {
      const [fault] = faultsOf(ctx.lang, parsed.error);
      faults.push({ pointer: `/lines/${at + 1}`, code: "line", message: `${fault?.pointer} ${fault?.message}` });
    }
  }
  if (lines.length > mostLabelled)
    throw problem("too-large", text(ctx.lang, "technologies.trial.many", { most: mostLabelled }));
  if (faults.length > 0 || lines.length === 0)
    throw problem("invalid", text(ctx.lang, "technologies.trial.lines", { n: faults.length }), {
      faults: faults.slice(0, 100),
    });
  return lines;
}

function valueOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
