import { collectorsText } from "../../../src/kernel/text/collectors.ts";
import type { CollectorRun } from "../api/collectors.ts";
import { useText } from "../words/lang.tsx";

const tones = { running: "no", done: "accent", failed: "yes", stopped: undefined } as const;

/** The state of a run as a coloured word. */
export function CollectorRunState({ state }: Pick<CollectorRun, "state">) {
  const t = useText(collectorsText);
  return (
    <span className="tag" data-tone={tones[state]}>
      {t(`collectors.state.${state}`)}
    </span>
  );
}

/** Whether a collector is switched on, as a coloured word. */
export function SwitchState({ isOn }: { isOn: boolean }) {
  const t = useText(collectorsText);
  return (
    <span className="tag" data-tone={isOn ? "accent" : undefined}>
      {t(isOn ? "collectors.on" : "collectors.off")}
    </span>
  );
}
