import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { registersPageText } from "../../../src/kernel/text/workbench/registers.ts";
import type { Run } from "../api/registers.ts";
import { importsQuery } from "../api/registers.ts";
import { Listed } from "../frame/listed.tsx";
import { Empty, Page } from "../frame/page.tsx";
import { Table } from "../frame/table.tsx";
import { paths } from "../paths.ts";
import { useFormat, useText } from "../words/lang.tsx";

export const countNames = ["read", "new", "changed", "unchanged", "rejected", "findings"] as const;

/** Every import of the agency with what became of it, newest first. */
export function ImportsPage() {
  const t = useText(registersPageText);
  const imports = useInfiniteQuery(importsQuery);
  const items = imports.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={t("workbench.imports.title")} about={t("workbench.imports.about")}>
      <Listed
        of={imports}
        none={
          <Empty title={t("workbench.imports.empty.title")}>
            <ul>
              <li>
                <code>./chinhhang demo</code>
              </li>
              <li>
                <code>./chinhhang import FILE --source PROFILE</code>
              </li>
            </ul>
          </Empty>
        }
      >
        <ImportTable items={items} />
      </Listed>
    </Page>
  );
}

function ImportTable({ items }: { items: readonly Run[] }) {
  const t = useText(registersPageText);
  const { time, number } = useFormat();
  return (
    <Table
      heads={[
        t("workbench.imports.source"),
        t("workbench.imports.started"),
        t("workbench.imports.state"),
        ...countNames.map((name) => ({ name: t(`workbench.imports.${name}`), isFigure: true })),
      ]}
    >
      {items.map((run) => (
        <tr key={run.id}>
          <td className="first">
            <Link href={paths.import(run.id)}>{run.source}</Link>
          </td>
          <td className="nowrap figures">{time(run.startedAt)}</td>
          <td>
            <RunState state={run.state} />
          </td>
          {countNames.map((name) => (
            <td key={name} className="figure" data-name={t(`workbench.imports.${name}`)}>
              {number(run[name])}
            </td>
          ))}
        </tr>
      ))}
    </Table>
  );
}

const tones = { running: "unsure", done: "accent", failed: "yes" } as const;

export function RunState({ state }: { state: Run["state"] }) {
  const t = useText(registersPageText);
  return (
    <span className="tag" data-tone={tones[state]}>
      {t(`workbench.imports.state.${state}`)}
    </span>
  );
}
