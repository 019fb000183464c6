import { casesText } from "../../../src/kernel/text/cases.ts";
import type { CaseState } from "../api/cases.ts";
import { useText } from "../words/lang.tsx";

const tones = { open: "accent", verifying: "unsure", closed: undefined, reopened: "accent" } as const;

/** The state of a case as a coloured word. */
export function CaseStateTag({ state }: { state: CaseState }) {
  const t = useText(casesText);
  return (
    <span className="tag" data-tone={tones[state]}>
      {t(`cases.state.${state}`)}
    </span>
  );
}
