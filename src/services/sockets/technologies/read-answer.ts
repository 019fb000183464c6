import type { Answers, DetectedFinding, Questions } from "./contract.ts";
import { calls, mostFindings } from "./contract.ts";
import type { Fault } from "./faults.ts";
import { fault } from "./faults.ts";
import type { TechnologyKind } from "./manifest.ts";
import { issueMark } from "../../../kernel/faults.ts";

type Read<K extends TechnologyKind> = { answer: Answers[K] } | { fault: Fault };

const noNames = new Set(["__proto__", "constructor", "prototype"]);

/**
 * What a technology answered, held against its form and against what it was asked. An answer that breaks either is refused whole: of one
 * that lies in a place nothing is believed.
 */
export function readAnswer<K extends TechnologyKind>(kind: K, asked: Questions[K], written: unknown): Read<K> {
  const parsed = calls[kind].answer.safeParse(written);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { fault: fault("schema", issue === undefined ? "" : issueMark(issue)) };
  }
  const answer = parsed.data as Answers[K];
  const wrong = checks[kind](asked as never, answer as never);
  return wrong === null ? { answer } : { fault: wrong };
}

/** A text of JSON that names nothing of a prototype. */
export function readJson(text: string): { value: unknown } | { fault: Fault } {
  try {
    return {
      value: JSON.parse(text, (name, value: unknown) => {
        if (noNames.has(name)) throw new Forbidden(name);
        return value;
      }),
    };
  } catch (error) {
    return { fault: error instanceof Forbidden ? fault("schema", error.message) : fault("not-json") };
  }
}

class Forbidden extends Error {}

const checks: { [K in TechnologyKind]: (asked: Questions[K], answer: Answers[K]) => Fault | null } = {
  detector: ({ items }, { findings }) => {
    const known = new Map(items.map((item) => [item.id, item]));
    const counts = new Map<string, number>();
    const seen = new Set<string>();
    for (const finding of findings) {
      const item = known.get(finding.id);
      if (item === undefined) return fault("wrong-ids", finding.id);
      const n = (counts.get(finding.id) ?? 0) + 1;
      if (n > mostFindings) return fault("too-many", `${n} findings on one listing`);
      counts.set(finding.id, n);
      const key = JSON.stringify([finding.id, finding.concern, finding.field, finding.start, finding.end]);
      if (seen.has(key)) return fault("repeats", key);
      seen.add(key);
      if (!isInside(finding, item[finding.field]))
        return fault("outside-text", `${finding.field} ${finding.start}–${finding.end}`);
    }
    return null;
  },
  collector: ({ limit }, { records }) => {
    if (records.length > limit) return fault("too-many", `${records.length} records, asked for ${limit}`);
    return new Set(records.map((one) => one.id)).size < records.length ? fault("repeats") : null;
  },
  authenticator: ({ items }, { opinions }) =>
    oneEach(
      items,
      opinions.map((one) => one.id),
    ),
  exporter: ({ items }, { taken, refused }) => oneEach(items, [...taken, ...refused.map((one) => one.id)]),
};

const isInside = ({ start, end }: DetectedFinding, text: unknown): boolean =>
  typeof text === "string" && start < end && end <= text.length;

/** Each thing asked about is answered once. */
function oneEach(items: readonly { id: string }[], ids: readonly string[]): Fault | null {
  const wanted = new Set(items.map((item) => item.id));
  const strange = ids.find((id) => !wanted.has(id));
  if (strange !== undefined) return fault("wrong-ids", strange);
  if (new Set(ids).size < ids.length) return fault("repeats");
  return ids.length < wanted.size ? fault("wrong-ids", `${wanted.size - ids.length} not answered`) : null;
}
