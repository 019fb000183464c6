import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { Link, useLocation } from "wouter";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import { leadsPageText } from "../../../src/kernel/text/workbench/leads.ts";
import { leadsQuery, useLead } from "../api/leads.ts";
import { ExcerptButton } from "../exchange/records/excerpt.tsx";
import { Waiting } from "../frame/gone.tsx";
import { useKeys } from "../frame/keys.ts";
import { useTitle } from "../frame/page.tsx";
import { PrintButton, PrintedBy } from "../frame/print.tsx";
import { paths } from "../paths.ts";
import { useText } from "../words/lang.tsx";
import { leadInQueue, useQueueAddress } from "./filter.ts";
import { KeyHelp } from "./key-help.tsx";
import { LeadHead } from "./lead-head.tsx";
import { LeadView } from "./lead-view.tsx";
import style from "./lead-view.module.css";
import { VerdictBar } from "./verdict-bar.tsx";

const OpenCase = lazy(async () => ({ default: (await import("../cases/open-case.tsx")).OpenCase }));

/** A lead on a page of its own, with the way on through the queue that it was opened from. */
export function LeadPage({ id }: { id: string }) {
  const t = useText(leadsPageText);
  const f = useText(frameText);
  const query = useLead(id);
  const { filter, search } = useQueueAddress();
  const queue = useInfiniteQuery(leadsQuery(filter));
  const [, go] = useLocation();
  const [helping, setHelping] = useState(false);
  const [opening, setOpening] = useState(false);
  useTitle(query.data?.sellerName);
  const ids = queue.data?.pages.flatMap((page) => page.items.map((lead) => lead.id)) ?? [];
  const at = ids.indexOf(id);
  const back = `${paths.leads}${search === "" ? "" : `?${search}`}`;
  const visit = (next: string | undefined) => go(next === undefined ? back : leadInQueue(next, search));
  const onNext = () => visit(at < 0 ? ids[0] : ids[at + 1]);
  const onPrevious = () => visit(ids[at - 1]);
  useKeys({
    j: onNext,
    k: onPrevious,
    c: () => query.data?.caseId === null && setOpening(true),
    Escape: () => go(`${back}${back.includes("?") ? "&" : "?"}at=${id}`),
    "?": () => setHelping(true),
  });
  if (query.data === undefined) return <Waiting query={query} />;
  const file = query.data;
  return (
    <div className={style["page"]}>
      <div className="row spread no-print" style={{ padding: "0.75rem 1.125rem 0" }}>
        <Link href={`${back}${back.includes("?") ? "&" : "?"}at=${id}`}>← {t("workbench.leads.title")}</Link>
        <div className="row">
          {file.caseId === null && (
            <Button size="xs" variant="default" aria-keyshortcuts="C" onClick={() => setOpening(true)}>
              {t("workbench.leads.open-case")}
            </Button>
          )}
          <ExcerptButton of={{ kind: "lead", id }} />
          <PrintButton>{f("workbench.print")}</PrintButton>
        </div>
      </div>
      <LeadHead lead={file} seller={file.seller} level={1} />
      <PrintedBy />
      <LeadView file={file} />
      <div className={style["dock"]}>
        <VerdictBar
          key={id}
          lead={file}
          onNext={onNext}
          onPrevious={onPrevious}
          onBackTo={(undone) => undone !== id && visit(undone)}
        />
      </div>
      {helping && <KeyHelp onClose={() => setHelping(false)} />}
      {opening && (
        <Suspense>
          <OpenCase leads={[file]} onClose={() => setOpening(false)} />
        </Suspense>
      )}
    </div>
  );
}
