import type { LookAlike } from "../../engines/screening/index.ts";
import type { Asked, Reading } from "./recognise.ts";

/** What a reader is told of one thing, the gravest first. There is no outcome "genuine": a look-up alone cannot know that. */
export const outcomes = [
  "scam-listed",
  "recalled",
  "warned",
  "unregistered",
  "look-alike",
  "misread",
  "unknown",
  "registered-unchecked",
  "registered",
] as const;
export type Outcome = (typeof outcomes)[number];

/** How a platform stands in the ministry's register, as far as we hold it. */
export type PlatformFound = {
  host: string;
  name: string;
  status: "registered" | "notified" | "pending" | "unregistered" | "unknown";
  /** The day the standing was learnt or given (`yyyy-mm-dd`). */
  since: string | null;
  /** Whether that was read in a register or a document; false where it is general knowledge that nobody held against the register. */
  checked: boolean;
};
export type NoticeFound = { number: string; title: { vi: string; en: string }; publishedAt: Date };
/** A recall as its source words it; `on` to the precision the source gives. */
export type RecallFound = {
  id: string;
  title: string;
  source: string;
  number: string | null;
  on: { day: string; precision: "day" | "month" | "year" } | null;
  hazard: string | null;
  remedy: string | null;
  url: string | null;
};
export type ScamFound = { host: string; source: string; firstSeen: string | null };

/** What the registers hold about one reading. */
export type Found = {
  platform: PlatformFound | null;
  scam: ScamFound | null;
  notices: NoticeFound[];
  recalls: RecallFound[];
  /** The registered address that an unknown one may be taken for. */
  lookAlike: LookAlike | null;
};

export const nothingFound: Found = { platform: null, scam: null, notices: [], recalls: [], lookAlike: null };

export type Judged = { reading: Reading; outcome: Outcome; found: Found };

/** The answer to one question: the gravest outcome, and what stands behind it for each thing asked about. */
export type Verdict = { outcome: Outcome; judged: Judged[]; fault: Asked["fault"] };

/**
 * What may be said of one reading. The gravest thing found decides; a platform's registration is said only of a web address that
 * nothing speaks against (anybody may call a shop by a platform's name), and a number or a name of which nothing is known stays unknown.
 * That an address looks like a registered one is a caution about an unknown address, never more.
 */
export function outcomeOf(reading: Reading, { platform, scam, recalls, notices, lookAlike }: Found): Outcome {
  if (scam !== null) return "scam-listed";
  if (recalls.length > 0) return "recalled";
  if (notices.length > 0) return "warned";
  if (reading.kind === "unreadable-gtin") return "misread";
  if (platform?.status === "unregistered") return "unregistered";
  if (lookAlike !== null && platform === null) return "look-alike";
  if (reading.kind !== "host" || (platform?.status !== "registered" && platform?.status !== "notified"))
    return "unknown";
  return platform.checked ? "registered" : "registered-unchecked";
}

/**
 * Puts the readings' outcomes together; the question's outcome is that of its gravest reading. A dotted word is read as an address and as
 * a name; the name is told of only where something is known of it.
 */
export function verdictOf(asked: Asked, found: readonly Found[]): Verdict {
  const each = asked.readings.map((reading, at): Judged => {
    const about = found[at] ?? nothingFound;
    return { reading, found: about, outcome: outcomeOf(reading, about) };
  });
  const judged = each.filter(
    ({ reading, outcome }) => each.length === 1 || reading.kind !== "name" || outcome !== "unknown",
  );
  judged.sort((one, other) => outcomes.indexOf(one.outcome) - outcomes.indexOf(other.outcome));
  return { outcome: judged[0]?.outcome ?? "unknown", judged, fault: asked.fault };
}
