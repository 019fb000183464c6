import { statement } from "../../../../kernel/db/statement.ts";

const partnerRow = {
  id: "text",
  agency: "text",
  name: "text",
  system: "text",
  public_key: "text",
  address: "text?",
  services: "text[]",
  users: "text[]",
  is_on: "bool",
  version: "int4",
  made_by: "text",
  made_at: "timestamptz",
  turned_away: "int8",
  turned_away_at: "timestamptz?",
  turned_away_why: "text?",
} as const;
const partnerColumns = `id, agency, name, system, public_key, address, services, users, is_on, version, made_by, made_at,
  turned_away, turned_away_at, turned_away_why`;

export const claimedPartner = statement({
  params: { system: "text", agency: "text" },
  row: { id: "text", public_key: "text" },
  sql: `select id, public_key from sec.envelope_partner($system, $agency) as partner`,
});

export const partnerById = statement({
  params: { id: "text" },
  row: partnerRow,
  sql: `select ${partnerColumns} from envelope_partners where id = $id`,
});

export const partnersByName = statement({
  row: partnerRow,
  sql: `select ${partnerColumns} from envelope_partners order by name, id limit 1000`,
});

export const insertPartner = statement({
  params: {
    id: "text",
    agency: "text",
    name: "text",
    system: "text",
    public_key: "text",
    address: "text?",
    services: "text[]",
    users: "text[]",
    by: "text",
    at: "timestamptz",
  },
  sql: `insert into envelope_partners (id, agency, name, system, public_key, address, services, users, made_by, made_at)
        values ($id, $agency, $name, $system, $public_key, $address, $services, $users, $by, $at)
        on conflict (agency, system) do nothing`,
});

export const changePartnerRow = statement({
  params: {
    id: "text",
    seen: "int4",
    name: "text",
    public_key: "text",
    address: "text?",
    services: "text[]",
    users: "text[]",
  },
  sql: `update envelope_partners set name = $name, public_key = $public_key, address = $address, services = $services, users = $users,
          version = version + 1
        where id = $id and version = $seen`,
});

export const switchPartnerRow = statement({
  params: { id: "text", on: "bool" },
  sql: `update envelope_partners set is_on = $on, version = version + 1 where id = $id and is_on <> $on`,
});

export const noteTurnedAway = statement({
  params: { id: "text", why: "text", at: "timestamptz" },
  sql: `update envelope_partners set turned_away = turned_away + 1, turned_away_at = $at, turned_away_why = $why where id = $id`,
});

/** The last outcome with each partner, the last that went well, and how many went each way in the days since. */
export const partnersHealth = statement({
  params: { partners: "text[]", since: "timestamptz" },
  row: {
    partner_id: "text",
    last_at: "timestamptz?",
    last_outcome: "text?",
    well_at: "timestamptz?",
    went_well: "int8",
    went_wrong: "int8",
  },
  sql: `select p as partner_id, last.logged_at as last_at, last.outcome as last_outcome,
          (select max(logged_at) from envelope_messages w where w.partner_id = p and w.kind <> 'request' and w.outcome = 'ok') as well_at,
          counted.went_well, counted.went_wrong
        from unnest($partners) p
        left join lateral (select logged_at, outcome from envelope_messages m where m.partner_id = p and m.kind <> 'request'
          order by logged_at desc limit 1) last on true
        cross join lateral (select count(*) filter (where outcome = 'ok') as went_well, count(*) filter (where outcome <> 'ok') as went_wrong
          from envelope_messages m where m.partner_id = p and m.kind <> 'request' and m.logged_at >= $since) counted`,
});
