import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSearchParams } from "wouter";
import { exchangeRecordsPageText } from "../../../../src/kernel/text/workbench/exchange-records.ts";
import { frameText } from "../../../../src/kernel/text/workbench/frame.ts";
import type { ExchangeRecord } from "../../api/exchange-records.ts";
import { recordQuery } from "../../api/exchange-records.ts";
import { useAudienceName } from "../../api/groups.ts";
import { AbilityButton } from "../../frame/ability-button.tsx";
import { Waiting } from "../../frame/gone.tsx";
import { Page } from "../../frame/page.tsx";
import { Pair } from "../../frame/pair.tsx";
import { PrintButton, PrintedBy } from "../../frame/print.tsx";
import { useFormat, useText } from "../../words/lang.tsx";
import { AskButton } from "../requests/ask-button.tsx";
import { RequestsAbout } from "../requests/requests-about.tsx";
import { ExcerptSource } from "./excerpt.tsx";
import { Proposals } from "./proposals.tsx";
import { ProposeForm } from "./propose-form.tsx";
import { Readers } from "./readers.tsx";
import { KindWord, LevelTag } from "./record-tags.tsx";
import { ShareForm } from "./share-form.tsx";
import { Shares } from "./shares.tsx";
import { SightForm } from "./sight-form.tsx";
import { Sightings } from "./sightings.tsx";
import { WhoElse } from "./who-else.tsx";
import { WithdrawForm } from "./withdraw-form.tsx";

type Act = "share" | "propose" | "sight" | "withdraw";

/** One record: what it says, who sees it and has seen it, who else works on the same. */
export function RecordPage({ id }: { id: string }) {
  const f = useText(frameText);
  const query = useQuery(recordQuery(id));
  const [search, setSearch] = useSearchParams();
  const [act, setAct] = useState<Act | null>(search.get("act") === "share" ? "share" : null);
  if (query.data === undefined) return <Waiting query={query} />;
  const of = query.data;
  const close = () => {
    setAct(null);
    setSearch({}, { replace: true });
  };
  return (
    <Page
      title={of.title}
      about={
        <span className="row">
          <LevelTag of={of} /> <KindWord kind={of.kind} />
        </span>
      }
      actions={
        <>
          <Actions of={of} onAct={setAct} />
          <AskButton subject={{ kind: "record", id: of.id, title: "" }} />
          <PrintButton>{f("workbench.print")}</PrintButton>
        </>
      }
    >
      <PrintedBy />
      <Content of={of} />
      {of.keeping !== null && <ExcerptSource record={of.id} />}
      {of.keeping !== null && <Shares of={of} />}
      {of.keeping !== null && <Readers id={of.id} />}
      <WhoElse of={{ kind: "record", id: of.id }} />
      <RequestsAbout id={of.id} />
      <Proposals of={of} />
      <Sightings id={of.id} />
      {act === "share" && of.keeping !== null && <ShareForm of={of} version={of.keeping.version} onClose={close} />}
      {act === "propose" && <ProposeForm of={of} onClose={close} />}
      {act === "sight" && <SightForm id={of.id} keeper={of.agency} onClose={close} />}
      {act === "withdraw" && <WithdrawForm id={of.id} onClose={close} />}
    </Page>
  );
}

function Actions({ of, onAct }: { of: ExchangeRecord; onAct: (act: Act) => void }) {
  const t = useText(exchangeRecordsPageText);
  const isKept = of.keeping !== null;
  return isKept ? (
    <>
      <AbilityButton ability={of.abilities.share} onClick={() => onAct("share")}>
        {t("workbench.record.share")}
      </AbilityButton>
      <AbilityButton ability={of.abilities.withdraw} variant="default" onClick={() => onAct("withdraw")}>
        {t("workbench.record.withdraw")}
      </AbilityButton>
    </>
  ) : (
    <>
      <AbilityButton ability={of.abilities.sight} variant="default" onClick={() => onAct("sight")}>
        {t("workbench.record.sight")}
      </AbilityButton>
      <AbilityButton ability={of.abilities.propose} variant="default" onClick={() => onAct("propose")}>
        {t("workbench.record.propose")}
      </AbilityButton>
    </>
  );
}

function Content({ of }: { of: ExchangeRecord }) {
  const t = useText(exchangeRecordsPageText);
  const nameOf = useAudienceName();
  const { day, time } = useFormat();
  const narrower = new Map((of.keeping?.narrower ?? []).map((one) => [one.name, one]));
  return (
    <section className="sheet stack" aria-labelledby="content">
      <h2 id="content">{t("workbench.record.fields")}</h2>
      {of.summary !== "" && <p className="written">{of.summary}</p>}
      <dl className="pairs">
        {of.fields.map(({ name, value, unit }, at) => {
          const closer = narrower.get(name);
          return (
            <Pair key={`${name} ${at}`} name={name}>
              <span className="written">{unit === null ? value : `${value} ${unit}`}</span>
              {closer !== undefined && (
                <div className="small soft">
                  {t("workbench.record.narrower", {
                    who:
                      closer.level === "named"
                        ? closer.sharedWith.map(nameOf).join(", ")
                        : t(`workbench.record.level.${closer.level}`),
                  })}
                </div>
              )}
            </Pair>
          );
        })}
      </dl>
      <dl className="pairs small soft">
        <Pair name={t("workbench.records.keeper")}>{nameOf(of.agency)}</Pair>
        <Pair name={t("workbench.record.source")}>{of.source}</Pair>
        {of.keeping !== null && <Pair name={t("workbench.record.number")}>{of.keeping.externalId}</Pair>}
        {of.hub !== null && <Pair name={t("workbench.record.hub")}>{of.hub}</Pair>}
        {of.occurredOn !== null && (
          <Pair name={t("workbench.record.occurred")}>{day(`${of.occurredOn}T00:00:00+07:00`)}</Pair>
        )}
        <Pair name={t("workbench.records.changed")}>{time(of.changedAt)}</Pair>
      </dl>
    </section>
  );
}
