import { candidatesText } from "../../../src/kernel/text/candidates.ts";
import type { CandidateState as State } from "../api/candidates.ts";
import { useText } from "../words/lang.tsx";

const tones = {
  new: undefined,
  looked: "unsure",
  silent: undefined,
  registered: "no",
  unregistered: "yes",
  "not-commerce": undefined,
  "blocked-asked": "yes",
} as const satisfies Record<State, string | undefined>;

/** The state of a candidate as a coloured word. */
export function CandidateState({ state }: { state: State }) {
  const t = useText(candidatesText);
  return (
    <span className="tag" data-tone={tones[state]}>
      {t(`candidates.state.${state}`)}
    </span>
  );
}
