/** Which accounts hang together by links (a component), and which of those are one cluster. Flat arrays, eight bytes an account. */
export class Groups {
  #next = new Int32Array(1024);
  #leaders = new Int32Array(1024);

  /** The bytes that its arrays take. */
  get bytes(): number {
    return this.#next.byteLength + this.#leaders.byteLength;
  }

  /** Puts an account into a component and a cluster of its own. */
  add(number: number): void {
    if (number >= this.#next.length) {
      this.#next = longer(this.#next);
      this.#leaders = longer(this.#leaders);
    }
    this.#next[number] = number;
    this.#leaders[number] = number;
  }

  /** All accounts that hang together with one, itself first. */
  component(number: number): number[] {
    const members = [number];
    for (let at = this.#next[number]!; at !== number; at = this.#next[at]!) members.push(at);
    return members;
  }

  /** The accounts of one's cluster. */
  cluster(number: number): number[] {
    const leader = this.#leaders[number];
    return this.component(number).filter((member) => this.#leaders[member] === leader);
  }

  /** The account that a cluster is named by. */
  leader(number: number): number {
    return this.#leaders[number]!;
  }

  /** Makes accounts one component; `leaderOf` names the cluster of each. */
  set(members: readonly number[], leaderOf: (number: number) => number): void {
    for (const [at, member] of members.entries()) {
      this.#next[member] = members[at + 1] ?? members[0]!;
      this.#leaders[member] = leaderOf(member);
    }
  }
}

function longer(list: Int32Array): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(list.length * 2);
  copy.set(list);
  return copy;
}
