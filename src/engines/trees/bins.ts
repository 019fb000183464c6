/** Bin 0 is "not known" (NaN); bins 1 to 63 hold the known values in order. */
export const binCount = 64;

/** Features of many pairs cut into bins: `bins[feature][row]`, and for each feature the upper edges of bins 1, 2, … */
export type Binned = { bins: Uint8Array[]; edges: number[][]; rows: number };

/** Edges at equal shares of the known values, each moved on to where the value changes, so that many equal values take one bin. */
export function edgesOf(values: Float64Array): number[] {
  const known = values.filter((value) => !Number.isNaN(value)).sort();
  const edges: number[] = [];
  const most = binCount - 2;
  let at = 0;
  for (let cut = 1; cut <= most; cut++) {
    at = Math.max(at, Math.floor((known.length * cut) / (most + 1)), 1);
    while (at < known.length && known[at] === known[at - 1]) at++;
    if (at >= known.length) break;
    const edge = (known[at - 1]! + known[at]!) / 2;
    if (edge !== edges.at(-1)) edges.push(edge);
  }
  return edges;
}

/** The bin of a value: 0 where it is not known. */
export function binOf(value: number, edges: readonly number[]): number {
  if (Number.isNaN(value)) return 0;
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value > edges[middle]!) low = middle + 1;
    else high = middle;
  }
  return low + 1;
}

/** Cuts every feature of `table` (rows of features) into bins. */
export function binned(table: readonly Float64Array[]): Binned {
  const rows = table.length;
  const width = table[0]?.length ?? 0;
  const bins: Uint8Array[] = [];
  const edges: number[][] = [];
  for (let feature = 0; feature < width; feature++) {
    const column = Float64Array.from(table, (row) => row[feature]!);
    const own = edgesOf(column);
    edges.push(own);
    bins.push(Uint8Array.from(column, (value) => binOf(value, own)));
  }
  return { bins, edges, rows };
}
