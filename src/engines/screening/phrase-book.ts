import { foldText } from "../vietnamese/index.ts";
import { buildWordTable, hashSeed, hashStep, mixHash, powerOfTwo } from "./word-table.ts";
import type { WordTable } from "./word-table.ts";

/**
 * All phrases that any check looks for, as one automaton over whole words in flat arrays: a text is read once, whatever the number of
 * phrases. `meaningOf[phrase]` lists what a phrase stands for, as numbers its owners gave.
 */
export type PhraseBook = {
  words: WordTable;
  /** State after one word, by word number; 0 where no phrase begins with it. */
  first: Int32Array;
  /** Open-addressed (state, word) -> state, three numbers a slot. */
  moves: Int32Array;
  moveMask: number;
  /** Phrase that ends in a state, or -1. */
  phraseOf: Int32Array;
  meaningsOf: number[][];
  /** Words of the longest phrase. */
  longest: number;
};

/** Collects phrases with their meanings, then compiles them. */
export function phraseBookBuilder(): { add: (phrase: string, meaning: number) => boolean; build: () => PhraseBook } {
  const wordNumbers = new Map<string, number>();
  const states: Map<number, number>[] = [new Map()];
  const phraseOfState: number[] = [-1];
  const meaningsOf: number[][] = [];
  let longest = 0;

  const numberOf = (word: string): number => {
    const known = wordNumbers.get(word) ?? wordNumbers.size + 1;
    wordNumbers.set(word, known);
    return known;
  };

  return {
    /** Adds the words of a phrase, folded; false where nothing of it is a word. */
    add(phrase, meaning) {
      const words = foldText(phrase).split(" ").filter(Boolean);
      if (words.length === 0) return false;
      longest = Math.max(longest, words.length);
      let state = 0;
      for (const word of words) {
        const moves = states[state] as Map<number, number>;
        const number = numberOf(word);
        let next = moves.get(number);
        if (next === undefined) {
          next = states.push(new Map()) - 1;
          phraseOfState.push(-1);
          moves.set(number, next);
        }
        state = next;
      }
      if (phraseOfState[state] === -1) phraseOfState[state] = meaningsOf.push([]) - 1;
      meaningsOf[phraseOfState[state] as number]?.push(meaning);
      return true;
    },

    build() {
      const deeper = states.slice(1).reduce((sum, moves) => sum + moves.size, 0);
      const moveCount = powerOfTwo(Math.max(16, deeper * 2));
      const book: PhraseBook = {
        words: buildWordTable([...wordNumbers.keys()]),
        first: new Int32Array(wordNumbers.size + 1),
        moves: new Int32Array(moveCount * 3),
        moveMask: moveCount - 1,
        phraseOf: Int32Array.from(phraseOfState),
        meaningsOf,
        longest,
      };
      for (const [word, next] of states[0] as Map<number, number>) book.first[word] = next;
      for (const [state, moves] of states.entries()) {
        if (state === 0) continue;
        for (const [word, next] of moves) addMove(book, state, word, next);
      }
      return book;
    },
  };
}

const moveSlot = (state: number, word: number): number => mixHash(hashStep(hashStep(hashSeed, state), word));

function addMove(book: PhraseBook, state: number, word: number, next: number): void {
  let slot = moveSlot(state, word) & book.moveMask;
  while (book.moves[slot * 3] !== 0) slot = (slot + 1) & book.moveMask;
  book.moves[slot * 3] = state;
  book.moves[slot * 3 + 1] = word;
  book.moves[slot * 3 + 2] = next;
}

/** The state after a further word, or 0. */
export function nextState(book: PhraseBook, state: number, word: number): number {
  const { moves, moveMask } = book;
  let slot = moveSlot(state, word) & moveMask;
  for (;;) {
    const from = moves[slot * 3] as number;
    if (from === 0) return 0;
    if (from === state && moves[slot * 3 + 1] === word) return moves[slot * 3 + 2] as number;
    slot = (slot + 1) & moveMask;
  }
}
