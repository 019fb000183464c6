import type { Cells } from "../mapping/map-row.ts";

export const sqlKinds = ["postgresql", "mysql", "sqlserver"] as const;
export type SqlKind = (typeof sqlKinds)[number];

/** Why a partner could not be read or written; the words are `connections.problem.<code>`. */
export const partnerProblems = [
  "unknown-host",
  "blocked-address",
  "unreachable",
  "too-slow",
  "sign-in",
  "bad-certificate",
  "own-database",
  "no-table",
  "no-column",
  "no-right",
  "bad-order",
  "row-too-large",
  "broken",
] as const;
export type PartnerProblem = (typeof partnerProblems)[number];

/** What a partner did wrong, as far as it can be told; `detail` is its own words, short. */
export class PartnerFault extends Error {
  readonly code: PartnerProblem;
  readonly detail: string;
  constructor(code: PartnerProblem, detail = "", cause?: unknown) {
    super(`${code}: ${detail}`, { cause });
    this.code = code;
    this.detail = detail.replace(/[\r\n\t\0]+/g, " ").slice(0, 200);
  }
}

export const tlsWays = ["verify", "encrypt", "none"] as const;

/** How a database is reached and as whom. */
export type Sign = {
  host: string;
  port: number;
  database: string;
  user: string;
  password: string;
  tls: (typeof tlsWays)[number];
  /** Certificate of the authority that signed the partner's, PEM. */
  ca: string | null;
  /** The longest a portion may take. */
  timeoutMs: number;
};

export type Column = { name: string; type: string };

/** Which rows: of a table or select, after a place in their order. */
export type Portion = {
  from: { table: string } | { select: string };
  columns: readonly string[];
  /** Ordered by these; together they are different in every row. */
  order: readonly Column[];
  /** The order's values of the last row that was read. */
  after: readonly string[] | null;
  /** The first order column is at least this. */
  since: string | null;
  limit: number;
};

/** A row of the partner's table of what is shared with it. */
export type SentRow = {
  id: string;
  version: number;
  state: "live" | "withdrawn";
  kind: string;
  title: string;
  summary: string;
  occurredOn: string | null;
  fields: string;
  changedAt: string;
};

/** A connection to a partner's database while it lasts. Everything it throws is a PartnerFault. */
export type Partner = {
  /** The columns of what is read, with the partner's names of their types. */
  columns(from: Portion["from"]): Promise<Column[]>;
  /** Hands rows over one by one, in their order. */
  rows(portion: Portion, onRow: (cells: Cells) => void): Promise<void>;
  /** Writes rows that are not there yet, in one transaction; how many were new. */
  send(table: string, rows: readonly SentRow[]): Promise<number>;
  close(): Promise<void>;
};

/** One message of a partner's server may have as many bytes: what is larger is no row. */
export const largestRow = 64 * 2 ** 20;
export const connectMs = 10_000;
