import type { Lang } from "../../kernel/text/index.ts";
import { text } from "../../kernel/text/index.ts";
import type { RefusalCode } from "../../services/fetching/index.ts";
import { refusalCodes } from "../../services/fetching/index.ts";
import type { FileFault, ProblemReason } from "./model.ts";
import { fileFault, problemReasons } from "./model.ts";

/** Why a page, a file or a feed was not to be had, in words; a reason that is none of ours stands as it is. */
export function reasonInWords(lang: Lang, reason: string): string {
  if (reason === "gone" || reason === "fresh-file" || isFileFault(reason))
    return text(lang, `collectors.reason.${reason}`);
  const status = /^status-(\d+)$/.exec(reason)?.[1];
  if (status !== undefined) return text(lang, "collectors.reason.status", { status });
  if (isRefusal(reason)) return text(lang, `fetching.refusal.${reason}`);
  return isProblem(reason) ? text(lang, `collectors.problem.${reason}`, { detail: "…" }) : reason;
}

/** What went wrong with a run, in words; null where nothing did. */
export function problemInWords(lang: Lang, code: string | null, detail: string | null): string | null {
  if (code === null || !isProblem(code)) return code;
  const fault = isFileFault(code) ? faultIn(detail) : null;
  if (fault !== null) return text(lang, `collectors.problem.${code}`, { name: fault.name, why: fault.why[lang] });
  const told =
    code === "nothing-reached" || code === "feed-refused" ? reasonInWords(lang, detail ?? "") : (detail ?? "");
  // Of runs before files' faults were kept there is the name alone.
  return text(lang, `collectors.problem.${code}`, { detail: told, name: told, why: reasonInWords(lang, code) });
}

function faultIn(detail: string | null): FileFault | null {
  if (!detail?.startsWith("{")) return null;
  try {
    return fileFault.safeParse(JSON.parse(detail)).data ?? null;
  } catch {
    return null; // the name of a file may begin so
  }
}

const fileFaults = ["foreign-file", "refused-file", "empty-file", "unreadable-file", "nothing-read"] as const;
const isFileFault = (code: string): code is (typeof fileFaults)[number] =>
  (fileFaults as readonly string[]).includes(code);

const isRefusal = (code: string): code is RefusalCode => (refusalCodes as readonly string[]).includes(code);
const isProblem = (code: string): code is ProblemReason => (problemReasons as readonly string[]).includes(code);
