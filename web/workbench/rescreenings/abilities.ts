import { accessText } from "../../../src/kernel/text/access.ts";
import { monitoringText } from "../../../src/kernel/text/monitoring.ts";
import type { Rescreening } from "../api/rescreenings.ts";
import { isUnderway } from "../api/rescreenings.ts";
import { useSession } from "../api/session.ts";
import type { Ability } from "../frame/ability-button.tsx";
import { useText } from "../words/lang.tsx";

const yes: Ability = { allowed: true, reason: null };
const no = (reason: string): Ability => ({ allowed: false, reason });

/** Whether the person's role carries rescreening at all; the server holds the same, and has the last word. */
function useMayRescreen(): Ability {
  const a = useText(accessText);
  const { data: session } = useSession();
  const carries = session?.user?.roles.some((role) => role === "officer" || role === "administrator") === true;
  return carries ? yes : no(a("access.reason.role"));
}

/** Whether another one may be started beside those known. */
export function useStartAbility(known: readonly Rescreening[] | undefined): Ability | undefined {
  const m = useText(monitoringText);
  const may = useMayRescreen();
  if (!may.allowed || known === undefined) return may.allowed ? undefined : may;
  return known.some(isUnderway) ? no(m("monitoring.rescreening.underway")) : yes;
}

/** Whether a preview may be applied, and whether it may be thrown away. */
export function useDecisionAbilities(run: Rescreening): { apply: Ability; discard: Ability } {
  const m = useText(monitoringText);
  const may = useMayRescreen();
  if (!may.allowed) return { apply: may, discard: may };
  const previewed = run.state === "previewed";
  return {
    apply: previewed ? yes : no(m("monitoring.rescreening.not-previewed")),
    discard:
      previewed || run.state === "looking" || run.state === "weighing" ? yes : no(m("monitoring.rescreening.ended")),
  };
}
