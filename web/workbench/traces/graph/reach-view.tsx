import { Alert } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { traceGraphText } from "../../../../src/kernel/text/workbench/trace-graph.ts";
import type { Reach, ReachItem } from "../../api/trace-graph.ts";
import { traceReachQuery } from "../../api/trace-graph.ts";
import { Loading } from "../../frame/loading.tsx";
import { Table } from "../../frame/table.tsx";
import { useFormat, useText } from "../../words/lang.tsx";
import { useTraceWord } from "../words.ts";
import { Thing } from "./graph-tables.tsx";
import { NotThere } from "./not-there.tsx";

/** What a recall of a code reaches: how many things, who holds them, and each of them. */
export function ReachView({ code }: { code: string }) {
  const t = useText(traceGraphText);
  const { number } = useFormat();
  const query = useQuery(traceReachQuery(code));
  if (query.data === undefined)
    return query.error === null ? <Loading /> : <NotThere error={query.error} onRetry={() => void query.refetch()} />;
  const reach = query.data;
  return (
    <>
      <div className="sheet stack" role="status">
        <h2>{t("workbench.graph.reach.count", { n: number(reach.affected) })}</h2>
        <p className="soft">{t("workbench.graph.reach.about")}</p>
      </div>
      {reach.more && <Alert color="yellow">{t("workbench.graph.more")}</Alert>}
      <Holders reach={reach} />
      <Items reach={reach} />
    </>
  );
}

function Holders({ reach }: { reach: Reach }) {
  const t = useText(traceGraphText);
  const { number } = useFormat();
  if (reach.holders.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="reach-holders">
      <h2 id="reach-holders">{t("workbench.graph.reach.holders")}</h2>
      <Table heads={[t("workbench.graph.reach.holder"), { name: t("workbench.graph.reach.affected"), isFigure: true }]}>
        {reach.holders.map(({ place, affected }) => (
          <tr key={place?.id ?? ""}>
            <td className="first">
              {place === null ? t("workbench.graph.reach.holder.none") : (place.name ?? place.id)}
              {place !== null && place.name !== null && (
                <>
                  <br />
                  <span className="small soft written">{place.id}</span>
                </>
              )}
            </td>
            <td className="figure" data-name={t("workbench.graph.reach.affected")}>
              {number(affected)}
            </td>
          </tr>
        ))}
      </Table>
    </section>
  );
}

function Items({ reach }: { reach: Reach }) {
  const t = useText(traceGraphText);
  return (
    <section className="stack" aria-labelledby="reach-items">
      <h2 id="reach-items">{t("workbench.graph.reach.items")}</h2>
      <Table heads={[t("workbench.graph.thing"), t("workbench.graph.reach.role"), t("workbench.graph.reach.holder")]}>
        {reach.items.map((item) => (
          <tr key={item.id}>
            <td className="first">
              <Thing node={item} />
            </td>
            <td>
              {t(`workbench.graph.reach.role.${item.role === "holds" ? "holds" : item.by}`)}{" "}
              {item.usedUp && <span className="tag">{t("workbench.graph.reach.used-up")}</span>}
            </td>
            <td>
              <Holder item={item} />
            </td>
          </tr>
        ))}
      </Table>
    </section>
  );
}

function Holder({ item: { holder, usedUp } }: { item: ReachItem }) {
  const t = useText(traceGraphText);
  const { time } = useFormat();
  const word = useTraceWord();
  if (usedUp) return null;
  if (holder === null) return <span className="soft">{t("workbench.graph.reach.holder.none")}</span>;
  const said = [
    holder.underWay ? t("workbench.graph.reach.under-way") : null,
    holder.disposition === null || holder.underWay ? null : word("disposition", holder.disposition),
    time(holder.at),
  ];
  return (
    <>
      {holder.place.name ?? <span className="written">{holder.place.id}</span>}
      <br />
      <span className="small soft">{said.filter((one) => one !== null).join(", ")}</span>
    </>
  );
}
