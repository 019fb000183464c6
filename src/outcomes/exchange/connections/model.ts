import { z } from "zod";
import { says } from "../../../kernel/faults.ts";
import { foldText } from "../../../engines/vietnamese/index.ts";
import { cronText } from "../../../kernel/cron.ts";
import { factType } from "../../../services/facts/index.ts";
import { formats } from "../../../services/sockets/index.ts";
import { checkSelect } from "./partners/check-select.ts";
import { partnerProblems, sqlKinds, tlsWays } from "./partners/model.ts";
import type { SqlKind } from "./partners/model.ts";

export const connectionKinds = [...sqlKinds, "folder", "http"] as const;
export type ConnectionKind = (typeof connectionKinds)[number];
export const directions = ["pull", "push"] as const;
export type Direction = (typeof directions)[number];

const name = z.string().trim().min(1).max(128);
const table = z
  .string()
  .trim()
  .max(200)
  .regex(/^[^.\s;'"`[\]]+(?:\.[^.\s;'"`[\]]+){0,2}$/);
const path = z
  .string()
  .trim()
  .max(100)
  .regex(/^[A-Za-z0-9_.*-]*$/);

/** What is read: everything each time by its key, what is new by a key that only grows, what has changed by a time. */
const reading = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("whole") }),
  z.strictObject({ by: z.literal("key") }),
  z.strictObject({
    by: z.literal("time"),
    column: name,
    /** How far it looks back: what a transaction there committed late is found. */
    overlapMinutes: z.number().int().min(0).max(10_080).default(60),
  }),
]);

const sqlSign = {
  host: z
    .string()
    .trim()
    .max(253)
    .regex(/^[a-z0-9._:[\]-]+$/i),
  port: z.number().int().min(1).max(65_535),
  database: name,
  user: name,
  tls: z.enum(tlsWays).default("verify"),
  ca: z.string().trim().max(20_000).nullable().default(null),
  timeoutSeconds: z.number().int().min(1).max(300).default(30),
};

export const sqlPull = z.strictObject({
  ...sqlSign,
  from: z.union([z.strictObject({ table }), z.strictObject({ select: z.string().trim().min(8).max(20_000) })]),
  reading,
});
export type SqlPull = z.output<typeof sqlPull>;

export const sqlPush = z.strictObject({
  ...sqlSign,
  table,
  /** The agency whose database it is: what it may see of ours is written. */
  partner: z.string().trim().min(1).max(80),
});
export type SqlPush = z.output<typeof sqlPush>;

export const folderPull = z.strictObject({ format: z.enum(formats).default("csv") });
export type FolderPull = z.output<typeof folderPull>;

const paging = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("none") }),
  z.strictObject({ by: z.literal("page"), param: name, first: z.number().int().min(0).max(1).default(1) }),
  /** The answer holds what the next is asked with. */
  z.strictObject({ by: z.literal("cursor"), param: name, at: path }),
  /** A `Link: <…>; rel="next"` header, or the address in the answer. */
  z.strictObject({ by: z.literal("link"), at: path.nullable().default(null) }),
]);
export const httpPull = z.strictObject({
  /** `{since}` in it is replaced by the time of the last pull that went well. */
  url: z
    .string()
    .trim()
    .max(2_000)
    .refine((given) => /^https?:\/\//i.test(given) && URL.canParse(given), says("fault.form.web")),
  format: z.enum(["json", "jsonl"]).default("json"),
  /** Where the list is in the answer, `data.items`; empty where the answer is the list. */
  at: path.default(""),
  paging: paging.default({ by: "none" }),
  overlapMinutes: z.number().int().min(0).max(10_080).default(60),
  /** The header that lets us in; its value is sealed. */
  header: z
    .string()
    .trim()
    .regex(/^[a-z][a-z0-9-]{1,60}$/i)
    .nullable()
    .default(null),
});
export type HttpPull = z.output<typeof httpPull>;

export type Settings = SqlPull | SqlPush | FolderPull | HttpPull;

const cron = cronText.default("");
const secret = z.string().max(4_000);

/** A connection as it is made or changed; `secret` is the password, or the header's value, and is never given back. */
export const connectionInput = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1)
    .max(120)
    .refine((given) => slugOf(given) !== "", says("fault.form.letters")),
  kind: z.enum(connectionKinds),
  direction: z.enum(directions).default("pull"),
  cron,
  settings: z.record(z.string(), z.unknown()),
  secret: secret.optional(),
});
export type ConnectionInput = z.output<typeof connectionInput>;
export const connectionChange = z.strictObject({
  name: z.string().trim().min(1).max(120),
  cron,
  settings: z.record(z.string(), z.unknown()),
  /** Left out: the one that is there stays, as long as the address does. */
  secret: secret.optional(),
});
export type ConnectionChange = z.output<typeof connectionChange>;

