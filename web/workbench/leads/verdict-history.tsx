import { useQuery } from "@tanstack/react-query";
import { leadsPageText } from "../../../src/kernel/text/workbench/leads.ts";
import type { LeadFile } from "../api/leads.ts";
import { useSession } from "../api/session.ts";
import { colleaguesQuery } from "../api/users.ts";
import { useFormat, useText } from "../words/lang.tsx";

/** Who judged the lead how and when, newest first; what was undone stays readable. */
export function VerdictHistory({ verdicts }: { verdicts: LeadFile["verdicts"] }) {
  const t = useText(leadsPageText);
  const { time } = useFormat();
  const { data: session } = useSession();
  const { data: colleagues } = useQuery(colleaguesQuery);
  const nameOf = (id: string) => {
    if (id === session?.user?.id) return t("workbench.verdict.by-me");
    return colleagues?.items.find((one) => one.id === id)?.name ?? id;
  };
  return (
    <section className="sheet" aria-labelledby="lead-verdicts">
      <h2 id="lead-verdicts">{t("workbench.verdict.history")}</h2>
      {verdicts.length === 0 && <p className="soft">{t("workbench.verdict.history.none")}</p>}
      <ul className="plain-list stack">
        {verdicts.map((one) => (
          <li key={one.at}>
            <span className="tag" data-tone={one.undoneAt === null ? one.verdict : undefined}>
              {t(`workbench.verdict.${one.verdict}`)}
            </span>{" "}
            <span className="soft">
              {nameOf(one.by)} · {time(one.at)}
              {one.undoneAt !== null && ` · ${t("workbench.verdict.history.undone", { time: time(one.undoneAt) })}`}
            </span>
            {one.note !== null && <p>{one.note}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
