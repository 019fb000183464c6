import { NativeSelect } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "wouter";
import { partiesText } from "../../../src/kernel/text/parties.ts";
import { partiesPageText } from "../../../src/kernel/text/workbench/parties.ts";
import type { PartyApplication } from "../api/parties.ts";
import { applicationsQuery } from "../api/parties.ts";
import { Listed } from "../frame/listed.tsx";
import { Empty, Page } from "../frame/page.tsx";
import { Table } from "../frame/table.tsx";
import { outside, paths } from "../paths.ts";
import { useFormat, useLang, useText } from "../words/lang.tsx";
import { ApplicationStateTag, useKinds } from "./party-state.tsx";

const states = ["waiting", "asked", "approved", "refused"] as const;

/** Applications of businesses, newest first: those that wait, unless the address asks for others. */
export function ApplicationsPage() {
  const t = useText(partiesPageText);
  const s = useText(partiesText);
  const { lang } = useLang();
  const [search, setSearch] = useSearchParams();
  const state = search.get("state") ?? "waiting";
  const applications = useInfiniteQuery(applicationsQuery(state === "all" ? "" : state));
  const items = applications.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={t("workbench.applications.title")} about={t("workbench.applications.about")}>
      <div>
        <NativeSelect
          size="sm"
          w="fit-content"
          aria-label={t("workbench.applications.state")}
          value={state}
          onChange={(event) => setSearch({ state: event.currentTarget.value })}
        >
          {states.map((one) => (
            <option key={one} value={one}>
              {s(`parties.application.state.${one}`)}
            </option>
          ))}
          <option value="all">{t("workbench.applications.state.all")}</option>
        </NativeSelect>
      </div>
      <Listed
        of={applications}
        none={
          state === "waiting" ? (
            <Empty title={t("workbench.applications.empty")}>
              <p>{t("workbench.applications.empty.about")}</p>
              <p>
                <a href={outside.apply(lang)}>{t("workbench.applications.empty.go")}</a>
              </p>
            </Empty>
          ) : (
            <p>{t("workbench.applications.none")}</p>
          )
        }
      >
        <ApplicationTable items={items} />
      </Listed>
    </Page>
  );
}

function ApplicationTable({ items }: { items: readonly PartyApplication[] }) {
  const t = useText(partiesPageText);
  const { time } = useFormat();
  const kinds = useKinds();
  return (
    <Table
      heads={[
        t("workbench.applications.name"),
        t("workbench.applications.number"),
        t("workbench.applications.tax-code"),
        t("workbench.application.kinds"),
        t("workbench.applications.sent"),
        t("workbench.applications.state"),
      ]}
    >
      {items.map((one) => (
        <tr key={one.id}>
          <td className="first">
            <Link href={paths.application(one.id)}>{one.name}</Link>
          </td>
          <td className="figures nowrap">{one.number}</td>
          <td className="figures nowrap" data-name={t("workbench.applications.tax-code")}>
            {one.taxCode}
          </td>
          <td>{kinds(one.kinds)}</td>
          <td className="figures nowrap">{time(one.amendedAt ?? one.submittedAt)}</td>
          <td>
            <ApplicationStateTag state={one.state} />
          </td>
        </tr>
      ))}
    </Table>
  );
}
