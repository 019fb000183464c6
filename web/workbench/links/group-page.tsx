import { Alert } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import { linksPageText } from "../../../src/kernel/text/workbench/links.ts";
import type { Linked } from "../api/links.ts";
import { linkedQuery } from "../api/links.ts";
import { sellerQuery } from "../api/listings.ts";
import { Waiting } from "../frame/gone.tsx";
import { Empty, Page } from "../frame/page.tsx";
import { PrintButton, PrintedBy } from "../frame/print.tsx";
import { Table } from "../frame/table.tsx";
import { PlatformName } from "../listings/platform-name.tsx";
import { useSellerName } from "../listings/seller-name.ts";
import { paths } from "../paths.ts";
import { useFormat, useText } from "../words/lang.tsx";
import { CompareWith } from "./compare-with.tsx";
import { GroupGraph } from "./group-graph.tsx";
import { LinkList } from "./link-list.tsx";
import style from "./links.module.css";
import { LinkVerdicts } from "./verdicts.tsx";

/** A larger group needs the whole width to be drawn. */
const besideTheList = 12;

/** The group in which an account stands: drawn, and in words beside it. */
export function GroupPage({ id }: { id: string }) {
  const t = useText(linksPageText);
  const f = useText(frameText);
  const { number, time } = useFormat();
  const query = useQuery(linkedQuery(id));
  if (query.data === undefined) return <Waiting query={query} />;
  const linked = query.data;
  const { cluster } = linked;
  return (
    <Page
      title={
        cluster === null
          ? t("workbench.group.alone.title")
          : t("workbench.group.title", { n: number(linked.accounts.length) })
      }
      about={cluster === null ? undefined : t("workbench.group.about", { time: time(cluster.changedAt) })}
      actions={<PrintButton>{f("workbench.print")}</PrintButton>}
    >
      <PrintedBy />
      {linked.unsettled > 0 && (
        <div role="status">
          <Alert color="yellow" variant="light">
            {t("workbench.group.unsettled")}
          </Alert>
        </div>
      )}
      {cluster === null ? (
        <Alone seller={id} />
      ) : (
        <>
          <div className={style["beside"]} data-wide={linked.accounts.length > besideTheList || undefined}>
            <GroupGraph linked={linked} />
            <LinkList linked={linked} />
          </div>
          <Accounts linked={linked} />
        </>
      )}
      <CompareWith seller={id} />
      <LinkVerdicts verdicts={linked.verdicts} />
    </Page>
  );
}

function Alone({ seller }: { seller: string }) {
  const t = useText(linksPageText);
  const nameOf = useSellerName();
  const { data } = useQuery(sellerQuery(seller));
  return (
    <Empty title={data === undefined ? "…" : nameOf(data)}>
      <p>{data !== undefined && t("workbench.group.alone", { name: nameOf(data) })}</p>
    </Empty>
  );
}

function Accounts({ linked }: { linked: Linked }) {
  const t = useText(linksPageText);
  const { number } = useFormat();
  return (
    <section className="stack" aria-labelledby="group-accounts">
      <h2 id="group-accounts">{t("workbench.group.accounts")}</h2>
      <Table
        heads={[
          t("workbench.links.members"),
          t("workbench.links.platforms"),
          t("workbench.links.phones"),
          { name: t("workbench.links.listings"), isFigure: true },
          { name: t("workbench.links.leads"), isFigure: true },
        ]}
      >
        {linked.accounts.map((account) => (
          <tr key={account.id}>
            <td className="first">
              <Link href={paths.seller(account.id)}>{account.name}</Link>
            </td>
            <td>
              <PlatformName id={account.platformId} />
            </td>
            <td className="figures">{account.phones.join(", ")}</td>
            <td className="figure" data-name={t("workbench.links.listings")}>
              {number(account.listings)}
            </td>
            <td className="figure" data-name={t("workbench.links.leads")}>
              {number(account.openLeads)}
            </td>
          </tr>
        ))}
      </Table>
    </section>
  );
}
