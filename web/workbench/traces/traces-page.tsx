import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "wouter";
import { traceGraphText } from "../../../src/kernel/text/workbench/trace-graph.ts";
import { tracesPageText } from "../../../src/kernel/text/workbench/traces.ts";
import { useTenantName } from "../api/parties.ts";
import type { Trace, TraceFilter } from "../api/traces.ts";
import { tracesQuery } from "../api/traces.ts";
import { Listed } from "../frame/listed.tsx";
import { Empty, Page } from "../frame/page.tsx";
import { Table } from "../frame/table.tsx";
import { paths } from "../paths.ts";
import { useFormat, useText } from "../words/lang.tsx";
import { TraceFilterForm } from "./filter.tsx";
import { useTraceWord } from "./words.ts";

const names = ["code", "step", "from", "to"] as const;

/** What was reported of which goods, newest first; what is asked for stands in the address. */
export function TracesPage() {
  const t = useText(tracesPageText);
  const g = useText(traceGraphText);
  const [search, setSearch] = useSearchParams();
  const filter = Object.fromEntries(names.map((name) => [name, search.get(name) ?? ""])) as TraceFilter;
  const isAsked = names.some((name) => filter[name] !== "");
  const found = useInfiniteQuery(tracesQuery(filter));
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  const isEmpty = found.isSuccess && items.length === 0 && !isAsked;
  const others = (
    <>
      <Link href={filter.code === "" ? paths.traceGraphs : paths.traceGraph(filter.code)}>
        {g("workbench.graph.title")}
      </Link>
      <Link href={paths.traceDocuments}>{t("workbench.traces.documents")}</Link>
    </>
  );
  return (
    <Page title={t("workbench.traces.title")} about={t("workbench.traces.about")} actions={others}>
      {!isEmpty && (
        <TraceFilterForm
          key={JSON.stringify(filter)}
          filter={filter}
          onAsk={(next) => setSearch(Object.fromEntries(Object.entries(next).filter(([, value]) => value !== "")))}
        />
      )}
      <Listed
        of={found}
        none={
          <Empty title={t(isAsked ? "workbench.traces.none.title" : "workbench.traces.empty.title")}>
            <p>{t(isAsked ? "workbench.traces.none.about" : "workbench.traces.empty.about")}</p>
            {!isAsked && (
              <p>
                <Link href={paths.traceDocuments}>{t("workbench.traces.send")}</Link>
              </p>
            )}
          </Empty>
        }
      >
        <TraceTable items={items} />
      </Listed>
    </Page>
  );
}

function TraceTable({ items }: { items: readonly Trace[] }) {
  const t = useText(tracesPageText);
  const { time } = useFormat();
  const word = useTraceWord();
  const tenantName = useTenantName();
  return (
    <Table
      heads={[
        t("workbench.traces.why"),
        t("workbench.traces.when"),
        t("workbench.traces.what"),
        t("workbench.traces.where"),
        t("workbench.traces.who"),
      ]}
    >
      {items.map((one) => (
        <tr key={`${one.id} ${one.agency} ${one.declaresWrong}`}>
          <td className="first">
            <Link href={paths.trace(one.id)}>
              {one.step === null
                ? t(`workbench.traces.type.${one.type}` as "workbench.traces.title")
                : word("step", one.step)}
            </Link>{" "}
            <Marks of={one} />
          </td>
          <td className="nowrap figures">{time(one.time)}</td>
          <td>
            <Things of={one} />
          </td>
          <td className="small written">{one.readPoint ?? one.bizLocation ?? ""}</td>
          <td className="small">{one.party ?? tenantName(one.agency)}</td>
        </tr>
      ))}
    </Table>
  );
}

/** Whether an event was declared wrong, or declares another so. */
export function Marks({ of }: { of: Pick<Trace, "withdrawnAt" | "declaresWrong"> }) {
  const t = useText(tracesPageText);
  if (of.declaresWrong) return <span className="tag">{t("workbench.traces.declares")}</span>;
  if (of.withdrawnAt === null) return null;
  return (
    <span className="tag" data-tone="yes">
      {t("workbench.traces.withdrawn")}
    </span>
  );
}

function Things({ of: { things, thingCount } }: { of: Trace }) {
  const t = useText(tracesPageText);
  const { number } = useFormat();
  if (thingCount === 0) return <span className="soft">{t("workbench.traces.nothing")}</span>;
  return (
    <ul className="plain-list small written">
      {things.map(({ role, value }) => (
        <li key={`${role} ${value}`}>{value}</li>
      ))}
      {thingCount > things.length && (
        <li className="soft">{t("workbench.traces.more-things", { n: number(thingCount - things.length) })}</li>
      )}
    </ul>
  );
}
