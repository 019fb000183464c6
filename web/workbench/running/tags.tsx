import { runningText } from "../../../src/kernel/text/running.ts";
import { useText } from "../words/lang.tsx";

const tones = { running: "no", done: "accent", failed: "yes", stopped: undefined } as const;
export type RunState = keyof typeof tones;

/** The state of a run as a coloured word. */
export function RunState({ state }: { state: RunState }) {
  const t = useText(runningText);
  return (
    <span className="tag" data-tone={tones[state]}>
      {t(`running.state.${state}`)}
    </span>
  );
}

/** Whether something is switched on, as a coloured word. */
export function SwitchState({ isOn }: { isOn: boolean }) {
  const t = useText(runningText);
  return (
    <span className="tag" data-tone={isOn ? "accent" : undefined}>
      {t(isOn ? "running.on" : "running.off")}
    </span>
  );
}
