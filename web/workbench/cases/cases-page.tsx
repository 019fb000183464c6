import { Checkbox, TextInput } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "wouter";
import { casesText } from "../../../src/kernel/text/cases.ts";
import { casesPageText } from "../../../src/kernel/text/workbench/cases.ts";
import { useAgencyName } from "../api/agencies.ts";
import type { Case, Names } from "../api/cases.ts";
import { casesQuery, namesOf } from "../api/cases.ts";
import { useSession } from "../api/session.ts";
import { Listed } from "../frame/listed.tsx";
import { NarrowBy } from "../frame/narrow-by.tsx";
import { Empty, Page } from "../frame/page.tsx";
import { Table } from "../frame/table.tsx";
import { paths } from "../paths.ts";
import { useFormat, useText } from "../words/lang.tsx";
import { CaseStateTag } from "./case-state.tsx";

const states = ["open", "verifying", "closed", "reopened"] as const;

/** The cases that this officer may see, newest first; state, owner and words stand in the address. */
export function CasesPage() {
  const t = useText(casesPageText);
  const s = useText(casesText);
  const { data: session } = useSession();
  const [search, setSearch] = useSearchParams();
  const change = (name: string, value: string) =>
    setSearch((before) => {
      const next = new URLSearchParams(before);
      if (value === "") next.delete(name);
      else next.set(name, value);
      return next;
    });
  const filter = Object.fromEntries(
    ["state", "owner", "q"].flatMap((name) => (search.get(name) ? [[name, search.get(name) ?? ""]] : [])),
  );
  const cases = useInfiniteQuery(casesQuery(filter));
  const items = cases.data?.pages.flatMap((page) => page.items) ?? [];
  const names = namesOf(cases.data);
  const narrowed = Object.keys(filter).length > 0;
  return (
    <Page title={t("workbench.cases.title")}>
      <search className="row no-print">
        <TextInput
          key={search.get("q") ?? ""}
          type="search"
          size="sm"
          maxLength={200}
          aria-label={t("workbench.cases.find")}
          placeholder={t("workbench.cases.find")}
          defaultValue={search.get("q") ?? ""}
          onKeyDown={(event) => event.key === "Enter" && change("q", event.currentTarget.value.trim())}
          onBlur={(event) =>
            event.currentTarget.value.trim() !== (search.get("q") ?? "") &&
            change("q", event.currentTarget.value.trim())
          }
        />
        <NarrowBy
          label={t("workbench.cases.state")}
          all={t("workbench.cases.state.all")}
          choices={states}
          nameOf={(one) => s(`cases.state.${one}`)}
          value={search.get("state") ?? ""}
          onChange={(value) => change("state", value)}
        />
        <Checkbox
          label={t("workbench.cases.mine")}
          checked={search.get("owner") !== null}
          onChange={(event) => change("owner", event.currentTarget.checked ? (session?.user?.id ?? "") : "")}
        />
      </search>
      <Listed of={cases} none={narrowed ? <p>{t("workbench.cases.none")}</p> : <NoCases />}>
        <CaseTable items={items} names={names} />
      </Listed>
    </Page>
  );
}

function CaseTable({ items, names }: { items: readonly Case[]; names: Names }) {
  const t = useText(casesPageText);
  const { day } = useFormat();
  const agencyName = useAgencyName();
  return (
    <Table
      heads={[
        t("workbench.cases.number"),
        t("workbench.cases.name"),
        t("workbench.cases.state"),
        t("workbench.cases.owner"),
        t("workbench.cases.opened"),
      ]}
    >
      {items.map((one) => (
        <tr key={one.id}>
          <td className="figures nowrap">{one.number}</td>
          <td className="first">
            <Link href={paths.case(one.id)}>{one.title}</Link>
          </td>
          <td>
            <CaseStateTag state={one.state} />
          </td>
          <td>{names[one.owner] ?? agencyName(one.agency)}</td>
          <td className="figures nowrap" data-name={t("workbench.cases.opened")}>
            {day(one.openedAt)}
          </td>
        </tr>
      ))}
    </Table>
  );
}

function NoCases() {
  const t = useText(casesPageText);
  return (
    <Empty title={t("workbench.cases.empty.title")}>
      <p>{t("workbench.cases.empty.about")}</p>
      <p>
        <Link href={paths.leads}>{t("workbench.cases.empty.go")}</Link>
      </p>
    </Empty>
  );
}
