import { createHash } from "node:crypto";
import type { Cells, MappedRow } from "../mapping/map-row.ts";
import { rowMapper } from "../mapping/map-row.ts";
import type { Mapping } from "../mapping/model.ts";
import { columnsOf } from "../mapping/model.ts";
import type { Position, SqlPull } from "../model.ts";
import { openPartner } from "../partners/open.ts";
import type { Column, Partner, Portion } from "../partners/model.ts";
import type { ReadPortion } from "../run/keep-portion.ts";
import type { Reading } from "./model.ts";
import { SourceFault, usualPortion } from "./model.ts";

/** The portions of a partner's table or select, from where the connection stands; the last one says where the next pass begins. */
export async function* databasePortions({
  connection,
  mapping,
  parts,
}: Reading & { mapping: Mapping }): AsyncGenerator<ReadPortion> {
  const settings = connection.settings as SqlPull;
  const map = rowMapper(mapping);
  const limit = parts.portion ?? usualPortion;
  const partner = await openPartner(connection, parts.secret ?? "", parts);
  try {
    const there = await partner.columns(settings.from);
    const order = orderOf(settings, mapping, there);
    const columns = namedIn([...columnsOf(mapping), ...order.map(({ name }) => name)], there);
    let position: Position = connection.position;
    if (position.after === undefined) position = { ...position, began: parts.now().toISOString() };
    for (;;) {
      const { after = null, mark } = position;
      const since =
        settings.reading.by === "time" && mark !== undefined ? before(mark, settings.reading.overlapMinutes) : null;
      const read = await readPortion(partner, { from: settings.from, columns, order, after, since, limit }, map);
      const ended = read.rows.length < limit;
      position = ended ? passed(settings, position, read.last) : ahead(settings, position, read.last);
      yield { rows: read.rows, digest: read.digest, position };
      if (ended) return;
    }
  } finally {
    await partner.close();
  }
}

/** The first rows as they are, with the columns that there are: nothing is kept of them. */
export async function firstRows(
  { connection, mapping, parts }: Reading,
  limit: number,
): Promise<{ columns: Column[]; rows: Cells[] }> {
  const settings = connection.settings as SqlPull;
  const partner = await openPartner(connection, parts.secret ?? "", parts);
  try {
    const columns = await partner.columns(settings.from);
    if (columns.length === 0) throw new SourceFault("nothing-read");
    // In the order of a run where that is known, so that the page shows what a run will see.
    const order = mapping === null ? columns.slice(0, 1) : orderOf(settings, mapping, columns);
    const rows: Cells[] = [];
    const asked: Portion = {
      from: settings.from,
      columns: columns.slice(0, 200).map(({ name }) => name),
      order,
      after: null,
      since: null,
      limit,
    };
    await partner.rows(asked, (cells) => void rows.push(cells));
    return { columns, rows };
  } finally {
    await partner.close();
  }
}

function orderOf({ reading }: SqlPull, { key }: Mapping, there: readonly Column[]): Column[] {
  const names = reading.by === "time" ? [reading.column, ...key] : key;
  return [...new Set(names)].map((name) => columnNamed(name, there));
}

function namedIn(names: readonly string[], there: readonly Column[]): string[] {
  return [...new Set(names)].map((name) => columnNamed(name, there).name);
}

function columnNamed(name: string, there: readonly Column[]): Column {
  const found = there.find((column) => column.name === name);
  if (found === undefined) throw new SourceFault("no-column-there", name);
  return found;
}

type Last = { order: string[]; time: string } | null;

/** Rows are mapped as they come and not kept: a portion holds what it makes of them. */
async function readPortion(
  partner: Partner,
  portion: Portion,
  map: (cells: Cells) => MappedRow,
): Promise<{ rows: MappedRow[]; digest: string; last: Last }> {
  const rows: MappedRow[] = [];
  const digest = createHash("sha256");
  let last: Last = null;
  await partner.rows(portion, (cells) => {
    digest.update(JSON.stringify(portion.columns.map((name) => cells[name] ?? null)));
    rows.push(map(cells));
    const order = portion.order.map(({ name }) => cells[name] ?? "");
    last = { order, time: order[0] ?? "" };
  });
  return { rows, digest: rows.length === 0 ? "" : digest.digest("hex"), last };
}

function ahead(settings: SqlPull, position: Position, last: Last): Position {
  if (last === null) return position;
  return { ...position, after: last.order, ...(settings.reading.by === "time" ? { high: last.time } : {}) };
}

/** Where the next pass begins: after the last key, at the latest time seen, or at the beginning. */
function passed({ reading }: SqlPull, position: Position, last: Last): Position {
  const after = last?.order ?? position.after;
  if (reading.by === "key") return after === undefined ? {} : { after };
  if (reading.by === "whole") return {};
  const high = last?.time ?? position.high ?? position.mark;
  if (high === undefined) return {};
  // A row dated in the future must not hide what changes until then.
  const bound = clockOf(high, position.began);
  return { mark: bound !== null && high > bound ? bound : high };
}

const timeText = /^(\d{4}-\d{2}-\d{2})(?:([ T])(\d{2}:\d{2}:\d{2})(\.\d+)?)?(.*)$/;

/** A moment of ours as the partner's column writes it: without a zone, by Vietnam's clock. */
function clockOf(like: string, iso: string | undefined): string | null {
  const match = timeText.exec(like);
  if (match === null || iso === undefined) return null;
  const [, , sign, time, , zone = ""] = match;
  const at = new Date(Date.parse(iso) + (zone === "" ? 7 * 3_600_000 : 0)).toISOString();
  return time === undefined ? at.slice(0, 10) : `${at.slice(0, 10)}${sign}${at.slice(11, 19)}${zone}`;
}

/** A time of the partner's some minutes earlier, written as it was. */
export function before(mark: string, minutes: number): string {
  const match = timeText.exec(mark);
  if (match === null) throw new SourceFault("bad-order", mark);
  const [, day, sign = " ", time = "00:00:00", , zone = ""] = match;
  const at = new Date(Date.parse(`${day}T${time}Z`) - minutes * 60_000);
  if (Number.isNaN(at.getTime())) throw new SourceFault("bad-order", mark);
  const earlier = at.toISOString();
  return match[3] === undefined
    ? earlier.slice(0, 10)
    : `${earlier.slice(0, 10)}${sign}${earlier.slice(11, 19)}${zone}`;
}
