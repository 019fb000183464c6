import type { Channel, Reason, Verdict } from "./model.ts";
import { reasonLevels, redAfter } from "./model.ts";

/** A notice that holds: of the product, the lot, the range, or the code itself. */
export type StandingNotice = {
  id: string;
  kind: string;
  number: string | null;
  title: { vi: string; en: string };
  advice: { vi: string; en: string };
  agency: string;
};

/** How the PIN of a request came out. `right-first`: it was never given right before. `right`: it was. */
export type PinOutcome = "none" | "right-first" | "right" | "wrong" | "locked";

/** Everything that a verdict follows from. Whoever makes one of these has looked up and counted already. */
export type Evidence =
  | { kind: "unreadable"; problem: "form" | "check-digit" }
  /** Not a product of ours; `expired` as its own code says. */
  | { kind: "foreign" }
  /** A serial of a product that uses our codes, which is none of ours, or one that is not in use. */
  | { kind: "forged"; signature: Signature }
  | { kind: "product"; notice: StandingNotice | null; expired: boolean; reason: "O-PRD-02" | "O-PRD-03" | "O-LOT-03" }
  | CodeEvidence
  /** The database did not answer. */
  | { kind: "degraded"; signature: Signature; formed: boolean };

export type Signature = "none" | "good" | "bad" | "unknown-key" | "unreadable";

export type CodeEvidence = {
  kind: "code";
  /** Issued, in use, not void. */
  live: boolean;
  signature: Signature;
  state: string;
  notice: StandingNotice | null;
  expired: boolean;
  lotDiffers: boolean;
  expiryDiffers: boolean;
  /** The PIN was used right before this request. */
  revealed: boolean;
  /** By the same device, or with its receipt. */
  bySameOne: boolean;
  /** Right PINs by others after the first. */
  again: number;
  withPin: boolean;
  pin: PinOutcome;
  suspicions: readonly Reason[];
};

export type Decision = { verdict: Verdict; reasons: Reason[]; level: number; tone: Tone };
export type Tone = "green" | "grey" | "amber" | "red";

/** States in which an authority holds a code, and the reason for each. */
const heldStates: Record<string, Reason> = {
  suspended: "O-NOT-suspended",
  stolen: "O-NOT-stolen",
  seized: "O-NOT-seized",
  recalled: "O-NOT-recalled",
  destroyed: "O-NOT-destroyed",
};
/** States of goods that have left the trade. */
const goneStates: Record<string, Reason> = { sold: "O-STA-04", sample: "O-STA-07", exported: "O-STA-08" };

const signatureReasons: Record<Signature, Reason | null> = {
  none: null,
  good: "O-SIG-01",
  bad: "O-SIG-02",
  "unknown-key": "O-SIG-03",
  unreadable: "O-SIG-04",
};

/** The verdict that follows from the evidence: the first of the thirteen that holds. */
export function decide(evidence: Evidence): Decision {
  switch (evidence.kind) {
    case "unreadable":
      return decided("UNREADABLE", [evidence.problem === "check-digit" ? "O-RD-02" : "O-RD-01"]);
    case "foreign":
      return decided("NOT_OURS", ["O-PRD-01"]);
    case "forged":
      return forged(evidence.signature);
    case "product":
      return decideProduct(evidence);
    case "code":
      return decideCode(evidence);
    case "degraded":
      return decideDegraded(evidence);
  }
}

/** A code that never was and one that is void or not in use answer alike, to the letter. */
function forged(signature: Signature): Decision {
  return decided("FORGED", signature === "bad" ? ["O-SIG-02"] : ["O-SER-02"]);
}

function decideProduct({ notice, expired, reason }: Extract<Evidence, { kind: "product" }>): Decision {
  if (notice !== null) return decided("DO_NOT_USE", [noticeReason(notice), reason]);
  if (expired) return decided("EXPIRED", ["O-EXP-01", reason]);
  return decided("REGISTERED_ONLY", [reason]);
}

