import { exchangeRecordsPageText } from "../../../../src/kernel/text/workbench/exchange-records.ts";
import type { ListedRecord } from "../../api/exchange-records.ts";
import { useText } from "../../words/lang.tsx";

const tones = { named: "unsure", agencies: "accent", public: "accent" } as const;

/** Who sees a record, in plain words; whether it was withdrawn. */
export function LevelTag({ of }: { of: Pick<ListedRecord, "level" | "state"> }) {
  const t = useText(exchangeRecordsPageText);
  if (of.state === "withdrawn") return <span className="tag">{t("workbench.record.withdrawn")}</span>;
  return (
    <span className="tag" data-tone={of.level === "own" ? undefined : tones[of.level]}>
      {t(`workbench.record.level.${of.level}`)}
    </span>
  );
}

export function KindWord({ kind }: { kind: ListedRecord["kind"] }) {
  const t = useText(exchangeRecordsPageText);
  return <>{t(`workbench.record.kind.${kind}`)}</>;
}
