import type { MarketDay } from "./model.ts";

/** A day so many days before another one. */
export function dayBefore(day: string, days: number): MarketDay {
  const at = Date.parse(`${day}T00:00:00Z`) - days * 86_400_000;
  return { from: new Date(at).toISOString().slice(0, 10), precision: "day" };
}

/** A moment so many days before a day, at a time of day in Vietnam (minutes after midnight), as ISO 8601. */
export function momentBefore(day: string, days: number, minutes: number): string {
  const hours = String(Math.floor(minutes / 60)).padStart(2, "0");
  return `${dayBefore(day, days).from}T${hours}:${String(minutes % 60).padStart(2, "0")}:00+07:00`;
}
