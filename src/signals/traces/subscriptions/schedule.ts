import type { Schedule } from "../model.ts";

/** Hours ahead of UTC: schedules are read in Vietnam's time, which knows no summer time. */
const aheadMs = 7 * 3_600_000;
const minuteMs = 60_000;
const longestDays = 366 * 5;

/** The numbers that a field of a schedule names: `5`, `0,30`, `[9-17]`; null where it names none within its bounds. */
export function numbersOf(field: string, least: number, most: number): Set<number> | null {
  const numbers = new Set<number>();
  for (const part of field.split(",")) {
    const range = /^(?:\[(\d{1,2})-(\d{1,2})\]|(\d{1,2}))$/.exec(part);
    if (range === null) return null;
    const from = Number(range[1] ?? range[3]);
    const to = Number(range[2] ?? range[3]);
    if (from < least || to > most || from > to) return null;
    for (let number = from; number <= to; number++) numbers.add(number);
  }
  return numbers;
}

const bounds = {
  second: [0, 59],
  minute: [0, 59],
  hour: [0, 23],
  dayOfMonth: [1, 31],
  month: [1, 12],
  dayOfWeek: [1, 7],
} as const;

/** The names of fields that cannot be read. */
export function wrongFields(schedule: Schedule): string[] {
  return Object.entries(schedule).flatMap(([name, field]) => {
    const [least, most] = bounds[name as keyof typeof bounds];
    return field === undefined || numbersOf(field, least, most) !== null ? [] : [name];
  });
}

/**
 * The next time of a schedule after a moment, to the minute: a field that is not given matches always, but minutes and hours below the
 * smallest one given count as 0 (`hour: 1` is one o'clock, not every minute of it). Null where none comes within five years (30 February).
 * Source: EPCIS 2.0 section 8.2.5.3 (QuerySchedule).
 */
export function nextTime(schedule: Schedule, after: Date): Date | null {
  const matches = (name: keyof typeof bounds, value: number) => {
    const field = schedule[name];
    const [least, most] = bounds[name];
    return field === undefined || (numbersOf(field, least, most)?.has(value) ?? false);
  };
  const coarse =
    schedule.hour !== undefined ||
    schedule.dayOfMonth !== undefined ||
    schedule.month !== undefined ||
    schedule.dayOfWeek !== undefined;
  const daily = schedule.dayOfMonth !== undefined || schedule.month !== undefined || schedule.dayOfWeek !== undefined;
  const minuteMatches = (minute: number) =>
    schedule.minute === undefined && coarse && schedule.second === undefined ? minute === 0 : matches("minute", minute);
  const hourMatches = (hour: number) =>
    schedule.hour === undefined && daily && schedule.minute === undefined ? hour === 0 : matches("hour", hour);
  let at = (Math.floor((after.getTime() + aheadMs) / minuteMs) + 1) * minuteMs;
  const last = at + longestDays * 86_400_000;
  while (at < last) {
    const day = new Date(at);
    const weekday = day.getUTCDay() === 0 ? 7 : day.getUTCDay();
    if (
      !matches("month", day.getUTCMonth() + 1) ||
      !matches("dayOfMonth", day.getUTCDate()) ||
      !matches("dayOfWeek", weekday)
    ) {
      at = Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate() + 1);
      continue;
    }
    if (!hourMatches(day.getUTCHours())) {
      at = Math.floor(at / 3_600_000) * 3_600_000 + 3_600_000;
      continue;
    }
    if (minuteMatches(day.getUTCMinutes())) return new Date(at - aheadMs);
    at += minuteMs;
  }
  return null;
}
