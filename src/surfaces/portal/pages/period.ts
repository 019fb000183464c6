import type { Lang } from "../../../kernel/text/index.ts";
import { text } from "../../../kernel/text/index.ts";
import type { Task } from "../../../outcomes/programme/index.ts";

/** A task's period in words: "Tháng 10/2024", "Quarter 1 of 2025", "Thường xuyên". */
export function periodWords(lang: Lang, { kind, starts }: Task["period"]): string {
  const [year = "", month = ""] = (starts ?? "").split("-");
  return text(lang, `programme.period.${kind}`, { year, month: Number(month), quarter: Math.ceil(Number(month) / 3) });
}
