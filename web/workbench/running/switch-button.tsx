import { runningText } from "../../../src/kernel/text/running.ts";
import type { Ability } from "../frame/ability-button.tsx";
import { AbilityButton } from "../frame/ability-button.tsx";
import { useText } from "../words/lang.tsx";

type Parts = {
  isOn: boolean;
  ability: Ability;
  step: { isPending: boolean; mutate: (step: "on" | "off") => void };
};

/** Switches something on, which is what one comes for while it is off; switching off is never the main thing. */
export function SwitchButton({ isOn, ability, step }: Parts) {
  const t = useText(runningText);
  return (
    <AbilityButton
      ability={ability}
      variant={isOn ? "default" : "filled"}
      loading={step.isPending}
      onClick={() => step.mutate(isOn ? "off" : "on")}
    >
      {t(isOn ? "running.switch.off" : "running.switch.on")}
    </AbilityButton>
  );
}
