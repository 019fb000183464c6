import type { Actor, Verdict } from "../../../kernel/actor.ts";
import { hasRole, holds, no, yes } from "../../../kernel/actor.ts";
import type { ExchangeRequest } from "./model.ts";
import type { RequestMove } from "./states.ts";
import { isOpen, mayMove, requestMoves } from "./states.ts";

type Standing = Pick<ExchangeRequest, "agency" | "holder" | "state" | "extensionUntil" | "askedBy">;

/** Requests between authorities are for those who work or audit them. */
export function canReadRequests(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  return isWorking(actor) || (actor.kind === "officer" && hasRole(actor, "auditor")) ? yes : no("access.reason.role");
}

export function canSendRequest(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  return isWorking(actor) ? yes : no("access.reason.role");
}

/** A move is for the people of the agency whose turn it is. To refuse another authority is an approver's word; who asked, or an approver, withdraws. */
export function canMoveRequest(actor: Actor, of: Standing, move: RequestMove): Verdict {
  const verdict = canSendRequest(actor);
  if (!verdict.allowed) return verdict;
  const turn = requestMoves[move].by;
  if (!holds(actor, turn === "holder" ? of.holder : of.agency))
    return no(turn === "holder" ? "exchange-requests.reason.holder" : "exchange-requests.reason.asker");
  if (move === "refuse" && !hasRole(actor, "approver")) return no("exchange-requests.reason.approver");
  if (move === "withdraw" && actor.id !== of.askedBy && !hasRole(actor, "approver"))
    return no("exchange-requests.reason.who-asked");
  if (mayMove(move, of)) return yes;
  if (!isOpen(of.state)) return no("exchange-requests.reason.closed");
  if (move === "ask-extension") return no("exchange-requests.reason.extension-asked");
  return no(
    move === "decide-extension" ? "exchange-requests.reason.no-extension" : "exchange-requests.reason.acknowledged",
  );
}

/** What the actor may do with this request, for the buttons of a screen. */
export function requestAbilities(actor: Actor, of: Standing) {
  return {
    acknowledge: canMoveRequest(actor, of, "acknowledge"),
    answer: canMoveRequest(actor, of, "answer"),
    refuse: canMoveRequest(actor, of, "refuse"),
    withdraw: canMoveRequest(actor, of, "withdraw"),
    askExtension: canMoveRequest(actor, of, "ask-extension"),
    decideExtension: canMoveRequest(actor, of, "decide-extension"),
    passOn: canMoveRequest(actor, of, "pass-on"),
    write: canSendRequest(actor),
  };
}

function isWorking(actor: Actor): boolean {
  return actor.kind === "officer" && (hasRole(actor, "officer") || hasRole(actor, "approver"));
}
