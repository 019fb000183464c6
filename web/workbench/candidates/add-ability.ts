import { accessText } from "../../../src/kernel/text/access.ts";
import { useSession } from "../api/session.ts";
import type { Ability } from "../frame/ability-button.tsx";
import { useText } from "../words/lang.tsx";

/** Adding is for officers; the server holds the same, and has the last word. */
export function useAddAbility(): Ability {
  const a = useText(accessText);
  const { data: session } = useSession();
  const allowed = session?.user?.roles.includes("officer") ?? false;
  return { allowed, reason: allowed ? null : a("access.reason.role") };
}
