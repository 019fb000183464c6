import { NativeSelect } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "wouter";
import { takedownsText } from "../../../src/kernel/text/takedowns.ts";
import { takedownsPageText } from "../../../src/kernel/text/workbench/takedowns.ts";
import { useAgencyName } from "../api/agencies.ts";
import type { Names } from "../api/cases.ts";
import type { Takedown } from "../api/takedowns.ts";
import { takedownsQuery } from "../api/takedowns.ts";
import { Loading } from "../frame/loading.tsx";
import { Empty, Page } from "../frame/page.tsx";
import { More } from "../frame/more.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
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
  const names: Names = Object.assign({}, ...(takedowns.data?.pages.map((page) => page.names) ?? []));
  return (
    <Page title={t("workbench.takedowns.title")} about={t("workbench.takedowns.about")}>
      <div>
        <NativeSelect
          size="sm"
          w="fit-content"
          aria-label={t("workbench.takedowns.state")}
          value={state}
          onChange={(event) => setSearch(event.currentTarget.value === "" ? {} : { state: event.currentTarget.value })}
        >
          <option value="">{t("workbench.takedowns.state.all")}</option>
          {states.map((one) => (
            <option key={one} value={one}>
              {s(`takedowns.state.${one}`)}
            </option>
          ))}
        </NativeSelect>
      </div>
      <ProblemNote error={takedowns.error} onRetry={() => void takedowns.refetch()} />
      {takedowns.isPending && <Loading />}
      {takedowns.isSuccess &&
        items.length === 0 &&
        (state === "" ? <NoTakedowns /> : <p>{t("workbench.takedowns.none")}</p>)}
      {items.length > 0 && <TakedownTable items={items} names={names} />}
      <More of={takedowns} />
    </Page>
  );
}

function TakedownTable({ items, names }: { items: readonly Takedown[]; names: Names }) {
  const t = useText(takedownsPageText);
  const { time } = useFormat();
  const agencyName = useAgencyName();
  return (
    <div className="table-frame">
      <table className="table stacks">
        <thead>
          <tr>
            <th scope="col">{t("workbench.takedowns.number")}</th>
            <th scope="col">{t("workbench.takedowns.platform")}</th>
            <th scope="col">{t("workbench.takedowns.state")}</th>
            <th scope="col">{t("workbench.takedowns.due")}</th>
            <th scope="col">{t("workbench.takedowns.asker")}</th>
          </tr>
        </thead>
        <tbody>
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
              <td className="figures nowrap">{time(one.dueAt)}</td>
              <td>{names[one.askedBy] ?? agencyName(one.agency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
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
