import type { Lang } from "../../kernel/text/index.ts";
import { text } from "../../kernel/text/index.ts";
import type { RefusalCode } from "../../services/fetching/index.ts";
import { refusalCodes } from "../../services/fetching/index.ts";
import type { ProblemReason } from "./model.ts";
import { problemReasons } from "./model.ts";

/** Why a page, a file or a feed was not to be had, in words; a reason that is none of ours stands as it is. */
export function reasonInWords(lang: Lang, reason: string): string {
  if (reason === "gone" || reason === "nothing-read") return text(lang, `collectors.reason.${reason}`);
  const status = /^status-(\d+)$/.exec(reason)?.[1];
  if (status !== undefined) return text(lang, "collectors.reason.status", { status });
  if (isRefusal(reason)) return text(lang, `fetching.refusal.${reason}`);
  return isProblem(reason) ? text(lang, `collectors.problem.${reason}`, { detail: "…" }) : reason;
}

/** What went wrong with a run, in words; null where nothing did. */
export function problemInWords(lang: Lang, code: string | null, detail: string | null): string | null {
  if (code === null || !isProblem(code)) return code;
  const told =
    code === "nothing-reached" || code === "feed-refused" ? reasonInWords(lang, detail ?? "") : (detail ?? "");
  return text(lang, `collectors.problem.${code}`, { detail: told });
}

const isRefusal = (code: string): code is RefusalCode => (refusalCodes as readonly string[]).includes(code);
const isProblem = (code: string): code is ProblemReason => (problemReasons as readonly string[]).includes(code);
