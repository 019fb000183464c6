type Node = { next: Map<string, Node>; name: number };

/** Finds many names in texts at once, word by word; `names` and texts are folded. */
export class NameFinder {
  readonly #root: Node = { next: new Map(), name: -1 };

  constructor(names: readonly string[]) {
    for (const [at, name] of names.entries()) {
      let node = this.#root;
      for (const word of name.split(" ")) {
        let next = node.next.get(word);
        if (next === undefined) node.next.set(word, (next = { next: new Map(), name: -1 }));
        node = next;
      }
      node.name = at;
    }
  }

  /** Calls `visit` for each name at each place in the text, with the numbers of its first word, of the word behind it and of all words. */
  visit(text: string, visit: (name: number, from: number, to: number, words: number) => void): void {
    const words = text.split(" ");
    for (let from = 0; from < words.length; from++) {
      let node = this.#root.next.get(words[from]!);
      for (let to = from + 1; node !== undefined; to++) {
        if (node.name >= 0) visit(node.name, from, to, words.length);
        node = to < words.length ? node.next.get(words[to]!) : undefined;
      }
    }
  }
}
