import { leadsText } from "../../../src/kernel/text/leads.ts";
import { leadsPageText } from "../../../src/kernel/text/workbench/leads.ts";
import type { Lead, LeadState } from "../api/leads.ts";
import { useFormat, useText } from "../words/lang.tsx";

const tones = { open: undefined, yes: "yes", no: "no", unsure: "unsure" } as const;

/** The state of a lead as a coloured word. */
export function StateTag({ state }: { state: LeadState }) {
  const t = useText(leadsText);
  return (
    <span className="tag" data-tone={tones[state]}>
      {t(`leads.state.${state}`)}
    </span>
  );
}

/** A lead in one line: concern, score, how many signs, state. */
export function LeadLine({ lead }: { lead: Lead }) {
  const t = useText(leadsPageText);
  const concern = useText(leadsText);
  const { number } = useFormat();
  return (
    <>
      {concern(`leads.concern.${lead.concern}`)} ·{" "}
      {t("workbench.leads.score", { score: number(Math.round(lead.score)) })} ·{" "}
      {t("workbench.leads.findings", { n: number(lead.findings) })} <StateTag state={lead.state} />
    </>
  );
}