function decideCode(of: CodeEvidence): Decision {
  const signed = signatureReasons[of.signature];
  const signs: Reason[] = signed === null ? [] : [signed];
  if (!of.live || of.signature === "bad") return forged(of.signature);
  const held = heldStates[of.state];
  if (of.notice !== null || held !== undefined) {
    const why = [of.notice === null ? null : noticeReason(of.notice), held ?? null].filter((reason) => reason !== null);
    return decided("DO_NOT_USE", [...new Set(why), ...signs]);
  }
  if (of.expired) return decided("EXPIRED", ["O-EXP-01", ...signs]);
  if (of.lotDiffers || of.expiryDiffers) {
    const why: Reason[] = [];
    if (of.lotDiffers) why.push("O-LOT-13");
    if (of.expiryDiffers) why.push("O-LOT-12");
    return decided("MISMATCH", [...why, ...signs], why.length > 1 ? "red" : "amber");
  }
  const gone = goneStates[of.state];
  // Goods reported sold are what their buyer opens: the first right PIN of a sold item is no second use.
  const bought = of.state === "sold" && (of.pin === "right-first" || of.bySameOne);
  const usedByOther = of.revealed && !of.bySameOne;
  if (usedByOther || (gone !== undefined && !bought)) {
    const why: Reason[] = [];
    if (usedByOther) why.push("O-STA-05");
    if (gone !== undefined) why.push(gone);
    if (of.pin === "locked") why.push("O-PIN-02");
    return decided("USED_BEFORE", [...why, ...signs], of.again >= redAfter ? "red" : "amber");
  }
  if (of.suspicions.length > 0) return decided("SUSPECT_COPY", [...of.suspicions, ...signs]);
  if (of.pin === "wrong") return decided("PIN_WRONG", ["O-PIN-01", ...signs]);
  if (of.pin === "locked") return decided("PIN_WRONG", ["O-PIN-02", ...signs]);
  const past: Reason[] = gone !== undefined ? [gone] : of.state === "returned" ? ["O-STA-06"] : [];
  if (of.pin === "right-first") return decided("GENUINE_FIRST", [...past, ...signs]);
  if (of.revealed) return decided("GENUINE_AGAIN", [...past, ...signs]);
  return decided("REGISTERED_ONLY", [of.withPin ? "O-PIN-03" : "O-PIN-04", ...past, ...signs]);
}

function decideDegraded({ signature, formed }: Extract<Evidence, { kind: "degraded" }>): Decision {
  if (signature === "bad") return decided("FORGED", ["O-SIG-02", "O-NET-01"]);
  if (signature === "good" && formed) return decided("SIGNED_OFFLINE", ["O-SIG-01", "O-NET-01"]);
  return decided("REGISTERED_ONLY", ["O-NET-01"]);
}

function noticeReason({ kind }: StandingNotice): Reason {
  const reason = `O-NOT-${kind}`;
  return (reason in reasonLevels ? reason : "O-NOT-banned") as Reason;
}

const tones: Record<Verdict, Tone> = {
  UNREADABLE: "grey",
  NOT_OURS: "grey",
  FORGED: "red",
  DO_NOT_USE: "red",
  EXPIRED: "amber",
  MISMATCH: "amber",
  USED_BEFORE: "amber",
  SUSPECT_COPY: "amber",
  PIN_WRONG: "grey",
  REGISTERED_ONLY: "grey",
  SIGNED_OFFLINE: "grey",
  GENUINE_AGAIN: "green",
  GENUINE_FIRST: "green",
};

function decided(verdict: Verdict, reasons: Reason[], tone: Tone = tones[verdict]): Decision {
  return { verdict, reasons, tone, level: Math.max(...reasons.map((reason) => reasonLevels[reason]), 1) };
}

/** What a scan leaves behind of its PIN. */
export function pinKept(pin: PinOutcome): "none" | "right" | "wrong" {
  return pin === "right-first" || pin === "right" ? "right" : pin === "none" ? "none" : "wrong";
}

export type ScanPlace = { province: string | null; geo5: string | null; device: Buffer | null; channel: Channel };
