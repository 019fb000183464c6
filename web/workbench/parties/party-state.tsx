import { partiesText } from "../../../src/kernel/text/parties.ts";
import type { Party, PartyApplication, Prefix } from "../api/parties.ts";
import { useText } from "../words/lang.tsx";

const applicationTones = { waiting: "unsure", asked: "unsure", approved: "accent", refused: "yes" } as const;
const proofTones = { claimed: "unsure", verified: "accent", refused: "yes" } as const;

/** The state of an application as a coloured word. */
export function ApplicationStateTag({ state }: { state: PartyApplication["state"] }) {
  const t = useText(partiesText);
  return (
    <span className="tag" data-tone={applicationTones[state]}>
      {t(`parties.application.state.${state}`)}
    </span>
  );
}

/** Whether a party's licence stands. */
export function PartyStateTag({ state }: { state: Party["state"] }) {
  const t = useText(partiesText);
  return (
    <span className="tag" data-tone={state === "active" ? "accent" : "yes"}>
      {t(`parties.state.${state}`)}
    </span>
  );
}

/** How sure it is that a prefix is the party's. */
export function ProofTag({ proof }: { proof: Prefix["proof"] }) {
  const t = useText(partiesText);
  return (
    <span className="tag" data-tone={proofTones[proof]}>
      {t(`parties.proof.${proof}`)}
    </span>
  );
}

/** The kinds of a business in words. */
export function useKinds(): (kinds: Party["kinds"]) => string {
  const t = useText(partiesText);
  return (kinds) => kinds.map((kind) => t(`parties.kind.${kind}`)).join(", ");
}
