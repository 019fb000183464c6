import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "wouter";
import { linksPageText } from "../../../src/kernel/text/workbench/links.ts";
import type { Cluster, Linking, Order } from "../api/links.ts";
import { clustersQuery, linkingQuery, useBeginLinking } from "../api/links.ts";
import { AbilityButton } from "../frame/ability-button.tsx";
import { Loading } from "../frame/loading.tsx";
import { More } from "../frame/more.tsx";
import { Empty, Page } from "../frame/page.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
import { Table } from "../frame/table.tsx";
import { paths } from "../paths.ts";
import { useFormat, useText } from "../words/lang.tsx";

const orders: readonly Order[] = ["largest", "newest"];

/** Groups of linked accounts, the largest or the last changed first, and how far the comparing is. */
export function ClustersPage() {
  const t = useText(linksPageText);
  const [search, setSearch] = useSearchParams();
  const order: Order = search.get("order") === "newest" ? "newest" : "largest";
  const state = useQuery(linkingQuery);
  const clusters = useInfiniteQuery(clustersQuery(order));
  const items = clusters.data?.pages.flatMap((page) => page.items);
  return (
    <Page title={t("workbench.links.title")} about={t("workbench.links.about")}>
      <ProblemNote error={state.error} onRetry={() => void state.refetch()} />
      <ProblemNote error={clusters.error} onRetry={() => void clusters.refetch()} />
      {(state.isPending || clusters.isPending) && <Loading />}
      {state.data?.begun === true && <State linking={state.data} />}
      {items !== undefined && items.length > 0 && (
        <>
          <div className="choice" role="group" aria-label={t("workbench.links.order")}>
            {orders.map((one) => (
              <button
                key={one}
                type="button"
                aria-pressed={one === order}
                onClick={() => setSearch(one === "largest" ? {} : { order: one })}
              >
                {t(`workbench.links.order.${one}`)}
              </button>
            ))}
          </div>
          <Clusters items={items} />
        </>
      )}
      {items?.length === 0 && state.data !== undefined && <None linking={state.data} />}
      <More of={clusters} />
    </Page>
  );
}

function State({ linking }: { linking: Linking }) {
  const t = useText(linksPageText);
  const { number, time } = useFormat();
  const { accounts, clusters, linked, linkedAt, waiting, learnt } = linking;
  return (
    <p className="small soft figures" role="status">
      {t("workbench.links.state", { accounts: number(accounts), linked: number(linked), clusters: number(clusters) })}{" "}
      {linkedAt !== null && t("workbench.links.at", { time: time(linkedAt) })}{" "}
      {waiting > 0 && t("workbench.links.waiting", { n: number(waiting) })}{" "}
      {learnt === null
        ? accounts > 0 && t("workbench.links.guess")
        : t("workbench.links.learnt", { accounts: number(learnt.accounts), time: time(learnt.at) })}
    </p>
  );
}

function None({ linking }: { linking: Linking }) {
  const t = useText(linksPageText);
  const begin = useBeginLinking();
  if (!linking.begun)
    return (
      <Empty title={t("workbench.links.begin.title")}>
        <p>{t("workbench.links.begin.about")}</p>
        <ProblemNote error={begin.error} />
        <div>
          <AbilityButton ability={linking.abilities.begin} loading={begin.isPending} onClick={() => begin.mutate()}>
            {t("workbench.links.begin")}
          </AbilityButton>
        </div>
      </Empty>
    );
  if (linking.waiting > 0 || linking.linkedAt === null)
    return (
      <Empty title={t("workbench.links.working.title")}>
        <p>{t("workbench.links.working.about")}</p>
      </Empty>
    );
  return (
    <Empty title={t("workbench.links.none.title")}>
      <p>{t("workbench.links.none.about")}</p>
      <p>
        <Link href={paths.imports}>{t("workbench.links.to-imports")}</Link>
      </p>
    </Empty>
  );
}

function Clusters({ items }: { items: readonly Cluster[] }) {
  const t = useText(linksPageText);
  const { number, day } = useFormat();
  const columns = ["members", "platforms", "openLeads"] as const;
  const names = {
    members: t("workbench.links.members"),
    platforms: t("workbench.links.platforms"),
    openLeads: t("workbench.links.leads"),
  };
  return (
    <Table
      heads={[
        t("workbench.links.group"),
        ...columns.map((name) => ({ name: names[name], isFigure: true })),
        { name: t("workbench.links.changed"), isFigure: true },
      ]}
    >
      {items.map((cluster) => (
        <tr key={cluster.id}>
          <td className="first">
            <Link href={paths.linked(cluster.id)}>
              <ClusterName cluster={cluster} />
            </Link>
          </td>
          {columns.map((name) => (
            <td key={name} className="figure" data-name={names[name]}>
              {number(cluster[name])}
            </td>
          ))}
          <td className="figure" data-name={t("workbench.links.changed")}>
            {day(cluster.changedAt)}
          </td>
        </tr>
      ))}
    </Table>
  );
}

function ClusterName({ cluster: { names, members } }: { cluster: Cluster }) {
  const t = useText(linksPageText);
  const { number } = useFormat();
  const listed = names.join(" · ");
  const more = members - names.length;
  return more > 0 ? t("workbench.links.and-more", { names: listed, n: number(more) }) : listed;
}
