import { useState } from "react";
import { casesPageText } from "../../../src/kernel/text/workbench/cases.ts";
import type { CaseFile } from "../api/cases.ts";
import { ExcerptButton } from "../exchange/records/excerpt.tsx";
import { AskButton } from "../exchange/requests/ask-button.tsx";
import { AbilityButton } from "../frame/ability-button.tsx";
import { useText } from "../words/lang.tsx";
import { CaseDialog } from "./case-dialog.tsx";

export type CaseAct = "edit" | "verify" | "back" | "close" | "reopen" | "assign" | "share";

/** What may be done with a case; what may not says why. */
export function CaseActions({ of }: { of: CaseFile }) {
  const t = useText(casesPageText);
  const [act, setAct] = useState<CaseAct | null>(null);
  const { abilities } = of;
  const button = (
    which: CaseAct,
    ability: (typeof abilities)[keyof typeof abilities],
    words: Parameters<typeof t>[0],
    main = false,
  ) => (
    <AbilityButton ability={ability} size="sm" variant={main ? "filled" : "default"} onClick={() => setAct(which)}>
      {t(words)}
    </AbilityButton>
  );
  return (
    <section className="row no-print" aria-label={t("workbench.case.actions")}>
      {of.state !== "verifying" &&
        of.state !== "closed" &&
        button("verify", abilities.moveToVerifying, "workbench.case.verify", true)}
      {of.state === "verifying" && button("back", abilities.moveToOpen, "workbench.case.back-to-open")}
      {of.state === "closed"
        ? button("reopen", abilities.reopen, "workbench.case.reopen", true)
        : button("close", abilities.close, "workbench.case.close", of.state === "verifying")}
      {button("edit", abilities.edit, "workbench.case.edit")}
      {button("assign", abilities.assign, "workbench.case.assign")}
      {button("share", abilities.share, "workbench.case.share")}
      <ExcerptButton of={{ kind: "case", id: of.id }} />
      <AskButton subject={{ kind: "case", id: of.id, title: "" }} />
      {act !== null && <CaseDialog of={of} act={act} onClose={() => setAct(null)} />}
    </section>
  );
}
