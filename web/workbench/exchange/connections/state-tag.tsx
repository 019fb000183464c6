import { exchangeConnectionsText } from "../../../../src/kernel/text/exchange-connections.ts";
import type { ConnectionRun } from "../../api/connections.ts";
import { useText } from "../../words/lang.tsx";

const tones = { running: "no", done: "accent", failed: "yes", stopped: undefined } as const;

/** The state of a run as a coloured word. */
export function ConnectionRunState({ state }: Pick<ConnectionRun, "state">) {
  const t = useText(exchangeConnectionsText);
  return (
    <span className="tag" data-tone={tones[state]}>
      {t(`connections.state.${state}`)}
    </span>
  );
}

/** Whether a connection is switched on, as a coloured word. */
export function ConnectionSwitch({ isOn }: { isOn: boolean }) {
  const t = useText(exchangeConnectionsText);
  return (
    <span className="tag" data-tone={isOn ? "accent" : undefined}>
      {t(isOn ? "connections.on" : "connections.off")}
    </span>
  );
}
