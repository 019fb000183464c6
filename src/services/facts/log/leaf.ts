import type { RowOf } from "../../../kernel/db/statement.ts";
import { canonicalJson, leafHash } from "../../../engines/merkle/index.ts";
import type { factsBehind } from "../store/log.ts";

/** A fact as its leaf holds it: every column of its row. `payload` is text, since a number in JSON is more exact than one in JavaScript. */
export type LoggedRow = RowOf<typeof factsBehind>;

/** The columns of a fact, all of them: a test holds this list equal to the table. */
export const leafColumns = [
  "id",
  "at",
  "tx",
  "type",
  "subject",
  "actor",
  "agency",
  "level",
  "shared_with",
  "request",
  "payload",
] as const satisfies readonly (keyof LoggedRow)[];

/** The columns of a fact alone, whatever else a row carries. */
export function leafContent(row: LoggedRow): Record<(typeof leafColumns)[number], string | string[]> {
  const { id, at, tx, type, subject, actor, agency, level, shared_with, request, payload } = row;
  return { id, at, tx, type, subject, actor, agency, level, shared_with, request, payload };
}

/** The hash of a fact in the log: that of its content as canonical JSON (RFC 8785) in UTF-8. */
export function leafOf(content: Record<string, unknown>): Uint8Array {
  return leafHash(new TextEncoder().encode(canonicalJson(content)));
}
