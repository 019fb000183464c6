import type { Lang } from "../../kernel/text/index.ts";
import { text } from "../../kernel/text/index.ts";
import type { Rule } from "../../registers/reference/index.ts";

/** The rules that a candidate is held against, by their ids in reference/rules.json. */
const lawIds = [
  "ec.foreign",
  "ec.old.foreign",
  "ec.register",
  "ec.direct.notify",
  "ec.old.notify",
  "ec.badge.forged",
  "ec.owner.disclosure",
] as const;

/** Those of them among the rules in force, in words. Law: E-commerce Law 122/2025, Decree 248/2026; before 1 July 2026 Decree 85/2021. */
export function lawsOf(lang: Lang, inForce: readonly Rule[]) {
  return lawIds.flatMap((id) => {
    const rule = inForce.find((one) => one.id === id);
    return rule === undefined
      ? []
      : [{ id, text: text(lang, `candidates.law.${id}`), source: rule.source, validFrom: rule.valid_from }];
  });
}
