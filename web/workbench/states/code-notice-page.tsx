import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { statesPageText } from "../../../src/kernel/text/workbench/states.ts";
import { useAgencyName } from "../api/agencies.ts";
import type { CodeNoticeFile } from "../api/states.ts";
import { codeNoticeQuery } from "../api/states.ts";
import { AbilityButton } from "../frame/ability-button.tsx";
import { Waiting } from "../frame/gone.tsx";
import { Page } from "../frame/page.tsx";
import { Pair } from "../frame/pair.tsx";
import { useFormat, useLang, useText } from "../words/lang.tsx";
import { CodeNoticeState, useScope } from "./code-notices-page.tsx";
import { GrantForm, ReasonForm } from "./decide.tsx";

/** A notice over codes: what it says, who may lift or decide it, and its history. */
export function CodeNoticePage({ id }: { id: string }) {
  const t = useText(statesPageText);
  const { lang } = useLang();
  const { day, time } = useFormat();
  const scope = useScope();
  const agencyName = useAgencyName();
  const query = useQuery(codeNoticeQuery(id));
  if (query.data === undefined) return <Waiting query={query} />;
  const of = query.data;
  return (
    <Page
      title={`${t(`workbench.states.kind.${of.kind}`)}: ${scope(of)}`}
      about={<CodeNoticeState state={of.state} />}
      actions={<Actions of={of} />}
      narrow
    >
      <section className="sheet stack">
        <p>
          <strong>{of.title[lang]}</strong>
        </p>
        {of.advice[lang] !== "" && <p className="written">{of.advice[lang]}</p>}
        <dl className="pairs">
          <Pair name={t("workbench.states.agency")}>{agencyName(of.agency)}</Pair>
          {of.number !== null && <Pair name={t("workbench.notice-of-codes.number")}>{of.number}</Pair>}
          {of.decidedOn !== null && <Pair name={t("workbench.states.form.date")}>{day(of.decidedOn)}</Pair>}
          {of.setBy !== null && <Pair name={t("workbench.notice-of-codes.by")}>{of.setBy}</Pair>}
          {of.endedReason !== null && <Pair name={t("workbench.notice-of-codes.ended")}>{of.endedReason}</Pair>}
        </dl>
      </section>
      <section className="stack" aria-labelledby="history">
        <h2 id="history">{t("workbench.notice-of-codes.history")}</h2>
        <ul className="plain-list">
          {of.history.map((step) => (
            <li key={`${step.at} ${step.type}`}>
              {t(`workbench.notice-of-codes.step.${step.type as "code-notice-set"}`)}{" "}
              <span className="small soft">
                {t("workbench.states.by", {
                  by: step.by === "" ? agencyName(step.agency) : step.by,
                  time: time(step.at),
                })}
              </span>
              {step.reason !== null && <p className="written">{step.reason}</p>}
            </li>
          ))}
        </ul>
      </section>
    </Page>
  );
}

function Actions({ of }: { of: CodeNoticeFile }) {
  const t = useText(statesPageText);
  const [open, setOpen] = useState<"grant" | "refuse" | "lift" | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      {of.state === "asked" && (
        <>
          <AbilityButton ability={of.abilities.decide} onClick={() => setOpen("grant")}>
            {t("workbench.notice-of-codes.grant")}
          </AbilityButton>
          <AbilityButton variant="default" ability={of.abilities.decide} onClick={() => setOpen("refuse")}>
            {t("workbench.notice-of-codes.refuse")}
          </AbilityButton>
        </>
      )}
      {of.state === "set" && (
        <AbilityButton variant="default" ability={of.abilities.lift} onClick={() => setOpen("lift")}>
          {t("workbench.notice-of-codes.lift")}
        </AbilityButton>
      )}
      {open === "grant" && <GrantForm of={of} onClose={close} />}
      {(open === "refuse" || open === "lift") && <ReasonForm of={of} kind={open} onClose={close} />}
    </>
  );
}
