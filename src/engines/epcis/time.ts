const isoTime =
  /^(-?\d{4,})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-4]):([0-5]\d)(?::([0-5]\d|60))?(?:\.(\d+))?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/**
 * An ISO 8601 time with offset as milliseconds since 1970, or null when it is none. Fractions are rounded to the millisecond, half up, as the
 * event hash wants them.
 *
 * @example eventInstant("2023-02-02T12:04:03.1415+01:00") // 1675335843142
 */
export function eventInstant(text: string): number | null {
  const parts = isoTime.exec(text);
  if (parts === null) return null;
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (hour === 24 && (minute > 0 || second > 0)) return null;
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  const made = new Date(wall);
  if (hour < 24 && second < 60 && made.getUTCDate() !== day) return null; // 30 February
  const fraction = parts[7] === undefined ? 0 : Math.round(Number(parts[7].slice(0, 6).padEnd(6, "0")) / 1000);
  return wall + fraction - offsetOf(parts[8] as string);
}

/** An offset as `+07:00` or `Z` in milliseconds. */
function offsetOf(text: string): number {
  if (text === "Z") return 0;
  const size = (Number(text.slice(1, 3)) * 60 + Number(text.slice(4, 6))) * 60_000;
  return text.startsWith("-") ? -size : size;
}

/** The time in UTC with milliseconds, or the text itself where it is no time. */
export function utcTime(text: string): string {
  const at = eventInstant(text.trim());
  return at === null ? text : new Date(at).toISOString();
}

const zoneOffset = /^[+-](?:(?:0\d|1[0-3]):[0-5]\d|14:00)$/;

/** Says whether a text is what `eventTimeZoneOffset` takes: `+07:00`. */
export function isZoneOffset(text: string): boolean {
  return zoneOffset.test(text);
}
