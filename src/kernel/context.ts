import type { Actor } from "./actor.ts";
import { isParty, publicActor } from "./actor.ts";
import type { Clock } from "./clock.ts";
import type { Database, Plane, Transaction } from "./db/database.ts";
import type { Once } from "./db/once.ts";
import { claimOnce } from "./db/once.ts";
import { newId } from "./id.ts";
import type { Lang } from "./text/index.ts";

/** What every command and query is handed: who asks, in which language, when, and the way to the rows that they may see. */
export type Context = {
  readonly actor: Actor;
  readonly lang: Lang;
  readonly requestId: string;
  readonly now: Clock;
  /** Runs changes in one transaction that carries the actor; what `work` throws rolls back. */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Runs reads in one read-only transaction that carries the actor. */
  read<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Runs a bulk load in one transaction on a connection of its own: COPY is possible there, and no statement limit holds. */
  bulk<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
};

export type ContextParts = {
  actor: Actor;
  lang?: Lang;
  requestId?: string;
  clock: Clock;
  /** What must happen once at most: claimed inside the first transaction, so that claim and change commit together. */
  once?: Once;
};

/** The role of the database that an actor reaches it by: the public, parties and verification have one each. */
export function planeOf(actor: Actor): Plane {
  if (actor.kind === "public" || actor.kind === "origin") return actor.kind;
  return isParty(actor) ? "party" : "app";
}

/** Binds an actor to the database, by the plane that is its own. */
export function createContext(database: Database, parts: ContextParts): Context {
  const { actor, clock, once } = parts;
  const plane = planeOf(actor);
  const claiming = async <T>(key: Once, work: (tx: Transaction) => Promise<T>): Promise<T> => {
    const result = await database.transaction(plane, actor, "read write", async (tx) => {
      await claimOnce(tx, actor, key, clock());
      return work(tx);
    });
    key.claimed = true; // a transaction that rolled back has claimed nothing
    return result;
  };
  return {
    actor,
    lang: parts.lang ?? "vi",
    requestId: parts.requestId ?? newId("req", clock()),
    now: clock,
    transaction: (work) =>
      once === undefined || once.claimed
        ? database.transaction(plane, actor, "read write", work)
        : claiming(once, work),
    read: (work) => database.transaction(plane, actor, "read only", work),
    bulk: (work) => database.bulk(actor, work),
  };
}

export function publicContext(database: Database, clock: Clock, lang: Lang = "vi"): Context {
  return createContext(database, { actor: publicActor, clock, lang });
}
