import { z } from "zod";
import type { WorkCalendar } from "../../../engines/vietnamese/index.ts";

const clock = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/);

/** On which days of the week (1 Monday to 7 Sunday), from when until when, in Viet Nam's time. `to` before `from` lies on the next day. */
export const span = z
  .object({ days: z.array(z.number().int().min(1).max(7)).min(1).max(7), from: clock, to: clock })
  .refine(({ from, to }) => from !== to && from !== "24:00");
export type Span = z.output<typeof span>;

export type Reach = {
  /** `away`: absent for days; `unknown`: nobody said when they can be reached. */
  state: "now" | "later" | "away" | "unknown";
  /** When hours begin next; null where that is not known. */
  opensAt: Date | null;
};

const minuteMs = 60_000;
const dayMinutes = 24 * 60;
const dayMs = dayMinutes * minuteMs;
const vietnamMs = 7 * 60 * minuteMs;
/** The longest holidays take nine days; who opens on one day of the week opens within three weeks of any day. */
const daysAhead = 21;

/**
 * Whether somebody can be reached at a time. On days off hours hold that hold on all seven days, as a watch's do, and on a week-end day
 * worked in exchange those of Monday to Friday; `calendar` null: every week is like another.
 */
export function reachAt(hours: readonly Span[], at: Date, calendar: WorkCalendar | null = null): Reach {
  if (hours.length === 0) return { state: "unknown", opensAt: null };
  const today = Math.floor((at.getTime() + vietnamMs) / dayMs);
  let opens = Number.POSITIVE_INFINITY;
  // A watch that began yesterday may go on.
  for (let day = today - 1; day <= today + daysAhead && day * dayMs - vietnamMs < opens; day += 1) {
    for (const { days, from, to } of hours) {
      if (!holdsOn(days, day, calendar)) continue;
      const begins = day * dayMs - vietnamMs + minutes(from) * minuteMs;
      const long = (minutes(to) - minutes(from) + dayMinutes) % dayMinutes || dayMinutes;
      if (begins <= at.getTime() && at.getTime() < begins + long * minuteMs) return { state: "now", opensAt: null };
      if (begins > at.getTime()) opens = Math.min(opens, begins);
    }
  }
  return { state: "later", opensAt: Number.isFinite(opens) ? new Date(opens) : null };
}

function minutes(time: string): number {
  const [hour = "0", minute = "0"] = time.split(":");
  return Number(hour) * 60 + Number(minute);
}

function holdsOn(days: readonly number[], day: number, calendar: WorkCalendar | null): boolean {
  const name = new Date(day * dayMs).toISOString().slice(0, 10);
  if (calendar?.off.has(name) === true) return new Set(days).size === 7;
  // 1 January 1970 was a Thursday, the fourth day of its week.
  const weekday = ((((day + 3) % 7) + 7) % 7) + 1;
  return (
    days.includes(weekday) ||
    (calendar?.worked.has(name) === true && [1, 2, 3, 4, 5].every((one) => days.includes(one)))
  );
}
