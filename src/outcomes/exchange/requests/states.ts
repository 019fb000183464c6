/** Where a request from one authority to another stands. */
export const requestStates = [
  "sent",
  "seen",
  "acknowledged",
  "partly-answered",
  "answered",
  "refused",
  "withdrawn",
] as const;
export type RequestState = (typeof requestStates)[number];

/** What is done with a request, and by whom: who asks, or who holds it. */
export const requestMoves = {
  see: { by: "holder", from: ["sent"] },
  acknowledge: { by: "holder", from: ["sent", "seen"] },
  "answer-partly": { by: "holder", from: ["sent", "seen", "acknowledged", "partly-answered"] },
  answer: { by: "holder", from: ["sent", "seen", "acknowledged", "partly-answered"] },
  refuse: { by: "holder", from: ["sent", "seen", "acknowledged", "partly-answered"] },
  withdraw: { by: "asker", from: ["sent", "seen", "acknowledged", "partly-answered"] },
  "ask-extension": { by: "holder", from: ["sent", "seen", "acknowledged", "partly-answered"] },
  "decide-extension": { by: "asker", from: ["sent", "seen", "acknowledged", "partly-answered"] },
  "pass-on": { by: "holder", from: ["sent", "seen", "acknowledged", "partly-answered"] },
} as const satisfies Record<string, { by: "holder" | "asker"; from: readonly RequestState[] }>;
export type RequestMove = keyof typeof requestMoves;

export function isOpen(state: RequestState): boolean {
  return state !== "answered" && state !== "refused" && state !== "withdrawn";
}

/** Whether a move is possible from a state; an extension is asked for while none is open, and decided while one is. */
export function mayMove(move: RequestMove, of: { state: RequestState; extensionUntil: string | null }): boolean {
  const from: readonly RequestState[] = requestMoves[move].from;
  if (!from.includes(of.state)) return false;
  if (move === "ask-extension") return of.extensionUntil === null;
  return move !== "decide-extension" || of.extensionUntil !== null;
}

/** Where a move leads: whoever it is passed on to has not seen it yet; parts of an answer stay given. */
export function stateAfter(move: RequestMove, state: RequestState): RequestState {
  switch (move) {
    case "see":
      return "seen";
    case "acknowledge":
      return "acknowledged";
    case "answer-partly":
      return "partly-answered";
    case "answer":
      return "answered";
    case "refuse":
      return "refused";
    case "withdraw":
      return "withdrawn";
    case "pass-on":
      return state === "partly-answered" ? state : "sent";
    default:
      return state;
  }
}

/** Who sees a request beside who asks it, after it was passed on: the new holder, and the former ones where who asks lets them. */
export function seenAfterPassing(
  of: { holder: string; sharedWith: readonly string[]; formerSees: boolean },
  next: string,
): string[] {
  return [...of.sharedWith.filter((one) => one !== next && (of.formerSees || one !== of.holder)), next];
}
