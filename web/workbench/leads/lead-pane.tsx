import { Link } from "wouter";
import { leadsPageText } from "../../../src/kernel/text/workbench/leads.ts";
import type { Lead } from "../api/leads.ts";
import { useLead } from "../api/leads.ts";
import { Loading } from "../frame/loading.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
import { useText } from "../words/lang.tsx";
import { leadInQueue } from "./filter.ts";
import { LeadHead } from "./lead-head.tsx";
import { LeadView } from "./lead-view.tsx";
import style from "./queue-page.module.css";
import { VerdictBar } from "./verdict-bar.tsx";

type Parts = {
  lead: Lead;
  search: string;
  onNext: () => void;
  onPrevious: () => void;
  onBackTo: (id: string) => void;
  className: string;
};

/** The lead beside the queue; a verdict can be given as soon as the queue knows it. */
export function LeadPane({ lead, search, onNext, onPrevious, onBackTo, className }: Parts) {
  const t = useText(leadsPageText);
  const file = useLead(lead.id);
  return (
    // The pane scrolls on its own, so it must be reachable by key.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={className} aria-label={t("workbench.lead.of", { name: lead.sellerName })} tabIndex={0}>
      <div className={style["sticky"]}>
        <LeadHead lead={file.data ?? lead} seller={file.data?.seller} level={2}>
          <Link href={leadInQueue(lead.id, search)} className="small push">
            {t("workbench.lead.open-page")}
          </Link>
        </LeadHead>
        <VerdictBar
          lead={{ ...lead, ...(file.data && { abilities: file.data.abilities }) }}
          onNext={onNext}
          onPrevious={onPrevious}
          onBackTo={onBackTo}
        />
      </div>
      {file.data !== undefined ? (
        <LeadView file={file.data} />
      ) : (
        <div className={style["foot"]}>
          {file.isError ? <ProblemNote error={file.error} onRetry={() => void file.refetch()} /> : <Loading />}
        </div>
      )}
    </section>
  );
}
