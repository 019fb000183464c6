import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { weightsPageText } from "../../../src/kernel/text/workbench/weights.ts";
import { qualityPageText } from "../../../src/kernel/text/workbench/quality.ts";
import { proposalsQuery, useProposeWeights } from "../api/weights.ts";
import { AbilityButton } from "../frame/ability-button.tsx";
import { Waiting } from "../frame/gone.tsx";
import { More } from "../frame/more.tsx";
import { Empty, Page } from "../frame/page.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
import { paths } from "../paths.ts";
import { useText } from "../words/lang.tsx";
import { Part } from "./part.tsx";
import { Proposal } from "./weight-proposal.tsx";

/** What verdicts have taught the scores: a proposal to decide on, what is in force, and all that was before. */
export function WeightsPage() {
  const t = useText(weightsPageText);
  const q = useText(qualityPageText);
  const query = useInfiniteQuery(proposalsQuery);
  const propose = useProposeWeights();
  if (query.data === undefined) return <Waiting query={query} />;
  const [first] = query.data.pages;
  const items = query.data.pages.flatMap((page) => page.items);
  const open = items.filter(({ state }) => state === "open");
  const others = items.filter(({ state }) => state !== "open");
  return (
    <Page
      title={t("workbench.weights.title")}
      about={t("workbench.weights.about")}
      actions={
        first !== undefined && (
          <AbilityButton ability={first.abilities.propose} loading={propose.isPending} onClick={() => propose.mutate()}>
            {t("workbench.weights.propose")}
          </AbilityButton>
        )
      }
    >
      <ProblemNote error={propose.error} />
      {first?.isSettling === true && <p role="status">{t("workbench.weights.settling")}</p>}
      {items.length === 0 && (
        <Empty title={t("workbench.weights.empty.title")}>
          <p>{t("workbench.weights.empty.about")}</p>
        </Empty>
      )}
      {open.map((one) => (
        <Part key={one.id} title={t("workbench.weights.open")}>
          <Proposal of={one} isOpen />
        </Part>
      ))}
      {others.length > 0 && (
        <Part title={t("workbench.weights.history")}>
          {others.map((one) => (
            <Proposal key={one.id} of={one} isOpen={false} />
          ))}
        </Part>
      )}
      <More of={query} />
      <p className="no-print">
        <Link href={paths.quality}>{q("workbench.quality.title")}</Link>
      </p>
    </Page>
  );
}
