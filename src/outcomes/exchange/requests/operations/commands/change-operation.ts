import type { Verdict } from "../../../../../kernel/actor.ts";
import { allow, holds } from "../../../../../kernel/actor.ts";
import type { Context } from "../../../../../kernel/context.ts";
import type { Transaction } from "../../../../../kernel/db/database.ts";
import { problem } from "../../../../../kernel/problem.ts";
import { text } from "../../../../../kernel/text/index.ts";
import { holdAddressed } from "../../../../../registers/agencies/index.ts";
import type { Visibility } from "../../../../../services/facts/index.ts";
import { canReadRequests } from "../../policy.ts";
import type { Operation, Target } from "../model.ts";
import { insertTargets, operationById, removeTargets, toOperation, updateOperation } from "../store.ts";

/** The steps that every change of an operation has in common: find it, ask the policy, hold it against the version its author saw, write. */
export async function changeOperation(
  ctx: Context,
  id: string,
  seen: number,
  may: (of: Operation) => Verdict,
  work: (tx: Transaction, of: Operation, about: Visibility & { id: string }) => Promise<Partial<Operation>>,
): Promise<Operation> {
  allow(canReadRequests(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const before = toOperation(await tx.get(operationById, { id }));
    allow(may(before), ctx.lang);
    if (seen !== before.version) throw problem("stale");
    const changed = { ...before, ...(await work(tx, before, aboutOperation(ctx, before))) };
    const written = await tx.run(updateOperation, {
      id,
      seen,
      name: changed.name,
      purpose: changed.purpose,
      plan: changed.plan,
      starts_on: changed.startsOn,
      ends_on: changed.endsOn,
      state: changed.state,
      closed_at: changed.closedAt,
      outcome: changed.outcome,
      version: seen + 1,
    });
    if (written === 0) throw problem("stale");
    return { ...changed, version: seen + 1 };
  });
}

/** What a fact about an operation is told of: to who leads it and who takes part. */
export function aboutOperation(
  ctx: Context,
  of: Pick<Operation, "id" | "agency" | "members">,
): Visibility & { id: string } {
  return { id: of.id, agency: ctx.actor.agency as string, level: "named", sharedWith: [of.agency, ...of.members] };
}

/** Agencies that exist today and are others than the actor's. */
export async function allowMembers(ctx: Context, tx: Transaction, members: readonly string[]): Promise<void> {
  await holdAddressed(ctx, tx, "/members", members);
  const own = members.findIndex((one) => holds(ctx.actor, one));
  if (own < 0) return;
  const message = text(ctx.lang, "exchange-requests.fault.own");
  throw problem("invalid", undefined, { faults: [{ pointer: `/members/${own}`, code: "agency", message }] });
}

/** Puts these in the place of the targets that an operation had. */
export async function keepTargets(tx: Transaction, of: Operation, targets: readonly Target[]): Promise<void> {
  await tx.run(removeTargets, { operation: of.id });
  await tx.run(insertTargets, {
    operation: of.id,
    key: targets.map((one) => one.key),
    name: targets.map((one) => one.name),
    tax_code: targets.map((one) => one.taxCode),
    seller: targets.map((one) => one.sellerId),
    agency: of.agency,
    members: of.members,
  });
}
