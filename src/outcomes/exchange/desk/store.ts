import { statement } from "../../../kernel/db/statement.ts";

const mine = `any((select sec.audiences())::text[])`;

/**
 * The first lines of what waits, with how much there is in all. What is looked for has the columns id, title, who, due, state, n, fresh and at; what
 * has a day comes first, by its day. Row-level security does the rest: the desk sees what its reader sees.
 */
const waiting = (found: string) =>
  statement({
    params: { at: "timestamptz", today: "timestamptz", week: "timestamptz", limit: "int4" },
    row: {
      id: "text",
      title: "text",
      who: "text?",
      due: "timestamptz?",
      state: "text?",
      n: "int4",
      count: "int4",
      late: "int4",
      today: "int4",
      week: "int4",
      fresh: "int4",
    },
    sql: `with given as (select $at as now, $today as today, $week as week), found as (${found})
          select id, title, who, due, state, n::int4 as n, count(*) over ()::int4 as count,
            count(*) filter (where due <= now) over ()::int4 as late,
            count(*) filter (where due > now and due <= today) over ()::int4 as today,
            count(*) filter (where due > today and due <= week) over ()::int4 as week,
            count(*) filter (where fresh) over ()::int4 as fresh
          from found cross join given order by due nulls last, at, id limit $limit`,
  });

const ofRequest = `r.id, r.title, r.due_at as due, r.state, 1 as n, r.state in ('sent', 'seen') as fresh, r.due_at as at`;

const requestsIn = waiting(`
  select ${ofRequest}, r.agency as who from exchange_requests r where r.closed_at is null and r.holder = ${mine}`);

const extensionsAsked = waiting(`
  select ${ofRequest}, r.holder as who from exchange_requests r
  where r.closed_at is null and r.agency = ${mine} and r.extension_until is not null`);

const requestsLate = waiting(`
  select ${ofRequest}, r.holder as who from exchange_requests r, given
  where r.closed_at is null and r.agency = ${mine} and not r.holder = ${mine} and r.due_at <= given.now`);

/** Answers and messages of others that nobody here has read, up to a thousand; those of what ended long ago no longer wait. */
const threadsUnread = waiting(`
  select t.thread as id, t.title, (array_agg(t.agency order by t.at desc))[1] as who, null::timestamptz as due, t.place as state,
    count(*) as n, false as fresh, max(t.at) as at
  from (
    select * from (
      select r.id as thread, r.title, 'request' as place, a.id, a.agency, a.given_at as at
      from exchange_requests r join exchange_answers a on a.request_id = r.id, given
      where r.agency = ${mine} and (r.closed_at is null or r.closed_at > given.now - interval '90 days')
      union all
      select r.id, r.title, 'request', m.id, m.agency, m.written_at
      from exchange_requests r join exchange_messages m on m.thread_id = r.id, given
      where r.closed_at is null or r.closed_at > given.now - interval '90 days'
      union all
      select o.id, o.name, 'operation', m.id, m.agency, m.written_at
      from joint_operations o join exchange_messages m on m.thread_id = o.id where o.state = 'planned') written
    where not agency = ${mine}
      and not exists (select from exchange_receipts s where s.thing_id = written.id and s.agency = ${mine})
    limit 1000) t
  group by t.thread, t.title, t.place`);

const tasksToDo = waiting(`
  select o.id, t.title, o.agency as who, (t.due_on + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh' as due, t.state, 1 as n, t.state = 'to-do' as fresh,
    t.changed_at as at
  from operation_tasks t join joint_operations o on o.id = t.operation_id
  where t.doer = ${mine} and t.state in ('to-do', 'under-way') and o.state = 'planned'`);

const proposalsOpen = waiting(`
  select p.record_id as id, r.title, (array_agg(p.agency order by p.made_at))[1] as who, null::timestamptz as due, null as state, count(*) as n,
    false as fresh, min(p.made_at) as at
  from record_proposals p join exchange_records r on r.id = p.record_id
  where p.owner = ${mine} and p.state = 'open' group by p.record_id, r.title`);

