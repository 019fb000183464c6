import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { exchangeRecordsPageText } from "../../../../src/kernel/text/workbench/exchange-records.ts";
import type { ExchangeRecord, RecordShare } from "../../api/exchange-records.ts";
import { sharesQuery, useWithdrawShare } from "../../api/exchange-records.ts";
import { useAudienceName } from "../../api/groups.ts";
import { NobodyThere } from "../../frame/nobody-there.tsx";
import { ProblemNote } from "../../frame/problem-note.tsx";
import { useFormat, useText } from "../../words/lang.tsx";

/** With whom a record is shared, why, and until when; what was taken back stays to be read. */
export function Shares({ of }: { of: ExchangeRecord }) {
  const t = useText(exchangeRecordsPageText);
  const shares = useQuery(sharesQuery(of.id));
  const withdraw = useWithdrawShare(of.id);
  return (
    <section className="sheet stack" aria-labelledby="shares">
      <h2 id="shares">{t("workbench.record.shares")}</h2>
      <ProblemNote error={shares.error ?? withdraw.error} onRetry={() => void shares.refetch()} />
      {shares.data?.items.length === 0 && <p className="soft">{t("workbench.record.shares.none")}</p>}
      <ul className="plain-list stack">
        {shares.data?.items.map((share) => (
          <li key={share.id} className="row spread">
            <ShareLine share={share} />
            {isOpen(share) && (
              <Button
                variant="default"
                size="compact-sm"
                className="no-print"
                loading={withdraw.isPending && withdraw.variables === share.id}
                onClick={() => withdraw.mutate(share.id)}
              >
                {t("workbench.record.share.take-back")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <NobodyThere of={shares.data?.items.filter(isOpen).flatMap(({ audiences }) => audiences) ?? []} />
    </section>
  );
}

const isOpen = ({ withdrawnAt, until }: RecordShare) =>
  withdrawnAt === null && (until === null || new Date(until) > new Date());

function ShareLine({ share }: { share: RecordShare }) {
  const t = useText(exchangeRecordsPageText);
  const nameOf = useAudienceName();
  const { day, time } = useFormat();
  const names = share.audiences.map((one) => (one === "*" ? t("workbench.record.share.all") : nameOf(one))).join(", ");
  const ends =
    share.withdrawnAt !== null
      ? t("workbench.record.share.taken-back", { day: time(share.withdrawnAt) })
      : share.until === null
        ? t("workbench.record.share.no-end")
        : isOpen(share)
          ? t("workbench.record.share.to", { day: day(share.until) })
          : t("workbench.record.share.ended");
  return (
    <div>
      <strong>{names}</strong>
      {share.fields !== null && <span className="soft"> · {share.fields.join(", ")}</span>}
      <div className="small soft">
        {share.purpose}
        {share.basis !== null && ` · ${share.basis}`} · {time(share.madeAt)} · {ends}
      </div>
    </div>
  );
}
