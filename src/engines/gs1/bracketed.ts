import { firstOutside } from "./characters.ts";
import { applicationIdentifier } from "./application-identifiers.ts";
import { combinationProblems } from "./combinations.ts";
import type { CheckOptions, Element } from "./element.ts";
import { elementProblem } from "./element.ts";
import type { ElementsReading } from "./element-string.ts";
import { placed } from "./element-string.ts";
import type { Problem } from "./problem.ts";
import { refuse } from "./problem.ts";

/**
 * Reads the form that is printed for people: each code in brackets before its value, `\(` for a bracket within a value.
 *
 * @example parseBracketed("(01)08936036020014(10)L1")
 */
export function parseBracketed(text: string, options: CheckOptions = {}): ElementsReading {
  if (text === "") return refuse("empty", 0, 0);
  const elements: Element[] = [];
  const starts: number[] = [];
  const problems: Problem[] = [];
  let at = 0;
  while (at < text.length) {
    const close = text.indexOf(")", at);
    if (text[at] !== "(" || close < 0) return refuse("bracket", at, 1);
    const ai = text.slice(at + 1, close);
    const known = applicationIdentifier(ai) !== undefined;
    if (!known && (options.unknown !== true || !isCode(ai))) return refuse("unknown-ai", at + 1, ai.length, { ai });
    const start = close + 1;
    const end = valueEnd(text, start);
    const element = { ai, value: text.slice(start, end).replaceAll("\\(", "(") };
    const wrong = elementProblem(element, start, options);
    if (wrong !== null) problems.push(wrong);
    elements.push(element);
    starts.push(at + 1);
    at = end;
  }
  if (problems.length === 0 && options.combinations !== false)
    problems.push(...combinationProblems(elements).map((problem) => placed(problem, starts, elements)));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, elements };
}

/**
 * Writes elements as they are printed for people.
 *
 * @example makeBracketed([{ ai: "01", value: "08936036020014" }, { ai: "10", value: "L1" }]) // "(01)08936036020014(10)L1"
 */
export function makeBracketed(elements: readonly Element[]): string {
  return elements.map(({ ai, value }) => `(${ai})${value.replaceAll("(", "\\(")}`).join("");
}

/** The next bracket that is not part of the value. */
function valueEnd(text: string, from: number): number {
  for (let at = text.indexOf("(", from); at >= 0; at = text.indexOf("(", at + 1)) if (text[at - 1] !== "\\") return at;
  return text.length;
}

export function isCode(ai: string): boolean {
  return ai.length >= 2 && ai.length <= 4 && firstOutside("digit", ai, 0, ai.length) < 0;
}
