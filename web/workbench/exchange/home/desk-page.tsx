import { useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { Link } from "wouter";
import { deskPageText } from "../../../../src/kernel/text/workbench/exchange-desk.ts";
import { deskQuery } from "../../api/exchange-desk.ts";
import { useKeys } from "../../frame/keys.ts";
import { Loading } from "../../frame/loading.tsx";
import { useMaySee } from "../../frame/may-see.ts";
import { Empty, Page } from "../../frame/page.tsx";
import { ProblemNote } from "../../frame/problem-note.tsx";
import { paths } from "../../paths.ts";
import { useText } from "../../words/lang.tsx";
import { AskButton } from "../requests/ask-button.tsx";
import { DeskPart } from "./desk-part.tsx";
import style from "./desk.module.css";

/** Everything between agencies that waits for the reader; j and k go through it. */
export function DeskPage() {
  const t = useText(deskPageText);
  const desk = useQuery({ ...deskQuery, refetchInterval: 30_000, refetchOnMount: "always" });
  const parts = useRef<HTMLDivElement>(null);
  const move = (by: number) => {
    const links = [...(parts.current?.querySelectorAll<HTMLAnchorElement>("a[data-waits]") ?? [])];
    const at = links.findIndex((link) => link === document.activeElement);
    links[Math.min(links.length - 1, Math.max(0, at + by))]?.focus();
  };
  useKeys({ j: () => move(1), k: () => move(-1), ArrowDown: () => move(1), ArrowUp: () => move(-1) });
  const sections = desk.data?.sections;
  return (
    <Page title={t("workbench.desk.title")} about={t("workbench.desk.about")} actions={<AskButton subject={null} />}>
      <ProblemNote error={desk.error} onRetry={() => void desk.refetch()} />
      {desk.isPending && <Loading />}
      {sections?.length === 0 && <Nothing />}
      {sections !== undefined && sections.length > 0 && (
        <>
          <div className={style["parts"]} ref={parts}>
            {sections.map((section) => (
              <DeskPart key={section.kind} of={section} />
            ))}
          </div>
          <p className={`small soft no-print ${style["keys"]}`}>{t("workbench.desk.keys")}</p>
        </>
      )}
    </Page>
  );
}

function Nothing() {
  const t = useText(deskPageText);
  return (
    <Empty title={t("workbench.desk.empty.title")}>
      <p>{t("workbench.desk.empty.about")}</p>
      <ul>
        {useMaySee("handling") && (
          <li>
            <Link href={paths.requests}>{t("workbench.desk.empty.ask")}</Link>
          </li>
        )}
        <li>
          <Link href={paths.records}>{t("workbench.desk.empty.records")}</Link>
        </li>
        <li>
          <Link href={paths.directory}>{t("workbench.desk.empty.directory")}</Link>
        </li>
      </ul>
    </Empty>
  );
}
