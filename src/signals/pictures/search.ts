import { setImmediate } from "node:timers/promises";
import type { Candidate, View } from "../../engines/images/index.ts";
import { candidateDistance, PictureIndex, readViews } from "../../engines/images/index.ts";
import { systemActor } from "../../kernel/actor.ts";
import type { Database, Transaction } from "../../kernel/db/database.ts";
import { viewsAfter, viewsMark, viewsSince } from "./store/pictures.ts";

/**
 * The pictures of the whole house by their views, in memory. It answers hashes of contents and nothing else: whoever asks it asks the
 * database next which of them the asker may see.
 */
export type PictureSearch = {
  /** Begins to fill, in the background; nothing where it has begun. */
  start(): void;
  /** Contents that look like what is asked for, the nearest first; null as long as the index is being filled. */
  candidates(asked: readonly View[]): Promise<Candidate[] | null>;
  /** When all that was there at the start is in. For tests and jobs; a request never waits. */
  ready(): Promise<void>;
};

const searches = new WeakMap<Database, PictureSearch>();

/** The search of this process over a database: one, however many parts of the house ask. */
export function pictureSearchOf(database: Database): PictureSearch {
  const known = searches.get(database) ?? openSearch(database);
  searches.set(database, known);
  return known;
}

const portion = 2_000;
/** From so many pictures on, nearer views are asked for: see the README of engines/images. */
const many = 200_000;
const nearer = 15;

function openSearch(database: Database): PictureSearch {
  const index = new PictureIndex();
  const read = <T>(work: (tx: Transaction) => Promise<T>) =>
    database.transaction("app", systemActor("chinhhang"), "read only", work);
  let filling: Promise<void> | null = null;
  let isReady = false;
  let mark = "0";
  /** Contents behind the mark: they are read again until their transactions are all over. */
  let recent = new Set<string>();
  let tailing: Promise<void> | null = null;

  async function fill(): Promise<void> {
    // The mark is taken first: what is committed while the rest is read comes again, and is not missed.
    ({ mark } = await read((tx) => tx.get(viewsMark, {})));
    let after = "";
    for (;;) {
      const from = after;
      const rows = await read((tx) => tx.rows(viewsAfter, { after: from, limit: portion }));
      for (const { hash, views } of rows) index.add(hash, readViews(views).kept);
      const last = rows.at(-1);
      if (last === undefined) break;
      after = last.hash;
      await setImmediate(); // requests come first
    }
    index.build();
    isReady = true;
  }

  async function tail(): Promise<void> {
    const next = await read((tx) => tx.get(viewsMark, {}));
    const rows = await read((tx) => tx.rows(viewsSince, { mark }));
    for (const { hash, views } of rows) if (!recent.has(hash)) index.add(hash, readViews(views).kept);
    recent = new Set(rows.map(({ hash }) => hash));
    ({ mark } = next);
  }

  const start = () => {
    filling ??= fill().catch((error: unknown) => {
      filling = null; // the next one to ask begins anew
      throw error;
    });
    filling.catch(() => undefined);
    return filling;
  };
  return {
    start: () => void start(),
    ready: start,
    async candidates(asked) {
      if (!isReady) {
        void start();
        return null;
      }
      tailing ??= tail().finally(() => (tailing = null));
      await tailing;
      return index.candidates(asked, index.size > many ? nearer : candidateDistance);
    },
  };
}
