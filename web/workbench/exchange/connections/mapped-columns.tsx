import { exchangeConnectionsText } from "../../../../src/kernel/text/exchange-connections.ts";
import type { Mapping } from "../../api/connections.ts";
import { Pair } from "../../frame/pair.tsx";
import { Table } from "../../frame/table.tsx";
import { useText } from "../../words/lang.tsx";

/** A mapping as it stands, for who may not change it: what a row becomes, and which column is which field. */
export function MappedColumns({ mapping }: { mapping: Mapping }) {
  const t = useText(exchangeConnectionsText);
  return (
    <>
      <dl className="pairs">
        <Pair name={t("connections.mapping.key")}>{mapping.key.join(", ")}</Pair>
        <Pair name={t("connections.mapping.title")}>{mapping.title}</Pair>
        <Pair name={t("connections.mapping.level")}>{t(`connections.mapping.level.${mapping.level}`)}</Pair>
      </dl>
      {mapping.fields.length > 0 && (
        <Table heads={[t("connections.mapping.name"), t("connections.mapping.column"), t("connections.mapping.as")]}>
          {mapping.fields.map((field) => (
            <tr key={field.name}>
              <td className="first">{field.name}</td>
              <td data-name={t("connections.mapping.column")}>{field.column}</td>
              <td data-name={t("connections.mapping.as")}>{t(`connections.mapping.as.${field.as}`)}</td>
            </tr>
          ))}
        </Table>
      )}
    </>
  );
}
