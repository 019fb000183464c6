const longest = 255;
let before = new Uint16Array(longest + 1);
let last = new Uint16Array(longest + 1);
let next = new Uint16Array(longest + 1);

/**
 * How many letters must be put in, taken out, changed or swapped with their neighbour to make one text of the other, or `most` + 1
 * when it is more than `most`. Texts are compared to their 255th letter.
 *
 * @example editDistance("thuy linh", "thuy lihn", 2) // 1
 */
export function editDistance(one: string, other: string, most: number): number {
  let [from, rows, columns] = [0, Math.min(one.length, longest), Math.min(other.length, longest)];
  if (Math.abs(rows - columns) > most) return most + 1;
  // What both begin and end with changes nothing.
  while (from < rows && from < columns && one.charCodeAt(from) === other.charCodeAt(from)) from++;
  while (rows > from && columns > from && one.charCodeAt(rows - 1) === other.charCodeAt(columns - 1)) {
    rows--;
    columns--;
  }
  [rows, columns] = [rows - from, columns - from];
  for (let column = 0; column <= columns; column++) last[column] = column;
  for (let row = 1; row <= rows; row++) {
    const letter = one.charCodeAt(from + row - 1);
    const previous = row > 1 ? one.charCodeAt(from + row - 2) : -1;
    // Farther than `most` from the diagonal every way costs more than `most`.
    const [first, final] = [Math.max(1, row - most), Math.min(columns, row + most)];
    next[first - 1] = first === 1 ? row : most + 1;
    let least = next[first - 1]!;
    for (let column = first; column <= final; column++) {
      const facing = other.charCodeAt(from + column - 1);
      const above = column === row + most ? most + 1 : last[column]! + 1;
      let cost = Math.min(above, next[column - 1]! + 1, last[column - 1]! + (letter === facing ? 0 : 1));
      if (column > 1 && facing === previous && letter === other.charCodeAt(from + column - 2))
        cost = Math.min(cost, before[column - 2]! + 1);
      next[column] = cost;
      if (cost < least) least = cost;
    }
    // A swap reaches two rows back, so the row before must be beyond reach too; its least is at most one below this one's.
    if (least > most + 1) return most + 1;
    [before, last, next] = [last, next, before];
  }
  return Math.min(last[columns]!, most + 1);
}

/** How alike two texts are by their edit distance: 1 when equal, 0 when nothing of the longer one is left. */
export function editLikeness(one: string, other: string): number {
  const length = Math.max(one.length, other.length);
  return length === 0 ? 1 : 1 - editDistance(one, other, length) / length;
}
