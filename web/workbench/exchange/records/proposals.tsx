import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { exchangeRecordsPageText } from "../../../../src/kernel/text/workbench/exchange-records.ts";
import type { ExchangeRecord, Proposal } from "../../api/exchange-records.ts";
import { proposalsQuery, useAnswerProposal } from "../../api/exchange-records.ts";
import { useAudienceName } from "../../api/groups.ts";
import { ProblemNote } from "../../frame/problem-note.tsx";
import { useFormat, useText } from "../../words/lang.tsx";

const tones = { open: "unsure", accepted: "accent", refused: undefined } as const;

/** Corrections that others proposed, beside what the record says now; its keeper accepts or refuses. */
export function Proposals({ of }: { of: ExchangeRecord }) {
  const t = useText(exchangeRecordsPageText);
  const nameOf = useAudienceName();
  const { time } = useFormat();
  const proposals = useQuery(proposalsQuery(of.id));
  const answer = useAnswerProposal();
  const items = proposals.data?.items ?? [];
  if (items.length === 0 && proposals.error === null) return null;
  return (
    <section className="sheet stack" aria-labelledby="proposals">
      <h2 id="proposals">{t("workbench.record.proposals")}</h2>
      <ProblemNote error={proposals.error ?? answer.error} onRetry={() => void proposals.refetch()} />
      <ul className="plain-list stack">
        {items.map((one) => (
          <li key={one.id} className="row spread">
            <div>
              <span className="tag" data-tone={tones[one.state]}>
                {t(`workbench.record.proposal.${one.state}`)}
              </span>{" "}
              <Line one={one} of={of} />
              <p className="written">{one.reason}</p>
              <div className="small soft">
                {nameOf(one.agency)} · {time(one.madeAt)}
                {one.answer !== null && ` · ${one.answer}`}
              </div>
            </div>
            {one.state === "open" && of.keeping !== null && of.abilities.share.allowed && (
              <div className="row no-print">
                {([true, false] as const).map((accepted) => (
                  <Button
                    key={String(accepted)}
                    size="compact-sm"
                    variant={accepted ? "filled" : "default"}
                    loading={answer.isPending && answer.variables.id === one.id}
                    onClick={() => answer.mutate({ id: one.id, accepted, answer: null })}
                  >
                    {t(accepted ? "workbench.record.proposal.accept" : "workbench.record.proposal.refuse")}
                  </Button>
                ))}
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Line({ one, of }: { one: Proposal; of: ExchangeRecord }) {
  const t = useText(exchangeRecordsPageText);
  const old = of.fields.find(({ name }) => name === one.field)?.value;
  const value = one.unit === null ? one.value : `${one.value} ${one.unit}`;
  if (old === undefined || one.state !== "open")
    return <>{t("workbench.record.proposal.new", { field: one.field, value })}</>;
  return <>{t("workbench.record.proposal.was", { field: one.field, old, value })}</>;
}
