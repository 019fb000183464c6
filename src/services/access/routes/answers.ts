import { z } from "@hono/zod-openapi";
import type { Context as HonoContext } from "hono";
import type { Actor, Verdict } from "../../../kernel/actor.ts";
import { isParty, roles } from "../../../kernel/actor.ts";
import { ability } from "../../../kernel/http/ability.ts";
import type { Env } from "../../../kernel/http/api.ts";
import type { Lang } from "../../../kernel/text/index.ts";
import { text } from "../../../kernel/text/index.ts";
import type { Caller, Gate } from "../gate.ts";
import type { Session } from "../model.ts";
import { canAdminister, canChangeOwnSecrets, canListUsers } from "../policy.ts";

const time = z.iso.datetime();

/** Who am I: nobody, someone who still owes a code, or someone signed in with what they may do. */
export const sessionAnswer = z
  .object({
    stage: z.enum(["none", "code", "open"]),
    ways: z.object({ password: z.boolean(), oidc: z.boolean() }),
    user: z
      .object({
        id: z.string(),
        login: z.string(),
        name: z.string(),
        /** A party's people (a manufacturer's, an importer's) have a desk of their own. */
        kind: z.enum(["officer", "party"]),
        /** The agency; of a party's people the party, `pty_…`. */
        agency: z.string(),
        roles: z.array(z.enum(roles)),
      })
      .nullable(),
    due: z.array(z.object({ what: z.enum(["change-password", "enrol-totp"]), by: time, text: z.string() })),
    idleEndsAt: time.nullable(),
    endsAt: time.nullable(),
    abilities: z.record(z.enum(["changeOwnSecrets", "listUsers", "manageUsers", "manageKeys"]), ability),
  })
  .openapi("Session");
export type SessionAnswer = z.output<typeof sessionAnswer>;

export function answerSession(gate: Gate, lang: Lang, actor: Actor, session: Session | null): SessionAnswer {
  const open = session !== null && session.stage === "open";
  const say = (verdict: Verdict) => ({
    allowed: verdict.allowed,
    reason: verdict.allowed ? null : text(lang, verdict.reason),
  });
  return {
    stage: session?.stage ?? "none",
    ways: { password: true, oidc: gate.oidc !== null },
    user: open
      ? {
          id: actor.id,
          login: session.login,
          name: actor.name,
          kind: isParty(actor) ? "party" : "officer",
          agency: actor.agency as string,
          roles: [...actor.roles],
        }
      : null,
    due: open
      ? session.due.map((due) => ({
          what: due.what,
          by: due.by.toISOString(),
          text: text(lang, `access.due.${due.what}`),
        }))
      : [],
    idleEndsAt: session?.idleEndsAt.toISOString() ?? null,
    endsAt: session?.endsAt.toISOString() ?? null,
    abilities: {
      changeOwnSecrets: say(canChangeOwnSecrets(actor)),
      listUsers: say(canListUsers(actor)),
      manageUsers: say(canAdminister(actor)),
      manageKeys: say(canAdminister(actor)),
    },
  };
}

/** What a sign-in knows of the one who sends it. */
export function callerOf(c: HonoContext<Env>): Caller {
  return { address: c.get("address"), lang: c.get("ctx").lang, requestId: c.get("ctx").requestId };
}
