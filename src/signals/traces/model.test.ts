import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import type { Actor } from "../../kernel/actor.ts";
import { officer, partyPerson, testDatabase } from "../../../test/support/database.ts";
import type { TestEvent } from "../../../test/support/traces.ts";
import { capture, documentOf, eventsOf, shipping, tracesApi } from "../../../test/support/traces.ts";

const db = await testDatabase();
const ask = tracesApi(db);
const parties = ["pty_one", "pty_two"] as const;
const steps = ["packing", "shipping", "receiving"] as const;
const items = Array.from({ length: 6 }, (_, n) => `urn:epc:id:sgtin:8938505.012345.${n}`);
const pallets = Array.from({ length: 3 }, (_, n) => `urn:epc:id:sscc:8938505.000000000${n}`);
const readers: Record<string, Actor> = {
  pty_one: partyPerson("pty_one"),
  pty_two: partyPerson("pty_two"),
  "moit.dms": officer("moit.dms"),
};

type Kept = { event: TestEvent; by: string; level: string; sharedWith: readonly string[] };

const eventArbitrary = fc.record({
  minute: fc.nat(30),
  step: fc.constantFrom(...steps),
  goods: fc.uniqueArray(fc.constantFrom(...items), { minLength: 1, maxLength: 3 }),
  pallet: fc.option(fc.constantFrom(...pallets)),
  place: fc.constantFrom("00001", "00002"),
  by: fc.constantFrom(...parties),
  level: fc.constantFrom("own", "agencies"),
  shared: fc.boolean(),
});
const conditions = {
  step: fc.uniqueArray(fc.constantFrom(...steps), { minLength: 1, maxLength: 2 }),
  epc: fc.uniqueArray(fc.constantFrom(...items), { minLength: 1, maxLength: 2 }),
  anyEPC: fc.constantFrom(...items, ...pallets),
  parent: fc.constantFrom(...pallets),
  type: fc.constantFrom("ObjectEvent", "AggregationEvent"),
  from: fc.nat(20),
  before: fc.integer({ min: 10, max: 31 }),
  place: fc.constantFrom("00001", "00002"),
};
const names = Object.keys(conditions) as (keyof typeof conditions)[];
const everyCondition = fc.record({ descending: fc.boolean(), ...conditions });
type Query = { descending: boolean } & Partial<typeof everyCondition extends fc.Arbitrary<infer T> ? T : never>;
/** At most two conditions: with more of them hardly anything is ever found. */
const queryArbitrary: fc.Arbitrary<Query> = fc
  .tuple(everyCondition, fc.subarray(names, { maxLength: 2 }))
  .map(([whole, chosen]) => ({
    descending: whole.descending,
    ...(Object.fromEntries(chosen.map((name) => [name, whole[name]])) as Partial<typeof whole>),
  }));

const at = (minute: number) => new Date(Date.UTC(2026, 8, 1, 0, minute)).toISOString();
const place = (name: string) => `urn:epc:id:sgln:8938505.${name}.0`;

const has = (list: unknown, wanted: readonly string[]) =>
  (list as string[] | undefined)?.some((one) => wanted.includes(one)) ?? false;

/** What the repository should find, by going through everything. */
function expected(kept: readonly Kept[], who: string, query: Query): string[] {
  const found = kept.filter(({ event, by, level, sharedWith }) => {
    const seen = by === who || sharedWith.includes(who) || (who === "moit.dms" && level === "agencies");
    const time = event["eventTime"] as string;
    const all = [...((event["epcList"] ?? event["childEPCs"]) as string[]), event["parentID"] as string];
    return (
      seen &&
      (query.step === undefined || query.step.includes(event["bizStep"] as "packing")) &&
      (query.epc === undefined || has(event["epcList"] ?? event["childEPCs"], query.epc)) &&
      (query.anyEPC === undefined || all.includes(query.anyEPC)) &&
      (query.parent === undefined || event["parentID"] === query.parent) &&
      (query.type === undefined || event.type === query.type) &&
      (query.from === undefined || time >= at(query.from)) &&
      (query.before === undefined || time < at(query.before)) &&
      (query.place === undefined || (event["readPoint"] as { id: string }).id === place(query.place))
    );
  });
  return found.map(({ event }) => event["eventID"] as string).toSorted();
}

function addressOf(query: Query, perPage: number): string {
  const search = new URLSearchParams({
    perPage: String(perPage),
    orderBy: "eventTime",
    orderDirection: query.descending ? "DESC" : "ASC",
  });
  if (query.step !== undefined) search.set("EQ_bizStep", query.step.join("|"));
  if (query.epc !== undefined) search.set("MATCH_epc", query.epc.join("|"));
  if (query.anyEPC !== undefined) search.set("MATCH_anyEPC", query.anyEPC);
  if (query.parent !== undefined) search.set("MATCH_parentID", query.parent);
  if (query.type !== undefined) search.set("eventType", query.type);
  if (query.from !== undefined) search.set("GE_eventTime", at(query.from));
  if (query.before !== undefined) search.set("LT_eventTime", at(query.before));
  if (query.place !== undefined) search.set("EQ_readPoint", place(query.place));
  return `/events?${search.toString()}`;
}

test("whatever is captured by whom and asked by whom, the pages hold exactly what going through everything finds, each once and in order", async () => {
  const kept: Kept[] = [];
  let n = 0;
  let found = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(eventArbitrary, { maxLength: 6 }),
      fc.array(queryArbitrary, { minLength: 2, maxLength: 4 }),
      fc.integer({ min: 1, max: 4 }),
      async (events, queries, perPage) => {
        for (const { minute, step, goods, pallet, place: name, by, level, shared } of events) {
          const things =
            pallet === null
              ? { epcList: goods }
              : { type: "AggregationEvent", action: "ADD", epcList: undefined, parentID: pallet, childEPCs: goods };
          const event = shipping({
            ...things,
            eventID: `urn:uuid:m${n++}`,
            eventTime: at(minute),
            bizStep: step,
            disposition: undefined,
            readPoint: { id: place(name) },
          });
          const sharedWith = shared ? [by === "pty_one" ? "pty_two" : "pty_one"] : [];
          const query = `?level=${level}${shared ? `&sharedWith=${sharedWith[0]}` : ""}`;
          assert.equal((await capture(db, ask, readers[by] as Actor, documentOf([event]), { query }))["captured"], 1);
          kept.push({ event, by, level, sharedWith });
        }
        for (const query of queries)
          for (const [who, actor] of Object.entries(readers)) {
            const seen: Record<string, unknown>[] = [];
            for (let path = addressOf(query, perPage); path !== "";) {
              const answer = await ask(actor, "GET", path);
              assert.equal(answer.status, 200, answer.text);
              assert.ok(eventsOf(answer).length <= perPage);
              seen.push(...eventsOf(answer));
              path = /<\/v1\/epcis(.*)>; rel="next"/.exec(answer.headers.get("link") ?? "")?.[1] ?? "";
            }
            assert.deepEqual(
              seen.map((event) => event["eventID"]).toSorted(),
              expected(kept, who, query),
              `${who} ${addressOf(query, perPage)}`,
            );
            found += seen.length;
            const times = seen.map((event) => event["eventTime"] as string);
            assert.deepEqual(times, query.descending ? times.toSorted().toReversed() : times.toSorted());
          }
      },
    ),
    { numRuns: 25 },
  );
  assert.ok(kept.length > 20 && found > 200, `${kept.length} kept, ${found} found`);
});
