import type { RecordFilters } from "../../../src/outcomes/exchange/index.ts";
import {
  countRecords,
  getRecord,
  listRecords,
  recordReaders,
  searchRecords,
  suggestRecords,
} from "../../../src/outcomes/exchange/index.ts";
import { readCursor } from "../../../src/kernel/http/page.ts";
import { z } from "zod";
import { askErrors } from "./errors.ts";
import { askExport } from "./export.ts";
import { askFeed, askPush, askWebhook, fromBeginning } from "./following.ts";
import { askBlind, askLookUp, askValues } from "./meeting.ts";
import { holds, namesOf, seesField, seesRecord } from "./oracle.ts";
import { askRows } from "./rows.ts";
import type { Tally } from "./tally.ts";
import { checkSet } from "./tally.ts";
import { askWrites } from "./writes.ts";
import type { World } from "./world.ts";
import { fieldsShown, idsOf, inTurns, noteRead, said, sample, seenBy } from "./shown.ts";
import { wordOf } from "./world.ts";

/** A way by which an agency could come to know of a record: asks it as that agency, and holds the answer against the oracle. */
export type Door = { name: string; ask(world: World, agency: string, tally: Tally): Promise<void> };

/** Every way there is. Whoever builds another one adds it here. */
export const doors: readonly Door[] = [
  { name: "session", ask: askSession },
  { name: "get", ask: askGet },
  { name: "list", ask: askList },
  { name: "count", ask: askCount },
  { name: "search", ask: askSearch },
  { name: "suggestion", ask: askSuggestion },
  { name: "value", ask: askValues },
  { name: "look-up", ask: askLookUp },
  { name: "blind match", ask: askBlind },
  { name: "feed", ask: (world, agency, tally) => askFeed("feed", world, agency, tally) },
  { name: fromBeginning, ask: (world, agency, tally) => askFeed(fromBeginning, world, agency, tally) },
  { name: "push", ask: askPush },
  { name: "webhook", ask: askWebhook },
  { name: "export", ask: askExport },
  { name: "receipt", ask: askReceipts },
  { name: "error text", ask: askErrors },
  { name: "row", ask: askRows },
  { name: "write", ask: askWrites },
];

async function askSession(world: World, agency: string, tally: Tally): Promise<void> {
  const expected = namesOf(world.oracle, agency);
  const { audiences } = (await world.as(agency)).actor;
  checkSet(tally, "session", agency, [...expected], new Set(audiences), expected);
}

async function askGet(world: World, agency: string, tally: Tally): Promise<void> {
  const ctx = await world.as(agency);
  await inTurns(sample(world, 40), async (record) => {
    const sees = seesRecord(world.oracle, agency, record);
    const found = await getRecord(ctx, record.id).then(
      (one) => said(one.fields),
      (error: { code?: string }) => error.code ?? String(error),
    );
    const expected = sees ? fieldsShown(world, agency, record) : "not-found";
    if (sees) noteRead(world, agency, record);
    tally.check("get", found === expected, () => `${agency} ${record.id}: ${found}, should be ${expected}`);
  });
}

async function askList(world: World, agency: string, tally: Tally): Promise<void> {
  const ctx = await world.as(agency);
  const found = new Set<string>();
  for (let after: { at: Date; id: string } | null = null, more = true; more;) {
    const { items, next } = await listRecords(ctx, {}, { after, limit: 50 });
    for (const { id } of items) found.add(id);
    const place = readCursor(next ?? undefined, z.tuple([z.string(), z.string()]));
    after = place === null ? null : { at: new Date(place[0]), id: place[1] };
    more = next !== null;
  }
  checkSet(tally, "list", agency, [...world.oracle.records.keys()], found, idsOf(seenBy(world, agency)));
}

async function askCount(world: World, agency: string, tally: Tally): Promise<void> {
  const ctx = await world.as(agency);
  const seen = seenBy(world, agency);
  const counted = async (what: string, filters: RecordFilters, expected: number) => {
    const found = await countRecords(ctx, filters);
    tally.check("count", found === expected, () => `${agency} counts ${found} ${what}, should be ${expected}`);
  };
  await counted("in all", {}, seen.length);
  await counted("live", { states: ["live"] }, seen.filter(({ live }) => live).length);
  await inTurns(world.oracle.agencies, (owner) =>
    counted(`of ${owner}`, { agencies: [owner] }, seen.filter((record) => record.owner === owner).length),
  );
}

async function askSearch(world: World, agency: string, tally: Tally): Promise<void> {
  const ctx = await world.as(agency);
  const find = async (q: string) => idsOf((await searchRecords(ctx, { q, finished: true, limit: 50 })).items);
  const batches = Map.groupBy(world.oracle.records.values(), ({ number }) => Math.floor(number / 25));
  await inTurns([...batches], async ([lo, batch]) => {
    const expected = batch.filter((one) => one.live && seesRecord(world.oracle, agency, one));
    const ids = batch.map(({ id }) => id);
    checkSet(tally, "search", agency, ids, await find(wordOf("lo", lo)), idsOf(expected));
  });
  await inTurns(sample(world, 10), async (record) => {
    for (const field of record.fields.slice(1)) {
      const word = field.value.split(" ").at(-1)!;
      const found = (await find(word)).has(record.id);
      const isOpen = seesField(world.oracle, agency, record, field);
      // What goes with its record is found by whoever sees it; what is narrower may be found by none, and never by who does not see it.
      const goesAlong = field.base === null && record.live && record.shares.every(({ fields }) => fields === null);
      const isRight = goesAlong ? found === isOpen : isOpen || !found;
      tally.check("search", isRight, () => `${agency} finds ${record.id} by ${word}: ${found}`);
    }
  });
}

async function askSuggestion(world: World, agency: string, tally: Tally): Promise<void> {
  const ctx = await world.as(agency);
  const titles = new Map([...world.oracle.records.values()].map((record) => [record.title, record]));
  await inTurns(sample(world, 20), async (record) => {
    const shown = await suggestRecords(ctx, `ho so ${wordOf("tua", record.number)}`);
    const expected = record.live && seesRecord(world.oracle, agency, record);
    tally.check("suggestion", shown.includes(record.title) === expected, () => `${agency} ${record.title}`);
    for (const title of await suggestRecords(ctx, `tua${record.number}`)) {
      const of = titles.get(title)!;
      tally.check("suggestion", seesRecord(world.oracle, agency, of), () => `${agency} is suggested ${of.id}`);
    }
  });
}

async function askReceipts(world: World, agency: string, tally: Tally): Promise<void> {
  const ctx = await world.as(agency);
  await inTurns(sample(world, 6), async (record) => {
    const expected = seesRecord(world.oracle, agency, record)
      ? holds(world.oracle, agency, record.owner)
        ? world.oracle.agencies.filter((one) => world.oracle.reads.has(`${record.id} ${one}`)).join()
        : "forbidden"
      : "not-found";
    const found = await recordReaders(ctx, record.id).then(
      (readers) => {
        const read = new Set(readers.map((one) => one.agency));
        return world.oracle.agencies.filter((one) => read.has(one)).join();
      },
      (error: { code: string }) => error.code,
    );
    tally.check("receipt", found === expected, () => `${agency} ${record.id}: ${found}, should be ${expected}`);
  });
}
