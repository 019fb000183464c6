import { Link } from "wouter";
import { traceGraphText } from "../../../../src/kernel/text/workbench/trace-graph.ts";
import { useTenantName } from "../../api/parties.ts";
import type { GraphEvent, GraphNode, TraceGraph } from "../../api/trace-graph.ts";
import { Table } from "../../frame/table.tsx";
import { paths } from "../../paths.ts";
import { useFormat, useText } from "../../words/lang.tsx";
import { useTraceWord } from "../words.ts";
import { columnOf } from "./layout.ts";
import { useNodeName } from "./names.ts";

/** A thing by its name and code, with the way to its own path. */
export function Thing({ node }: { node: Omit<GraphNode, "side" | "distance"> }) {
  const nodeName = useNodeName();
  return (
    <>
      <Link href={paths.traceGraph(node.id)}>{nodeName(node).long}</Link>
      <br />
      <span className="small soft written">{node.id}</span>
    </>
  );
}

/** What stands before and after, and how it is joined. */
export function ThingsTable({ graph }: { graph: TraceGraph }) {
  const t = useText(traceGraphText);
  const { number, time } = useFormat();
  const things = graph.nodes
    .filter(({ kind }) => kind !== "making")
    .toSorted((one, other) => columnOf(one) - columnOf(other));
  const makings = new Set(graph.nodes.filter(({ kind }) => kind === "making").map(({ id }) => id));
  const howOf = (node: GraphNode) =>
    graph.links
      .filter(({ from, to }) => (from === node.id || to === node.id) && node.side !== "self")
      .filter(({ from, to, kind }) => kind !== "made" || makings.has(from) || makings.has(to))
      .map(({ kind, until }) => {
        const how = t(`workbench.graph.link.${kind}`);
        return until === null ? how : `${how} (${t("workbench.graph.link.ended", { time: time(until) })})`;
      });
  return (
    <section className="stack" aria-labelledby="graph-things">
      <h2 id="graph-things">{t("workbench.graph.things")}</h2>
      <Table
        heads={[
          t("workbench.graph.thing"),
          t("workbench.graph.side"),
          t("workbench.graph.kind"),
          t("workbench.graph.how"),
        ]}
      >
        {things.map((node) => (
          <tr key={node.id}>
            <td className="first">
              <Thing node={node} />
            </td>
            <td>{t(`workbench.graph.side.${node.side}`, { n: number(node.distance) })}</td>
            <td>{t(`workbench.graph.kind.${node.kind}`)}</td>
            <td>{[...new Set(howOf(node))].join("; ")}</td>
          </tr>
        ))}
      </Table>
    </section>
  );
}

const placeName = (place: GraphEvent["place"]) => place?.name ?? place?.id ?? "";

/** The events that tell it, latest first. */
export function EventsTable({ events }: { events: readonly GraphEvent[] }) {
  const t = useText(traceGraphText);
  const { time } = useFormat();
  const word = useTraceWord();
  const tenantName = useTenantName();
  return (
    <section className="stack" aria-labelledby="graph-events">
      <h2 id="graph-events">{t("workbench.graph.events")}</h2>
      {events.length === 0 && <p className="soft">{t("workbench.graph.events.none")}</p>}
      {events.length > 0 && (
        <Table
          heads={[
            t("workbench.graph.event.step"),
            t("workbench.graph.event.when"),
            t("workbench.graph.event.where"),
            t("workbench.graph.event.about"),
            t("workbench.graph.event.by"),
          ]}
        >
          {events.map((event) => (
            <tr key={`${event.id} ${event.agency}`}>
              <td className="first">
                {event.step === null ? event.type : word("step", event.step)}{" "}
                {event.withdrawn && (
                  <span className="tag" data-tone="yes">
                    {t("workbench.graph.event.withdrawn")}
                  </span>
                )}
              </td>
              <td className="nowrap figures">{time(event.at)}</td>
              <td className="small written">
                {placeName(event.place)}
                {event.to !== null && (
                  <>
                    <br />
                    {t("workbench.graph.event.to", { place: placeName(event.to) })}
                  </>
                )}
              </td>
              <td className="small written">{event.about}</td>
              <td className="small">{tenantName(event.agency)}</td>
            </tr>
          ))}
        </Table>
      )}
    </section>
  );
}
