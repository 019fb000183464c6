import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "wouter";
import { takedownsText } from "../../../src/kernel/text/takedowns.ts";
import { takedownsPageText } from "../../../src/kernel/text/workbench/takedowns.ts";
import { useAgencyName } from "../api/agencies.ts";
import type { Names } from "../api/cases.ts";
import { namesOf } from "../api/cases.ts";
import type { Takedown } from "../api/takedowns.ts";
import { takedownsQuery } from "../api/takedowns.ts";
import { Listed } from "../frame/listed.tsx";
import { NarrowBy } from "../frame/narrow-by.tsx";
import { Empty, Page } from "../frame/page.tsx";
import { Table } from "../frame/table.tsx";
import { PlatformName } from "../listings/platform-name.tsx";
import { paths } from "../paths.ts";
import { useFormat, useText } from "../words/lang.tsx";
import { TakedownStateTag } from "./takedown-state.tsx";

const states = ["waiting", "answered", "withdrawn"] as const;

/** What platforms were asked to take down, newest first; the state stands in the address. */
export function TakedownsPage() {
  const t = useText(takedownsPageText);
  const s = useText(takedownsText);
  const [search, setSearch] = useSearchParams();
  const state = search.get("state") ?? "";
  const takedowns = useInfiniteQuery(takedownsQuery(state === "" ? {} : { state }));
  const items = takedowns.data?.pages.flatMap((page) => page.items) ?? [];
  const names = namesOf(takedowns.data);
  return (
    <Page title={t("workbench.takedowns.title")} about={t("workbench.takedowns.about")}>
      <NarrowBy
        label={t("workbench.takedowns.state")}
        all={t("workbench.takedowns.state.all")}
        choices={states}
        nameOf={(one) => s(`takedowns.state.${one}`)}
        value={state}
        onChange={(value) => setSearch(value === "" ? {} : { state: value })}
      />
      <Listed of={takedowns} none={state === "" ? <NoTakedowns /> : <p>{t("workbench.takedowns.none")}</p>}>
        <TakedownTable items={items} names={names} />
      </Listed>
    </Page>
  );
}

function TakedownTable({ items, names }: { items: readonly Takedown[]; names: Names }) {
  const t = useText(takedownsPageText);
  const { time } = useFormat();
  const agencyName = useAgencyName();
  return (
    <Table
      heads={[
        t("workbench.takedowns.number"),
        t("workbench.takedowns.platform"),
        t("workbench.takedowns.state"),
        t("workbench.takedowns.due"),
        t("workbench.takedowns.asker"),
      ]}
    >
      {items.map((one) => (
        <tr key={one.id}>
          <td className="first figures nowrap">
            <Link href={paths.takedown(one.id)}>{one.number}</Link>
          </td>
          <td>
            <PlatformName id={one.platformId} />
          </td>
          <td>
            <span className="row">
              <TakedownStateTag of={one} />
            </span>
          </td>
          <td className="figures nowrap" data-name={t("workbench.takedowns.due")}>
            {time(one.dueAt)}
          </td>
          <td>{names[one.askedBy] ?? agencyName(one.agency)}</td>
        </tr>
      ))}
    </Table>
  );
}

function NoTakedowns() {
  const t = useText(takedownsPageText);
  return (
    <Empty title={t("workbench.takedowns.empty.title")}>
      <p>{t("workbench.takedowns.empty.about")}</p>
      <p>
        <Link href={paths.leads}>{t("workbench.takedowns.empty.go")}</Link>
      </p>
    </Empty>
  );
}
