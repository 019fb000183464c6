const timePattern = String.raw`(?:(\d{1,4}):)?(\d{1,3}):(\d{1,2})(?:[.,](\d{1,9}))?`;
const timesLine = new RegExp(String.raw`^\s*${timePattern}\s*-->\s*${timePattern}(?:\s.*)?$`);

/** The two times of a line `a --> b` in milliseconds, with or without hours and fractions; null where they cannot be read. */
export function readCueTimes(line: string): { startMs: number; endMs: number } | null {
  const match = timesLine.exec(line.slice(0, 500));
  if (match === null) return null;
  const startMs = milliseconds(match.slice(1, 5));
  const endMs = milliseconds(match.slice(5, 9));
  return startMs === null || endMs === null ? null : { startMs, endMs };
}

function milliseconds([hours, minutes, seconds, fraction]: (string | undefined)[]): number | null {
  const whole = { minutes: Number(minutes), seconds: Number(seconds) };
  // Minutes above 59 are written where hours are left out.
  if (whole.seconds > 59 || (hours !== undefined && whole.minutes > 59)) return null;
  const total = (Number(hours ?? 0) * 60 + whole.minutes) * 60 + whole.seconds;
  const rest = Number((fraction ?? "").padEnd(3, "0").slice(0, 3));
  return total > longestRecordingSeconds ? null : total * 1000 + rest;
}

/** Nobody streams for longer than eleven days at once. */
export const longestRecordingSeconds = 1_000_000;
