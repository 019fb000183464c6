import type { Forest } from "./boosted-trees.ts";

/**
 * A forest in two arrays that fit a processor's cache: of each node `way[3 * node]` is twice its feature, and one more where what is not
 * known goes left, or -1 in a leaf, followed by the nodes to its left and right; `number[node]` is its threshold, in a leaf its value.
 */
type PackedForest = { roots: Int32Array; way: Int32Array; number: Float64Array };

const known = new WeakMap<Forest, PackedForest>();

/** The log-odds of one row of features. */
export function forestMargin(forest: Forest, features: Float64Array): number {
  let packed = known.get(forest);
  if (packed === undefined) known.set(forest, (packed = pack(forest)));
  const { roots, way, number } = packed;
  let margin = forest.bias;
  for (let tree = 0; tree < roots.length; tree++) {
    let node = roots[tree]!;
    for (let asked = way[3 * node]!; asked >= 0; asked = way[3 * node]!) {
      const value = features[asked >> 1]!;
      // What is not known is neither above nor below a number.
      const left = (asked & 1) === 0 ? value <= number[node]! : !(value > number[node]!);
      node = way[3 * node + (left ? 1 : 2)]!;
    }
    margin += number[node]!;
  }
  return margin;
}

function pack({ trees }: Forest): PackedForest {
  const count = trees.reduce((sum, { feature }) => sum + feature.length, 0);
  const packed = {
    roots: new Int32Array(trees.length),
    way: new Int32Array(3 * count),
    number: new Float64Array(count),
  };
  let root = 0;
  for (const [at, tree] of trees.entries()) {
    packed.roots[at] = root;
    for (const [node, feature] of tree.feature.entries()) {
      const own = root + node;
      const isLeaf = feature < 0;
      packed.number[own] = (isLeaf ? tree.value : tree.threshold)[node]!;
      packed.way[3 * own] = isLeaf ? -1 : 2 * feature + tree.missingLeft[node]!;
      packed.way[3 * own + 1] = root + tree.left[node]!;
      packed.way[3 * own + 2] = root + tree.right[node]!;
    }
    root += tree.feature.length;
  }
  return packed;
}
