import type { Statement } from "../../../kernel/db/statement.ts";
import { statement } from "../../../kernel/db/statement.ts";

export type Order = "event_time" | "record_time";
export type Direction = "asc" | "desc";
export type Driver = "time" | "own" | "id" | "ref" | "prefix" | "step" | "disposition" | "readPoint" | "bizLocation";

const separated = (name: string) => `string_to_array($${name}, E'\\x1f')`;

const params = {
  /** What the driver looks for. */
  wanted: "text[]",
  types: "text?",
  actions: "text?",
  steps: "text?",
  dispositions: "text?",
  read_points: "text?",
  biz_locations: "text?",
  from_event: "timestamptz?",
  before_event: "timestamptz?",
  from_record: "timestamptz?",
  before_record: "timestamptz?",
  /** The place behind which to go on: in the order, then by id, agency and time of declaration. */
  after: "timestamptz?",
  after_id: "text?",
  after_agency: "text?",
  after_declared: "timestamptz?",
  limit: "int4",
} as const;

const row = {
  id: "text",
  event_time: "timestamptz",
  record_time: "timestamptz",
  declared: "timestamptz?",
  withdrawn_at: "timestamptz?",
  body: "text",
  capture: "text",
  agency: "text",
  level: "text",
} as const;

const columns =
  "e.id, e.event_time, e.record_time, e.declared_at, e.withdrawn_at, e.body, e.capture, e.agency, e.level::text as level";
const shown =
  "e.id, e.event_time, e.record_time, nullif(e.declared_at, '-infinity') as declared, e.withdrawn_at, e.body, e.capture, e.agency, e.level::text as level";

const filters = `
  and ($types is null or e.type = any(${separated("types")}))
  and ($actions is null or e.action = any(${separated("actions")}))
  and ($steps is null or e.biz_step = any(${separated("steps")}))
  and ($dispositions is null or e.disposition = any(${separated("dispositions")}))
  and ($read_points is null or e.read_point = any(${separated("read_points")}))
  and ($biz_locations is null or e.biz_location = any(${separated("biz_locations")}))
  and e.event_time >= coalesce($from_event, '-infinity') and e.event_time < coalesce($before_event, 'infinity')
  and e.record_time >= coalesce($from_record, '-infinity') and e.record_time < coalesce($before_record, 'infinity')`;

/** Where the events of one wanted value come from: by an index in which they stand in their order of time. */
const sources: Record<Driver, string> = {
  time: "trace_events e where w is not null",
  own: `(select e.* from trace_events e where e.agency = w union all
        select e.* from trace_refs r join trace_events e on e.id = r.event and e.event_time = r.at and e.agency = r.agency
        where r.value = 'shared:' || w and r.role = 'shared') e where w is not null`,
  id: "trace_events e where e.id = w",
  ref: "trace_refs r join trace_events e on e.id = r.event and e.event_time = r.at and e.agency = r.agency where r.value = w",
  prefix:
    "trace_refs r join trace_events e on e.id = r.event and e.event_time = r.at and e.agency = r.agency where r.value >= w and r.value < w || U&'\\+10FFFF'",
  step: "trace_events e where e.biz_step = w",
  disposition: "trace_events e where e.disposition = w",
  readPoint: "trace_events e where e.read_point = w",
  bizLocation: "trace_events e where e.biz_location = w",
};

/**
 * Events of any of the wanted values, in order, behind a place. Each value is looked up by itself and the finds are merged, so that a page
 * costs what stands on it. An event that several values find comes once.
 */
