import { Alert, Button, NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useSearchParams } from "wouter";
import { traceGraphText } from "../../../../src/kernel/text/workbench/trace-graph.ts";
import { portalRecordAddress, traceGraphQuery } from "../../api/trace-graph.ts";
import { Loading } from "../../frame/loading.tsx";
import { Empty, Page } from "../../frame/page.tsx";
import { paths } from "../../paths.ts";
import { useText } from "../../words/lang.tsx";
import { GraphDrawing } from "./drawing.tsx";
import style from "./graph.module.css";
import { EventsTable, ThingsTable } from "./graph-tables.tsx";
import { useNodeName } from "./names.ts";
import { NotThere } from "./not-there.tsx";
import { ReachView } from "./reach-view.tsx";

/** The path of a code, drawn and in tables, or what its recall reaches; what is looked at stands in the address. */
export function TraceGraphPage() {
  const t = useText(traceGraphText);
  const [search] = useSearchParams();
  const code = search.get("code")?.trim() ?? "";
  const steps = Math.min(Math.max(Number(search.get("steps") ?? 1) || 1, 1), 5);
  const isReach = search.get("view") === "reach";
  return (
    <Page
      title={t("workbench.graph.title")}
      about={t("workbench.graph.about")}
      actions={<Link href={paths.traces}>{t("workbench.graph.events-list")}</Link>}
    >
      <AskForm key={`${code} ${steps}`} code={code} steps={steps} isReach={isReach} />
      {code === "" ? (
        <Empty title={t("workbench.graph.empty.title")}>
          <p>{t("workbench.graph.empty.about")}</p>
        </Empty>
      ) : (
        <>
          <Views code={code} isReach={isReach} />
          {isReach ? <ReachView code={code} /> : <PathView code={code} steps={steps} />}
        </>
      )}
    </Page>
  );
}

function AskForm({ code, steps, isReach }: { code: string; steps: number; isReach: boolean }) {
  const t = useText(traceGraphText);
  const [, setSearch] = useSearchParams();
  const [asked, setAsked] = useState({ code, steps: String(steps) });
  return (
    <form
      className={`row no-print ${style["ask"]}`}
      onSubmit={(event) => {
        event.preventDefault();
        const next = new URLSearchParams({ code: asked.code.trim() });
        if (asked.steps !== "1") next.set("steps", asked.steps);
        if (isReach) next.set("view", "reach");
        setSearch(next);
      }}
    >
      <TextInput
        className={style["code"] ?? ""}
        label={t("workbench.graph.code")}
        description={t("workbench.graph.code.hint")}
        value={asked.code}
        onChange={(event) => setAsked({ ...asked, code: event.currentTarget.value })}
        required
        withAsterisk={false}
      />
      {!isReach && (
        <NativeSelect
          label={t("workbench.graph.steps")}
          data={["1", "2", "3", "4", "5"]}
          value={asked.steps}
          onChange={(event) => setAsked({ ...asked, steps: event.currentTarget.value })}
        />
      )}
      <Button type="submit">{t("workbench.graph.show")}</Button>
    </form>
  );
}

const mark = (here: boolean) => (here ? { "aria-current": "page" as const } : {});

function Views({ code, isReach }: { code: string; isReach: boolean }) {
  const t = useText(traceGraphText);
  return (
    <nav className="row spread no-print" aria-label={t("workbench.graph.title")}>
      <div className={`row ${style["views"]}`}>
        <Link href={paths.traceGraph(code)} {...mark(!isReach)}>
          {t("workbench.graph.view.path")}
        </Link>
        <Link href={paths.traceReach(code)} {...mark(isReach)}>
          {t("workbench.graph.view.reach")}
        </Link>
      </div>
      <div className="row small">
        <a href={portalRecordAddress(code, "csv")} download>
          {t("workbench.graph.export.csv")}
        </a>
        <a href={portalRecordAddress(code, "json")} download="truy-xuat.json">
          {t("workbench.graph.export.json")}
        </a>
      </div>
    </nav>
  );
}

function PathView({ code, steps }: { code: string; steps: number }) {
  const t = useText(traceGraphText);
  const nodeName = useNodeName();
  const query = useQuery(traceGraphQuery(code, steps));
  if (query.data === undefined)
    return query.error === null ? <Loading /> : <NotThere error={query.error} onRetry={() => void query.refetch()} />;
  const graph = query.data;
  return (
    <>
      <div>
        <h2>{nodeName(graph.subject).long}</h2>
        <p className="small soft written">{graph.subject.id}</p>
      </div>
      {graph.more && <Alert color="yellow">{t("workbench.graph.more")}</Alert>}
      <GraphDrawing graph={graph} />
      <ThingsTable graph={graph} />
      <EventsTable events={graph.events} />
    </>
  );
}
