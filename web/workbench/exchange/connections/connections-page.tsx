import { Link } from "wouter";
import { exchangeConnectionsText } from "../../../../src/kernel/text/exchange-connections.ts";
import { runningText } from "../../../../src/kernel/text/running.ts";
import type { Connection } from "../../api/connections.ts";
import { connections } from "../../api/connections.ts";
import { Table } from "../../frame/table.tsx";
import { paths } from "../../paths.ts";
import { LastRun } from "../../running/last-run.tsx";
import { RunningListPage } from "../../running/list-page.tsx";
import { SwitchState } from "../../running/tags.tsx";
import { useFormat, useText } from "../../words/lang.tsx";
import { ConnectionForm } from "./connection-form.tsx";

/** Every connection of the agency with its health: whether it is on, how its last run went, what waits for a decision. */
export function ConnectionsPage() {
  const t = useText(exchangeConnectionsText);
  return (
    <RunningListPage
      words={{
        title: t("connections.title"),
        about: t("connections.about"),
        add: t("connections.new"),
        empty: t("connections.empty.title"),
        emptyAbout: t("connections.empty.about"),
      }}
      list={connections.list}
      create={connections.useCreate()}
      pathOf={paths.connection}
      Table={ConnectionTable}
      Form={ConnectionForm}
    />
  );
}

function ConnectionTable({ items }: { items: readonly Connection[] }) {
  const t = useText(exchangeConnectionsText);
  const r = useText(runningText);
  const { number, time } = useFormat();
  return (
    <Table
      heads={[
        r("running.name"),
        t("connections.kind"),
        r("running.switch"),
        r("running.last"),
        r("running.next"),
        { name: t("connections.conflicts"), isFigure: true },
      ]}
    >
      {items.map((one) => (
        <tr key={one.id}>
          <td className="first">
            <Link href={paths.connection(one.id)}>{one.name}</Link>
          </td>
          <td>
            {t(`connections.direction.${one.direction}`)}, {t(`connections.kind.${one.kind}`)}
          </td>
          <td>
            <SwitchState isOn={one.isOn} />
          </td>
          <td>
            <LastRun run={one.lastRun} />
          </td>
          <td className="figures" data-name={r("running.next")}>
            {one.nextAt === null ? "–" : time(one.nextAt)}
          </td>
          <td className="figure" data-name={t("connections.conflicts")}>
            {number(one.conflicts)}
          </td>
        </tr>
      ))}
    </Table>
  );
}
