import { randomInt } from "node:crypto";
import { allow } from "../../../kernel/actor.ts";
import { dayInVietnam } from "../../../kernel/clock.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import { newId } from "../../../kernel/id.ts";
import { problem } from "../../../kernel/problem.ts";
import { text } from "../../../kernel/text/index.ts";
import { record } from "../../../services/facts/index.ts";
import type { Case, OpenCase } from "../model.ts";
import { caseOpened, drawCaseNumber, foldedCase } from "../model.ts";
import { canOpenCase } from "../policy.ts";
import { insertCase, shown } from "../store.ts";
import { bindLeads, visibleLeads } from "./add-leads.ts";

/**
 * Opens a case from one or more leads; its first owner is the officer who opens it, and it starts with the own agency only.
 * `invalid` names a lead that is not there to see; `conflict` when a lead of the own agency is in a case already.
 * Law: Decree 118/2021. Task: 2390 II.4.3.
 */
export async function openCase(ctx: Context, input: OpenCase): Promise<Case> {
  allow(canOpenCase(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const leads = await visibleLeads(ctx, tx, input.leads);
    const at = ctx.now();
    const names = [...new Set(leads.map((lead) => lead.sellerName))];
    const opened = await insertNumbered(ctx, tx, {
      id: newId("cas", at),
      number: "",
      title: input.title ?? (names.length > 1 ? `${names[0]} (+${names.length - 1})` : (names[0] as string)),
      summary: input.summary,
      state: "open",
      owner: ctx.actor.id,
      agency: ctx.actor.agency as string,
      level: "own",
      sharedWith: [],
      openedBy: ctx.actor.id,
      openedAt: at,
      closedAt: null,
      outcome: null,
      closeReason: null,
      version: 1,
    });
    await bindLeads(ctx, tx, opened, leads);
    await record(ctx, tx, caseOpened, opened, { number: opened.number, leads: leads.map((lead) => lead.id) });
    return opened;
  });
}

async function insertNumbered(ctx: Context, tx: Transaction, drawn: Case): Promise<Case> {
  const year = dayInVietnam(drawn.openedAt).slice(0, 4);
  // Six digits hold a million cases a year for the whole country (27,540 inspections in 2025); eight follow when they run short.
  for (const digits of [6, 6, 6, 6, 8, 8] as const) {
    const opened = { ...drawn, number: drawCaseNumber(year, digits, (below) => randomInt(below)) };
    const written = await tx.run(insertCase, {
      id: opened.id,
      number: opened.number,
      title: opened.title,
      summary: opened.summary,
      folded: foldedCase(opened),
      state: opened.state,
      owner: opened.owner,
      ...shown(opened),
      opened_by: opened.openedBy,
      opened_at: opened.openedAt,
      version: opened.version,
    });
    if (written === 1) return opened;
  }
  throw problem("unavailable", text(ctx.lang, "cases.problem.numbers"), { retryAfterSeconds: 1 });
}
