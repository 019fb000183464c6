/** What serving many at a time stands on. `due` tells who waits, whoever has waited longest first. */
export type SideBySide<T extends { id: string }> = {
  readonly atOnce: number;
  readonly due: () => Promise<readonly T[]>;
  readonly send: (one: T) => Promise<void>;
  readonly failed: (one: T, error: unknown) => void;
  readonly signal: AbortSignal;
};

/** Serves whoever is due until nobody is, each by itself: who is slow takes one place of many, and is never served twice at a time. */
export async function sendSideBySide<T extends { id: string }>(parts: SideBySide<T>): Promise<void> {
  const running = new Map<string, Promise<void>>();
  for (;;) {
    for (const one of parts.signal.aborted ? [] : await parts.due()) {
      if (running.size >= parts.atOnce) break;
      if (running.has(one.id)) continue;
      const served = parts
        .send(one)
        .catch((error: unknown) => parts.failed(one, error))
        .finally(() => running.delete(one.id));
      running.set(one.id, served);
    }
    if (running.size === 0) return;
    await Promise.race(running.values());
  }
}
