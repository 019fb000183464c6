import type { InfiniteData } from "@tanstack/react-query";
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { leadsPageText } from "../../../src/kernel/text/workbench/leads.ts";
import type { Verdict } from "../api/leads.ts";
import type { Page } from "../api/paged.ts";
import type { ControlListing } from "../api/quality.ts";
import { controlKey, giveControlVerdict, useSharesStale } from "../api/quality.ts";
import { useSession } from "../api/session.ts";
import { problemWords } from "../frame/problem-note.tsx";
import { useText } from "../words/lang.tsx";

type Answer = Pick<ControlListing, "verdict" | "note" | "judgedBy" | "judgedAt">;
type Given = { month: string; listing: ControlListing; verdict: Verdict; saved: Promise<boolean> };

export type SampleJudging = {
  judge: (listing: ControlListing, verdict: Verdict) => void;
  /** Takes back the last verdict given on this page, and says whose it was. */
  undo: () => string | null;
  last: { words: string; failed: boolean } | null;
};

/** Verdicts on a month's sample, shown at once as in the queue of leads; one that the server refuses goes back with its reason. */
export function useSampleJudging(month: string): SampleJudging {
  const t = useText(leadsPageText);
  const queries = useQueryClient();
  const lookAgain = useSharesStale();
  const { data: session } = useSession();
  const given = useRef<Given[]>([]);
  const [last, setLast] = useState<SampleJudging["last"]>(null);

  const show = (of: string, listingId: string, answer: Answer) =>
    queries.setQueriesData<InfiniteData<Page<ControlListing>>>(
      { queryKey: controlKey(of) },
      (known) => known && withAnswer(known, listingId, answer),
    );
  const failed = (listing: ControlListing, error: unknown) =>
    setLast({
      words: t("workbench.verdict.failed", { name: nameOf(listing), why: problemWords(error) }),
      failed: true,
    });

  const save = async (listing: ControlListing, verdict: Verdict): Promise<boolean> => {
    try {
      await giveControlVerdict(month, listing.listingId, { verdict, seen: listing.verdict });
      return true;
    } catch (error) {
      given.current = given.current.filter((one) => one.listing !== listing);
      show(month, listing.listingId, listing);
      failed(listing, error);
      return false;
    } finally {
      lookAgain();
    }
  };
  const takeBack = async ({ month: of, listing, verdict: seen, saved }: Given) => {
    if (!(await saved)) return;
    try {
      const { verdict, note } = listing;
      await giveControlVerdict(of, listing.listingId, note === null ? { verdict, seen } : { verdict, note, seen });
      show(of, listing.listingId, listing);
      setLast({ words: t("workbench.verdict.undone", { name: nameOf(listing) }), failed: false });
    } catch (error) {
      failed(listing, error);
    } finally {
      lookAgain();
    }
  };
  return {
    judge(listing, verdict) {
      const judgedBy = session?.user?.id ?? null;
      show(month, listing.listingId, { verdict, note: null, judgedBy, judgedAt: new Date().toISOString() });
      const words = { name: nameOf(listing), verdict: t(`workbench.verdict.${verdict}`) };
      setLast({ words: t("workbench.verdict.given", words), failed: false });
      given.current.push({ month, listing, verdict, saved: save(listing, verdict) });
    },
    undo() {
      const one = given.current.pop();
      if (one === undefined) {
        setLast({ words: t("workbench.verdict.nothing"), failed: false });
        return null;
      }
      void takeBack(one);
      return one.listing.listingId;
    },
    last,
  };
}

/** A listing by its title; by its id where it can no longer be seen. */
export const nameOf = ({ listing, listingId }: ControlListing): string => listing?.title ?? listingId;

function withAnswer(known: InfiniteData<Page<ControlListing>>, listingId: string, answer: Answer) {
  const { verdict, note, judgedBy, judgedAt } = answer;
  const pages = known.pages.map((page) => ({
    ...page,
    items: page.items.map((one) => (one.listingId === listingId ? { ...one, verdict, note, judgedBy, judgedAt } : one)),
  }));
  return { ...known, pages };
}
