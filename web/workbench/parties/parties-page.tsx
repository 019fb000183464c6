import { Button, TextInput } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useSearchParams } from "wouter";
import { partiesText } from "../../../src/kernel/text/parties.ts";
import { partiesPageText } from "../../../src/kernel/text/workbench/parties.ts";
import type { Party } from "../api/parties.ts";
import { partiesQuery, useProvinces } from "../api/parties.ts";
import { Listed } from "../frame/listed.tsx";
import { NarrowBy } from "../frame/narrow-by.tsx";
import { Empty, Page } from "../frame/page.tsx";
import { Table } from "../frame/table.tsx";
import { paths } from "../paths.ts";
import { useText } from "../words/lang.tsx";
import { PartyStateTag, useKinds } from "./party-state.tsx";

const states = ["active", "suspended"] as const;

/** The register of parties by name; what is looked for stands in the address. */
export function PartiesPage() {
  const t = useText(partiesPageText);
  const s = useText(partiesText);
  const [search, setSearch] = useSearchParams();
  const filter = { q: search.get("q") ?? "", state: search.get("state") ?? "" };
  const [typed, setTyped] = useState(filter.q);
  const parties = useInfiniteQuery(partiesQuery(filter));
  const items = parties.data?.pages.flatMap((page) => page.items) ?? [];
  const look = (next: typeof filter) =>
    setSearch(Object.fromEntries(Object.entries(next).filter(([, value]) => value !== "")));
  return (
    <Page title={t("workbench.parties.title")} about={t("workbench.parties.about")}>
      <form
        className="row"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          look({ ...filter, q: typed.trim() });
        }}
      >
        <TextInput
          size="sm"
          aria-label={t("workbench.parties.search")}
          placeholder={t("workbench.parties.search")}
          maxLength={200}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <NarrowBy
          label={t("workbench.applications.state")}
          all={t("workbench.applications.state.all")}
          choices={states}
          nameOf={(one) => s(`parties.state.${one}`)}
          value={filter.state}
          onChange={(value) => look({ ...filter, state: value })}
        />
        <Button type="submit" size="sm" variant="default">
          {t("workbench.parties.find")}
        </Button>
      </form>
      <Listed
        of={parties}
        none={filter.q === "" && filter.state === "" ? <NoParties /> : <p>{t("workbench.parties.none")}</p>}
      >
        <PartyTable items={items} />
      </Listed>
    </Page>
  );
}

function PartyTable({ items }: { items: readonly Party[] }) {
  const t = useText(partiesPageText);
  const kinds = useKinds();
  const provinces = useProvinces();
  return (
    <Table
      heads={[
        t("workbench.applications.name"),
        t("workbench.applications.tax-code"),
        t("workbench.application.kinds"),
        t("workbench.place.province"),
        t("workbench.applications.state"),
      ]}
    >
      {items.map((one) => (
        <tr key={one.id}>
          <td className="first">
            <Link href={paths.party(one.id)}>{one.name}</Link>
          </td>
          <td className="figures nowrap" data-name={t("workbench.applications.tax-code")}>
            {one.taxCode}
          </td>
          <td>{kinds(one.kinds)}</td>
          <td>{provinces.find(({ code }) => code === one.provinceCode)?.name ?? one.provinceCode}</td>
          <td>
            <PartyStateTag state={one.state} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

function NoParties() {
  const t = useText(partiesPageText);
  return (
    <Empty title={t("workbench.parties.empty")}>
      <p>{t("workbench.parties.empty.about")}</p>
      <p>
        <Link href={paths.applications}>{t("workbench.parties.empty.go")}</Link>
      </p>
    </Empty>
  );
}
