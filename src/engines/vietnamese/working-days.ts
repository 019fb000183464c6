/** Days off that fall on working days, and days worked to make up for others; `yyyy-mm-dd`. */
export type WorkCalendar = { readonly off: ReadonlySet<string>; readonly worked: ReadonlySet<string> };

/** Whether offices work on a day: Monday to Friday without holidays, and the days that are worked in exchange. */
export function isWorkingDay(calendar: WorkCalendar, day: string): boolean {
  if (calendar.worked.has(day)) return true;
  const weekday = at(day).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !calendar.off.has(day);
}

/**
 * The last day of a term of working days: the day it begins on is not counted, and the term ends with the whole of its last day.
 * Law: Civil Code 91/2015 art. 147, 148.
 *
 *     addWorkingDays({ off: new Set(), worked: new Set() }, "2026-11-20", 2); // "2026-11-24": a Friday, two working days on
 */
export function addWorkingDays(calendar: WorkCalendar, day: string, count: number): string {
  let last = day;
  for (let left = count; left > 0;) {
    last = dayAfter(last);
    if (isWorkingDay(calendar, last)) left--;
  }
  return last;
}

/** How many working days lie after one day up to and with another; negative where the other is earlier. */
export function workingDaysUntil(calendar: WorkCalendar, from: string, to: string): number {
  if (to < from) return -workingDaysUntil(calendar, to, from);
  let count = 0;
  for (let day = from; day < to;) {
    day = dayAfter(day);
    if (isWorkingDay(calendar, day)) count++;
  }
  return count;
}

const at = (day: string) => new Date(`${day}T00:00:00Z`);

function dayAfter(day: string): string {
  return new Date(at(day).getTime() + 86_400_000).toISOString().slice(0, 10);
}
