import type { ApplicationIdentifier, CodePattern } from "./application-identifiers.ts";
import { applicationIdentifier } from "./application-identifiers.ts";
import type { Element } from "./element.ts";
import type { Problem, ProblemCode } from "./problem.ts";

/**
 * What is wrong with elements that stand on one article together: a code twice with different values, codes that exclude each
 * other, a code that lacks the one it describes, a signature over something that has no serial. `at` is the number of the element.
 *
 * @example combinationProblems([{ ai: "21", value: "ABC" }])[0]?.code // "missing"
 */
export function combinationProblems(elements: readonly Element[]): Problem[] {
  const problems: Problem[] = [];
  for (let at = 0; at < elements.length; at++) {
    const { ai, value } = elements[at] as Element;
    for (let earlier = 0; earlier < at; earlier++) {
      const other = elements[earlier] as Element;
      if (other.ai === ai && other.value !== value) {
        problems.push(told("repeated", at, { ai }));
        break;
      }
    }
    const entry = applicationIdentifier(ai);
    if (entry === undefined) continue;
    if (entry.excludes.length > 0) {
      const other = elements.find((one) => one.ai !== ai && entry.excludes.some((pattern) => matches(pattern, one.ai)));
      if (other !== undefined) problems.push(told("excluded", at, { ai, other: other.ai }));
    }
    if (entry.needs.length > 0 && !entry.needs.some((group) => stands(group, elements)))
      problems.push(told("missing", at, { ai, needed: entry.needs.map(written).join(", ") }));
  }
  if (elements.some(({ ai }) => ai === "8030")) problems.push(...unsigned(elements));
  return problems;
}

function stands(group: readonly CodePattern[], elements: readonly Element[]): boolean {
  for (const pattern of group) {
    let found = false;
    for (const { ai } of elements) {
      if (matches(pattern, ai)) {
        found = true;
        break;
      }
    }
    if (!found) return false;
  }
  return true;
}

function matches({ start, length }: CodePattern, ai: string): boolean {
  return ai.length === length && ai.startsWith(start);
}

function written(group: readonly CodePattern[]): string {
  return group.map(({ start, length }) => start.padEnd(length, "n")).join("+");
}

/** These keys carry their serial in an optional part, and what is signed must be one single thing. */
const serialWithin = new Set(["253", "255", "8003"]);

function unsigned(elements: readonly Element[]): Problem[] {
  return elements.flatMap(({ ai, value }, at) => {
    if (!serialWithin.has(ai)) return [];
    const parts = (applicationIdentifier(ai) as ApplicationIdentifier).parts;
    const bare = parts.reduce((sum, part) => sum + (part.optional ? 0 : part.max), 0);
    return value.length > bare ? [] : [told("not-serialised", at, { ai })];
  });
}

function told(code: ProblemCode, at: number, values: Record<string, string> & { ai: string }): Problem {
  return { code, at, length: 1, ai: values.ai, values };
}
