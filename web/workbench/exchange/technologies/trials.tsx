import { FileInput } from "@mantine/core";
import { useState } from "react";
import { exchangeTechnologiesPageText } from "../../../../src/kernel/text/workbench/exchange-technologies.ts";
import { useOnce } from "../../api/once.ts";
import type { TechnologyFile } from "../../api/technologies.ts";
import { useTryTechnology } from "../../api/technologies.ts";
import { useColleagueName } from "../../api/users.ts";
import { AbilityButton } from "../../frame/ability-button.tsx";
import { ProblemNote } from "../../frame/problem-note.tsx";
import { Part } from "../../quality/part.tsx";
import { useFormat, useText } from "../../words/lang.tsx";
import { BoardTable } from "./score-board.tsx";

/** Trials on labelled lines that somebody gives, beside the built-in checks. */
export function Trials({ of }: { of: TechnologyFile }) {
  const t = useText(exchangeTechnologiesPageText);
  const { number, time } = useFormat();
  const nameOf = useColleagueName();
  const [file, setFile] = useState<File | null>(null);
  const attempt = useTryTechnology(of.id);
  const once = useOnce();
  const send = async () => {
    if (file === null || attempt.isPending) return;
    const lines = await file.text();
    attempt.mutate(
      { name: file.name, lines, once: once({ name: file.name, lines }) },
      { onSuccess: () => setFile(null) },
    );
  };
  return (
    <Part title={t("workbench.trials.title")} about={t("workbench.trials.about")}>
      <ProblemNote error={attempt.error} />
      <div className="row no-print">
        <FileInput
          aria-label={t("workbench.trials.file")}
          placeholder={t("workbench.trials.file")}
          accept=".jsonl,.json,.txt"
          clearable
          value={file}
          onChange={setFile}
        />
        <AbilityButton
          ability={of.abilities.manage}
          variant="default"
          loading={attempt.isPending}
          onClick={() => void send()}
        >
          {t("workbench.trials.start")}
        </AbilityButton>
      </div>
      {of.trials.length === 0 && <p className="soft">{t("workbench.trials.none")}</p>}
      {of.trials.map((trial) => (
        <div key={trial.id} className="stack">
          <p>
            <strong>{trial.name}</strong> <span className="tag">{t(`workbench.trials.${trial.state}`)}</span>{" "}
            <span className="small soft">
              {`${t("workbench.trials.lines", { n: number(trial.lines) })} · ${time(trial.at)} · ${nameOf(trial.by)}`}
              {trial.ms !== null && ` · ${number(Math.round(trial.ms))} ms`}
            </span>
          </p>
          {trial.problem !== null && <p>{trial.problem}</p>}
          {trial.result !== null && <BoardTable rows={[{ title: trial.name, row: trial.result }]} />}
        </div>
      ))}
    </Part>
  );
}
