import { useInfiniteQuery } from "@tanstack/react-query";
import { copiesPageText } from "../../../src/kernel/text/workbench/copies.ts";
import { codeAlertsQuery } from "../api/copies.ts";
import { Listed } from "../frame/listed.tsx";
import { Empty, Page } from "../frame/page.tsx";
import { Table } from "../frame/table.tsx";
import { useFormat, useText } from "../words/lang.tsx";

/** What a party sees of its own codes: that they are under suspicion, and since when. */
export function CodeAlertsPage() {
  const t = useText(copiesPageText);
  const { number, time } = useFormat();
  const found = useInfiniteQuery(codeAlertsQuery);
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={t("workbench.code-alerts.title")} about={t("workbench.code-alerts.about")}>
      <Listed
        of={found}
        none={
          <Empty title={t("workbench.code-alerts.empty.title")}>
            <p>{t("workbench.code-alerts.empty.about")}</p>
          </Empty>
        }
      >
        <Table
          heads={[
            t("workbench.code-alerts.code"),
            "GTIN",
            { name: t("workbench.copies.scans"), isFigure: true },
            t("workbench.copies.since"),
            t("workbench.copy.last"),
          ]}
        >
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
        </Table>
      </Listed>
    </Page>
  );
}
