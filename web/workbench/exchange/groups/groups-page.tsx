import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useLocation } from "wouter";
import { groupsPageText } from "../../../../src/kernel/text/workbench/exchange-groups.ts";
import { useAgencyName } from "../../api/agencies.ts";
import type { SharingGroupLine } from "../../api/groups.ts";
import { groupsQuery } from "../../api/groups.ts";
import { AbilityButton } from "../../frame/ability-button.tsx";
import { Listed } from "../../frame/listed.tsx";
import { Empty, Page } from "../../frame/page.tsx";
import { Table } from "../../frame/table.tsx";
import { paths } from "../../paths.ts";
import { useFormat, useText } from "../../words/lang.tsx";
import { GroupForm } from "./group-form.tsx";

/** The sharing groups that one's agency keeps or is in. */
export function GroupsPage() {
  const t = useText(groupsPageText);
  const [, go] = useLocation();
  const [making, setMaking] = useState(false);
  const found = useInfiniteQuery(groupsQuery);
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title={t("workbench.groups.title")}
      about={t("workbench.groups.about")}
      actions={
        <AbilityButton ability={found.data?.pages[0]?.make} onClick={() => setMaking(true)}>
          {t("workbench.groups.make")}
        </AbilityButton>
      }
    >
      <Listed
        of={found}
        none={
          <Empty title={t("workbench.groups.empty")}>
            <p>{t("workbench.groups.empty.about")}</p>
          </Empty>
        }
      >
        <Groups items={items} />
      </Listed>
      {making && <GroupForm onClose={() => setMaking(false)} onMade={({ id }) => go(paths.sharingGroup(id))} />}
    </Page>
  );
}

function Groups({ items }: { items: readonly SharingGroupLine[] }) {
  const t = useText(groupsPageText);
  const nameOf = useAgencyName();
  const { day } = useFormat();
  return (
    <Table
      heads={[
        t("workbench.groups.name"),
        t("workbench.groups.members"),
        t("workbench.groups.keeper"),
        t("workbench.groups.made"),
      ]}
    >
      {items.map((of) => (
        <tr key={of.id}>
          <td className="first">
            <Link href={paths.sharingGroup(of.id)}>{of.name}</Link>{" "}
            {of.closedAt !== null && <span className="tag">{t("workbench.group.closed")}</span>}
          </td>
          <td data-name={t("workbench.groups.members")}>{of.members.map(nameOf).join(", ")}</td>
          <td data-name={t("workbench.groups.keeper")}>{nameOf(of.agency)}</td>
          <td className="figures nowrap" data-name={t("workbench.groups.made")}>
            {day(of.madeAt)}
          </td>
        </tr>
      ))}
    </Table>
  );
}
