import { Textarea } from "@mantine/core";
import { useState } from "react";
import { copiesPageText } from "../../../src/kernel/text/workbench/copies.ts";
import type { CopyVerdict, SuspectFile } from "../api/copies.ts";
import { useJudgeCode } from "../api/copies.ts";
import { AbilityButton } from "../frame/ability-button.tsx";
import { useKeys } from "../frame/keys.ts";
import { ProblemNote } from "../frame/problem-note.tsx";
import { useText } from "../words/lang.tsx";

const verdicts: readonly { verdict: CopyVerdict; key: string }[] = [
  { verdict: "copied", key: "Y" },
  { verdict: "not", key: "N" },
  { verdict: "unsure", key: "U" },
];

/** Copied, not, unsure: by buttons or by the keys of the queue, with a note where there is something to say. */
export function JudgeCode({ file }: { file: SuspectFile }) {
  const t = useText(copiesPageText);
  const [note, setNote] = useState("");
  const judge = useJudgeCode(file);
  const give = (verdict: CopyVerdict) => {
    if (!file.abilities.judge.allowed || judge.isPending) return;
    const words = note.trim();
    judge.mutate(words === "" ? { verdict } : { verdict, note: words }, { onSuccess: () => setNote("") });
  };
  useKeys({ y: () => give("copied"), n: () => give("not"), u: () => give("unsure") });
  return (
    <section className="sheet stack no-print" aria-labelledby="judge">
      <h2 id="judge">{t("workbench.copy.judge")}</h2>
      <p className="small soft">{t("workbench.copy.judge.about")}</p>
      <ProblemNote error={judge.error} />
      <Textarea
        label={t("workbench.copy.note")}
        rows={2}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <div className="row">
        {verdicts.map(({ verdict, key }) => (
          <AbilityButton
            key={verdict}
            ability={file.abilities.judge}
            size="sm"
            variant="default"
            aria-keyshortcuts={key}
            aria-pressed={file.state === verdict}
            onClick={() => give(verdict)}
          >
            {t(`workbench.copy.judge.${verdict}`)}
          </AbilityButton>
        ))}
      </div>
      <p role="status">{judge.isSuccess && t("workbench.copy.judged")}</p>
    </section>
  );
}
