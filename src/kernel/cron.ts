import { z } from "zod";
import { says } from "./faults.ts";

// Minute, hour, day of the month, month, weekday (0 and 7 are Sunday).
const bounds = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 7],
] as const;

type Plan = readonly ReadonlySet<number>[];

/** Times of a calendar as cron writes them, by Viet Nam's clock; empty for none. */
export const cronText = z
  .string()
  .trim()
  .max(100)
  .refine((given) => given === "" || readCron(given) !== null, { ...says("fault.form.cron"), abort: true })
  .refine((given) => given === "" || nextTime(given, new Date(0)) !== null, says("fault.form.cron-never"));

/** Reads five fields of numbers, `*`, lists, ranges and steps; null for anything else. */
export function readCron(text: string): Plan | null {
  const fields = text.trim().split(/\s+/);
  if (fields.length !== 5) return null;
  const plan = fields.map((field, at) => readField(field, ...(bounds[at] as readonly [number, number])));
  if (plan.some((set) => set === null)) return null;
  const days = plan[4] as Set<number>;
  if (days.delete(7)) days.add(0);
  return plan as Plan;
}

function readField(field: string, low: number, high: number): Set<number> | null {
  const found = new Set<number>();
  for (const part of field.split(",")) {
    const match = /^(?:\*|(\d{1,2})(?:-(\d{1,2}))?)(?:\/(\d{1,2}))?$/.exec(part);
    if (match === null) return null;
    const [, from, to, step = "1"] = match;
    const first = from === undefined ? low : Number(from);
    const last = to !== undefined ? Number(to) : from === undefined || match[3] !== undefined ? high : first;
    if (first < low || last > high || first > last || Number(step) === 0) return null;
    for (let value = first; value <= last; value += Number(step)) found.add(value);
  }
  return found;
}

const minuteMs = 60_000;
const zoneMs = 7 * 3_600_000; // Vietnam has no summer time
const furthest = 366 * 4;

/** The first minute after a moment that fits, by Vietnam's clock; null where none comes in four years (30 February). */
export function nextTime(cron: string, after: Date): Date | null {
  const plan = readCron(cron);
  if (plan === null) return null;
  const [minutes, hours, days, months, weekdays] = plan as [
    Set<number>,
    Set<number>,
    Set<number>,
    Set<number>,
    Set<number>,
  ];
  // As cron does it: where both days are narrowed, either is enough.
  const either = days.size < 31 && weekdays.size < 7;
  let at = Math.floor((after.getTime() + zoneMs) / minuteMs) * minuteMs + minuteMs;
  for (let looked = 0; looked < furthest; looked++) {
    const day = new Date(at);
    const [byDay, byWeek] = [days.has(day.getUTCDate()), weekdays.has(day.getUTCDay())];
    const end = Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate() + 1);
    if (months.has(day.getUTCMonth() + 1) && (either ? byDay || byWeek : byDay && byWeek)) {
      for (; at < end; at += minuteMs) {
        const minute = new Date(at);
        if (hours.has(minute.getUTCHours()) && minutes.has(minute.getUTCMinutes())) return new Date(at - zoneMs);
      }
    }
    at = end;
  }
  return null;
}
