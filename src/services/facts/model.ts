import { z } from "zod";

/** The four levels of sharing: own agency, named agencies or a sharing group, all agencies, public. */
export const levels = ["own", "named", "agencies", "public"] as const;
export type Level = (typeof levels)[number];

/** Who may see a row: the agency that keeps it, the level, and for `named` the agencies or groups named. */
export type Visibility = { agency: string; level: Level; sharedWith: readonly string[] };

/** A kind of fact, past tense, with the schema of its payload; declared by the module that records it. */
export type FactType<P extends z.ZodType> = { readonly type: string; readonly payload: P };

export function factType<P extends z.ZodType>(type: string, payload: P): FactType<P> {
  return { type, payload };
}

/** What happened, as a time line and the log read it. */
export type Fact = {
  id: string;
  at: Date;
  type: string;
  subject: string;
  actor: string;
  agency: string;
  payload: unknown;
};