/** The settings of a kind, checked; folders and addresses are only read from. */
export function readSettings(
  kind: ConnectionKind,
  direction: Direction,
  given: unknown,
): z.ZodSafeParseResult<Settings> {
  if (kind === "folder") return onlyPull(folderPull, direction).safeParse(given);
  if (kind === "http") return onlyPull(httpPull, direction).safeParse(given);
  return (direction === "push" ? sqlPush : sqlPull.superRefine((of, check) => refuseSelect(kind, of, check))).safeParse(
    given,
  );
}

function onlyPull<S extends z.ZodType>(schema: S, direction: Direction): z.ZodType<z.output<S>> {
  return schema.refine(() => direction === "pull", says("connections.only-pull")) as unknown as z.ZodType<z.output<S>>;
}

function refuseSelect(kind: SqlKind, { from }: SqlPull, check: z.RefinementCtx): void {
  const fault = "select" in from ? checkSelect(from.select, kind) : null;
  if (fault !== null)
    check.addIssue({ code: "custom", path: ["from", "select"], ...says(`connections.select.${fault}`) });
}

/** Where something secret is sent: with another place it is asked for anew. */
export function placeOf(kind: ConnectionKind, settings: Settings): string {
  if (kind === "http") {
    const { url, header } = settings as HttpPull;
    return `${new URL(url).origin} ${header ?? ""}`;
  }
  if (kind === "folder") return "";
  const { host, port, user, tls } = settings as SqlPull;
  return `${host}:${port} ${user} ${tls}`;
}

/** A name as part of a source's id: "CSDL Hải quan" is `ket-noi-csdl-hai-quan`. */
export function slugOf(given: string): string {
  return foldText(given)
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 45)
    .replace(/^-|-$/g, "");
}

/** From where the next run goes on. `after` is the place within a pass that has not ended, `mark` up to where the last pass has seen. */
export type Position = {
  mark?: string;
  after?: string[];
  /** The latest time seen in this pass. */
  high?: string;
  /** When this pass began, by our clock. */
  began?: string;
  /** The page of an HTTP source that comes next. */
  next?: string;
  /** How the files of a folder looked, and how far the one at hand is read. */
  files?: Record<string, string>;
  file?: { sha256: string; offset: number };
  /** The change up to which a partner has been sent. */
  cursor?: string;
};

/** Why a run failed; the words are `connections.problem.<code>`. */
export const runProblems = [
  ...partnerProblems,
  "no-mapping",
  "no-secret",
  "no-column-there",
  "status",
  "refused",
  "broken-answer",
  "paging-loops",
  "left-site",
  "nothing-read",
] as const;
export type RunProblem = { code: (typeof runProblems)[number]; detail: string };

export type RunCounts = {
  read: number;
  new: number;
  changed: number;
  unchanged: number;
  refused: number;
  conflicts: number;
  leftOut: number;
  sent: number;
};

const count = z.number().int();
export const connectionCreated = factType(
  "connection-created",
  z.object({ kind: z.enum(connectionKinds), direction: z.enum(directions), source: z.string() }),
);
export const connectionChanged = factType("connection-changed", z.object({ sha256: z.string(), secret: z.boolean() }));
export const connectionMapped = factType("connection-mapped", z.object({ version: count, sha256: z.string() }));
export const connectionSwitched = factType("connection-switched", z.object({ on: z.boolean() }));
export const connectionRunOrdered = factType(
  "connection-run-ordered",
  z.object({ run: z.string(), again: z.boolean() }),
);
export const connectionRunStopped = factType("connection-run-stopped", z.object({ run: z.string() }));
export const connectionRunEnded = factType(
  "connection-run-ended",
  z.object({
    run: z.string(),
    state: z.enum(["done", "failed", "stopped"]),
    read: count,
    new: count,
    changed: count,
    unchanged: count,
    refused: count,
    conflicts: count,
    leftOut: count,
    sent: count,
    checksum: z.string(),
    problem: z.string().nullable(),
  }),
);
export const connectionConflictSettled = factType(
  "connection-conflict-settled",
  z.object({ conflict: z.string(), record: z.string(), choices: z.record(z.string(), z.enum(["here", "there"])) }),
);
