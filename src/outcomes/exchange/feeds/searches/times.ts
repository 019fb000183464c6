import type { AlertTime } from "./model.ts";

const aheadMs = 7 * 3_600_000;
const dayMs = 86_400_000;
/** Before the day's work begins, Vietnam's time. */
const digestMs = 7.5 * 3_600_000;
const nowMs = 60_000;

/** When a search is looked at next: a minute on, or at half past seven in the morning. */
export function nextLook(alerts: AlertTime, after: Date): Date {
  if (alerts !== "daily") return new Date(after.getTime() + nowMs);
  const local = after.getTime() + aheadMs;
  const today = local - (local % dayMs) + digestMs;
  return new Date((today > local ? today : today + dayMs) - aheadMs);
}
