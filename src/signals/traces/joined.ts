/** Between the values of a column that travels as one text; JSON and keys hold no control characters. Many times faster than an array, whose elements are quoted one by one. */
export const separator = "\u001f";

/** A column of rows as one text, which the statement takes apart; null stands as nothing. */
export function joined<T>(rows: readonly T[], column: (row: T) => string | null): string {
  return rows.map((row) => column(row) ?? "").join(separator);
}

/** PostgreSQL's largest and smallest times are the world's as well: a time that a Date cannot write is no time of an event. */
export function joinedTimes<T>(rows: readonly T[], column: (row: T) => Date | null): string {
  return joined(rows, (row) => column(row)?.toISOString() ?? null);
}
