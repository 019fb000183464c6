import { accessText } from "../../../src/kernel/text/access.ts";
import { useSession } from "../api/session.ts";
import type { Ability } from "../frame/ability-button.tsx";
import { useText } from "../words/lang.tsx";

/** Whether the person's role adds pictures, searches by one and keeps albums; the server holds the same, and has the last word. */
export function useMayAddPictures(): Ability {
  const a = useText(accessText);
  const { data: session } = useSession();
  const carries = session?.user?.roles.some((role) => role === "officer" || role === "approver") === true;
  return carries ? { allowed: true, reason: null } : { allowed: false, reason: a("access.reason.role") };
}
