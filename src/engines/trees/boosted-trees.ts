import type { Binned } from "./bins.ts";
import { binCount, noneCommon } from "./bins.ts";
import { randomFrom } from "./random.ts";

/**
 * One tree in flat arrays. Node 0 is the root; `feature[node]` is -1 in a leaf. A row goes left if its value is at most
 * `threshold[node]`; a value that is not known goes left if `missingLeft[node]` is 1. `value[node]` is what the tree would say if it
 * ended there, in log-odds, so that each step down a path has its own share.
 */
export type Tree = {
  feature: number[];
  threshold: number[];
  missingLeft: number[];
  left: number[];
  right: number[];
  value: number[];
};

/** Trees whose values are added to `bias`, in log-odds. */
export type Forest = { bias: number; trees: Tree[] };

export type TrainingOptions = {
  trees: number;
  leaves: number;
  rate: number;
  /** Least sum of p(1-p) in a leaf. */
  leastWeight: number;
  /** Pull of leaf values towards 0. */
  ridge: number;
  rowShare: number;
  featureShare: number;
  seed: number;
};

export const trainingOptions: TrainingOptions = {
  trees: 250,
  leaves: 12,
  rate: 0.06,
  leastWeight: 2,
  ridge: 4,
  rowShare: 0.8,
  featureShare: 0.5,
  seed: 1,
};

/** A threshold that every known value is below; JSON writes it as a number, rounded too. */
const anyValue = 1e300;

type Split = { gain: number; feature: number; bin: number; missingLeft: boolean };
type Leaf = {
  node: number;
  rows: Int32Array;
  gradient: number;
  weight: number;
  sums: Float64Array;
  split: Split | null;
};

/** A model as JSON, its numbers to five digits. */
export const writeInFiveDigits = (model: unknown): string =>
  JSON.stringify(model, (_, value: unknown) => (typeof value === "number" ? Number(value.toPrecision(5)) : value));

/** Fits gradient-boosted trees to labels 0 and 1 by Newton steps on the logistic loss, over histograms of 64 bins. */
export function trainForest(
  data: Binned,
  labels: ArrayLike<number>,
  options: TrainingOptions = trainingOptions,
): Forest {
  const random = randomFrom(options.seed);
  const positive = sumOf(labels);
  const bias = Math.log((positive + 0.5) / (data.rows - positive + 0.5));
  const margin = new Float64Array(data.rows).fill(bias);
  const gradient = new Float64Array(data.rows);
  const weight = new Float64Array(data.rows);
  const trees: Tree[] = [];
  for (let round = 0; round < options.trees; round++) {
    for (let row = 0; row < data.rows; row++) {
      const probability = 1 / (1 + Math.exp(-margin[row]!));
      gradient[row] = probability - labels[row]!;
      weight[row] = Math.max(1e-6, probability * (1 - probability));
    }
    const rows = Int32Array.from({ length: data.rows }, (_, row) => row).filter(() => random() < options.rowShare);
    const features = data.bins.map((_, feature) => feature).filter(() => random() < options.featureShare);
    if (rows.length === 0 || features.length === 0) continue;
    const tree = growTree(data, gradient, weight, rows, features, options);
    trees.push(tree);
    addBinned(tree, data, margin);
  }
  return { bias, trees };
}

function sumOf(labels: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < labels.length; at++) sum += labels[at]!;
  return sum;
}

function growTree(
  data: Binned,
  gradient: Float64Array,
  weight: Float64Array,
  rows: Int32Array,
  features: readonly number[],
  options: TrainingOptions,
): Tree {
  const tree: Tree = { feature: [], threshold: [], missingLeft: [], left: [], right: [], value: [] };
  const layout = layoutOf(data, features);
  const addLeaf = (own: Int32Array, sums: Float64Array): Leaf => {
    let [g, w] = [0, 0];
    for (const row of own) {
      g += gradient[row]!;
      w += weight[row]!;
    }
    const node = tree.feature.length;
    tree.feature.push(-1);
    tree.threshold.push(0);
    tree.missingLeft.push(0);
    tree.left.push(0);
    tree.right.push(0);
    tree.value.push((-options.rate * g) / (w + options.ridge));
    const leaf: Leaf = { node, rows: own, gradient: g, weight: w, sums, split: null };
    leaf.split = bestSplit(leaf, data, layout, options);
    return leaf;
  };
  const open = [addLeaf(rows, histogram(data, gradient, weight, rows, layout))];
  for (let leaves = 1; leaves < options.leaves; leaves++) {
    const best = open.reduce<Leaf | null>(
      (top, leaf) => (leaf.split !== null && leaf.split.gain > (top?.split?.gain ?? 0) ? leaf : top),
      null,
    );
    if (best?.split == null) break;
    const { feature, bin, missingLeft } = best.split;
    const column = data.bins[feature]!;
    const goesLeft = (row: number) => (column[row] === 0 ? missingLeft : column[row]! <= bin);
    const leftRows = best.rows.filter(goesLeft);
    const rightRows = best.rows.filter((row) => !goesLeft(row));
    // The larger side's histogram is what the smaller one leaves of the parent's.
    const [small, large] = leftRows.length < rightRows.length ? [leftRows, rightRows] : [rightRows, leftRows];
    const smallSums = histogram(data, gradient, weight, small, layout);
    const largeSums = best.sums;
    for (let at = 0; at < largeSums.length; at++) largeSums[at]! -= smallSums[at]!;
    const sides = new Map([
      [small, smallSums],
      [large, largeSums],
    ]);
    const left = addLeaf(leftRows, sides.get(leftRows)!);
    const right = addLeaf(rightRows, sides.get(rightRows)!);
    tree.feature[best.node] = feature;
    tree.threshold[best.node] = data.edges[feature]![bin - 1] ?? anyValue;
    tree.missingLeft[best.node] = missingLeft ? 1 : 0;
    tree.left[best.node] = left.node;
    tree.right[best.node] = right.node;
    open.splice(open.indexOf(best), 1, left, right);
  }
  return tree;
}

