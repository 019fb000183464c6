import type { FactLog } from "../../../src/services/facts/index.ts";
import { endSharesJob, followMembershipsJob } from "../../../src/outcomes/exchange/index.ts";
import type { TestDatabase } from "../database.ts";
import { settled } from "../database.ts";
import { workAMinute } from "../minute.ts";
import type { Door } from "./doors.ts";
import { addGroup, addRecords, letPass, moveOnce } from "./moves.ts";
import { seenBy } from "./shown.ts";
import type { Tally } from "./tally.ts";
import { newTally } from "./tally.ts";
import type { ModelSize, World } from "./world.ts";
import { openWorld } from "./world.ts";

/** A world with its records and groups, before anything moves. */
export async function furnishedWorld(db: TestDatabase, size: ModelSize): Promise<World> {
  const world = await openWorld(db, size);
  for (let made = 0; made < size.groups; made++) await addGroup(world);
  while (world.oracle.records.size < size.records) {
    const left = size.records - world.oracle.records.size;
    await addRecords(world, Math.min(left, Math.ceil(size.records / size.agencies / 2)));
  }
  return world;
}

/** Walks through a world: moves, time that goes by, the house's work, then every door for every agency, round by round. */
export async function walk(
  world: World,
  log: FactLog,
  doors: readonly Door[],
  {
    isEnough = () => false,
    onRound = () => {},
    times = () => 1,
  }: {
    isEnough?: (tally: Tally) => boolean;
    onRound?: (tally: Tally) => void;
    /** How often a door is asked in a round, each time of other records. */
    times?: (door: Door) => number;
  } = {},
): Promise<Tally> {
  const tally = newTally();
  for (let round = 0; round < world.size.rounds && !isEnough(tally); round++) {
    for (let made = 0; made < world.size.moves; made++) await moveOnce(world);
    if (round % 2 === 1) {
      await letPass(world, 2 * 3_600_000);
      await neverTooMuch(world, tally);
    }
    await work(world, log);
    for (const door of doors) {
      for (let asked = times(door); asked > 0; asked--)
        for (const agency of world.oracle.agencies) await door.ask(world, agency, tally);
    }
    onRound(tally);
    if (tally.differences.length > 0) break;
  }
  return tally;
}

/** What the house does each minute, until everybody is shown what was committed. */
export async function work(world: World, log: FactLog): Promise<void> {
  await workAMinute(world.db, log, [endSharesJob, followMembershipsJob]);
  await settled(world.db);
}

/** Before the house has put together what still holds, nobody sees more than they may. */
async function neverTooMuch(world: World, tally: Tally): Promise<void> {
  for (const agency of world.oracle.agencies) {
    const expected = new Set(seenBy(world, agency).map(({ id }) => id));
    const ctx = await world.as(agency);
    const rows = await ctx.read(
      async (tx) => (await tx.client.query("select id from exchange_records")).rows as { id: string }[],
    );
    for (const { id } of rows) tally.check("end of a share", expected.has(id), () => `${agency} still sees ${id}`);
  }
}
