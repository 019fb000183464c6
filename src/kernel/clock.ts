/** The time a command acts at; handed in, so that a test can stand on both sides of a date. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();

// Vietnam keeps UTC+7 all year, and has since before anything here was written.
const vietnamOffset = 7 * 60 * 60 * 1000;

const dayMs = 24 * 60 * 60 * 1000;
let lastDay = Number.NaN;
let lastText = "";

/** The calendar day in Vietnam, `yyyy-mm-dd`: the date of a fact for every dated rule. */
export function dayInVietnam(at: Date): string {
  const day = Math.floor((at.getTime() + vietnamOffset) / dayMs);
  if (day !== lastDay) {
    lastText = new Date(day * dayMs).toISOString().slice(0, 10);
    lastDay = day;
  }
  return lastText;
}
