import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useLocation } from "wouter";
import { exchangeTechnologiesText } from "../../../../src/kernel/text/exchange-technologies.ts";
import { exchangeTechnologiesPageText } from "../../../../src/kernel/text/workbench/exchange-technologies.ts";
import type { Technology } from "../../api/technologies.ts";
import { technologiesQuery } from "../../api/technologies.ts";
import { AbilityButton } from "../../frame/ability-button.tsx";
import { Listed } from "../../frame/listed.tsx";
import { useManageAbility } from "../../frame/manage-ability.ts";
import { Empty, Page } from "../../frame/page.tsx";
import { Table } from "../../frame/table.tsx";
import { paths } from "../../paths.ts";
import { useText } from "../../words/lang.tsx";
import { RegisterForm } from "./register-form.tsx";
import { TechnologyHealth, TechnologyState, useTechnologyWords } from "./state-tag.tsx";

/** Every technology of the agency: its state, what of its contract is left, what it costs, how it answers. */
export function TechnologiesPage() {
  const t = useText(exchangeTechnologiesPageText);
  const [, go] = useLocation();
  const [adding, setAdding] = useState(false);
  const ability = useManageAbility();
  const technologies = useInfiniteQuery(technologiesQuery);
  const items = technologies.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title={t("workbench.technologies.title")}
      about={t("workbench.technologies.about")}
      actions={
        <AbilityButton ability={ability} onClick={() => setAdding(true)}>
          {t("workbench.technologies.new")}
        </AbilityButton>
      }
    >
      <Listed
        of={technologies}
        none={
          <Empty title={t("workbench.technologies.empty.title")}>
            <p>{t("workbench.technologies.empty.about")}</p>
          </Empty>
        }
      >
        <TechnologyTable items={items} />
      </Listed>
      {adding && <RegisterForm onAdded={(id) => go(paths.technology(id))} onClose={() => setAdding(false)} />}
    </Page>
  );
}

function TechnologyTable({ items }: { items: readonly Technology[] }) {
  const t = useText(exchangeTechnologiesPageText);
  const k = useText(exchangeTechnologiesText);
  const words = useTechnologyWords();
  return (
    <Table
      heads={[
        t("workbench.technologies.name"),
        t("workbench.technologies.kind"),
        t("workbench.technologies.state"),
        t("workbench.technologies.contract"),
        t("workbench.technologies.cost"),
        t("workbench.technologies.health"),
      ]}
    >
      {items.map((one) => (
        <tr key={one.id}>
          <td className="first">
            <Link href={paths.technology(one.id)}>{one.title}</Link>
            <span className="small soft">{` ${one.owner}`}</span>
          </td>
          <td>{k(`technologies.kind.${one.kind}`)}</td>
          <td>
            <TechnologyState state={one.state} />
          </td>
          <td className="figures nowrap" data-name={t("workbench.technologies.contract")}>
            {words.left(one.contract)}
          </td>
          <td className="figures">{words.cost(one.cost)}</td>
          <td>
            <TechnologyHealth health={one.health} healthWords={one.healthWords} />
          </td>
        </tr>
      ))}
    </Table>
  );
}
