import type { Context } from "../../../src/kernel/context.ts";
import { systemActor } from "../../../src/kernel/actor.ts";
import { officesAsOf, loadAgencies } from "../../../src/registers/agencies/index.ts";
import { nextRequest } from "../audiences.ts";
import type { TestDatabase } from "../database.ts";
import type { Oracle } from "./oracle.ts";
import { namesOf, seesRecord } from "./oracle.ts";
import type { Random } from "./random.ts";
import { randomOf } from "./random.ts";

/** How large a world is, and how long it is walked through. */
export type ModelSize = {
  seed: number;
  agencies: number;
  records: number;
  groups: number;
  rounds: number;
  moves: number;
};

/** What a reader of a feed knows: how far it has read, and records with what their fields say. */
export type Replica = {
  place: { tx: string; id: string } | null;
  webhook: string | null;
  records: Map<string, string>;
};
export const newReplica = (): Replica => ({ place: null, webhook: null, records: new Map() });

/** The house and the oracle beside each other. */
export type World = {
  readonly db: TestDatabase;
  readonly random: Random;
  readonly size: ModelSize;
  readonly oracle: Oracle;
  readonly key: Buffer;
  /** By door and agency. */
  readonly replicas: Map<string, Replica>;
  /** Somebody of an agency as their next request would find them. */
  as(agency: string): Promise<Context>;
  /** Called after each move: what is seen now counts as seen once, and who asks is looked up anew. */
  moved(record?: string): void;
};

/** An empty house with its agencies. */
export async function openWorld(db: TestDatabase, size: ModelSize): Promise<World> {
  const house = db.contextOf(systemActor("chinhhang"));
  await loadAgencies(house);
  const today = await house.read((tx) => officesAsOf(tx, new Date().toISOString().slice(0, 10)));
  const agencies = today.slice(0, size.agencies).map(({ id }) => id);
  const oracle: Oracle = {
    agencies,
    records: new Map(),
    groups: new Map(),
    successors: new Map(),
    sightings: [],
    proposals: [],
    reads: new Set(),
    everSeen: new Set(),
    now: Date.now(),
  };
  const contexts = new Map<string, Promise<Context>>();
  return {
    db,
    size,
    oracle,
    random: randomOf(size.seed),
    key: Buffer.alloc(32, 5),
    replicas: new Map(),
    as(agency) {
      const known = contexts.get(agency) ?? nextRequest(db, agency, ["officer", "approver", "administrator"]);
      contexts.set(agency, known);
      return known;
    },
    moved(id) {
      if (id === undefined) contexts.clear();
      const moved = id === undefined ? [...oracle.records.values()] : [oracle.records.get(id)!];
      for (const agency of agencies) {
        const names = namesOf(oracle, agency);
        for (const record of moved)
          if (seesRecord(oracle, agency, record, names)) oracle.everSeen.add(`${record.id} ${agency}`);
      }
    },
  };
}

/** What a word of its own a record or one of its fields is found by. */
export const wordOf = (what: "tua" | "lo" | "tin" | "nguon", number: number): string => `${what}${number}k`;
