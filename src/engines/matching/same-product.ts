import type { Attributes } from "./attributes.ts";
import { codeLikeness } from "./codes.ts";
import type { MatchScore } from "./match-model.ts";

export type AttributeName =
  | "brand"
  | "model"
  | "size"
  | "pack"
  | "flavour"
  | "colour"
  | "letter"
  | "length"
  | "measure";

/** How two titles compare, field by field: both say the same, both say something else, or only one says anything. */
export type Comparison = { agree: AttributeName[]; conflict: AttributeName[]; oneSided: AttributeName[] };

export type SameProduct = {
  /** "unsure" where a field is said by one side only, or fields agree and the score does not. */
  verdict: "same" | "different" | "unsure";
  comparison: Comparison;
};

type Answer = "agree" | "conflict" | "oneSided" | null;

const sizeTolerance = 0.01;
const nearly = (one: number, other: number, share: number) => Math.abs(one - other) <= share * Math.max(one, other);

/** Compares what two titles say, field by field. A field that neither mentions is in no list. */
export function compareAttributes(left: Attributes, right: Attributes): Comparison {
  const comparison: Comparison = { agree: [], conflict: [], oneSided: [] };
  const answers: Record<AttributeName, Answer> = {
    brand: either(left.brand, right.brand, (one, other) => one === other),
    model: lists(left.codes, right.codes, (one, other) => codeLikeness(one, other) >= 0.6),
    size: either(
      left.size,
      right.size,
      (one, other) => one.unit === other.unit && nearly(one.value, other.value, sizeTolerance),
    ),
    pack: left.pack === right.pack ? (left.pack === 1 ? null : "agree") : "conflict",
    flavour: sets(left.variant.flavours, right.variant.flavours),
    colour: sets(left.variant.colours, right.variant.colours),
    letter: sets(left.variant.letters, right.variant.letters),
    length: lists(left.lengths, right.lengths, (one, other) => nearly(one, other, 0.03)),
    measure: measures(left, right),
  };
  for (const [name, answer] of Object.entries(answers) as [AttributeName, Answer][])
    if (answer !== null) comparison[answer].push(name);
  return comparison;
}

function either<T>(left: T | null, right: T | null, same: (one: T, other: T) => boolean): Answer {
  if (left === null && right === null) return null;
  if (left === null || right === null) return "oneSided";
  return same(left, right) ? "agree" : "conflict";
}

// One value in common is enough: a title may name an old code beside the new one.
function lists<T>(left: readonly T[], right: readonly T[], same: (one: T, other: T) => boolean): Answer {
  if (left.length === 0 && right.length === 0) return null;
  if (left.length === 0 || right.length === 0) return "oneSided";
  return left.some((one) => right.some((other) => same(one, other))) ? "agree" : "conflict";
}

// "dâu" and "dâu tây, ít đường" may be one product told more and less exactly: neither agreement nor conflict.
function sets(left: readonly string[], right: readonly string[]): Answer {
  if (left.length === 0 && right.length === 0) return null;
  const [one, other] = [new Set(left.join(" ").split(" ")), new Set(right.join(" ").split(" "))];
  if (left.length === 0 || right.length === 0) return "oneSided";
  const shared = [...one].filter((word) => other.has(word)).length;
  if (shared === one.size && shared === other.size) return "agree";
  return shared === Math.min(one.size, other.size) ? "oneSided" : "conflict";
}

function measures(left: Attributes, right: Attributes): Answer {
  let answer: Answer = null;
  for (const { kind, value } of left.measures) {
    const others = right.measures.filter((other) => other.kind === kind);
    if (others.length === 0) continue;
    if (!others.some((other) => nearly(value, other.value, 0.02))) return "conflict";
    answer = "agree";
  }
  return answer;
}

/**
 * Says whether two titles are one product: where any field conflicts they are not, whatever the score. "Same" needs the score too, and
 * no field that only one side tells. A brand alone agrees with everything, so two titles that share nothing else are unsure at best.
 */
export function judgeSameProduct(left: Attributes, right: Attributes, score: Pick<MatchScore, "same">): SameProduct {
  const comparison = compareAttributes(left, right);
  if (comparison.conflict.length > 0) return { verdict: "different", comparison };
  const told = comparison.agree.some((name) => name !== "brand");
  return { verdict: score.same && told && comparison.oneSided.length === 0 ? "same" : "unsure", comparison };
}
