import type { Actor } from "../../kernel/actor.ts";
import { planeOf } from "../../kernel/context.ts";
import type { Transaction } from "../../kernel/db/database.ts";
import type { Gate } from "./gate.ts";
import { actorOf, asNobody, standingOf } from "./gate.ts";
import type { Session, Stage } from "./model.ts";
import { absoluteLimitMs, codeLimitMs, duesOf, idleLimitMs, touchEveryMs } from "./model.ts";
import { deleteOwnEndedSessions, insertSession, sessionByHash, touchSession } from "./store.ts";
import { newSessionToken, sessionTokenShape, tokenHash } from "./token.ts";

export type Held = { hash: Buffer; actor: Actor; session: Session };

/** The session of a cookie, with the rights its holder has at this moment; null where it is unknown, over, or its holder suspended. */
export async function findSession(gate: Gate, token: string): Promise<Held | null> {
  if (!sessionTokenShape.test(token)) return null;
  const hash = tokenHash(token);
  const row = await asNobody(gate, "read only", (tx) => tx.find(sessionByHash, { hash }));
  const now = gate.clock();
  if (row === null || row.state !== "active") return null;
  const idleEnd = row.seen_at.getTime() + idleLimitMs;
  if (now.getTime() >= idleEnd || now >= row.ends_at) return null;

  const standing = standingOf(row);
  const actor = actorOf(
    { userId: row.user_id, name: row.name, agency: row.agency, audiences: row.audiences, standing },
    now,
  );
  if (now.getTime() - row.seen_at.getTime() >= touchEveryMs) {
    await gate.database.transaction(planeOf(actor), actor, "read write", (tx) =>
      tx.run(touchSession, { hash, at: now }),
    );
  }
  const session: Session = {
    userId: row.user_id,
    login: row.login,
    stage: row.stage as Stage,
    due: duesOf(standing),
    idleEndsAt: new Date(Math.min(now.getTime() + idleLimitMs, row.ends_at.getTime())),
    endsAt: row.ends_at,
  };
  return { hash, actor, session };
}

/** Opens a session for the person of this transaction and returns its token, which is kept nowhere. */
export async function openSession(
  tx: Transaction,
  person: { id: string; agency: string },
  stage: Stage,
  now: Date,
): Promise<string> {
  const token = newSessionToken();
  await tx.run(deleteOwnEndedSessions, {
    user_id: person.id,
    at: now,
    idle_since: new Date(now.getTime() - idleLimitMs),
  });
  await tx.run(insertSession, {
    hash: tokenHash(token),
    user_id: person.id,
    agency: person.agency,
    stage,
    at: now,
    ends_at: new Date(now.getTime() + (stage === "open" ? absoluteLimitMs : codeLimitMs)),
  });
  return token;
}
