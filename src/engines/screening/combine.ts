import type { Concern, Finding } from "./model.ts";
import { leadScore } from "./weights.ts";

/** One reason of a score: the best finding of its kind, how often it was found, and the points it was counted with. */
export type Reason = { check: string; subject: string; counted: number; times: number; finding: Finding };

/** The score of a listing for one concern, with every reason that made it. */
export type ConcernScore = { concern: Concern; score: number; worthALook: boolean; reasons: Reason[] };

/**
 * Adds findings up, concern by concern, highest first. The same reason counts once however often it is found; within a family of
 * checks (all of `lexicon.`) each further reason counts half of the one before, since they tell the same story. So a family never adds more than
 * twice its strongest finding.
 */
export function combine(findings: readonly Finding[]): ConcernScore[] {
  const concerns = new Map<Concern, Map<string, Reason[]>>();
  for (const finding of findings) {
    const families = concerns.get(finding.concern) ?? new Map<string, Reason[]>();
    concerns.set(finding.concern, families);
    const family = finding.check.split(".")[0] as string;
    const reasons = families.get(family) ?? [];
    families.set(family, reasons);
    const subject = subjectOf(finding);
    const same = reasons.find((reason) => reason.check === finding.check && reason.subject === subject);
    if (same === undefined) reasons.push({ check: finding.check, subject, counted: 0, times: 1, finding });
    else {
      same.times++;
      if (finding.weight > same.finding.weight) same.finding = finding;
    }
  }
  return [...concerns].map(([concern, families]) => scoreOf(concern, families)).sort((a, b) => b.score - a.score);
}

function scoreOf(concern: Concern, families: Map<string, Reason[]>): ConcernScore {
  const reasons = [...families.values()].flatMap((family) =>
    family
      .sort((a, b) => b.finding.weight - a.finding.weight)
      .map((reason, rank) => ({ ...reason, counted: reason.finding.weight / 2 ** rank })),
  );
  const score = Math.round(reasons.reduce((sum, reason) => sum + reason.counted, 0) * 100) / 100;
  return { concern, score, worthALook: score >= leadScore, reasons: reasons.sort((a, b) => b.counted - a.counted) };
}

function subjectOf(finding: Finding): string {
  const { term, brand, rule, recall, key, host } = finding.evidence;
  return String(term ?? recall ?? rule ?? key ?? host ?? brand ?? "");
}
