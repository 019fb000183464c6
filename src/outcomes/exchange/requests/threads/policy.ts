import type { Actor, Verdict } from "../../../../kernel/actor.ts";
import { no, yes } from "../../../../kernel/actor.ts";
import { canSendRequest } from "../policy.ts";
import type { Message } from "./model.ts";
import { editableMs } from "./model.ts";

/** Whoever works on requests writes on those that they see. */
export const canWriteMessage = canSendRequest;

/** An author changes what they wrote for ten minutes; afterwards a correction follows it. */
export function canEditMessage(actor: Actor, of: Pick<Message, "author" | "writtenAt">, now: Date): Verdict {
  const verdict = canWriteMessage(actor);
  if (!verdict.allowed) return verdict;
  if (actor.id !== of.author) return no("exchange-requests.reason.author");
  return now.getTime() - of.writtenAt.getTime() < editableMs ? yes : no("exchange-requests.reason.ten-minutes");
}
