/** Remembers answers by name: the newest so many, and not longer than `forMs` where that is given. */
export type Kept<V> = { get(name: string, make: () => Promise<V>): Promise<V> | V };

type Entry<V> = { value: V; until: number };

/** An answer that is being made is made once for all who ask meanwhile; a failure is not kept. */
export function keepLately<V>(most: number, now: () => number, forMs: (value: V) => number): Kept<V> {
  const known = new Map<string, Entry<V>>();
  const making = new Map<string, Promise<V>>();
  return {
    get(name, make) {
      const found = known.get(name);
      if (found !== undefined && found.until > now()) return found.value;
      const begun = making.get(name);
      if (begun !== undefined) return begun;
      const made = make()
        .then((value) => {
          known.delete(name);
          const until = now() + forMs(value);
          if (until > now()) known.set(name, { value, until });
          // The oldest goes first: a Map remembers the order in which names came.
          if (known.size > most) known.delete(known.keys().next().value as string);
          return value;
        })
        .finally(() => making.delete(name));
      making.set(name, made);
      return made;
    },
  };
}
