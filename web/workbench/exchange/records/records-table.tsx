import { Link } from "wouter";
import { exchangeRecordsPageText } from "../../../../src/kernel/text/workbench/exchange-records.ts";
import type { ListedRecord } from "../../api/exchange-records.ts";
import { useAudienceName } from "../../api/groups.ts";
import { Table } from "../../frame/table.tsx";
import { paths } from "../../paths.ts";
import { useFormat, useText } from "../../words/lang.tsx";
import { KindWord, LevelTag } from "./record-tags.tsx";

/** Records as a table; on a phone each row is a few lines. */
export function RecordsTable({ items }: { items: readonly ListedRecord[] }) {
  const t = useText(exchangeRecordsPageText);
  const nameOf = useAudienceName();
  const { time } = useFormat();
  return (
    <Table
      heads={[
        t("workbench.records.name"),
        t("workbench.records.keeper"),
        t("workbench.records.seen-by"),
        t("workbench.records.changed"),
      ]}
    >
      {items.map((one) => (
        <tr key={one.id}>
          <td className="first">
            <Link href={paths.record(one.id)}>{one.title}</Link>
            <div className="small soft">
              <KindWord kind={one.kind} />
            </div>
          </td>
          <td>{nameOf(one.agency)}</td>
          <td>
            <LevelTag of={one} />
          </td>
          <td className="small soft nowrap figures" data-name={t("workbench.records.changed")}>
            {time(one.changedAt)}
          </td>
        </tr>
      ))}
    </Table>
  );
}
