import { Alert } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { candidatesPageText } from "../../../src/kernel/text/workbench/candidates.ts";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import type { CandidateSheet } from "../api/candidates.ts";
import { candidateQuery, isLooking, useCapture, useLookAgain } from "../api/candidates.ts";
import { AbilityButton } from "../frame/ability-button.tsx";
import { Waiting } from "../frame/gone.tsx";
import { Page } from "../frame/page.tsx";
import { Pair } from "../frame/pair.tsx";
import { PrintButton, PrintedBy } from "../frame/print.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
import { paths } from "../paths.ts";
import { useFormat, useText } from "../words/lang.tsx";
import { CandidateState } from "./candidate-state.tsx";
import { Captures, PagesRead } from "./captures.tsx";
import { Comparison } from "./comparison.tsx";
import { Criteria, Score } from "./criteria.tsx";
import { Decide } from "./decide.tsx";
import { Decisions, History } from "./history.tsx";
import { MetListings } from "./met-listings.tsx";
import { readName } from "./read-name.ts";

/** One candidate: what it claims beside what registers say, the criteria of the law, and the decision on it. */
export function CandidatePage({ id }: { id: string }) {
  const f = useText(frameText);
  const query = useQuery(candidateQuery(id));
  if (query.data === undefined) return <Waiting query={query} />;
  const sheet = query.data;
  return (
    <Page
      title={readName(sheet)}
      about={<CandidateState state={sheet.state} />}
      actions={
        <>
          <LookAgain sheet={sheet} />
          <PrintButton>{f("workbench.print")}</PrintButton>
        </>
      }
    >
      <PrintedBy />
      <ProblemNote error={query.error} onRetry={() => void query.refetch()} />
      <Decide sheet={sheet} />
      <Standing sheet={sheet} />
      <Facts sheet={sheet} />
      {sheet.checks.length > 0 && <Comparison sheet={sheet} />}
      {sheet.criteria.length > 0 && <Criteria sheet={sheet} />}
      {sheet.reasons.length > 0 && <Score sheet={sheet} />}
      <PagesRead sheet={sheet} />
      <Captures sheet={sheet} />
      <MetListings sheet={sheet} />
      <Decisions sheet={sheet} />
      <History sheet={sheet} />
    </Page>
  );
}

function LookAgain({ sheet }: { sheet: CandidateSheet }) {
  const t = useText(candidatesPageText);
  const look = useLookAgain(sheet.id);
  const capture = useCapture(sheet.id);
  return (
    <>
      <AbilityButton
        ability={sheet.abilities.look}
        variant="default"
        size="xs"
        loading={look.isPending}
        onClick={() => look.mutate()}
      >
        {t("workbench.candidate.look-again")}
      </AbilityButton>
      <AbilityButton
        ability={sheet.abilities.capture}
        variant="default"
        size="xs"
        loading={capture.isPending}
        onClick={() => capture.mutate()}
      >
        {t("workbench.candidate.capture")}
      </AbilityButton>
      <ProblemNote error={look.error ?? capture.error} />
    </>
  );
}

/** How far the looking is, and what came of it. */
function Standing({ sheet }: { sheet: CandidateSheet }) {
  const t = useText(candidatesPageText);
  const { outcome, outcomeText, ledTo } = sheet;
  return (
    <div role="status" className="stack">
      {isLooking(sheet) && (
        <Alert color="pine" variant="light">
          {t("workbench.candidate.looking")}
        </Alert>
      )}
      {outcome !== null && outcome !== "read" && (
        <Alert color="yellow" variant="light">
          <p>{ledTo === null ? outcomeText : t("workbench.candidate.led-to", { host: ledTo })}</p>
          {sheet.looks.length > 0 && <p>{t("workbench.candidate.kept-claims")}</p>}
        </Alert>
      )}
    </div>
  );
}

function Facts({ sheet }: { sheet: CandidateSheet }) {
  const t = useText(candidatesPageText);
  const { time, day } = useFormat();
  const { hostRead, host, url, howText, metAt, how, notedAt, triedAt, lookAt, lead } = sheet;
  return (
    <section className="sheet stack">
      <dl className="pairs figures">
        <Pair name={t("workbench.candidate.address")}>{url}</Pair>
        {hostRead !== null && <Pair name={t("workbench.candidate.punycode")}>{host}</Pair>}
        <Pair name={howText}>
          {time(notedAt)}
          {metAt !== null && how === "listing" && (
            <>
              {" · "}
              <Link href={paths.listing(metAt)}>{t("workbench.candidate.met")}</Link>
            </>
          )}
          {metAt !== null && how !== "listing" && ` · ${metAt}`}
        </Pair>
        {triedAt !== null && <Pair name={t("workbench.candidate.looked")}>{time(triedAt)}</Pair>}
        {lookAt !== null && !isLooking(sheet) && <Pair name={t("workbench.candidate.next")}>{day(lookAt)}</Pair>}
      </dl>
      {lead !== null && (
        <p>
          <Link href={paths.lead(lead)}>{t("workbench.candidate.lead")}</Link>
        </p>
      )}
    </section>
  );
}
