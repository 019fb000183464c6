import { Link } from "wouter";
import { exchangeHubsText } from "../../../../src/kernel/text/exchange-hubs.ts";
import { runningText } from "../../../../src/kernel/text/running.ts";
import type { Hub } from "../../api/hubs.ts";
import { hubs } from "../../api/hubs.ts";
import { Table } from "../../frame/table.tsx";
import { paths } from "../../paths.ts";
import { RunningListPage } from "../../running/list-page.tsx";
import { SwitchState } from "../../running/tags.tsx";
import { useFormat, useText } from "../../words/lang.tsx";
import { HubForm } from "./hub-form.tsx";
import { Behind, HubHealth } from "./hub-health.tsx";

/** Every hub of the agency with its health: whether it is on, what waits there, when it was last asked and what is wrong. */
export function HubsPage() {
  const t = useText(exchangeHubsText);
  return (
    <RunningListPage
      words={{
        title: t("hubs.title"),
        about: t("hubs.about"),
        add: t("hubs.new"),
        empty: t("hubs.empty.title"),
        emptyAbout: t("hubs.empty.about"),
      }}
      list={hubs.list}
      create={hubs.useCreate()}
      pathOf={paths.hub}
      Table={HubTable}
      Form={HubForm}
    />
  );
}

function HubTable({ items }: { items: readonly Hub[] }) {
  const t = useText(exchangeHubsText);
  const r = useText(runningText);
  const { time } = useFormat();
  return (
    <Table
      heads={[
        r("running.name"),
        r("running.switch"),
        t("hubs.health"),
        { name: t("hubs.behind"), isFigure: true },
        t("hubs.ok"),
      ]}
    >
      {items.map((one) => (
        <tr key={one.id}>
          <td className="first">
            <Link href={paths.hub(one.id)}>{one.name}</Link>
          </td>
          <td>
            <SwitchState isOn={one.isOn} />
          </td>
          <td>
            <HubHealth of={one} />
          </td>
          <td className="figure" data-name={t("hubs.behind")}>
            <Behind behind={one.behind} />
          </td>
          <td className="figures" data-name={t("hubs.ok")}>
            {one.okAt === null ? t("hubs.never") : time(one.okAt)}
          </td>
        </tr>
      ))}
    </Table>
  );
}
