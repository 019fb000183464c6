import { messageHash, messageText } from "../../../engines/envelope/index.ts";
import type { RequestMessage, ResponseMessage } from "../../../engines/envelope/index.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import { newId } from "../../../kernel/id.ts";
import { problem } from "../../../kernel/problem.ts";
import { text } from "../../../kernel/text/index.ts";
import { stampPatienceMs } from "./model.ts";
import type { FailureCode } from "./model.ts";
import { insertMessage, oldestUnstamped } from "./store/messages.ts";

/** One exchange: with whom, in whose log, and which end we are. */
export type Exchange = {
  agency: string;
  partnerId: string;
  side: "client" | "server";
  request: RequestMessage;
};

const common = ({ agency, partnerId: partner_id, side, request: { head } }: Exchange) => ({
  agency,
  partner_id,
  side,
  request_id: head.id,
  service: head.service,
  acting_user: head.user,
  basis: head.basis,
  purpose: head.purpose,
});

const said = (message: RequestMessage | ResponseMessage, signer_key: string) => ({
  message: messageText(message),
  sha256: messageHash(message),
  signature: message.signature,
  signer_key,
  said_at: new Date(message.head.at),
});

/** Writes a request into the log; false where its number was used before. */
export async function logRequest(
  ctx: Context,
  tx: Transaction,
  of: Exchange,
  signerKey: string,
): Promise<{ id: string } | null> {
  const at = ctx.now();
  const id = newId("env", at);
  const row = { id, ...common(of), ...said(of.request, signerKey), kind: "request", outcome: null, logged_at: at };
  return (await tx.run(insertMessage, row)) === 0 ? null : { id };
}

/** Writes the answer into the log. */
export async function logResponse(
  ctx: Context,
  tx: Transaction,
  of: Exchange,
  response: ResponseMessage,
  signerKey: string,
): Promise<void> {
  const at = ctx.now();
  const id = newId("env", at);
  const { status: outcome } = response.head;
  const row = { id, ...common(of), ...said(response, signerKey), kind: "response", outcome, logged_at: at };
  if ((await tx.run(insertMessage, row)) === 0) throw problem("conflict", text(ctx.lang, "envelope.away.replay"));
}

/** Writes that a question of ours came to nothing. */
export async function logFailure(ctx: Context, tx: Transaction, of: Exchange, failure: FailureCode): Promise<void> {
  const at = ctx.now();
  await tx.run(insertMessage, {
    ...common(of),
    id: newId("env", at),
    kind: "failure",
    outcome: failure,
    message: null,
    sha256: null,
    signature: null,
    signer_key: null,
    said_at: null,
    logged_at: at,
  });
}

/** Whether something in an agency's log has waited for its stamp for too long: until it is stamped, nothing is exchanged. Source: X-Road. */
export async function stampsAreLate(ctx: Context, tx: Transaction, agency: string): Promise<boolean> {
  const oldest = await tx.find(oldestUnstamped, { agency });
  return oldest !== null && ctx.now().getTime() - oldest.since.getTime() > stampPatienceMs;
}
