import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useLocation } from "wouter";
import { rescreeningPageText } from "../../../src/kernel/text/workbench/rescreening.ts";
import type { Rescreening } from "../api/rescreenings.ts";
import { rescreeningsQuery, useStartRescreening } from "../api/rescreenings.ts";
import { AbilityButton } from "../frame/ability-button.tsx";
import { Listed } from "../frame/listed.tsx";
import { Empty, Page } from "../frame/page.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
import { Table } from "../frame/table.tsx";
import { paths } from "../paths.ts";
import { useFormat, useText } from "../words/lang.tsx";
import { useStartAbility } from "./abilities.ts";
import { RescreeningState } from "./rescreening-state.tsx";

/** Every rescreening of the agency, newest first, and the button that starts one. */
export function RescreeningsPage() {
  const t = useText(rescreeningPageText);
  const [, go] = useLocation();
  const runs = useInfiniteQuery(rescreeningsQuery);
  const start = useStartRescreening();
  const items = runs.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title={t("workbench.rescreenings.title")}
      about={t("workbench.rescreenings.about")}
      actions={
        <AbilityButton
          ability={useStartAbility(runs.data === undefined ? undefined : items)}
          loading={start.isPending}
          onClick={() => start.mutate(undefined, { onSuccess: ({ id }) => go(paths.rescreening(id)) })}
        >
          {t("workbench.rescreenings.start")}
        </AbilityButton>
      }
    >
      <ProblemNote error={start.error} />
      <Listed
        of={runs}
        none={
          <Empty title={t("workbench.rescreenings.empty.title")}>
            <p>{t("workbench.rescreenings.empty.about")}</p>
          </Empty>
        }
      >
        <Runs items={items} />
      </Listed>
    </Page>
  );
}

const countNames = ["listings", "changed", "applied", "outdated"] as const;

function Runs({ items }: { items: readonly Rescreening[] }) {
  const t = useText(rescreeningPageText);
  const { time, number } = useFormat();
  return (
    <Table
      heads={[
        t("workbench.rescreenings.started"),
        t("workbench.rescreenings.state"),
        ...countNames.map((name) => ({ name: t(`workbench.rescreenings.${name}`), isFigure: true })),
      ]}
    >
      {items.map((run) => (
        <tr key={run.id}>
          <td className="first figures">
            <Link href={paths.rescreening(run.id)}>{time(run.startedAt)}</Link>
          </td>
          <td>
            <RescreeningState state={run.state} />
          </td>
          {countNames.map((name) => (
            <td key={name} className="figure" data-name={t(`workbench.rescreenings.${name}`)}>
              {number(run[name])}
            </td>
          ))}
        </tr>
      ))}
    </Table>
  );
}
