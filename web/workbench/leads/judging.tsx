import type { InfiniteData, QueryClient } from "@tanstack/react-query";
import { useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { createContext, useContext, useMemo, useRef, useState } from "react";
import { leadsPageText } from "../../../src/kernel/text/workbench/leads.ts";
import type { Lead, LeadCount, LeadFile, LeadState, Verdict } from "../api/leads.ts";
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

type Given = { lead: Lead; verdict: Verdict; saved: Promise<boolean> };

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
    const count = (concern: Lead["concern"], from: LeadState, to: LeadState) =>
      queries.setQueryData<LeadCount[]>(["lead-counts"], (known) => known && moved(known, concern, from, to));
    const lookAgain = (id: string) => {
      void queries.invalidateQueries({ queryKey: ["lead", id] });
      void queries.invalidateQueries({ queryKey: ["lead-counts"] });
      // A list is read anew when it is next opened; the one under the officer's hands keeps its order and what was judged there.
      const refetchType = isListed(queries, id) ? "none" : "active";
      void queries.invalidateQueries({ queryKey: ["leads"], refetchType });
    };
    const save = async (lead: Lead, verdict: Verdict, note: string): Promise<boolean> => {
      try {
        show(lead.id, (await giveVerdict(lead, verdict, note)).state);
        return true;
      } catch (error) {
        given.current = given.current.filter((one) => one.lead !== lead);
        show(lead.id, lead.state);
        count(lead.concern, verdict, lead.state);
        setLast({
          words: t("workbench.verdict.failed", { name: lead.sellerName, why: problemWords(error) }),
          failed: true,
        });
        return false;
      } finally {
        lookAgain(lead.id);
      }
    };
    const takeBack = async ({ lead, verdict, saved }: Given) => {
      if (!(await saved)) return;
      try {
        const { state } = await takeVerdictBack(lead.id);
        show(lead.id, state);
        count(lead.concern, verdict, state);
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
        count(lead.concern, lead.state, verdict);
        setLast({
          words: t("workbench.verdict.given", { name: lead.sellerName, verdict: t(`workbench.verdict.${verdict}`) }),
          failed: false,
        });
        given.current.push({ lead, verdict, saved: save(lead, verdict, note) });
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

/** Whether a list that is looked at has the lead. */
function isListed(queries: QueryClient, id: string): boolean {
  const lists = queries.getQueryCache().findAll({ queryKey: ["leads"], type: "active" });
  return lists.some(({ state }) =>
    (state.data as InfiniteData<Page<Lead>> | undefined)?.pages.some(({ items }) =>
      items.some((lead) => lead.id === id),
    ),
  );
}

/** The counts as they are once a lead has gone from one state to another. */
function moved(known: readonly LeadCount[], concern: Lead["concern"], from: LeadState, to: LeadState): LeadCount[] {
  if (from === to) return [...known];
  const isCounted = known.some((one) => one.concern === concern && one.state === to);
  return [...known, ...(isCounted ? [] : [{ concern, state: to, n: 0 }])].map((one) => {
    if (one.concern !== concern) return one;
    return { ...one, n: one.n + Number(one.state === to) - Number(one.state === from) };
  });
}

function withState(known: InfiniteData<Page<Lead>>, id: string, state: LeadState): InfiniteData<Page<Lead>> {
  const pages = known.pages.map((page) => ({
    ...page,
    items: page.items.map((lead) => (lead.id === id ? { ...lead, state } : lead)),
  }));
  return { ...known, pages };
}
