import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { casesText } from "../../../src/kernel/text/cases.ts";
import { leadsText } from "../../../src/kernel/text/leads.ts";
import { casesPageText } from "../../../src/kernel/text/workbench/cases.ts";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import { useAgencyName } from "../api/agencies.ts";
import { useAudienceName } from "../api/groups.ts";
import type { CaseFile } from "../api/cases.ts";
import { caseQuery } from "../api/cases.ts";
import { Captures } from "../captures/captures.tsx";
import { ExcerptSection } from "../exchange/records/excerpt.tsx";
import { WhoElse } from "../exchange/records/who-else.tsx";
import { RequestsAbout } from "../exchange/requests/requests-about.tsx";
import { Waiting } from "../frame/gone.tsx";
import { NobodyThere } from "../frame/nobody-there.tsx";
import { Page } from "../frame/page.tsx";
import { PrintButton, PrintedBy } from "../frame/print.tsx";
import { PlatformName } from "../listings/platform-name.tsx";
import { paths } from "../paths.ts";
import { TakedownsOfCase } from "../takedowns/takedowns-of.tsx";
import { useFormat, useText } from "../words/lang.tsx";
import { CaseActions } from "./case-actions.tsx";
import { CaseNotes } from "./case-notes.tsx";
import { CaseNotices } from "./case-notices.tsx";
import { CaseStateTag } from "./case-state.tsx";
import style from "./case-page.module.css";
import { TimeLine } from "./time-line.tsx";

/** One case: what it is, what can be done with it, whom it is about, what was noted and what happened. */
export function CasePage({ id }: { id: string }) {
  const f = useText(frameText);
  const query = useQuery(caseQuery(id));
  if (query.data === undefined) return <Waiting query={query} />;
  const of = query.data;
  return (
    <Page
      title={of.title}
      about={
        <span className="row">
          <strong className="figures">{of.number}</strong> <CaseStateTag state={of.state} />
        </span>
      }
      actions={<PrintButton>{f("workbench.print")}</PrintButton>}
    >
      <PrintedBy />
      <div className={style["columns"]}>
        <div className="stack">
          <About of={of} />
          <CaseActions of={of} />
          <Parties of={of} />
          <CaseNotes of={of} />
          <Captures about={{ case: of.id }} url={null} />
          <TakedownsOfCase id={of.id} />
          <ExcerptSection of={{ kind: "case", id: of.id }} />
          <WhoElse of={{ kind: "case", id: of.id }} />
          <RequestsAbout id={of.id} />
          <CaseNotices of={of} />
        </div>
        <TimeLine of={of} />
      </div>
    </Page>
  );
}

function About({ of }: { of: CaseFile }) {
  const t = useText(casesPageText);
  const c = useText(casesText);
  const { time } = useFormat();
  const agencyName = useAgencyName();
  const audienceName = useAudienceName();
  const nameOf = (id: string) => of.names[id] ?? agencyName(of.agency);
  return (
    <section className="sheet stack">
      <p className={style["summary"]}>
        {of.summary === "" ? <span className="soft">{t("workbench.case.summary.none")}</span> : of.summary}
      </p>
      <dl className="row">
        <Fact name={t("workbench.case.owner")}>{nameOf(of.owner)}</Fact>
        <Fact name={t("workbench.case.level")}>
          {c(`cases.level.${of.level}`)}
          {of.sharedWith.length > 0 && `: ${of.sharedWith.map(audienceName).join(", ")}`}
        </Fact>
      </dl>
      {of.closedAt === null && <NobodyThere of={of.sharedWith} />}
      <p className="small soft">{t("workbench.case.opened", { time: time(of.openedAt), name: nameOf(of.openedBy) })}</p>
      {of.closedAt !== null && of.outcome !== null && (
        <p>
          {t("workbench.case.closed", {
            time: time(of.closedAt),
            outcome: c(`cases.outcome.${of.outcome}`),
            reason: of.closeReason ?? "",
          })}
        </p>
      )}
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="small soft">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Parties({ of }: { of: CaseFile }) {
  const t = useText(casesPageText);
  const concern = useText(leadsText);
  return (
    <section className="sheet stack">
      <h2>{t("workbench.case.parties")}</h2>
      {of.parties.length === 0 && <p className="soft">{t("workbench.case.parties.none")}</p>}
      <ul className="plain-list">
        {of.parties.map((party) => (
          <li key={party.id}>
            {party.sellerId === null ? party.name : <Link href={paths.seller(party.sellerId)}>{party.name}</Link>}
            {party.platformId !== null && (
              <span className="soft">
                {" "}
                <PlatformName id={party.platformId} />
              </span>
            )}
          </li>
        ))}
      </ul>
      {of.leads.length > 0 && (
        <>
          <h3>{t("workbench.case.leads")}</h3>
          <ul className="plain-list">
            {of.leads.map((lead) => (
              <li key={lead.id}>
                <Link href={paths.lead(lead.id)}>
                  {lead.sellerName} ·{" "}
                  {lead.concern in known
                    ? concern(`leads.concern.${lead.concern as keyof typeof known}`)
                    : lead.concern}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

const known = { counterfeit: 0, recalled: 0, prohibited: 0, promotion: 0, platform: 0, consumer: 0, label: 0 };
