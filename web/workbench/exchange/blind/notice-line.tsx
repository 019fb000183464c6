import { useEffect, useState } from "react";
import { Link } from "wouter";
import { exchangeBlindPageText } from "../../../../src/kernel/text/workbench/exchange-blind.ts";
import { exchangeRecordsPageText } from "../../../../src/kernel/text/workbench/exchange-records.ts";
import type { BlindNotice } from "../../api/exchange-blind.ts";
import { useDecideNotice, useSeeNotice } from "../../api/exchange-blind.ts";
import type { ValueKind } from "../../api/exchange-records.ts";
import { useAudienceName } from "../../api/groups.ts";
import { AbilityButton } from "../../frame/ability-button.tsx";
import { Confirm } from "../../frame/confirm.tsx";
import { ProblemNote } from "../../frame/problem-note.tsx";
import { paths } from "../../paths.ts";
import { useFormat, useText } from "../../words/lang.tsx";
import { AskForm } from "./ask-form.tsx";

const tones = { open: "unsure", known: "accent", kept: undefined } as const;

/** One match: which of the own records, what is shared, whose the other is where that is told, and what can be done. */
export function NoticeLine({ notice }: { notice: BlindNotice }) {
  const t = useText(exchangeBlindPageText);
  const r = useText(exchangeRecordsPageText);
  const nameOf = useAudienceName();
  const { time } = useFormat();
  const [act, setAct] = useState<"ask" | "keep" | null>(null);
  const decide = useDecideNotice(notice.id);
  const { mutate: see } = useSeeNotice();
  const isNew = notice.seenAt === null;
  useEffect(() => {
    if (isNew) see(notice.id);
  }, [isNew, see, notice.id]);
  const what = notice.kinds.map((kind) => r(`workbench.record.value.${kind as ValueKind}`).toLowerCase()).join(", ");
  return (
    <section className="sheet stack" aria-label={what}>
      <div>
        {isNew && (
          <span className="tag" data-tone="accent">
            {t("workbench.blind.new")}
          </span>
        )}{" "}
        <span className="tag" data-tone={tones[notice.state]}>
          {t(`workbench.blind.state.${notice.state}`)}
        </span>
        <p>
          <strong>
            {notice.otherAgency === null
              ? t("workbench.blind.line.unknown", { what })
              : t("workbench.blind.line.known", { what, agency: nameOf(notice.otherAgency) })}
          </strong>
        </p>
        <p className="small soft">
          {t("workbench.blind.record")}:{" "}
          {notice.ownRecord === null ? (
            t("workbench.blind.record.gone")
          ) : (
            <Link href={paths.record(notice.ownRecord.id)}>{notice.ownRecord.title}</Link>
          )}{" "}
          · {time(notice.shownFrom)}
        </p>
      </div>
      <ProblemNote error={decide.error} />
      <div className="row no-print">
        {notice.otherAgency !== null && notice.state !== "kept" && (
          <AbilityButton ability={notice.abilities.ask} onClick={() => setAct("ask")}>
            {t("workbench.blind.ask")}
          </AbilityButton>
        )}
        {notice.state === "open" && (
          <>
            <AbilityButton
              ability={notice.abilities.decide}
              variant="default"
              loading={decide.isPending}
              onClick={() => decide.mutate(true)}
            >
              {t("workbench.blind.tell")}
            </AbilityButton>
            <AbilityButton ability={notice.abilities.decide} variant="subtle" onClick={() => setAct("keep")}>
              {t("workbench.blind.keep")}
            </AbilityButton>
          </>
        )}
      </div>
      {act === "ask" && <AskForm notice={notice} onClose={() => setAct(null)} />}
      {act === "keep" && (
        <Confirm
          title={t("workbench.blind.keep")}
          change={decide}
          onConfirm={() => decide.mutate(false, { onSuccess: () => setAct(null) })}
          onClose={() => setAct(null)}
        >
          <p>{t("workbench.blind.keep.sure")}</p>
        </Confirm>
      )}
    </section>
  );
}
