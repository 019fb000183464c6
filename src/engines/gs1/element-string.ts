import { applicationIdentifier, identifierBeginning } from "./application-identifiers.ts";
import { combinationProblems } from "./combinations.ts";
import type { CheckOptions, Element } from "./element.ts";
import { elementProblem, valueFault, valueProblem } from "./element.ts";
import type { Problem, Refusal } from "./problem.ts";
import { refuse } from "./problem.ts";

/** What scanners send for FNC1 between elements. */
export const groupSeparator = "\u001d";
/** How FNC1 is written where people read it; no value may hold it. */
export const writtenSeparator = "^";

export type ElementsReading = { ok: true; elements: readonly Element[] } | Refusal;

/**
 * Reads elements that follow each other with FNC1 before the first and after each whose end is not known otherwise. FNC1 is the
 * group separator (U+001D) of scanners or the `^` of documents, whichever comes first.
 *
 * @example parseElementString("^010893603602001410L1^21A") // 01, 10 and 21
 */
export function parseElementString(text: string, options: CheckOptions = {}): ElementsReading {
  if (text === "") return refuse("empty", 0, 0);
  const separator = text[0] as string;
  if (separator !== groupSeparator && separator !== writtenSeparator) return refuse("no-separator", 0, 1);
  const elements: Element[] = [];
  const starts: number[] = [];
  let at = 1;
  while (at < text.length || elements.length === 0) {
    const entry = identifierBeginning(text, at);
    if (entry === undefined)
      return refuse("unknown-ai", at, Math.min(4, text.length - at), { ai: text.slice(at, at + 4) });
    const start = at + entry.ai.length;
    const next = text.indexOf(separator, start);
    const stop = next < 0 ? text.length : next;
    const end = entry.fixed ? Math.min(stop, start + fixedLength(entry.parts)) : stop;
    const found = valueFault(entry, text, start, end, options.companyPrefix);
    if (found !== null) {
      const inValue = { ...found, at: found.at - start, end: found.end - start };
      return { ok: false, problems: [valueProblem(entry.ai, text.slice(start, end), inValue, start)] };
    }
    elements.push({ ai: entry.ai, value: text.slice(start, end) });
    starts.push(at);
    at = end < text.length && text[end] === separator ? end + 1 : end;
  }
  if (options.combinations === false) return { ok: true, elements };
  const problems = combinationProblems(elements).map((problem) => placed(problem, starts, elements));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, elements };
}

/**
 * Writes elements as scanners send them, with `separator` for FNC1 before the first and after each whose length is not fixed.
 * Values are checked; throws a TypeError on one that is wrong.
 *
 * @example makeElementString([{ ai: "10", value: "L1" }, { ai: "21", value: "A" }], "^") // "^10L1^21A"
 */
export function makeElementString(elements: readonly Element[], separator = groupSeparator): string {
  let written = separator;
  let open = false;
  for (const element of elements) {
    const wrong = elementProblem(element, 0, {});
    if (wrong !== null) throw new TypeError(`a wrong value: ${wrong.mark}`);
    written += (open ? separator : "") + element.ai + element.value;
    open = !(applicationIdentifier(element.ai)?.fixed ?? false);
  }
  return written;
}

function fixedLength(parts: readonly { max: number }[]): number {
  return parts.reduce((sum, part) => sum + part.max, 0);
}

/** A problem between elements, told by where the element stands in the text. */
export function placed(problem: Problem, starts: readonly number[], elements: readonly Element[]): Problem {
  const element = elements[problem.at] as Element;
  return { ...problem, at: starts[problem.at] as number, length: element.ai.length };
}
