import { Table } from "../../frame/table.tsx";
import { exchangeConnectionsText } from "../../../../src/kernel/text/exchange-connections.ts";
import type { Mapping, Preview } from "../../api/connections.ts";
import { useText } from "../../words/lang.tsx";
import style from "./connections.module.css";

/** What a previewed record shows; the server checked it already. */
type Made = {
  title: string;
  occurredOn?: string | null;
  fields?: { name: string; value: string; unit?: string | null }[];
};

/** The partner's rows beside the records that they make, with what stands in the way of any. */
export function PreviewTable({ of, mapping }: { of: Preview; mapping: Mapping | null }) {
  const t = useText(exchangeConnectionsText);
  if (of.problem !== null) return <p role="alert">{of.problem}</p>;
  if (of.rows.length === 0) return <p role="status">{t("connections.preview.empty")}</p>;
  const isMapped = of.rows.some((row) => row.key !== "");
  const refused = of.rows.filter((row) => isMapped && row.record === null).length;
  const names = mapping === null ? of.columns.map(({ name }) => name) : namesIn(mapping, of);
  return (
    <div className="stack">
      <h3>{t("connections.preview")}</h3>
      {isMapped && (
        <p role="status">
          {refused === 0 ? t("connections.preview.fine") : t("connections.preview.problems", { n: refused })}
        </p>
      )}
      <Table heads={[t("connections.preview.raw"), ...(isMapped ? [t("connections.preview.made")] : [])]}>
        {of.rows.map((row, at) => (
          // Rows may repeat whole; their place is what tells them apart.
          <tr key={at}>
            <td className={`small ${style["break"]}`}>
              {names.map((name) => (
                <div key={name}>
                  <span className="soft">{name}:</span> {row.raw[name] ?? "–"}
                  {row.problems
                    .filter((one) => one.column === name)
                    .map((one) => (
                      <span key={one.code} className="tag" data-tone={one.leftOut ? "unsure" : "yes"}>
                        {one.words}
                        {one.leftOut ? `, ${t("connections.cell.left-out")}` : ""}
                      </span>
                    ))}
                </div>
              ))}
            </td>
            {isMapped && (
              <td className={`small ${style["break"]}`}>
                {row.record === null ? (
                  <>
                    <span className="tag" data-tone="yes">
                      {t("connections.preview.refused")}
                    </span>
                    {row.problems
                      .filter((one) => one.column === null)
                      .map((one) => (
                        <p key={one.code}>{one.words}</p>
                      ))}
                  </>
                ) : (
                  <Record of={row.record as Made} />
                )}
              </td>
            )}
          </tr>
        ))}
      </Table>
    </div>
  );
}

function Record({ of }: { of: Made }) {
  return (
    <>
      <div>
        <strong>{of.title}</strong> {of.occurredOn ?? ""}
      </div>
      {(of.fields ?? []).map(({ name, value, unit }) => (
        <div key={name}>
          <span className="soft">{name}:</span> {value} {unit ?? ""}
        </div>
      ))}
    </>
  );
}

/** The columns that a mapping reads first, so that what matters is seen; then the others. */
function namesIn(mapping: Mapping, of: Preview): string[] {
  const read = [...mapping.key, ...mapping.fields.map(({ column }) => column)];
  return [...new Set([...read, ...of.columns.map(({ name }) => name)])].slice(0, 30);
}
