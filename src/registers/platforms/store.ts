import { statement } from "../../kernel/db/statement.ts";

export const upsertPlatforms = statement({
  params: { rows: "jsonb" },
  row: { created: "bool" },
  sql: `insert into platforms (id, host, name, folded, owner, tax_code, kind, note, source, content_hash, first_seen, agency, level)
        select id, host, name, folded, owner, tax_code, kind, note, source, content_hash, first_seen, agency, level
        from jsonb_to_recordset($rows) as given (id text, host text, name text, folded text, owner text, tax_code text, kind text,
          note text, source text, content_hash text, first_seen timestamptz, agency text, level text)
        on conflict (id) do update set name = excluded.name, folded = excluded.folded, owner = excluded.owner,
          tax_code = excluded.tax_code, kind = excluded.kind, note = excluded.note, source = excluded.source,
          content_hash = excluded.content_hash
          where platforms.content_hash <> excluded.content_hash
        returning xmax::text = '0' as created`,
});

export const insertPlatformHosts = statement({
  params: { hosts: "text[]", platforms: "text[]" },
  sql: `insert into platform_hosts (host, platform_id) select * from unnest($hosts, $platforms) on conflict do nothing`,
});

export const upsertStandings = statement({
  params: { rows: "jsonb" },
  row: { platform_id: "text" },
  sql: `insert into platform_standings (platform_id, status, valid_from, valid_to, registered_on, source, certainty, note)
        select platform_id, status, valid_from, valid_to, registered_on, source, certainty, note
        from jsonb_to_recordset($rows) as given (platform_id text, status text, valid_from date, valid_to date, registered_on date,
          source text, certainty text, note text)
        on conflict (platform_id, source, valid_from) do update set status = excluded.status, valid_to = excluded.valid_to,
          registered_on = excluded.registered_on, certainty = excluded.certainty, note = excluded.note
          where (platform_standings.status, platform_standings.valid_to, platform_standings.registered_on,
              platform_standings.certainty, platform_standings.note)
            is distinct from (excluded.status, excluded.valid_to, excluded.registered_on, excluded.certainty, excluded.note)
        returning platform_id`,
});

const platformColumns = {
  id: "text",
  host: "text",
  name: "text",
  owner: "text?",
  tax_code: "text?",
  kind: "text",
  note: "text?",
  source: "text",
  aliases: "text[]",
} as const;

export const platformsOfHosts = statement({
  params: { hosts: "text[]" },
  row: { matched: "text", ...platformColumns },
  sql: `select h.host as matched, p.id, p.host, p.name, p.owner, p.tax_code, p.kind, p.note, p.source,
          array(select o.host from platform_hosts o where o.platform_id = p.id and o.host <> p.host order by o.host) as aliases
        from platform_hosts h join platforms p on p.id = h.platform_id
        where h.host = any($hosts) order by length(h.host) desc limit 1`,
});

export const platformById = statement({
  params: { id: "text" },
  row: platformColumns,
  sql: `select p.id, p.host, p.name, p.owner, p.tax_code, p.kind, p.note, p.source,
          array(select o.host from platform_hosts o where o.platform_id = p.id and o.host <> p.host order by o.host) as aliases
        from platforms p where p.id = $id`,
});

/** An enterprise's code finds the platforms of its branches too. */
export const platformsOfTaxCode = statement({
  params: { code: "text" },
  row: platformColumns,
  sql: `select p.id, p.host, p.name, p.owner, p.tax_code, p.kind, p.note, p.source,
          array(select o.host from platform_hosts o where o.platform_id = p.id and o.host <> p.host order by o.host) as aliases
        from platforms p where p.tax_code = $code or p.tax_code like $code || '-%' order by p.host limit 50`,
});

export const platformPage = statement({
  params: { folded: "text", after: "text", limit: "int4" },
  row: platformColumns,
  sql: `select p.id, p.host, p.name, p.owner, p.tax_code, p.kind, p.note, p.source,
          array(select o.host from platform_hosts o where o.platform_id = p.id and o.host <> p.host order by o.host) as aliases
        from platforms p
        where p.host > $after and (p.folded like $folded || '%' or p.host like $folded || '%')
        order by p.host limit $limit`,
});

const standingColumns = {
  platform_id: "text",
  status: "text",
  valid_from: "date",
  valid_to: "date?",
  registered_on: "date?",
  source: "text",
  certainty: "text",
  note: "text?",
} as const;

export const standingsOf = statement({
  params: { platforms: "text[]" },
  row: standingColumns,
  sql: `select platform_id, status, valid_from, valid_to, registered_on, source, certainty, note
        from platform_standings where platform_id = any($platforms) order by valid_from, source`,
});

/** The standings of the platform that has one of the hosts, longest first: one look-up together with platformsOfHosts. */
export const standingsOfHosts = statement({
  params: { hosts: "text[]" },
  row: { matched: "text", ...standingColumns },
  sql: `select h.host as matched, s.platform_id, s.status, s.valid_from, s.valid_to, s.registered_on, s.source, s.certainty, s.note
        from platform_hosts h join platform_standings s on s.platform_id = h.platform_id
        where h.host = any($hosts) order by length(h.host) desc, s.valid_from, s.source`,
});

export const allPlatformHosts = statement({
  row: { host: "text", platform_id: "text" },
  sql: `select host, platform_id from platform_hosts`,
});

export const allStandings = statement({
  row: standingColumns,
  sql: `select platform_id, status, valid_from, valid_to, registered_on, source, certainty, note
        from platform_standings order by valid_from, source`,
});

export const insertScamHosts = statement({
  params: { hosts: "text[]", paths: "text[]", source: "text", first_seen: "date[]", agency: "text", level: "text" },
  sql: `insert into scam_hosts (host, path, source, first_seen, agency, level)
        select host, path, $source, first_seen, $agency, $level from unnest($hosts, $paths, $first_seen) as given (host, path, first_seen)
        on conflict do nothing`,
});

export const scamEntries = statement({
  params: { hosts: "text[]" },
  row: { host: "text", path: "text", source: "text", first_seen: "date" },
  sql: `select host, path, source, first_seen from scam_hosts where host = any($hosts) order by first_seen, source limit 2000`,
});

export const wholeScamHosts = statement({
  row: { host: "text", source: "text", first_seen: "date" },
  sql: `select host, min(source) as source, min(first_seen) as first_seen from scam_hosts where path = '' group by host`,
});

/** What an agency has decided of hosts itself. */
export const decidedStandings = statement({
  row: { host: "text", valid_from: "date", source: "text" },
  sql: `select host, valid_from, source from decided_standings`,
});

export const upsertDecidedStanding = statement({
  params: { agency: "text", host: "text", valid_from: "date", source: "text" },
  sql: `insert into decided_standings (agency, host, valid_from, source) values ($agency, $host, $valid_from, $source)
        on conflict (agency, host) do update set valid_from = least(decided_standings.valid_from, excluded.valid_from), source = excluded.source`,
});

export const dropDecidedStanding = statement({
  params: { agency: "text", host: "text" },
  sql: `delete from decided_standings where agency = $agency and host = $host`,
});
