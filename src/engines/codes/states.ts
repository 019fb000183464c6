/** What a code can be, each with its four bits: the place in this list. */
export const codeStates = [
  "none",
  "issued",
  "active",
  "shipped",
  "sold",
  "consumed",
  "returned",
  "sample",
  "exported",
  "suspended",
  "stolen",
  "seized",
  "recalled",
  "destroyed",
  "void",
  "exception",
] as const;
export type CodeState = (typeof codeStates)[number];

/** Codes whose states share a block of 2,048 bytes. */
export const statesPerBlock = 4096;

/** Which block holds a counter, and where in it. */
export function placeOfState(counter: number): { block: number; at: number } {
  return { block: Math.floor(counter / statesPerBlock), at: counter % statesPerBlock };
}

/** Four bits a state, the earlier counter in the high ones; 4,096 states at most, the rest of the block is `none`. */
export function packStates(states: readonly CodeState[]): Uint8Array {
  if (states.length > statesPerBlock) throw new RangeError("a block holds 4,096 states");
  const block = new Uint8Array(statesPerBlock / 2);
  for (const [at, state] of states.entries()) put(block, at, state);
  return block;
}

/** A block of one state. */
export function filledBlock(state: CodeState): Uint8Array {
  return new Uint8Array(statesPerBlock / 2).fill(codeStates.indexOf(state) * 17);
}

/** The state at a place of a block. */
export function stateAt(block: Uint8Array, at: number): CodeState {
  const pair = block[checkedPlace(at) >>> 1] ?? 0;
  return codeStates[at % 2 === 0 ? pair >>> 4 : pair & 15] as CodeState;
}

/** The block with one state changed; the given one stays as it is. */
export function withState(block: Uint8Array, at: number, state: CodeState): Uint8Array {
  return withStates(block, [[at, state]]);
}

/** The block with several states changed, in their order. */
export function withStates(block: Uint8Array, changes: Iterable<readonly [at: number, state: CodeState]>): Uint8Array {
  const changed = Uint8Array.from(block);
  for (const [at, state] of changes) put(changed, at, state);
  return changed;
}

/** Every state of a block, in order. */
export function unpackStates(block: Uint8Array): CodeState[] {
  return Array.from({ length: statesPerBlock }, (_, at) => stateAt(block, at));
}

function put(block: Uint8Array, at: number, state: CodeState): void {
  const place = checkedPlace(at) >>> 1;
  const value = codeStates.indexOf(state);
  const pair = block[place] ?? 0;
  block[place] = at % 2 === 0 ? (pair & 15) | (value << 4) : (pair & 240) | value;
}

function checkedPlace(at: number): number {
  if (!Number.isInteger(at) || at < 0 || at >= statesPerBlock) throw new RangeError("no such place in a block");
  return at;
}
