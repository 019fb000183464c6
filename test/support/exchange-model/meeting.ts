import { systemActor } from "../../../src/kernel/actor.ts";
import { recordsWithValue } from "../../../src/outcomes/exchange/index.ts";
import { matchBlindly } from "../../../src/outcomes/exchange/blind/jobs.ts";
import { listBlindNotices } from "../../../src/outcomes/exchange/blind/queries.ts";
import { lookUpValues } from "../../../src/outcomes/exchange/feeds/look-up/look-up.ts";
import type { ModelField, ModelRecord } from "./oracle.ts";
import { namesOf, seesField, seesRecord } from "./oracle.ts";
import { idsOf, inTurns } from "./shown.ts";
import type { Tally } from "./tally.ts";
import { checkSet } from "./tally.ts";
import type { World } from "./world.ts";

type Held = { record: ModelRecord; field: ModelField };

/** The phones of a world with the records that hold them. */
function holders({ oracle }: World): [phone: string, held: Held[]][] {
  const held = [...oracle.records.values()].flatMap((record) =>
    record.fields.filter(({ name }) => name === "Điện thoại").map((field) => ({ record, field })),
  );
  return [...Map.groupBy(held, ({ field }) => field.value)];
}

const shown = ({ oracle }: World, agency: string, held: readonly Held[]): Set<string> =>
  idsOf(held.filter(({ record, field }) => seesField(oracle, agency, record, field)).map(({ record }) => record));

/** Asks who holds a phone. */
export async function askValues(world: World, agency: string, tally: Tally): Promise<void> {
  const ctx = await world.as(agency);
  await inTurns(holders(world), async ([phone, held]) => {
    const found = new Set((await recordsWithValue(ctx, "phone", phone, world.key)).map(({ record }) => record.id));
    const ids = held.map(({ record }) => record.id);
    checkSet(tally, "value", agency, ids, found, shown(world, agency, held));
  });
}

/** Asks of many phones at once whether they are known. */
export async function askLookUp(world: World, agency: string, tally: Tally): Promise<void> {
  const all = holders(world);
  const asked = all.map(([value]) => ({ kind: "phone" as const, value }));
  const answers = await lookUpValues(await world.as(agency), world.key, asked);
  all.forEach(([, held], at) => {
    const { known, records } = answers[at]!;
    // What is withdrawn is no longer held, also for who keeps it.
    const expected = shown(
      world,
      agency,
      held.filter(({ record }) => record.live),
    );
    tally.check("look-up", known === expected.size > 0, () => `${agency} is told ${known}`);
    const ids = held.map(({ record }) => record.id);
    checkSet(tally, "look-up", agency, ids, new Set(records), expected);
  });
}

/**
 * What blind match tells an agency: of its own records alone, of a value that another force does hold, and in no word anything of a record that it
 * does not see.
 */
export async function askBlind(world: World, agency: string, tally: Tally): Promise<void> {
  const { oracle, db } = world;
  const { signal } = new AbortController();
  await matchBlindly({ signal, contextOf: (of) => db.contextOf(systemActor(of ?? "chinhhang")) });
  await db.asSuperuser(
    "update app.blind_notices set shown_from = now() - interval '1 minute' where shown_from > now()",
  );
  const { items } = await listBlindNotices(await world.as(agency), null, { limit: 200 });
  const words = JSON.stringify(items);
  const names = namesOf(oracle, agency);
  for (const record of oracle.records.values()) {
    if (seesRecord(oracle, agency, record, names)) continue;
    const isTold = words.includes(record.id) || words.includes(`${record.title}"`);
    tally.check("blind match", !isTold, () => `${agency} is told of ${record.id}`);
  }
  for (const { ownRecord } of items) {
    const own = ownRecord === null ? undefined : oracle.records.get(ownRecord.id);
    const isOwn = own === undefined || names.has(own.owner);
    tally.check("blind match", isOwn, () => `${agency} is told that others meet ${own?.id}`);
  }
}
