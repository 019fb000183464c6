import type { Actor } from "../actor.ts";
import { problem } from "../problem.ts";
import type { Transaction } from "./database.ts";
import { statement } from "./statement.ts";
import { bothTexts } from "../text/index.ts";

/** A creation that its caller may repeat: the key they gave it, and what it asked for. */
export type Once = {
  readonly key: string;
  /** SHA-256 of method, path and body. */
  readonly fingerprint: string;
  /** Whether a transaction with it has committed. */
  claimed: boolean;
};

const claim = statement({
  params: { actor: "text", key: "text", fingerprint: "text", at: "timestamptz" },
  sql: `insert into repeats (actor, key, fingerprint, at) values ($actor, $key, $fingerprint, $at) on conflict do nothing`,
});

const claimOfKey = statement({
  params: { actor: "text", key: "text" },
  row: { fingerprint: "text", status: "int4?", answer: "text?", content_type: "text?", location: "text?" },
  sql: `select fingerprint, status, answer, content_type, location from repeats where actor = $actor and key = $key`,
});

const storeAnswer = statement({
  params: { actor: "text", key: "text", status: "int4", answer: "text?", content_type: "text?", location: "text?" },
  sql: `update repeats set status = $status, answer = $answer, content_type = $content_type, location = $location
        where actor = $actor and key = $key`,
});

const removeOld = statement({ params: { before: "timestamptz" }, sql: `delete from repeats where at < $before` });

export type Answer = { status: number; answer: string | null; content_type: string | null; location: string | null };

/** Claims the key in the transaction of the change; waits for another one that is claiming it, and refuses when that commits. */
export async function claimOnce(tx: Transaction, actor: Actor, once: Once, at: Date): Promise<void> {
  const taken = await tx.run(claim, { actor: actor.id, key: once.key, fingerprint: once.fingerprint, at });
  if (taken === 0)
    throw problem("conflict", bothTexts("kernel.problem.repeat-running"), {
      retryAfterSeconds: 1,
    });
}

/** What is known of a key: null when no committed change stands behind it. */
export function findClaim(
  tx: Transaction,
  actor: Actor,
  key: string,
): Promise<({ fingerprint: string } & { [K in keyof Answer]: Answer[K] | null }) | null> {
  return tx.find(claimOfKey, { actor: actor.id, key });
}

export async function keepAnswer(tx: Transaction, actor: Actor, key: string, answer: Answer): Promise<void> {
  await tx.run(storeAnswer, { actor: actor.id, key, ...answer });
}

/** Forgets keys from before a time. */
export function forgetClaims(tx: Transaction, before: Date): Promise<number> {
  return tx.run(removeOld, { before });
}