const noticesOpen = waiting(`
  select b.id, r.title, b.other_agency as who, null::timestamptz as due, b.state, 1 as n, b.seen_at is null as fresh, b.shown_from as at
  from blind_notices b join exchange_records r on r.id = b.own_record where b.agency = ${mine} and (b.state = 'open' or b.seen_at is null)`);

const accessesAsked = waiting(`
  select a.id, a.purpose as title, a.asker as who, null::timestamptz as due, a.state, 1 as n, false as fresh, a.asked_at as at
  from blind_accesses a, given where a.owner = ${mine} and a.state = 'open' and a.until > given.now`);

const accessesEnding = waiting(`
  select a.id, a.purpose as title, a.owner as who, a.until as due, a.state, 1 as n, false as fresh, a.until as at
  from blind_accesses a, given where a.asker = ${mine} and a.state = 'granted' and a.until > given.now and a.until <= given.week`);

/** The thousand that end first. */
const sharesEnding = waiting(`
  select s.record_id as id, r.title, s.audiences[1] as who, s.until as due, null as state, cardinality(s.audiences) as n, false as fresh, s.until as at
  from (
    select w.record_id, w.audiences, w.until from record_shares w, given
    where w.agency = ${mine} and w.withdrawn_at is null and w.until > given.now and w.until <= given.week
    order by w.until limit 1000) s
  join exchange_records r on r.id = s.record_id`);

const conflictsOpen = waiting(`
  select c.id, c.name as title, null as who, null::timestamptz as due, null as state, count(*) as n, false as fresh, min(f.opened_at) as at
  from connections c join connection_conflicts f on f.connection_id = c.id
  where c.agency = ${mine} and f.state = 'open' group by c.id, c.name`);

const runsFailed = waiting(`
  select c.id, c.name as title, null as who, null::timestamptz as due, l.problem as state, 1 as n, false as fresh, l.started_at as at
  from connections c cross join lateral (
    select r.state, r.problem, r.started_at from connection_runs r where r.connection_id = c.id order by r.started_at desc, r.id desc limit 1) l
  where c.agency = ${mine} and c.is_on and l.state = 'failed'`);

const hubsFailed = waiting(`
  select h.id, h.name as title, h.partner as who, null::timestamptz as due, h.problem as state, 1 as n, false as fresh, h.asked_at as at
  from hubs h where h.agency = ${mine} and h.is_on and h.failures > 0`);

const lettersDead = waiting(`
  select w.id, w.name as title, null as who, null::timestamptz as due, w.state, coalesce(d.n, 0) as n, false as fresh,
    coalesce(w.failing_since, w.made_at) as at
  from exchange_webhooks w left join (
    select m.webhook, count(*) as n from webhook_messages m where m.agency = ${mine} and m.state = 'dead' group by m.webhook) d on d.webhook = w.id
  where w.agency = ${mine} and (d.n > 0 or w.state = 'disabled')`);

/** Alerts of records that the reader sees at this moment and has not looked at, by the search that found them. */
const alertsUnread = waiting(`
  select s.id, s.name as title, null as who, null::timestamptz as due, null as state, count(*) as n, false as fresh, max(a.at) as at
  from (
    select a.search, a.record_id, a.at from search_alerts a
    where not exists (
      select from alert_looks k where k.person = (select sec.actor()) and k.search = a.search and k.record_id = a.record_id)
    order by a.at desc limit 1000) a
  join saved_searches s on s.id = a.search join exchange_records r on r.id = a.record_id and r.state = 'live'
  group by s.id, s.name`);

/** What is asked for each kind. */
export const deskStatements = {
  request: requestsIn,
  extension: extensionsAsked,
  access: accessesAsked,
  notice: noticesOpen,
  proposal: proposalsOpen,
  task: tasksToDo,
  "late-request": requestsLate,
  unread: threadsUnread,
  conflict: conflictsOpen,
  "failed-run": runsFailed,
  "failed-hub": hubsFailed,
  "dead-letter": lettersDead,
  "ending-access": accessesEnding,
  "ending-share": sharesEnding,
  alert: alertsUnread,
} as const;
