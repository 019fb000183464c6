import { useQuery } from "@tanstack/react-query";
import { askText } from "../../../../src/kernel/text/workbench/exchange-ask.ts";
import { deskQuery } from "../../api/exchange-desk.ts";
import { useText } from "../../words/lang.tsx";

/** How much waits in the exchange, beside the desk's name in the list of pages; nothing where nothing does. */
export function DeskCount() {
  const t = useText(askText);
  const sections = useQuery({ ...deskQuery, staleTime: 60_000 }).data?.sections ?? [];
  const n = sections.reduce((sum, { count }) => sum + count, 0);
  if (n === 0) return null;
  return (
    <span className="tag push" data-tone={sections.some(({ late }) => late > 0) ? "yes" : "accent"}>
      <span aria-hidden="true">{n > 99 ? "99+" : n}</span>
      <span className="hidden">{t("workbench.desk.waiting", { n })}</span>
    </span>
  );
}
