import type { Hash } from "./hash.ts";
import { HashIndex } from "./hash-index.ts";
import type { ViewMatch } from "./same-picture.ts";
import { candidateDistance } from "./same-picture.ts";
import type { View } from "./views.ts";
import { viewWords } from "./view-hash.ts";
import { viewName, viewNumbers } from "./views.ts";

/** A picture that may be the same: its nearest view. `confirm` decides, with the points of both. */
export type Candidate = ViewMatch & { id: string };

const headerBytes = 8;

/** The kept views of many pictures by the picture's id, searched all at once. About 1.7 KB a picture. */
export class PictureIndex {
  #hashes = new HashIndex(viewWords);
  /** The id of each picture by its number; null for one that was removed. Numbers are not used again. */
  #ids: (string | null)[] = [];
  readonly #numbers = new Map<string, number>();

  /** How many pictures can be found. */
  get size(): number {
    return this.#numbers.size;
  }

  /** The bytes that the hashes take; ids come on top. */
  get bytes(): number {
    return this.#hashes.bytes;
  }

  /** Keeps a picture's views under its id, in the place of what was kept under it. */
  add(id: string, kept: readonly Pick<View, "number" | "hash">[]): void {
    this.remove(id);
    const number = this.#ids.push(id) - 1;
    this.#numbers.set(id, number);
    for (const view of kept) this.#hashes.add(view.hash, number * viewNumbers + view.number);
  }

  /** Forgets a picture; false where it is not known. */
  remove(id: string): boolean {
    const number = this.#numbers.get(id);
    if (number === undefined) return false;
    this.#hashes.remove(number * viewNumbers, (number + 1) * viewNumbers - 1);
    this.#ids[number] = null;
    return this.#numbers.delete(id);
  }

  /** Files what was added; see `HashIndex.build`. */
  build(): void {
    this.#hashes.build();
  }

  /** The pictures with a view within `within` bits of one that is asked for, as it is or in a mirror; the nearest first. */
  candidates(asked: readonly View[], within: number = candidateDistance): Candidate[] {
    const nearest = new Map<number, { view: View; kept: number; distance: number; isMirrored: boolean }>();
    const look = (view: View, hash: Hash, isMirrored: boolean) => {
      for (const { tag, distance } of this.#hashes.search(hash, within)) {
        const number = Math.floor(tag / viewNumbers);
        const known = nearest.get(number);
        if (known === undefined || distance < known.distance)
          nearest.set(number, { view, kept: tag % viewNumbers, distance, isMirrored });
      }
    };
    for (const view of asked) {
      look(view, view.hash, false);
      look(view, view.mirrored, true);
    }
    return [...nearest]
      .map(([number, { view, kept, distance, isMirrored }]) => ({
        id: this.#ids[number]!,
        asked: view.name,
        kept: viewName(kept),
        distance,
        isMirrored,
      }))
      .toSorted((a, b) => a.distance - b.distance);
  }

  /** All that is kept, for `PictureIndex.restore`. */
  dump(): Uint8Array {
    const hashes = this.#hashes.dump();
    const ids = new TextEncoder().encode(JSON.stringify(this.#ids));
    const bytes = new Uint8Array(headerBytes + hashes.length + ids.length);
    new DataView(bytes.buffer).setFloat64(0, hashes.length);
    bytes.set(hashes, headerBytes);
    bytes.set(ids, headerBytes + hashes.length);
    return bytes;
  }

  /** An index from a dump. */
  static restore(bytes: Uint8Array): PictureIndex {
    const index = new PictureIndex();
    const end = headerBytes + new DataView(bytes.buffer, bytes.byteOffset).getFloat64(0);
    index.#hashes = HashIndex.restore(bytes.subarray(headerBytes, end));
    index.#ids = JSON.parse(new TextDecoder().decode(bytes.subarray(end)));
    for (const [number, id] of index.#ids.entries()) if (id !== null) index.#numbers.set(id, number);
    return index;
  }
}
