/** Bin 0 is "not known" (NaN); bins 1 to 63 hold the known values in order. */
export const binCount = 64;

/**
 * Features of many rows cut into bins: `bins[feature][row]`, and for each feature the upper edges of bins 1, 2, … Where nearly all rows of
 * a feature share a bin, `common[feature]` is that bin, else 255; what is not common is listed row by row, as `feature * binCount + bin`
 * in `rare` from `starts[row]`, so that sums over such features cost what is rare only.
 */
export type Binned = {
  bins: Uint8Array[];
  edges: number[][];
  rows: number;
  common: Uint8Array;
  starts: Int32Array;
  rare: Int32Array;
};

/** No bin of a feature is common. */
export const noneCommon = 255;
const commonShare = 0.9;

/** Edges at equal shares of the known values, each moved on to where the value changes, so that many equal values take one bin. */
export function edgesOf(values: Float64Array): number[] {
  // Sorted, what is not known stands last.
  const sorted = values.toSorted();
  let count = sorted.length;
  while (count > 0 && Number.isNaN(sorted[count - 1])) count--;
  const known = sorted.subarray(0, count);
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
  const common = new Uint8Array(width).fill(noneCommon);
  for (let feature = 0; feature < width; feature++) {
    const column = new Float64Array(rows);
    for (let row = 0; row < rows; row++) column[row] = table[row]![feature]!;
    const own = edgesOf(column);
    const cut = new Uint8Array(rows);
    const counts = new Int32Array(binCount);
    for (let row = 0; row < rows; row++) counts[(cut[row] = binOf(column[row]!, own))]!++;
    const most = counts.indexOf(Math.max(...counts));
    if (counts[most]! > commonShare * rows) common[feature] = most;
    edges.push(own);
    bins.push(cut);
  }
  return { bins, edges, rows, common, ...rareOf(bins, common, rows) };
}

function rareOf(bins: readonly Uint8Array[], common: Uint8Array, rows: number): Pick<Binned, "starts" | "rare"> {
  const starts = new Int32Array(rows + 1);
  const isRare = (feature: number, row: number) =>
    common[feature] !== noneCommon && bins[feature]![row] !== common[feature];
  for (let feature = 0; feature < bins.length; feature++)
    for (let row = 0; row < rows; row++) if (isRare(feature, row)) starts[row + 1]!++;
  for (let row = 0; row < rows; row++) starts[row + 1]! += starts[row]!;
  const rare = new Int32Array(starts[rows]!);
  const next = starts.slice();
  for (let feature = 0; feature < bins.length; feature++)
    for (let row = 0; row < rows; row++)
      if (isRare(feature, row)) rare[next[row]!++] = feature * binCount + bins[feature]![row]!;
  return { starts, rare };
}
