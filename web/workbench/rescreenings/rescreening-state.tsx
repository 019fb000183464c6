import { rescreeningPageText } from "../../../src/kernel/text/workbench/rescreening.ts";
import type { Rescreening } from "../api/rescreenings.ts";
import { useText } from "../words/lang.tsx";

const tones = {
  looking: "no",
  weighing: "no",
  previewed: "unsure",
  applying: "no",
  applied: "accent",
  discarded: undefined,
} as const satisfies Record<Rescreening["state"], string | undefined>;

/** The state of a rescreening as a coloured word. */
export function RescreeningState({ state }: Pick<Rescreening, "state">) {
  const t = useText(rescreeningPageText);
  return (
    <span className="tag" data-tone={tones[state]}>
      {t(`workbench.rescreening.state.${state}`)}
    </span>
  );
}
