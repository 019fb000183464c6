import { z } from "zod";

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
const weekMinutes = 7 * dayMinutes;
const vietnamOffset = 7 * 60;
/** 1 January 1970 was a Thursday: so many days after the Monday before. */
const epochWeekday = 3;

/** Whether somebody can be reached at a time, by their hours alone: public holidays are not known here. */
export function reachAt(hours: readonly Span[], at: Date): Reach {
  if (hours.length === 0) return { state: "unknown", opensAt: null };
  const now = minuteOfWeek(at);
  const waits = hours.flatMap(({ days, from, to }) =>
    days.map((day) => {
      const begins = (day - 1) * dayMinutes + minutes(from);
      const long = (minutes(to) - minutes(from) + dayMinutes) % dayMinutes || dayMinutes;
      const since = (now - begins + weekMinutes) % weekMinutes;
      return since < long ? 0 : weekMinutes - since;
    }),
  );
  const wait = Math.min(...waits);
  if (wait === 0) return { state: "now", opensAt: null };
  const minute = Math.floor(at.getTime() / minuteMs) * minuteMs;
  return { state: "later", opensAt: new Date(minute + wait * minuteMs) };
}

function minutes(time: string): number {
  const [hour = "0", minute = "0"] = time.split(":");
  return Number(hour) * 60 + Number(minute);
}

function minuteOfWeek(at: Date): number {
  const local = Math.floor(at.getTime() / minuteMs) + vietnamOffset;
  return (((local + epochWeekday * dayMinutes) % weekMinutes) + weekMinutes) % weekMinutes;
}
