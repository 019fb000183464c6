import type { Actor } from "./actor.ts";
import { publicActor } from "./actor.ts";
import type { Clock } from "./clock.ts";
import type { Database, Transaction } from "./db/database.ts";
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
};

export type ContextParts = { actor: Actor; lang?: Lang; requestId?: string; clock: Clock };

/** Binds an actor to the database. The public plane has a role of its own, which sees published rows only. */
export function createContext(database: Database, parts: ContextParts): Context {
  const { actor, clock } = parts;
  const plane = actor.kind === "public" ? "public" : "app";
  return {
    actor,
    lang: parts.lang ?? "vi",
    requestId: parts.requestId ?? newId("req", clock()),
    now: clock,
    transaction: (work) => database.transaction(plane, actor, "read write", work),
    read: (work) => database.transaction(plane, actor, "read only", work),
  };
}

export function publicContext(database: Database, clock: Clock, lang: Lang = "vi"): Context {
  return createContext(database, { actor: publicActor, clock, lang });
}
