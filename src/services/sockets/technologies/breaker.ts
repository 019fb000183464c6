/** How a technology stands after its last calls. A pause is its own: nothing else waits for it. */
export type Health = { faultsInARow: number; restingUntil: Date | null };

const faultsToRest = 3;
const firstRestMs = 60_000;
const longestRestMs = 3_600_000;

export const healthy: Health = { faultsInARow: 0, restingUntil: null };

/** After three faults in a row a technology is left alone for a minute, and twice as long after each further one, an hour at most. */
export function afterCall(before: Health, ok: boolean, now: Date): Health {
  if (ok) return healthy;
  const faultsInARow = before.faultsInARow + 1;
  if (faultsInARow < faultsToRest) return { faultsInARow, restingUntil: null };
  const rest = Math.min(longestRestMs, firstRestMs * 2 ** Math.min(20, faultsInARow - faultsToRest));
  return { faultsInARow, restingUntil: new Date(now.getTime() + rest) };
}

export const isResting = ({ restingUntil }: Health, now: Date): boolean =>
  restingUntil !== null && restingUntil.getTime() > now.getTime();
