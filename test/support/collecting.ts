import assert from "node:assert/strict";
import type { Actor } from "../../src/kernel/actor.ts";
import { systemActor } from "../../src/kernel/actor.ts";
import { hostPace } from "../../src/services/fetching/index.ts";
import type { RunParts } from "../../src/signals/collectors/index.ts";
import { continueRun, createCollector, orderRun } from "../../src/signals/collectors/index.ts";
import { webSettings } from "../../src/signals/collectors/model.ts";
import type { TestDatabase } from "./database.ts";
import type { Site } from "./site.ts";

/** What a run of a collector is given: a site of the test, no pause between pages, and no browser. */
export function partsFor(site: Pick<Site, "limits">, more: Partial<RunParts> = {}): RunParts {
  return {
    dataDir: "/nowhere",
    contact: "soi@co-quan.example",
    partners: null,
    render: null,
    stop: () => false,
    onFault: (error) => assert.fail(error as Error),
    limits: site.limits,
    pace: hostPace({ intervalMs: 0, longestWaitMs: 60_000, now: Date.now, sleep: async () => undefined }),
    ...more,
  };
}

let made = 0;

/** A web collector of somebody's agency for a host of the site; run once with every call of what it gives. */
export async function webCollector(
  db: TestDatabase,
  site: Site,
  of: { who: Actor & { agency: string }; host: string; level: "own" | "agencies" },
): Promise<(at?: Date) => Promise<void>> {
  const settings = webSettings.parse({ starts: [site.address(of.host)] });
  const input = { kind: "web", name: `Chợ đọc ${++made}`, cron: "0 * * * *", level: of.level, settings } as const;
  const collector = await createCollector(db.contextOf(of.who), input);
  return async (at) => {
    const { id } = await orderRun(db.contextOf(of.who, at), collector.id);
    await continueRun(db.contextOf(systemActor(of.who.agency), at), id, partsFor(site));
  };
}
