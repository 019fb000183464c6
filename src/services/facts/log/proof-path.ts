/** Leaves `start` to before `end`, a subtree of the tree: its hash is one step of a proof. */
export type Subtree = { start: number; end: number };
/** A subtree of 2^height leaves, the `place`-th of its size: its hash never changes. */
export type FullSubtree = { height: number; place: number };

/** The largest power of two smaller than `width`, which is 2 or more. */
function splitOf(width: number): number {
  let split = 1;
  while (split * 2 < width) split *= 2;
  return split;
}

/** The subtrees whose hashes prove leaf `index` in a tree of `size` leaves, nearest the leaf first. Source: RFC 6962 section 2.1.1. */
export function inclusionSteps(index: number, size: number): Subtree[] {
  const steps: Subtree[] = [];
  let start = 0;
  let end = size;
  while (end - start > 1) {
    const middle = start + splitOf(end - start);
    const left = index < middle;
    steps.push(left ? { start: middle, end } : { start, end: middle });
    if (left) end = middle;
    else start = middle;
  }
  return steps.toReversed();
}

/** The subtrees whose hashes prove that the tree of `size1` leaves begins the one of `size2`; 1 <= size1 <= size2. Source: RFC 6962 section 2.1.2. */
export function consistencySteps(size1: number, size2: number): Subtree[] {
  const steps: Subtree[] = [];
  let start = 0;
  let end = size2;
  while (end !== size1) {
    const middle = start + splitOf(end - start);
    const left = size1 <= middle;
    steps.push(left ? { start: middle, end } : { start, end: middle });
    if (left) end = middle;
    else start = middle;
  }
  // The old root itself is known to who asks; any other subtree that ends at size1 is not.
  if (start !== 0) steps.push({ start, end });
  return steps.toReversed();
}

/** A subtree as full ones, from the left: joined from the right they give its hash. */
export function fullSubtrees({ start, end }: Subtree): FullSubtree[] {
  const parts: FullSubtree[] = [];
  for (let from = start; from < end;) {
    let height = 0;
    while (from + 2 ** (height + 1) <= end) height++;
    parts.push({ height, place: from / 2 ** height });
    from += 2 ** height;
  }
  return parts;
}
