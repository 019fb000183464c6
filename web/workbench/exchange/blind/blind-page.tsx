import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useSearchParams } from "wouter";
import { exchangeBlindPageText } from "../../../../src/kernel/text/workbench/exchange-blind.ts";
import { accessesQuery, noticesQuery, standingQuery } from "../../api/exchange-blind.ts";
import { Listed } from "../../frame/listed.tsx";
import { Empty, Page } from "../../frame/page.tsx";
import { ProblemNote } from "../../frame/problem-note.tsx";
import { useText } from "../../words/lang.tsx";
import { AccessLine } from "./access-line.tsx";
import { NoticeLine } from "./notice-line.tsx";
import { Standing } from "./standing.tsx";

const parts = ["notices", "accesses", "rules"] as const;

/** What the own agency is told of records that meet its own, what was asked because of it, and how it takes part. */
export function BlindPage() {
  const t = useText(exchangeBlindPageText);
  const [search, setSearch] = useSearchParams();
  const part = parts.find((one) => one === search.get("part")) ?? "notices";
  const standing = useQuery(standingQuery);
  return (
    <Page title={t("workbench.blind.title")} about={t("workbench.blind.about")}>
      <fieldset className="choice no-print" aria-label={t("workbench.blind.title")}>
        {parts.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === part}
            onClick={() => setSearch(one === "notices" ? {} : { part: one }, { replace: true })}
          >
            {t(`workbench.blind.${one}`)}
            {one === "notices" && standing.data !== undefined && standing.data.open > 0 && (
              <span className="figures"> {standing.data.open}</span>
            )}
          </button>
        ))}
      </fieldset>
      <ProblemNote error={standing.error} onRetry={() => void standing.refetch()} />
      {part === "notices" && <Notices />}
      {part === "accesses" && <Accesses />}
      {part === "rules" && standing.data !== undefined && <Standing of={standing.data} />}
    </Page>
  );
}

function Notices() {
  const t = useText(exchangeBlindPageText);
  const notices = useInfiniteQuery(noticesQuery);
  const items = notices.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <Listed
        of={notices}
        none={
          <Empty title={t("workbench.blind.none.title")}>
            <p>{t("workbench.blind.none.about")}</p>
          </Empty>
        }
      >
        {items.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} />
        ))}
      </Listed>
    </>
  );
}

function Accesses() {
  const t = useText(exchangeBlindPageText);
  const accesses = useInfiniteQuery(accessesQuery);
  const items = accesses.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <Listed of={accesses} none={<Empty title={t("workbench.blind.access.none")} />}>
        {items.map((access) => (
          <AccessLine key={access.id} access={access} />
        ))}
      </Listed>
    </>
  );
}
