import type { Actor, Scope } from "../../kernel/actor.ts";
import { publicActor } from "../../kernel/actor.ts";
import type { Context } from "../../kernel/context.ts";
import { createContext, planeOf } from "../../kernel/context.ts";
import { problem } from "../../kernel/problem.ts";
import type { Lang } from "../../kernel/text/index.ts";
import { text } from "../../kernel/text/index.ts";
import { isForeignChange, readCookie } from "./cookie.ts";
import type { Gate } from "./gate.ts";
import { asNobody } from "./gate.ts";
import type { Session } from "./model.ts";
import { touchEveryMs } from "./model.ts";
import type { Held } from "./session.ts";
import { findSession } from "./session.ts";
import { keyByHash, touchKey } from "./store.ts";
import { serviceKeyShape, tokenHash } from "./token.ts";

/**
 * Who asks: the holder of a service key, of a session, or the public. Rights are read anew each time, so a change counts at
 * once. Throws `unauthenticated` for a key that does not count, `forbidden` for a change that another site sends with our cookie.
 */
export async function resolveActor(
  gate: Gate,
  request: Request,
  lang: Lang = "vi",
): Promise<{ actor: Actor; session: Session | null }> {
  const authorization = request.headers.get("authorization");
  if (authorization !== null) return { actor: await actorOfKey(gate, authorization, lang), session: null };
  const held = await heldSession(gate, request, lang);
  if (held === null) return { actor: publicActor, session: null };
  return { actor: held.session.stage === "open" ? held.actor : publicActor, session: held.session };
}

/** The context of a request: its actor bound to the database. */
export async function contextOf(gate: Gate, request: Request, requestId: string, lang: Lang): Promise<Context> {
  const { actor } = await resolveActor(gate, request, lang);
  return createContext(gate.database, { actor, clock: gate.clock, lang, requestId });
}

/** The session that a request's cookie holds, in whatever stage. */
export async function heldSession(gate: Gate, request: Request, lang: Lang): Promise<Held | null> {
  const token = readCookie(gate, request, "ch");
  if (token === null) return null;
  if (isForeignChange(gate, request)) throw problem("forbidden", text(lang, "access.sign-in.foreign"));
  return findSession(gate, token);
}

async function actorOfKey(gate: Gate, authorization: string, lang: Lang): Promise<Actor> {
  const token = /^Bearer +(\S+)$/i.exec(authorization.trim())?.[1] ?? "";
  const refused = () => problem("unauthenticated", text(lang, "access.key.refused"));
  if (!serviceKeyShape.test(token)) throw refused();
  const key = await asNobody(gate, "read only", (tx) => tx.find(keyByHash, { hash: tokenHash(token) }));
  const now = gate.clock();
  if (key === null || key.revoked_at !== null || key.expires_at <= now) throw refused();
  const actor: Actor = {
    kind: "key",
    id: key.id,
    name: key.name,
    agency: key.agency,
    audiences: key.audiences,
    roles: [],
    scopes: key.scopes as Scope[],
    sources: key.sources,
  };
  if (key.last_used_at === null || now.getTime() - key.last_used_at.getTime() >= touchEveryMs) {
    await gate.database.transaction(planeOf(actor), actor, "read write", (tx) =>
      tx.run(touchKey, { id: key.id, at: now }),
    );
  }
  return actor;
}
