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
  if (one === other) return 0;
  const [rows, columns] = [Math.min(one.length, longest), Math.min(other.length, longest)];
  if (Math.abs(rows - columns) > most) return most + 1;
  for (let column = 0; column <= columns; column++) last[column] = column;
  for (let row = 1; row <= rows; row++) {
    const letter = one.charCodeAt(row - 1);
    next[0] = row;
    let least = row;
    for (let column = 1; column <= columns; column++) {
      const facing = other.charCodeAt(column - 1);
      let cost = Math.min(last[column]! + 1, next[column - 1]! + 1, last[column - 1]! + (letter === facing ? 0 : 1));
      if (row > 1 && column > 1 && letter === other.charCodeAt(column - 2) && facing === one.charCodeAt(row - 2))
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
