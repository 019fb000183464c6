import { useSession } from "../api/session.ts";
import type { Role } from "../api/users.ts";

/** What not everybody of an agency may see: how cases are handled and what others are asked, the meetings of blind match, service keys. */
export type Room = "handling" | "blind" | "keys";

const whoMay: Record<Room, readonly Role[]> = {
  handling: ["officer", "approver", "auditor"],
  blind: ["officer", "approver", "administrator"],
  keys: ["administrator"],
};

/** Whether somebody with these roles may see what is in a room; the server holds the same, and has the last word. */
export const maySee = (roles: readonly Role[], room: Room): boolean =>
  roles.some((role) => whoMay[room].includes(role));

/** Whether who is signed in may: what the server would refuse is not asked for. */
export function useMaySee(room: Room): boolean {
  const { data: session } = useSession();
  return maySee(session?.user?.roles ?? [], room);
}
