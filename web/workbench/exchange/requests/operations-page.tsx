import { useInfiniteQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { Link } from "wouter";
import { operationsPageText } from "../../../../src/kernel/text/workbench/exchange-operations.ts";
import { useAgencyName } from "../../api/agencies.ts";
import type { ListedOperation } from "../../api/exchange-operations.ts";
import { operationsQuery } from "../../api/exchange-operations.ts";
import { AbilityButton } from "../../frame/ability-button.tsx";
import { Listed } from "../../frame/listed.tsx";
import { Empty, Page } from "../../frame/page.tsx";
import { Table } from "../../frame/table.tsx";
import { paths } from "../../paths.ts";
import { useFormat, useText } from "../../words/lang.tsx";
import { OperationTag } from "./operation-state.tsx";

const PlanForm = lazy(async () => ({ default: (await import("./plan-form.tsx")).PlanForm }));

/** Operations that the own agency leads or takes part in: those to come and under way first. */
export function OperationsPage() {
  const t = useText(operationsPageText);
  const [planning, setPlanning] = useState(false);
  const operations = useInfiniteQuery(operationsQuery);
  const items = operations.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title={t("workbench.operations.title")}
      about={t("workbench.operations.about")}
      actions={
        <AbilityButton ability={operations.data?.pages[0]?.plan} size="sm" onClick={() => setPlanning(true)}>
          {t("workbench.operations.new")}
        </AbilityButton>
      }
    >
      <Listed
        of={operations}
        none={
          <Empty title={t("workbench.operations.empty.title")}>
            <p>{t("workbench.operations.empty.about")}</p>
          </Empty>
        }
      >
        <OperationTable items={items} />
      </Listed>
      {planning && (
        <Suspense>
          <PlanForm of={null} onClose={() => setPlanning(false)} />
        </Suspense>
      )}
    </Page>
  );
}

function OperationTable({ items }: { items: readonly ListedOperation[] }) {
  const t = useText(operationsPageText);
  const nameOf = useAgencyName();
  const { day } = useFormat();
  return (
    <Table
      heads={[
        t("workbench.operations.name"),
        t("workbench.operations.leader"),
        t("workbench.operations.days"),
        t("workbench.operations.tasks"),
        t("workbench.operations.state"),
      ]}
    >
      {items.map((one) => (
        <tr key={one.id}>
          <td className="first">
            <Link href={paths.operation(one.id)}>{one.name}</Link>
          </td>
          <td>{nameOf(one.agency)}</td>
          <td className="figures nowrap">
            {day(`${one.startsOn}T00:00:00+07:00`)} – {day(`${one.endsOn}T00:00:00+07:00`)}
          </td>
          <td className="figures" data-name={t("workbench.operations.tasks")}>
            {one.openTasks}/{one.tasks}
          </td>
          <td>
            <OperationTag of={one} />
          </td>
        </tr>
      ))}
    </Table>
  );
}
