import { createHash } from "node:crypto";
import { z } from "zod";
import { problem } from "../../kernel/problem.ts";
import { bothTexts } from "../../kernel/text/index.ts";

/** Where a page ended: the time in the order asked for, then id, agency and time of declaration, so that no two events share a place. */
export type PagePlace = { time: number; id: string; agency: string; declared: number | null };

const shape = z.tuple([
  z.string(),
  z.number(),
  z.string(),
  z.string(),
  z.number().nullable(),
  z.number().int().nullable(),
]);

/** The token of the next page: it goes with the query it was given for and with no other. */
export function writeToken(query: unknown, place: PagePlace, left: number | null): string {
  const value = [markOf(query), place.time, place.id, place.agency, place.declared, left];
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

/** Where to go on, and how many events the query may still give; `malformed` where the token is not of this query. */
export function readToken(query: unknown, token: string): { place: PagePlace; left: number | null } {
  const given = shape.safeParse(parsed(token));
  if (!given.success || given.data[0] !== markOf(query))
    throw problem("malformed", bothTexts("traces.problem.page-token"));
  const [, time, id, agency, declared, left] = given.data;
  return { place: { time, id, agency, declared }, left };
}

function parsed(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token, "base64url").toString());
  } catch {
    return null;
  }
}

function markOf(query: unknown): string {
  return createHash("sha256").update(JSON.stringify(query)).digest("base64url").slice(0, 12);
}
