import type { ListingFacts } from "../../../../engines/screening/index.ts";
import { combine } from "../../../../engines/screening/index.ts";
import { dayInVietnam } from "../../../../kernel/clock.ts";
import type { Context } from "../../../../kernel/context.ts";
import type { Json } from "../../../../kernel/db/statement.ts";
import { giveWay } from "../../../../kernel/give-way.ts";
import { handedOut } from "../../../../services/sockets/index.ts";
import { loadMaterial, preparationOf } from "../../../../signals/monitoring/index.ts";
import type { Labelled } from "../board.ts";
import { boardOf } from "../board.ts";
import type { LabelledLine } from "../model.ts";
import { labelledLine } from "../model.ts";
import { endTrial, trialById } from "../store/calls.ts";
import type { AskParts } from "./asking.ts";
import { manifestOf, openKept } from "./asking.ts";

/** Runs a detector over labelled lines, beside the built-in checks, and keeps how both did; the lines are gone after it. */
export async function tryLabelled(ctx: Context, parts: AskParts, id: string): Promise<void> {
  const trial = await ctx.read((tx) => tx.get(trialById, { id }));
  if (trial.state !== "waiting") return;
  const lines = (trial.labelled as unknown[]).map((line) => labelledLine.parse(line));
  const builtIn = await screenedByHouse(ctx, lines);
  const kept = await openKept<"detector">(parts, trial.technology_id, trial.agency);
  try {
    const { data, limits } = manifestOf(kept.row);
    const labelled: Labelled[] = [];
    let ms = 0;
    for (let at = 0; at < lines.length; at += limits.itemsPerCall) {
      const part = lines.slice(at, at + limits.itemsPerCall);
      const items = part.map((line, n) => handedOut({ ...line, id: `line-${at + n}` }, data, kept.row.grants_personal));
      const outcome = await kept.ask({ items }, "trial", ({ findings }) => findings.length);
      if (!outcome.ok) {
        await end(ctx, id, "failed", { fault: outcome.fault.code, detail: outcome.fault.detail });
        return;
      }
      ms += outcome.ms;
      const said = new Set(outcome.answer.findings.map((finding) => finding.id));
      for (const [n, line] of part.entries())
        labelled.push({
          month: "",
          isReal: line.label === "yes",
          said: said.has(`line-${at + n}`),
          builtIn: builtIn[at + n] as boolean,
        });
    }
    await end(ctx, id, "done", { ...boardOf(labelled), months: [], ms });
  } finally {
    await kept.close();
  }
}

const end = (ctx: Context, id: string, state: "done" | "failed", result: object) =>
  ctx.transaction((tx) => tx.run(endTrial, { id, state, result: result as Json, at: ctx.now() }));

/** Whether the house's own checks find each line worth an officer's look. Prices have nothing to be compared with here. */
async function screenedByHouse(ctx: Context, lines: readonly LabelledLine[]): Promise<boolean[]> {
  const { screener } = preparationOf(await ctx.read(loadMaterial));
  const observedOn = dayInVietnam(ctx.now());
  const found: boolean[] = [];
  for (const line of lines) {
    const facts: ListingFacts = {
      title: line.title,
      description: line.description ?? null,
      brand: line.brand ?? null,
      seller: null,
      category: line.category ?? null,
      url: line.url ?? null,
      host: null,
      price: line.price ?? null,
      listPrice: line.listPrice ?? null,
      gtin: line.gtin ?? null,
      model: line.model ?? null,
      observedOn,
    };
    found.push(combine(screener.screen(facts)).some((score) => score.worthALook));
    if (found.length % 100 === 0) await giveWay();
  }
  return found;
}
