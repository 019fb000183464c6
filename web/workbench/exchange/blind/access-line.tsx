import { Link } from "wouter";
import { exchangeBlindPageText } from "../../../../src/kernel/text/workbench/exchange-blind.ts";
import type { BlindAccess } from "../../api/exchange-blind.ts";
import { useAnswerAccess, useWithdrawAccess } from "../../api/exchange-blind.ts";
import { useAudienceName } from "../../api/groups.ts";
import { useSession } from "../../api/session.ts";
import { AbilityButton } from "../../frame/ability-button.tsx";
import { ProblemNote } from "../../frame/problem-note.tsx";
import { paths } from "../../paths.ts";
import { useFormat, useText } from "../../words/lang.tsx";

const tones = { open: "unsure", granted: "accent", refused: undefined, withdrawn: undefined } as const;

/** One request for a record: who asks whom, why and until when; the owner answers, who asked may withdraw. */
export function AccessLine({ access }: { access: BlindAccess }) {
  const t = useText(exchangeBlindPageText);
  const nameOf = useAudienceName();
  const { day, time } = useFormat();
  const { data: session } = useSession();
  const answer = useAnswerAccess(access);
  const withdraw = useWithdrawAccess(access);
  const isOurs = access.asker === session?.user?.agency;
  return (
    <section className="sheet stack" aria-label={access.purpose}>
      <div>
        <span className="tag" data-tone={tones[access.state]}>
          {t(`workbench.blind.access.${access.state}`)}
        </span>
        <p>
          <strong>
            {isOurs
              ? t("workbench.blind.access.to", { agency: nameOf(access.owner) })
              : t("workbench.blind.access.from", { agency: nameOf(access.asker) })}
          </strong>
        </p>
        <p className="written">{access.purpose}</p>
        <p className="small soft">
          {time(access.askedAt)} · {t("workbench.blind.access.until", { day: day(access.until) })}
          {access.basis !== null && ` · ${access.basis}`}
          {access.record !== null && (
            <>
              {" · "}
              <Link href={paths.record(access.record.id)}>{access.record.title}</Link>
            </>
          )}
        </p>
        {access.answer !== null && <p className="written">{access.answer}</p>}
      </div>
      <ProblemNote error={answer.error ?? withdraw.error} />
      {access.state === "open" && (
        <div className="row no-print">
          {isOurs ? (
            <AbilityButton
              ability={access.abilities.withdraw}
              variant="default"
              loading={withdraw.isPending}
              onClick={() => withdraw.mutate(undefined)}
            >
              {t("workbench.blind.access.withdraw")}
            </AbilityButton>
          ) : (
            ([true, false] as const).map((grants) => (
              <AbilityButton
                key={String(grants)}
                ability={access.abilities.answer}
                variant={grants ? "filled" : "default"}
                loading={answer.isPending && answer.variables.grants === grants}
                onClick={() => answer.mutate({ grants, words: "" })}
              >
                {t(grants ? "workbench.blind.access.grant" : "workbench.blind.access.refuse")}
              </AbilityButton>
            ))
          )}
        </div>
      )}
    </section>
  );
}
