import { statement } from "../../../kernel/db/statement.ts";

/** One at a time files accounts, so that their numbers are in the order of commit. */
export const lockAccountNumbers = statement({
  sql: `select pg_advisory_xact_lock(hashtextextended('link-accounts', 0))`,
});

/** Of an agency's listings, what may tell whose they are, with who sees it. */
export const writtenBySellers = statement({
  params: { ids: "text[]" },
  row: {
    id: "text",
    seller_id: "text",
    title: "text",
    description: "text?",
    url: "text?",
    observed_at: "timestamptz",
    shared_with: "text[]",
    level: "text",
    seller_external_id: "text",
    seller_url: "text?",
    seller_phones: "text[]",
    seller_first_seen: "timestamptz",
    seller_shared_with: "text[]",
  },
  sql: `select l.id, l.seller_id, l.title, l.description, l.url, l.observed_at, l.shared_with, l.level::text as level, s.external_id as seller_external_id,
          s.url as seller_url, s.phones as seller_phones, s.first_seen as seller_first_seen, s.shared_with as seller_shared_with
        from listings l join sellers s on s.id = l.seller_id
        where l.id = any($ids) and l.agency = (select sec.agency()) and s.external_id not like 'host:%'`,
});

const given = {
  seller: "text[]",
  kind: "text[]",
  value: "text[]",
  shared_with: "text[]",
} as const;

/** Of values just found, the accounts that had not shown them before. */
export const accountsShowingNew = statement({
  params: given,
  row: { seller_id: "text" },
  sql: `select distinct g.seller as seller_id from unnest($seller, $kind, $value, $shared_with) as g(seller, kind, value, shared_with)
        where not exists (select from account_values v
          where v.seller_id = g.seller and v.kind = g.kind and v.value = g.value and v.shared_with = g.shared_with::text[])`,
});

/** Keeps values, each with where it was seen first. */
export const keepValues = statement({
  params: {
    ...given,
    written: "text[]",
    disguised: "bool[]",
    listing: "text[]",
    field: "text[]",
    start_at: "int4[]",
    end_at: "int4[]",
    seen_at: "timestamptz[]",
    level: "text[]",
    agency: "text",
  },
  sql: `insert into account_values as v (seller_id, kind, value, shared_with, written, disguised, listing_id, field, start_at, end_at, seen_at, agency, level)
        select seller, kind, value, shared_with::text[], written, disguised, listing, field, start_at, end_at, seen_at, $agency, level::level
        from unnest($seller, $kind, $value, $shared_with, $written, $disguised, $listing, $field, $start_at, $end_at, $seen_at, $level)
          as g(seller, kind, value, shared_with, written, disguised, listing, field, start_at, end_at, seen_at, level)
        on conflict (seller_id, kind, value, shared_with) do update set written = excluded.written, disguised = excluded.disguised,
          listing_id = excluded.listing_id, field = excluded.field, start_at = excluded.start_at, end_at = excluded.end_at, seen_at = excluded.seen_at
        where (excluded.seen_at, excluded.listing_id, excluded.field, excluded.start_at) < (v.seen_at, v.listing_id, v.field, v.start_at)`,
});

/** Numbers accounts that are new, are called otherwise, or showed something new. */
export const fileAccounts = statement({
  params: { sellers: "text[]", showing_new: "text[]" },
  sql: `insert into link_accounts as a (seller_id, seq, name, platform_id, agency, level, shared_with)
        select s.id, nextval('link_account_numbers'), s.name, s.platform_id, s.agency, s.level, s.shared_with
        from sellers s left join link_accounts known on known.seller_id = s.id
        where s.id = any($sellers) and (known.seller_id is null or known.name <> s.name or s.id = any($showing_new))
        on conflict (seller_id) do update set seq = excluded.seq, name = excluded.name`,
});

const accountRow = { seller_id: "text", seq: "int8", name: "text", platform_id: "text", held: "jsonb" } as const;
// Of each kind the first thirty in order: the engine compares by fifteen, and whoever shows thousands is not to hold up the others.
const accountColumns = `a.seller_id, a.seq, a.name, a.platform_id, coalesce((
  select jsonb_agg(jsonb_build_array(kind, value)) from (
    select kind, value, row_number() over (partition by kind order by value) as place from (
      select distinct v.kind, v.value from account_values v where v.seller_id = a.seller_id) as own) as placed
  where place <= 30), '[]') as held`;

/** All accounts that may be seen, in the order of their ids. */
export const accountsAfter = statement({
  params: { after: "text", limit: "int4" },
  row: accountRow,
  sql: `select ${accountColumns} from link_accounts a where a.seller_id > $after order by a.seller_id limit $limit`,
});

/** Accounts numbered after a position, in the order of their numbers. */
export const accountsSince = statement({
  params: { position: "int8", limit: "int4" },
  row: accountRow,
  sql: `select ${accountColumns} from link_accounts a where a.seq > $position order by a.seq limit $limit`,
});

export const accountsByIds = statement({
  params: { ids: "text[]" },
  row: accountRow,
  sql: `select ${accountColumns} from link_accounts a where a.seller_id = any($ids)`,
});

/** The last number of the accounts that may be seen. */
export const lastNumber = statement({
  row: { last: "int8" },
  sql: `select coalesce((select seq from link_accounts order by seq desc limit 1), 0) as last`,
});

/** How many accounts are numbered after a position, counted up to a limit. */
export const countAccountsSince = statement({
  params: { position: "int8", most: "int4" },
  row: { n: "int4" },
  sql: `select count(*)::int4 as n from (select from link_accounts where seq > $position limit $most) as waiting`,
});

/** What accounts have shown of whose they are, each value once, with whose row it stands in. */
export const valuesShownBy = statement({
  params: { ids: "text[]" },
  row: { seller_id: "text", kind: "text", value: "text", agency: "text", level: "text" },
  sql: `select distinct on (seller_id, kind, value) seller_id, kind, value, agency, level::text as level from account_values
        where seller_id = any($ids)
        order by seller_id, kind, value, agency = any((select sec.audiences())::text[]) desc, level desc limit 1000`,
});

/** Where some values, and addresses, of accounts were seen first. */
export const valuesOfAccounts = statement({
  params: { ids: "text[]", values: "text[]" },
  row: {
    seller_id: "text",
    kind: "text",
    value: "text",
    written: "text",
    disguised: "bool",
    listing_id: "text",
    field: "text",
    start_at: "int4",
    end_at: "int4",
    seen_at: "timestamptz",
  },
  sql: `select seller_id, kind, value, written, disguised, listing_id, field, start_at, end_at, seen_at from account_values
        where seller_id = any($ids) and (value = any($values) or kind = 'address') order by seen_at, value limit 500`,
});

/** How many accounts that may be seen hold each value, counted up to a limit. */
export const holdersOfValues = statement({
  params: { kind: "text[]", value: "text[]", most: "int4" },
  row: { kind: "text", value: "text", holders: "int4" },
  sql: `select w.kind, w.value, (select count(*)::int4 from (
          select distinct v.seller_id from account_values v where v.kind = w.kind and v.value = w.value limit $most) as held) as holders
        from unnest($kind, $value) as w(kind, value)`,
});
