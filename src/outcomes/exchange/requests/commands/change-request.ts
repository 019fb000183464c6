import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import type { Transaction } from "../../../../kernel/db/database.ts";
import { problem } from "../../../../kernel/problem.ts";
import type { Visibility } from "../../../../services/facts/index.ts";
import type { ExchangeRequest } from "../model.ts";
import { readersOf } from "../model.ts";
import { canMoveRequest, canReadRequests } from "../policy.ts";
import { requestById, toRequest, updateRequest } from "../store/requests.ts";
import type { RequestMove } from "../states.ts";
import { isOpen, stateAfter } from "../states.ts";

/**
 * The steps that every move of a request has in common: find it, ask the policy, hold it against the version its author saw, write the state that
 * the move leads to. `work` gives what else changes and records the fact. An end leaves no extension undecided.
 */
export async function changeRequest(
  ctx: Context,
  id: string,
  seen: number,
  move: RequestMove,
  work: (tx: Transaction, of: ExchangeRequest, about: Visibility & { id: string }) => Promise<Partial<ExchangeRequest>>,
): Promise<ExchangeRequest> {
  allow(canReadRequests(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const before = toRequest(await tx.get(requestById, { id }));
    allow(canMoveRequest(ctx.actor, before, move), ctx.lang);
    if (seen !== before.version) throw problem("stale");
    const state = stateAfter(move, before.state);
    const ended = isOpen(state) ? {} : { ...noExtension, closedAt: ctx.now() };
    const given = await work(tx, before, aboutRequest(ctx, before));
    await writeRequest(tx, { ...before, ...ended, ...given, state }, seen);
    return toRequest(await tx.get(requestById, { id }));
  });
}

export const noExtension = {
  extensionUntil: null,
  extensionReason: null,
  extensionByName: null,
  extensionAt: null,
} as const;

/** What a fact about a request is told of: by the agency that acts, to everybody who sees the request. */
export function aboutRequest(
  ctx: Context,
  of: Pick<ExchangeRequest, "id" | "agency" | "sharedWith">,
): Visibility & { id: string } {
  return { id: of.id, agency: ctx.actor.agency as string, level: "named", sharedWith: readersOf(of) };
}

/** Writes what a move changed, one version on; `stale` where somebody was first. */
export async function writeRequest(tx: Transaction, of: ExchangeRequest, seen: number): Promise<void> {
  const written = await tx.run(updateRequest, {
    id: of.id,
    seen,
    state: of.state,
    due_on: of.dueOn,
    due_at: of.dueAt,
    extension_until: of.extensionUntil,
    extension_reason: of.extensionReason,
    extension_by_name: of.extensionByName,
    extension_at: of.extensionAt,
    escalation: of.escalation,
    escalated_at: of.escalatedAt,
    closed_at: of.closedAt,
    close_reason: of.closeReason,
    version: seen + 1,
  });
  if (written === 0) throw problem("stale");
}
