/** Times that people choose without knowing how cron writes them. */
const fixed = {
  none: "",
  minutes: "*/5 * * * *",
  quarter: "*/15 * * * *",
  "half-hour": "*/30 * * * *",
  hour: "0 * * * *",
  "six-hours": "0 */6 * * *",
} as const;

export const weekdays = [1, 2, 3, 4, 5, 6, 0] as const;
export type Weekday = (typeof weekdays)[number];

export type CalendarTime =
  | { kind: keyof typeof fixed }
  | { kind: "day"; time: string }
  | { kind: "week"; time: string; weekday: Weekday }
  | { kind: "month"; time: string; date: number }
  | { kind: "other"; text: string };

export const calendarKinds = [
  ...(Object.keys(fixed) as (keyof typeof fixed)[]),
  "day",
  "week",
  "month",
  "other",
] as const satisfies readonly CalendarTime["kind"][];

/** What a schedule says, as the form asks for it; what it has no fields for is `other`. */
export function readCalendarTime(cron: string): CalendarTime {
  const known = (Object.keys(fixed) as (keyof typeof fixed)[]).find((kind) => fixed[kind] === cron);
  if (known !== undefined) return { kind: known };
  const found = /^(\d{1,2}) (\d{1,2}) (\*|\d{1,2}) \* (\*|[0-6])$/.exec(cron);
  const [minute, hour] = [Number(found?.[1]), Number(found?.[2])];
  if (found === null || minute > 59 || hour > 23) return { kind: "other", text: cron };
  const time = `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
  const [date, weekday] = [found[3], found[4]];
  if (date === "*")
    return weekday === "*" ? { kind: "day", time } : { kind: "week", time, weekday: Number(weekday) as Weekday };
  // The days that every month has, and no weekday beside them, which cron would read as "either".
  const isPlain = weekday === "*" && Number(date) >= 1 && Number(date) <= 28;
  return isPlain ? { kind: "month", time, date: Number(date) } : { kind: "other", text: cron };
}

/** The schedule that was chosen, as cron writes it. */
export function cronOf(chosen: CalendarTime): string {
  if (chosen.kind === "other") return chosen.text;
  if (!("time" in chosen)) return fixed[chosen.kind];
  const [hour, minute] = chosen.time.split(":").map(Number);
  const at = `${minute ?? 0} ${hour ?? 0}`;
  if (chosen.kind === "day") return `${at} * * *`;
  return chosen.kind === "week" ? `${at} * * ${chosen.weekday}` : `${at} ${chosen.date} * *`;
}
