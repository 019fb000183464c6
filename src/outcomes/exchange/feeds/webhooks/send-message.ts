import type { Context } from "../../../../kernel/context.ts";
import type { RowOf } from "../../../../kernel/db/statement.ts";
import { unseal } from "../../../../services/access/index.ts";
import type { Post, Posted } from "../../../../services/webhooks/index.ts";
import { waitAfter, webhookHeaders } from "../../../../services/webhooks/index.ts";
import { noteReads } from "../../records/receipts.ts";
import { sealCursor } from "../changes/cursor.ts";
import type { FedChange } from "../changes/item.ts";
import { changeOf } from "../changes/item.ts";
import { recordsIn } from "../changes/read-changes.ts";
import type { FeedKeys } from "../keys.ts";
import { recordsNow } from "../store/changes.ts";
import type { dueMessages } from "../store/messages.ts";
import { insertTry, settleMessage } from "../store/messages.ts";
import type { takeTurn } from "../store/webhooks.ts";

export type Turn = RowOf<typeof takeTurn>;
export type DueMessage = RowOf<typeof dueMessages>;

/** Refusals before anything was sent: the receiver has read nothing. */
const unsent: readonly string[] = [
  "bad-address",
  "blocked-port",
  "blocked-address",
  "unknown-host",
  "unreachable",
  "bad-certificate",
];

/** Sends one message, as the agency may see its records at this moment, and keeps what became of it. */
export async function sendMessage(
  ctx: Context,
  { keys, post }: { keys: FeedKeys; post: Post },
  turn: Turn,
  message: DueMessage,
): Promise<Posted> {
  const rows = message.kind === "test" ? [] : await ctx.read((tx) => tx.rows(recordsNow, { ids: message.records }));
  const items = rows.map(changeOf);
  const at = ctx.now();
  const body = messageBody(ctx, keys, turn, message, items);
  const began = performance.now();
  const posted = await post(turn.url, body, webhookHeaders(secretsOf(keys, turn, at), message.id, at, body));
  const ms = Math.round(performance.now() - began);
  const read = posted.problem === null || !unsent.includes(posted.problem) ? recordsIn(items) : [];
  await settle(ctx, { turn, message, posted, ms, read });
  return posted;
}

function messageBody(
  ctx: Context,
  keys: FeedKeys,
  turn: Turn,
  message: DueMessage,
  items: readonly FedChange[],
): string {
  const cursor = sealCursor(ctx, keys, { tx: message.tx, id: message.through });
  return JSON.stringify({
    type: message.kind === "test" ? "exchange.test" : "exchange.changes",
    timestamp: ctx.now().toISOString(),
    data: { webhook: turn.id, cursor, items },
  });
}

function secretsOf(keys: FeedKeys, turn: Turn, at: Date): string[] {
  const opened = (sealed: string | null) => (sealed === null ? null : unseal(keys.webhooks, turn.id, sealed));
  const old = turn.old_secret_until !== null && turn.old_secret_until > at ? opened(turn.old_secret) : null;
  const secrets = [opened(turn.secret), old].filter((secret) => secret !== null);
  if (secrets.length === 0) throw new Error(`the secret of ${turn.id} cannot be read: the data directory is another`);
  return secrets;
}

type Sent = { turn: Turn; message: DueMessage; posted: Posted; ms: number; read: { id: string; agency: string }[] };

async function settle(ctx: Context, { turn, message, posted, ms, read }: Sent): Promise<void> {
  const at = ctx.now();
  const tries = message.tries + 1;
  const wait = posted.problem === null || message.kind === "test" ? null : waitAfter(tries, posted.waitMs);
  const state = posted.problem === null ? "delivered" : wait === null ? "dead" : "waiting";
  const { status, problem, said } = posted;
  const next_at = wait === null ? null : new Date(at.getTime() + wait);
  const ended_at = wait === null ? at : null;
  await ctx.transaction(async (tx) => {
    await tx.run(insertTry, { message: message.id, at, ms, status, problem, said, agency: turn.agency });
    await tx.run(settleMessage, { id: message.id, tries, state, next_at, status, problem, ended_at });
    await noteReads(ctx, tx, read, { door: "webhook", purpose: null });
  });
}