function eventsBy(driver: Driver, order: Order, direction: Direction): Statement<typeof params, typeof row> {
  const beyond = direction === "asc" ? ">" : "<";
  const ordered = `e.${order} ${direction}, e.id ${direction}, e.agency ${direction}, e.declared_at ${direction}`;
  return statement({
    params,
    row,
    sql: `select distinct on (e.${order}, e.id, e.agency, e.declared_at) ${shown}
          from unnest($wanted) as w cross join lateral (
            select ${columns} from ${sources[driver]}${filters}
              and ($after is null or (e.${order}, e.id, e.agency, e.declared_at) ${beyond} ($after, $after_id, $after_agency, coalesce($after_declared, '-infinity')))
            order by ${ordered} limit $limit) e
          order by ${ordered} limit $limit`,
  });
}

const drivers = Object.keys(sources) as Driver[];
const every = new Map(
  drivers.flatMap((driver) =>
    (["event_time", "record_time"] as const).flatMap((order) =>
      (["asc", "desc"] as const).map(
        (direction) => [`${driver} ${order} ${direction}`, eventsBy(driver, order, direction)] as const,
      ),
    ),
  ),
);

export function eventsStatement(
  driver: Driver,
  order: Order,
  direction: Direction,
): Statement<typeof params, typeof row> {
  return every.get(`${driver} ${order} ${direction}`) as Statement<typeof params, typeof row>;
}

/** What came in behind a place in the order of commit, as far as no transaction is still under way before it. */
export const eventsSince = statement({
  params: { tx: "xid8", id: "text", declared: "timestamptz?", limit: "int4" },
  row: { ...row, tx: "xid8" },
  sql: `select ${shown}, e.tx from trace_events e
        where e.tx >= $tx and (e.tx, e.id, e.declared_at) > ($tx, $id, coalesce($declared, '-infinity')) and e.tx < pg_snapshot_xmin(pg_current_snapshot())
        order by e.tx, e.id, e.declared_at limit $limit`,
});

/** Where the order of commit stands now: what is under way comes behind it. */
export const committedSoFar = statement({
  row: { tx: "xid8" },
  sql: `select pg_snapshot_xmin(pg_current_snapshot()) as tx`,
});

export const valuesPage = statement({
  params: { kind: "text", after: "text", limit: "int4" },
  row: { value: "text" },
  sql: `select distinct value from trace_values where kind = $kind and value > $after order by value limit $limit`,
});

export const valueSeen = statement({
  params: { kind: "text", value: "text" },
  row: { value: "text" },
  sql: `select value from trace_values where kind = $kind and value = $value limit 1`,
});

const epcRoles = `('epc', 'parent', 'child', 'input', 'output')`;

/** Each next value is looked up by itself behind the one before: the cost is that of the page, not of all references. */
export const epcsPage = statement({
  params: { after: "text", limit: "int4" },
  row: { value: "text" },
  sql: `with recursive page (value, n) as (
          (select r.value, 1 from trace_refs r where r.value > $after and r.role in ${epcRoles} order by r.value limit 1)
          union all
          select (select r.value from trace_refs r where r.value > page.value and r.role in ${epcRoles} order by r.value limit 1), page.n + 1
          from page where page.value is not null and page.n < $limit
        ) select value from page where value is not null`,
});

export const epcSeen = statement({
  params: { value: "text" },
  row: { value: "text" },
  sql: `select value from trace_refs where value = $value and role in ${epcRoles} limit 1`,
});

/** Places and what belongs to them, by the master data that the asker sees. */
export const withDescendants = statement({
  params: { ids: "text[]" },
  row: { id: "text" },
  sql: `with recursive below (id) as (
          select unnest($ids)
          union
          select child from below join trace_master_data m on m.id = below.id cross join lateral unnest(m.children) as child
        ) select id from below limit 10000`,
});

/** Things whose master data has an attribute; with values, one of these. */
export const idsWithAttribute = statement({
  params: { attribute: "text", values: "text[]?" },
  row: { id: "text" },
  sql: `select distinct m.id from trace_master_data m cross join lateral jsonb_array_elements(m.attributes) as a
        where a ->> 'id' = $attribute and ($values is null or a ->> 'value' = any($values)) limit 10000`,
});
