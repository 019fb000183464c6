import type { InfiniteData } from "@tanstack/react-query";
import { useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { createContext, useContext, useMemo, useRef, useState } from "react";
import { leadsPageText } from "../../../src/kernel/text/workbench/leads.ts";
import type { Lead, LeadFile, LeadState, Verdict } from "../api/leads.ts";
import type { Page } from "../api/paged.ts";
import { giveVerdict, takeVerdictBack } from "../api/leads.ts";
import { problemWords } from "../frame/problem-note.tsx";
import { useText } from "../words/lang.tsx";

export type Judging = {
  /** Gives a verdict; it shows at once, and goes back with the reason where the server refuses. */
  judge: (lead: Lead, verdict: Verdict, note: string) => void;
  /** Takes back the last verdict given since the page was loaded, and says whose it was. */
  undo: () => string | null;
  /** What happened last, for the line beside the verdict and for screen readers. */
  last: { words: string; failed: boolean } | null;
};

type Given = { lead: Lead; saved: Promise<boolean> };

const JudgingContext = createContext<Judging | null>(null);

export function useJudging(): Judging {
  const judging = useContext(JudgingContext);
  if (judging === null) throw new Error("verdicts are given inside JudgingProvider");
  return judging;
}

/** Keeps the verdicts of this sitting, so that undo works from any page. */
export function JudgingProvider({ children }: { children: ReactNode }) {
  const t = useText(leadsPageText);
  const queries = useQueryClient();
  const given = useRef<Given[]>([]);
  const [last, setLast] = useState<Judging["last"]>(null);
  const judging = useMemo(() => {
    const show = (id: string, state: LeadState) => {
      queries.setQueriesData<InfiniteData<Page<Lead>>>(
        { queryKey: ["leads"] },
        (known) => known && withState(known, id, state),
      );
      queries.setQueryData<LeadFile>(["lead", id], (known) => known && { ...known, state });
    };
    const lookAgain = (id: string) => {
      void queries.invalidateQueries({ queryKey: ["lead", id] });
      void queries.invalidateQueries({ queryKey: ["lead-counts"] });
    };
    const save = async (lead: Lead, verdict: Verdict, note: string): Promise<boolean> => {
      try {
        show(lead.id, (await giveVerdict(lead.id, verdict, note)).state);
        return true;
      } catch (error) {
        given.current = given.current.filter((one) => one.lead !== lead);
        show(lead.id, lead.state);
        setLast({
          words: t("workbench.verdict.failed", { name: lead.sellerName, why: problemWords(error) }),
          failed: true,
        });
        return false;
      } finally {
        lookAgain(lead.id);
      }
    };
    const takeBack = async ({ lead, saved }: Given) => {
      if (!(await saved)) return;
      try {
        show(lead.id, (await takeVerdictBack(lead.id)).state);
        setLast({ words: t("workbench.verdict.undone", { name: lead.sellerName }), failed: false });
      } catch (error) {
        setLast({
          words: t("workbench.verdict.failed", { name: lead.sellerName, why: problemWords(error) }),
          failed: true,
        });
      } finally {
        lookAgain(lead.id);
      }
    };
    return {
      judge(lead: Lead, verdict: Verdict, note: string) {
        show(lead.id, verdict);
        setLast({
          words: t("workbench.verdict.given", { name: lead.sellerName, verdict: t(`workbench.verdict.${verdict}`) }),
          failed: false,
        });
        given.current.push({ lead, saved: save(lead, verdict, note) });
      },
      undo() {
        const one = given.current.pop();
        if (one === undefined) {
          setLast({ words: t("workbench.verdict.nothing"), failed: false });
          return null;
        }
        void takeBack(one);
        return one.lead.id;
      },
    };
  }, [queries, t]);
  const value = useMemo(() => ({ ...judging, last }), [judging, last]);
  return <JudgingContext value={value}>{children}</JudgingContext>;
}

function withState(known: InfiniteData<Page<Lead>>, id: string, state: LeadState): InfiniteData<Page<Lead>> {
  const pages = known.pages.map((page) => ({
    ...page,
    items: page.items.map((lead) => (lead.id === id ? { ...lead, state } : lead)),
  }));
  return { ...known, pages };
}
