import type { Context } from "../../../kernel/context.ts";
import { Problem, problem } from "../../../kernel/problem.ts";
import { text } from "../../../kernel/text/index.ts";
import { getUser } from "../../../services/access/index.ts";
import { record } from "../../../services/facts/index.ts";
import type { Case } from "../model.ts";
import { caseAssigned } from "../model.ts";
import { canAssignCase } from "../policy.ts";
import { changeCase } from "./change-case.ts";

/** Hands a case to another officer of the same agency; `invalid` where there is no such officer at work. */
export async function assignCase(ctx: Context, id: string, seen: number, owner: string): Promise<Case> {
  if (!(await isColleague(ctx, owner))) {
    throw problem("invalid", undefined, {
      faults: [{ pointer: "/owner", code: "officer", message: text(ctx.lang, "cases.problem.assignee") }],
    });
  }
  return changeCase(
    ctx,
    id,
    seen,
    (of) => canAssignCase(ctx.actor, of),
    async (tx, of) => {
      await record(ctx, tx, caseAssigned, of, { from: of.owner, to: owner });
      return { owner };
    },
  );
}

async function isColleague(ctx: Context, id: string): Promise<boolean> {
  try {
    const user = await getUser(ctx, id);
    return user.state === "active" && user.roles.some((role) => role === "officer" || role === "approver");
  } catch (error) {
    if (error instanceof Problem && error.code === "not-found") return false;
    throw error;
  }
}
