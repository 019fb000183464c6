import type { Lang, TextKey } from "../../../kernel/text/index.ts";
import { text } from "../../../kernel/text/index.ts";
import { refusalCodes } from "../../../services/fetching/index.ts";
import { cellProblems } from "./mapping/read-cell.ts";
import { runProblems } from "./model.ts";

/** Why a run failed or a partner could not be read, with what the partner said of it. */
export function problemInWords(lang: Lang, code: string | null, detail: string | null): string | null {
  if (code === null) return null;
  const known = runProblems.find((one) => one === code) ?? "broken";
  const refusal = refusalCodes.find((one) => one === detail);
  const said = refusal === undefined || code !== "refused" ? (detail ?? "") : text(lang, `fetching.refusal.${refusal}`);
  const words = text(lang, `connections.problem.${known}` satisfies TextKey);
  return said === "" ? `${words}.` : `${words}: ${said}`;
}

/** Why a cell could not be read, or a row made no record. */
export function cellInWords(lang: Lang, code: string): string {
  const known = cellProblems.find((one) => one === code);
  return text(lang, known === undefined ? "connections.cell.record" : `connections.cell.${known}`);
}
