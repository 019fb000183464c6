import { Button } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useState } from "react";
import { useLocation } from "wouter";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import { leadsPageText } from "../../../src/kernel/text/workbench/leads.ts";
import type { Lead } from "../api/leads.ts";
import { countsQuery, leadQuery, leadsQuery } from "../api/leads.ts";
import { useKeys } from "../frame/keys.ts";
import { Loading } from "../frame/loading.tsx";
import { useTitle } from "../frame/page.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
import { PrecisionAlert } from "../quality/precision-drift.tsx";
import { useFormat, useText } from "../words/lang.tsx";
import { leadInQueue, useQueueAddress } from "./filter.ts";
import type { QueueAddress } from "./filter.ts";
import { LeadPane } from "./lead-pane.tsx";
import { EmptyQueue } from "./empty-queue.tsx";
import { countOf, QueueFilters, QueueStates } from "./queue-filters.tsx";
import { QueueList } from "./queue-list.tsx";
import style from "./queue-page.module.css";
import { wideScreen } from "./wide.ts";

const KeyHelp = lazy(async () => ({ default: (await import("./key-help.tsx")).KeyHelp }));
const OpenCase = lazy(async () => ({ default: (await import("../cases/open-case.tsx")).OpenCase }));

/** The lead queue: list left, lead right; on a narrow screen the list, and each lead on its page. */
export function QueuePage() {
  const t = useText(leadsPageText);
  useTitle(t("workbench.leads.title"));
  const wide = useMediaQuery(wideScreen, false, { getInitialValueInEffect: false });
  const address = useQueueAddress();
  const { filter, change, search } = address;
  const queue = useInfiniteQuery(leadsQuery(filter));
  const leads = queue.data?.pages.flatMap((page) => page.items) ?? [];
  const at = Math.max(
    0,
    leads.findIndex((lead) => lead.id === address.at),
  );
  const lead: Lead | undefined = leads[at];
  const [, go] = useLocation();
  const [helping, setHelping] = useState(false);
  const selection = useSelection(leads);
  usePrefetch(leads[at + 1], wide);

  const show = (next: Lead | undefined) => next !== undefined && change({ at: next.id });
  const onNext = () => {
    if (at + 5 >= leads.length && queue.hasNextPage && !queue.isFetchingNextPage) void queue.fetchNextPage();
    show(leads[at + 1]);
  };
  const onPrevious = () => show(leads[at - 1]);
  useKeys({
    j: onNext,
    k: onPrevious,
    ArrowDown: onNext,
    ArrowUp: onPrevious,
    x: () => lead?.caseId === null && selection.toggle(lead.id),
    c: () => selection.chosen.length > 0 && selection.setOpening(true),
    Enter: () => lead !== undefined && go(leadInQueue(lead.id, search)),
    "?": () => setHelping(true),
  });

  return (
    <div className={style["queue"]}>
      <div className={style["top"]}>
        <h1>{t("workbench.leads.title")}</h1>
        <QueueStates address={address} />
        <Button
          size="compact-sm"
          variant="subtle"
          className={style["keys"] ?? ""}
          aria-keyshortcuts="?"
          onClick={() => setHelping(true)}
        >
          {t("workbench.leads.keys")} (?)
        </Button>
        <div className={style["narrow"]}>
          <QueueFilters address={address} />
          <Progress address={address} leads={leads} at={at} more={queue.hasNextPage} />
        </div>
        <PrecisionAlert />
      </div>
      <section className={style["list"]} aria-label={t("workbench.leads.title")}>
        <ProblemNote error={queue.error} onRetry={() => void queue.refetch()} />
        {queue.isPending && (
          <div className={style["foot"]}>
            <Loading />
          </div>
        )}
        {queue.isSuccess && leads.length === 0 && <EmptyQueue address={address} />}
        {leads.length > 0 && (
          <QueueList
            leads={leads}
            at={wide ? (lead?.id ?? null) : null}
            search={search}
            selected={selection.selected}
            onSelect={selection.toggle}
            onShow={wide ? (id) => change({ at: id }) : null}
          />
        )}
        <MoreLeads queue={queue} />
        {selection.chosen.length > 0 && (
          <div className={style["selection"]}>
            <strong>{t("workbench.leads.selected", { n: selection.chosen.length })}</strong>
            <Button size="xs" aria-keyshortcuts="C" onClick={() => selection.setOpening(true)}>
              {t("workbench.leads.open-case")}
            </Button>
            <Button size="xs" variant="subtle" onClick={selection.clear}>
              {t("workbench.leads.selected.clear")}
            </Button>
          </div>
        )}
      </section>
      {wide && lead !== undefined && (
        <LeadPane
          key={lead.id}
          lead={lead}
          search={search}
          onNext={onNext}
          onPrevious={onPrevious}
          onBackTo={(id) => change({ at: id })}
          className={style["lead"] ?? ""}
        />
      )}
      {helping && (
        <Suspense>
          <KeyHelp onClose={() => setHelping(false)} />
        </Suspense>
      )}
      {selection.opening && (
        <Suspense>
          <OpenCase leads={selection.chosen} onClose={() => selection.setOpening(false)} />
        </Suspense>
      )}
    </div>
  );
}

function MoreLeads({
  queue,
}: {
  queue: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
}) {
  const f = useText(frameText);
  if (!queue.hasNextPage) return null;
  return (
    <div className={style["foot"]}>
      <Button
        fullWidth
        variant="default"
        size="sm"
        loading={queue.isFetchingNextPage}
        onClick={() => void queue.fetchNextPage()}
      >
        {f("workbench.more")}
      </Button>
    </div>
  );
}

/** Where one stands: counted over all open leads where only state and concern narrow the queue, else over what was loaded. */
function Progress({
  address,
  leads,
  at,
  more,
}: {
  address: QueueAddress;
  leads: readonly Lead[];
  at: number;
  more: boolean;
}) {
  const t = useText(leadsPageText);
  const { number } = useFormat();
  const counts = useQuery(countsQuery);
  if (leads.length === 0) return null;
  const { state, filter } = address;
  const place = number(at + 1);
  const left = countOf(counts.data, state, filter.concern);
  const counted =
    left !== null && filter.check === undefined && filter.platform === undefined && filter.minScore === undefined;
  // Leads judged in this sitting have left the state that is counted, but not the list.
  const gone = state === "all" ? 0 : leads.filter((lead) => lead.state !== state).length;
  const of = counted ? number(left + gone) : `${number(leads.length)}${more ? "+" : ""}`;
  const key = state === "open" && counted ? "workbench.leads.progress" : "workbench.leads.progress.filtered";
  return <span className={style["progress"]}>{t(key, { at: place, of })}</span>;
}

/** The leads chosen for a case; what the queue no longer shows is no longer chosen. */
function useSelection(leads: readonly Lead[]) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [opening, setOpening] = useState(false);
  const toggle = (id: string) =>
    setSelected((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const chosen = leads.filter((lead) => selected.has(lead.id) && lead.caseId === null);
  return { selected, chosen, toggle, clear: () => setSelected(new Set()), opening, setOpening };
}

function usePrefetch(next: Lead | undefined, wanted: boolean): void {
  const queries = useQueryClient();
  const id = next?.id;
  useEffect(() => {
    if (wanted && id !== undefined) void queries.prefetchQuery(leadQuery(id));
  }, [queries, id, wanted]);
}
