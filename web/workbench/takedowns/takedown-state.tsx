import { takedownsText } from "../../../src/kernel/text/takedowns.ts";
import { takedownsPageText } from "../../../src/kernel/text/workbench/takedowns.ts";
import type { Outcome, Takedown } from "../api/takedowns.ts";
import { useText } from "../words/lang.tsx";

const tones = { waiting: "unsure", answered: "accent", withdrawn: undefined } as const;
const outcomeTones = { waiting: "unsure", removed: "accent", refused: "yes" } as const;

/** The state of a request as a coloured word; one that is late says so. */
export function TakedownStateTag({ of }: { of: Pick<Takedown, "state" | "isOverdue"> }) {
  const t = useText(takedownsText);
  const p = useText(takedownsPageText);
  return (
    <>
      <span className="tag" data-tone={tones[of.state]}>
        {t(`takedowns.state.${of.state}`)}
      </span>
      {of.isOverdue && (
        <span className="tag" data-tone="yes">
          {p("workbench.takedowns.overdue")}
        </span>
      )}
    </>
  );
}

/** What became of one listing. */
export function OutcomeTag({ outcome }: { outcome: Outcome }) {
  const t = useText(takedownsText);
  return (
    <span className="tag" data-tone={outcomeTones[outcome]}>
      {t(`takedowns.outcome.${outcome}`)}
    </span>
  );
}
