import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { exchangeTechnologiesText } from "../../../../src/kernel/text/exchange-technologies.ts";
import { exchangeTechnologiesPageText } from "../../../../src/kernel/text/workbench/exchange-technologies.ts";
import type { TechnologyFile } from "../../api/technologies.ts";
import { technologyQuery } from "../../api/technologies.ts";
import { AbilityButton } from "../../frame/ability-button.tsx";
import { Waiting } from "../../frame/gone.tsx";
import { Page } from "../../frame/page.tsx";
import { ProblemNote } from "../../frame/problem-note.tsx";
import { useText } from "../../words/lang.tsx";
import { About, Switches } from "./about.tsx";
import { Ask } from "./ask.tsx";
import { Calls } from "./calls.tsx";
import { EndForm, KeyForm, SwitchForm } from "./forms.tsx";
import { ScoreBoard } from "./score-board.tsx";
import { TechnologyState } from "./state-tag.tsx";
import { Trials } from "./trials.tsx";

/** One technology: its switch, what it is given and within which limits, its log, and how good it is. */
export function TechnologyPage({ id }: { id: string }) {
  const query = useQuery(technologyQuery(id));
  if (query.data === undefined) return <Waiting query={query} />;
  return <Shown of={query.data} error={query.error} />;
}

type Form = "switch" | "key" | "end";

function Shown({ of, error }: { of: TechnologyFile; error: unknown }) {
  const t = useText(exchangeTechnologiesPageText);
  const k = useText(exchangeTechnologiesText);
  const [form, setForm] = useState<Form | null>(null);
  const close = () => setForm(null);
  return (
    <Page
      title={of.title}
      about={
        <span className="row">
          {k(`technologies.kind.${of.kind}`)} <TechnologyState state={of.state} />
        </span>
      }
      actions={
        <>
          <AbilityButton ability={of.abilities.switch} onClick={() => setForm("switch")}>
            {t("workbench.technology.switch")}
          </AbilityButton>
          {of.way === "http" && (
            <AbilityButton ability={of.abilities.end} variant="default" onClick={() => setForm("key")}>
              {t("workbench.technology.key")}
            </AbilityButton>
          )}
          <AbilityButton ability={of.abilities.end} variant="default" onClick={() => setForm("end")}>
            {t("workbench.technology.end")}
          </AbilityButton>
        </>
      }
    >
      <ProblemNote error={error} />
      {of.kind === "authenticator" && <Ask of={of} />}
      <About of={of} />
      {of.kind === "detector" && (
        <>
          <ScoreBoard id={of.id} />
          <Trials of={of} />
        </>
      )}
      <Switches of={of} />
      <Calls id={of.id} />
      {form === "switch" && <SwitchForm of={of} onClose={close} />}
      {form === "key" && <KeyForm of={of} onClose={close} />}
      {form === "end" && <EndForm of={of} onClose={close} />}
    </Page>
  );
}
