import { accessText } from "../../../src/kernel/text/access.ts";
import { useSession } from "../api/session.ts";
import { useText } from "../words/lang.tsx";
import type { Ability } from "./ability-button.tsx";

/** Whether an administrator is signed in, before there is a thing that says who may change it; the server holds the same, and has the last word. */
export function useManageAbility(): Ability {
  const a = useText(accessText);
  const { data: session } = useSession();
  const carries = session?.user?.roles.includes("administrator") === true;
  return carries ? { allowed: true, reason: null } : { allowed: false, reason: a("access.reason.role") };
}
