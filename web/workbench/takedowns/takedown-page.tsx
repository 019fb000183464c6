import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { leadsText } from "../../../src/kernel/text/leads.ts";
import { takedownsText } from "../../../src/kernel/text/takedowns.ts";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import { takedownsPageText } from "../../../src/kernel/text/workbench/takedowns.ts";
import { useAgencyName } from "../api/agencies.ts";
import type { TakedownFile } from "../api/takedowns.ts";
import { takedownQuery } from "../api/takedowns.ts";
import { AbilityButton } from "../frame/ability-button.tsx";
import { Waiting } from "../frame/gone.tsx";
import { Page } from "../frame/page.tsx";
import { Pair } from "../frame/pair.tsx";
import { PrintButton, PrintedBy } from "../frame/print.tsx";
import { Table } from "../frame/table.tsx";
import { PlatformName } from "../listings/platform-name.tsx";
import { paths } from "../paths.ts";
import { partOf } from "../words/evidence.ts";
import { useFormat, useLang, useText } from "../words/lang.tsx";
import { AnswerForm } from "./answer-form.tsx";
import { OutcomeTag, TakedownStateTag } from "./takedown-state.tsx";
import { WithdrawForm } from "./withdraw-form.tsx";

/** One request: what was asked and why, what the platform did, and what came back. Printed it is the letter to the platform. */
export function TakedownPage({ id }: { id: string }) {
  const t = useText(takedownsPageText);
  const f = useText(frameText);
  const query = useQuery(takedownQuery(id));
  const [act, setAct] = useState<"answer" | "withdraw" | null>(null);
  if (query.data === undefined) return <Waiting query={query} />;
  const of = query.data;
  return (
    <Page
      title={t("workbench.takedown.title", { number: of.number })}
      about={
        <span className="row no-print">
          <TakedownStateTag of={of} />
        </span>
      }
      actions={<PrintButton>{f("workbench.print")}</PrintButton>}
    >
      <PrintedBy />
      <section className="row no-print">
        <AbilityButton ability={of.abilities.answer} size="sm" onClick={() => setAct("answer")}>
          {t("workbench.takedown.answer.enter")}
        </AbilityButton>
        <AbilityButton ability={of.abilities.withdraw} size="sm" variant="default" onClick={() => setAct("withdraw")}>
          {t("workbench.takedown.withdraw")}
        </AbilityButton>
      </section>
      <About of={of} />
      <Listings of={of} />
      {of.state !== "withdrawn" && <CameBack of={of} />}
      {act === "answer" && <AnswerForm of={of} onClose={() => setAct(null)} />}
      {act === "withdraw" && <WithdrawForm of={of} onClose={() => setAct(null)} />}
    </Page>
  );
}

function About({ of }: { of: TakedownFile }) {
  const t = useText(takedownsPageText);
  const c = useText(leadsText);
  const { time } = useFormat();
  const agencyName = useAgencyName();
  const nameOf = (id: string | null) => of.names[id ?? ""] ?? agencyName(of.agency);
  return (
    <section className="sheet stack">
      <dl className="pairs">
        <Pair name={t("workbench.takedowns.platform")}>
          <PlatformName id={of.platformId} linked />
        </Pair>
        <Pair name={t("workbench.takedown.ask.concern")}>{c(`leads.concern.${of.concern}`)}</Pair>
        <Pair name={t("workbench.takedowns.due")}>
          <strong>{time(of.dueAt)}</strong>
        </Pair>
      </dl>
      <h2>{t("workbench.takedown.reason")}</h2>
      <p className="written">{of.reason}</p>
      <p className="small soft">
        {t("workbench.takedown.asked", { time: time(of.askedAt), name: nameOf(of.askedBy) })}
        {of.caseId !== null && (
          <span className="no-print">
            {" · "}
            <Link href={paths.case(of.caseId)}>{t("workbench.takedown.case")}</Link>
          </span>
        )}
      </p>
      {of.answeredAt !== null && (
        <div>
          <h2>{t("workbench.takedown.answer")}</h2>
          {of.answer !== null && <p className="written">{of.answer}</p>}
          <p className="small soft">
            {t("workbench.takedown.answered", { time: time(of.answeredAt), name: nameOf(of.answeredBy) })}
          </p>
        </div>
      )}
      {of.withdrawnAt !== null && (
        <p>{t("workbench.takedown.withdrawn", { time: time(of.withdrawnAt), reason: of.withdrawnReason ?? "" })}</p>
      )}
    </section>
  );
}

function Listings({ of }: { of: TakedownFile }) {
  const t = useText(takedownsPageText);
  return (
    <section className="sheet stack">
      <h2>{t("workbench.takedown.listings")}</h2>
      <Table heads={[t("workbench.takedown.listing"), t("workbench.takedown.seller"), t("workbench.takedown.outcome")]}>
        {of.listings.map((one) => (
          <tr key={one.listingId}>
            <td className="first">
              <Link href={paths.listing(one.listingId)}>{one.title}</Link>
              {one.url !== null && <div className="small soft breaks">{one.url}</div>}
            </td>
            <td>
              <Link href={paths.seller(one.sellerId)}>{one.sellerName}</Link>
            </td>
            <td>
              <OutcomeTag outcome={one.outcome} />
            </td>
          </tr>
        ))}
      </Table>
    </section>
  );
}

function CameBack({ of }: { of: TakedownFile }) {
  const t = useText(takedownsPageText);
  const s = useText(takedownsText);
  const { time } = useFormat();
  const { lang } = useLang();
  const titles = new Map(of.listings.map((one) => [one.listingId, one.title]));
  return (
    <section className="sheet stack no-print">
      <h2>{t("workbench.takedown.back")}</h2>
      {of.relistings.length === 0 && <p className="soft">{t("workbench.takedown.back.none")}</p>}
      <ul className="plain-list">
        {of.relistings.map((one) => (
          <li key={`${one.listingId} ${one.watchedId}`}>
            <Link href={paths.listing(one.listingId)}>{t("workbench.takedown.back.open")}</Link>{" "}
            <span>
              ({titles.get(one.watchedId)}): {one.reasons.map((reason) => s(`takedowns.relisted.${reason}`)).join("; ")}
              , {t("workbench.takedown.back.likeness", { part: partOf(lang, one.likeness) })}
            </span>{" "}
            <span className="small soft">{time(one.foundAt)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
