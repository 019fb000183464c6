import { useInfiniteQuery } from "@tanstack/react-query";
import { copiesPageText } from "../../../src/kernel/text/workbench/copies.ts";
import { codeAlertsQuery } from "../api/copies.ts";
import { Loading } from "../frame/loading.tsx";
import { More } from "../frame/more.tsx";
import { Empty, Page } from "../frame/page.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
import { useFormat, useText } from "../words/lang.tsx";

/** What a party sees of its own codes: that they are under suspicion, and since when. */
export function CodeAlertsPage() {
  const t = useText(copiesPageText);
  const { number, time } = useFormat();
  const found = useInfiniteQuery(codeAlertsQuery);
  const items = found.data?.pages.flatMap((page) => page.items);
  return (
    <Page title={t("workbench.code-alerts.title")} about={t("workbench.code-alerts.about")}>
      <ProblemNote error={found.error} onRetry={() => void found.refetch()} />
      {found.isPending && <Loading />}
      {items?.length === 0 && (
        <Empty title={t("workbench.code-alerts.empty.title")}>
          <p>{t("workbench.code-alerts.empty.about")}</p>
        </Empty>
      )}
      {items !== undefined && items.length > 0 && (
        <div className="table-frame">
          <table className="table stacks">
            <thead>
              <tr>
                <th scope="col">{t("workbench.code-alerts.code")}</th>
                <th scope="col">GTIN</th>
                <th scope="col" className="figure">
                  {t("workbench.copies.scans")}
                </th>
                <th scope="col">{t("workbench.copies.since")}</th>
                <th scope="col">{t("workbench.copy.last")}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((one) => (
                <tr key={one.id}>
                  <td className="first figures">{one.id}</td>
                  <td className="figures">{one.gtin}</td>
                  <td className="figure" data-name={t("workbench.copies.scans")}>
                    {number(one.scans)}
                  </td>
                  <td data-name={t("workbench.copies.since")}>{time(one.alertedAt)}</td>
                  <td data-name={t("workbench.copy.last")}>{time(one.lastAt)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <More of={found} />
    </Page>
  );
}
