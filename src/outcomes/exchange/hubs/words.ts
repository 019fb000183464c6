import type { Lang, TextKey } from "../../../kernel/text/index.ts";
import { text } from "../../../kernel/text/index.ts";
import { refusalCodes } from "../../../services/fetching/index.ts";
import { hubProblems } from "./model.ts";

/** Why a run failed, with what was seen of it. */
export function hubProblemInWords(lang: Lang, code: string | null, detail: string | null): string | null {
  if (code === null) return null;
  const known = hubProblems.find((one) => one === code) ?? "broken";
  const refusal = known === "refused" ? refusalCodes.find((one) => one === detail) : undefined;
  const said = refusal === undefined ? (detail ?? "") : text(lang, `fetching.refusal.${refusal}`);
  const words = text(lang, `hubs.problem.${known}` satisfies TextKey);
  return said === "" ? `${words}.` : `${words}: ${said}`;
}
