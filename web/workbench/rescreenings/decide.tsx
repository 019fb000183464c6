import { useState } from "react";
import { rescreeningPageText } from "../../../src/kernel/text/workbench/rescreening.ts";
import type { Decision, RescreeningFile } from "../api/rescreenings.ts";
import { useDecideRescreening } from "../api/rescreenings.ts";
import { AbilityButton } from "../frame/ability-button.tsx";
import { Confirm } from "../frame/confirm.tsx";
import { useFormat, useText } from "../words/lang.tsx";
import { useDecisionAbilities } from "./abilities.ts";

/** Apply it or throw it away; each asks once more. */
export function Decide({ run }: { run: RescreeningFile }) {
  const t = useText(rescreeningPageText);
  const { number } = useFormat();
  const [asked, setAsked] = useState<Decision | null>(null);
  const decide = useDecideRescreening(run);
  const { apply, discard } = useDecisionAbilities(run);
  const close = () => {
    setAsked(null);
    decide.reset();
  };
  return (
    <>
      <AbilityButton ability={apply} onClick={() => setAsked("apply")}>
        {t("workbench.rescreening.apply")}
      </AbilityButton>
      <AbilityButton ability={discard} variant="default" onClick={() => setAsked("discard")}>
        {t("workbench.rescreening.discard")}
      </AbilityButton>
      {asked !== null && (
        <Confirm
          title={t(`workbench.rescreening.${asked}`)}
          change={decide}
          onConfirm={() => decide.mutate(asked, { onSuccess: close })}
          onClose={close}
        >
          {asked === "apply" && run.isOutdated && <p>{t("workbench.rescreening.previewed.outdated")}</p>}
          <p>
            {t(`workbench.rescreening.${asked}.sure`, {
              changed: number(run.changed),
              raised: number(run.leads.raised),
              fallen: number(run.leads.fallen),
            })}
          </p>
        </Confirm>
      )}
    </>
  );
}
