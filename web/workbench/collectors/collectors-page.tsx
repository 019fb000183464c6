import { Link } from "wouter";
import { collectorsText } from "../../../src/kernel/text/collectors.ts";
import { runningText } from "../../../src/kernel/text/running.ts";
import type { Collector } from "../api/collectors.ts";
import { collectors } from "../api/collectors.ts";
import { Table } from "../frame/table.tsx";
import { paths } from "../paths.ts";
import { LastRun } from "../running/last-run.tsx";
import { RunningListPage } from "../running/list-page.tsx";
import { SwitchState } from "../running/tags.tsx";
import { useFormat, useText } from "../words/lang.tsx";
import { CollectorForm } from "./collector-form.tsx";

/** Every collector of the agency: whether it is on, its last run, when it runs next and how much waits. */
export function CollectorsPage() {
  const t = useText(collectorsText);
  return (
    <RunningListPage
      words={{
        title: t("collectors.title"),
        about: t("collectors.about"),
        add: t("collectors.new"),
        empty: t("collectors.empty.title"),
        emptyAbout: t("collectors.empty.about"),
      }}
      list={collectors.list}
      create={collectors.useCreate()}
      pathOf={paths.collector}
      Table={CollectorTable}
      Form={CollectorForm}
    />
  );
}

function CollectorTable({ items }: { items: readonly Collector[] }) {
  const t = useText(collectorsText);
  const r = useText(runningText);
  const { number, time } = useFormat();
  return (
    <Table
      heads={[
        r("running.name"),
        t("collectors.kind"),
        r("running.switch"),
        r("running.last"),
        r("running.next"),
        { name: t("collectors.waiting"), isFigure: true },
        { name: t("collectors.count.new"), isFigure: true },
      ]}
    >
      {items.map((one) => (
        <tr key={one.id}>
          <td className="first">
            <Link href={paths.collector(one.id)}>{one.name}</Link>
          </td>
          <td>{t(`collectors.kind.${one.kind}`)}</td>
          <td>
            <SwitchState isOn={one.isOn} />
          </td>
          <td>
            <LastRun run={one.lastRun} />
          </td>
          <td className="figures nowrap" data-name={r("running.next")}>
            {one.nextAt === null ? "–" : time(one.nextAt)}
          </td>
          <td className="figure" data-name={t("collectors.waiting")}>
            {one.kind === "web" ? number(one.due) : "–"}
          </td>
          <td className="figure" data-name={t("collectors.count.new")}>
            {number(one.lastRun?.new ?? 0)}
          </td>
        </tr>
      ))}
    </Table>
  );
}
