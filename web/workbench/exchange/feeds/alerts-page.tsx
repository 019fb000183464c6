import { Button } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { exchangeFeedsPageText } from "../../../../src/kernel/text/workbench/exchange-feeds.ts";
import { useAgencyName } from "../../api/agencies.ts";
import type { SearchAlert } from "../../api/exchange-feeds.ts";
import { alertsQuery, unreadQuery, useLookAtAlerts } from "../../api/exchange-feeds.ts";
import { Loading } from "../../frame/loading.tsx";
import { More } from "../../frame/more.tsx";
import { Empty, Page } from "../../frame/page.tsx";
import { ProblemNote } from "../../frame/problem-note.tsx";
import { Table } from "../../frame/table.tsx";
import { paths } from "../../paths.ts";
import { useFormat, useText } from "../../words/lang.tsx";
import { SavedSearches } from "./saved-searches.tsx";

/** New records that saved searches found, and the searches themselves. */
export function AlertsPage() {
  const t = useText(exchangeFeedsPageText);
  const { number } = useFormat();
  const [unread, setUnread] = useState(true);
  const found = useInfiniteQuery(alertsQuery(unread));
  const count = useQuery(unreadQuery).data?.count ?? 0;
  const look = useLookAtAlerts();
  const items = found.data?.pages.flatMap((page) => page.items);
  return (
    <Page title={t("workbench.alerts.title")} about={t("workbench.alerts.about")}>
      <div className="row spread">
        <fieldset className="choice" aria-label={t("workbench.alerts.which")}>
          <button type="button" aria-pressed={unread} onClick={() => setUnread(true)}>
            {t("workbench.alerts.unread", { n: count >= 1000 ? `${number(1000)}+` : number(count) })}
          </button>
          <button type="button" aria-pressed={!unread} onClick={() => setUnread(false)}>
            {t("workbench.alerts.all")}
          </button>
        </fieldset>
        {count > 0 && (
          <Button size="sm" variant="default" loading={look.isPending} onClick={() => look.mutate(null)}>
            {t("workbench.alerts.look-all")}
          </Button>
        )}
      </div>
      <ProblemNote error={found.error ?? look.error} onRetry={() => void found.refetch()} />
      {found.isPending && <Loading />}
      {items?.length === 0 && (
        <Empty title={t("workbench.alerts.empty")}>
          <p>{t("workbench.alerts.empty.about")}</p>
        </Empty>
      )}
      {items !== undefined && items.length > 0 && <Alerts items={items} onLook={(record) => look.mutate(record)} />}
      <More of={found} />
      <SavedSearches />
    </Page>
  );
}

function Alerts({ items, onLook }: { items: readonly SearchAlert[]; onLook: (record: string) => void }) {
  const t = useText(exchangeFeedsPageText);
  const nameOf = useAgencyName();
  const { time } = useFormat();
  return (
    <Table
      heads={[
        t("workbench.alerts.record"),
        t("workbench.alerts.from"),
        t("workbench.alerts.by"),
        t("workbench.alerts.at"),
      ]}
    >
      {items.map((one) => (
        <tr key={`${one.search} ${one.record}`}>
          <td className="first">
            <Link href={paths.record(one.record)} onClick={() => onLook(one.record)}>
              {one.title}
            </Link>{" "}
            {!one.isRead && <span className="tag">{t("workbench.alerts.new")}</span>}
          </td>
          <td data-name={t("workbench.alerts.from")}>{nameOf(one.agency)}</td>
          <td data-name={t("workbench.alerts.by")}>{one.name}</td>
          <td className="figures nowrap" data-name={t("workbench.alerts.at")}>
            {time(one.at)}
          </td>
        </tr>
      ))}
    </Table>
  );
}