/** Which features a tree may ask, and where the sums of each begin: of one bin more than it has edges, and of what is not known. */
type Layout = { features: readonly number[]; starts: Int32Array; startOf: Int32Array };

function layoutOf(data: Binned, features: readonly number[]): Layout {
  const starts = new Int32Array(features.length + 1);
  const startOf = new Int32Array(data.bins.length).fill(-1);
  for (const [place, feature] of features.entries()) {
    startOf[feature] = starts[place]!;
    starts[place + 1] = starts[place]! + data.edges[feature]!.length + 2;
  }
  return { features, starts, startOf };
}

// Sums of gradient and weight, interleaved, by feature and bin.
function histogram(
  data: Binned,
  gradient: Float64Array,
  weight: Float64Array,
  rows: Int32Array,
  { features, starts, startOf }: Layout,
): Float64Array {
  const sums = new Float64Array(starts[features.length]! * 2);
  let [allG, allW] = [0, 0];
  for (const row of rows) {
    allG += gradient[row]!;
    allW += weight[row]!;
  }
  for (const feature of features) {
    const start = startOf[feature]!;
    const common = data.common[feature]!;
    if (common !== noneCommon) {
      sums[(start + common) * 2] = allG;
      sums[(start + common) * 2 + 1] = allW;
      continue;
    }
    const column = data.bins[feature]!;
    for (const row of rows) {
      const at = (start + column[row]!) * 2;
      sums[at]! += gradient[row]!;
      sums[at + 1]! += weight[row]!;
    }
  }
  for (const row of rows) {
    const [g, w] = [gradient[row]!, weight[row]!];
    for (let entry = data.starts[row]!; entry < data.starts[row + 1]!; entry++) {
      const told = data.rare[entry]!;
      const feature = Math.floor(told / binCount);
      const start = startOf[feature]!;
      if (start === -1) continue;
      const at = (start + (told % binCount)) * 2;
      const rest = (start + data.common[feature]!) * 2;
      sums[at]! += g;
      sums[at + 1]! += w;
      sums[rest]! -= g;
      sums[rest + 1]! -= w;
    }
  }
  return sums;
}

function bestSplit(leaf: Leaf, data: Binned, { features, starts }: Layout, options: TrainingOptions): Split | null {
  const { gradient, weight, sums } = leaf;
  const worth = (g: number, w: number) => (g * g) / (w + options.ridge);
  const whole = worth(gradient, weight);
  let best: Split | null = null;
  for (let place = 0; place < features.length; place++) {
    const feature = features[place]!;
    const from = starts[place]! * 2;
    const [unknownG, unknownW] = [sums[from]!, sums[from + 1]!];
    let [g, w] = [0, 0];
    for (let bin = 1; bin <= data.edges[feature]!.length; bin++) {
      g += sums[from + bin * 2]!;
      w += sums[from + bin * 2 + 1]!;
      for (const missingLeft of unknownW > 0 ? [true, false] : [false]) {
        const leftG = missingLeft ? g + unknownG : g;
        const leftW = missingLeft ? w + unknownW : w;
        if (leftW < options.leastWeight || weight - leftW < options.leastWeight) continue;
        const gain = worth(leftG, leftW) + worth(gradient - leftG, weight - leftW) - whole;
        if (gain > (best?.gain ?? 1e-6)) best = { gain, feature, bin, missingLeft };
      }
    }
    // Known against not known.
    if (unknownW >= options.leastWeight && weight - unknownW >= options.leastWeight) {
      const gain = worth(unknownG, unknownW) + worth(gradient - unknownG, weight - unknownW) - whole;
      if (gain > (best?.gain ?? 1e-6)) best = { gain, feature, bin: binCount, missingLeft: false };
    }
  }
  return best;
}

function addBinned(tree: Tree, data: Binned, margin: Float64Array): void {
  const cut = tree.feature.map((feature, node) =>
    feature < 0 ? 0 : data.edges[feature]!.findIndex((edge) => edge === tree.threshold[node]) + 1 || binCount,
  );
  for (let row = 0; row < data.rows; row++) {
    let node = 0;
    while (tree.feature[node]! >= 0) {
      const bin = data.bins[tree.feature[node]!]![row]!;
      const left = bin === 0 ? tree.missingLeft[node] === 1 : bin <= cut[node]!;
      node = left ? tree.left[node]! : tree.right[node]!;
    }
    margin[row]! += tree.value[node]!;
  }
}

/** Adds to `shares[feature]` what each step of each path changed; with `bias` and the roots' own values the shares make the margin. */
export function addShares(forest: Forest, features: Float64Array, shares: Float64Array): number {
  let base = forest.bias;
  for (const tree of forest.trees) {
    let node = 0;
    base += tree.value[0]!;
    for (let feature = tree.feature[0]!; feature >= 0; feature = tree.feature[node]!) {
      const next = step(tree, node, features[feature]!);
      shares[feature]! += tree.value[next]! - tree.value[node]!;
      node = next;
    }
  }
  return base;
}

function step(tree: Tree, node: number, value: number): number {
  const left = Number.isNaN(value) ? tree.missingLeft[node] === 1 : value <= tree.threshold[node]!;
  return left ? tree.left[node]! : tree.right[node]!;
}
