import { holds, namesOf, seesField, seesRecord, seesSighting } from "./oracle.ts";
import type { Tally } from "./tally.ts";
import { checkSet } from "./tally.ts";
import type { World } from "./world.ts";

/** The second line by itself: what each table shows an agency, whatever the code above it asks for. */
export async function askRows(world: World, agency: string, tally: Tally): Promise<void> {
  const { oracle } = world;
  const ctx = await world.as(agency);
  const records = [...oracle.records.values()];
  const names = namesOf(oracle, agency);
  const shown = (sql: string): Promise<Set<string>> =>
    ctx.read(async (tx) => new Set((await tx.client.query(sql)).rows.map((row: { key: string }) => row.key)));
  const hold = async (table: string, sql: string, all: [key: string, sees: boolean][]) => {
    const expected = new Set(all.filter(([, sees]) => sees).map(([key]) => key));
    const keys = all.map(([key]) => key);
    checkSet(tally, "row", `${agency} in ${table}`, keys, await shown(sql), expected);
  };
  const keeps = (owner: string) => names.has(owner);
  const fields = records.flatMap((record) => record.fields.map((field) => ({ record, field })));
  await hold(
    "exchange_records",
    "select id as key from exchange_records",
    records.map((record) => [record.id, seesRecord(oracle, agency, record, names)]),
  );
  await hold(
    "record_fields",
    "select record_id || ' ' || name as key from record_fields",
    fields.map(({ record, field }) => [`${record.id} ${field.name}`, seesField(oracle, agency, record, field, names)]),
  );
  await hold(
    "record_values",
    "select record_id || ' ' || field as key from record_values",
    fields
      .filter(({ field }) => field.name === "Điện thoại")
      .map(({ record, field }) => [`${record.id} ${field.name}`, seesField(oracle, agency, record, field, names)]),
  );
  await hold(
    "record_shares",
    "select id as key from record_shares",
    records.flatMap((record) => record.shares.map(({ id }): [string, boolean] => [id, keeps(record.owner)])),
  );
  await hold(
    "record_reads",
    "select record_id || ' ' || agency as key from record_reads",
    [...oracle.reads].map((key) => {
      const [id = "", reader = ""] = key.split(" ");
      return [key, reader === agency || holds(oracle, agency, oracle.records.get(id)!.owner)];
    }),
  );
  await hold(
    "record_proposals",
    "select id as key from record_proposals",
    oracle.proposals.map(({ id, record, agency: by }) => [id, keeps(by) || keeps(oracle.records.get(record)!.owner)]),
  );
  await hold(
    "record_sightings",
    "select id as key from record_sightings",
    oracle.sightings.map((one) => [one.id, seesSighting(oracle, agency, one)]),
  );
}
