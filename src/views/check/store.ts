import { statement } from "../../kernel/db/statement.ts";

/** Platforms that bear a name, by its folded form. */
export const hostsNamed = statement({
  params: { folded: "text" },
  row: { host: "text" },
  sql: `select host from platforms where folded = $folded order by host limit 3`,
});

/**
 * The addresses that imitators may imitate: of platforms that are registered or notified on a day, the registered ones first, so many
 * that comparing one address with them takes some milliseconds. Published ones only, whoever asks: what is read is kept for all.
 */
export const registeredHosts = statement({
  params: { as_of: "date" },
  row: { host: "text", name: "text" },
  sql: `select h.host, p.name from platforms p join platform_hosts h on h.platform_id = p.id
        join lateral (select s.status from platform_standings s where s.platform_id = p.id and s.valid_from <= $as_of
          and (s.valid_to is null or s.valid_to >= $as_of) order by s.valid_from desc, s.source limit 1) last on true
        where p.level = 'public' and last.status in ('registered', 'notified')
        order by last.status desc, p.first_seen, h.host limit 2000`,
});

/**
 * Published notices that name one of the forms as one of the kinds: only what a verdict shows of them, since a notice may name
 * hundreds of subjects (1.2 ms for one with 200 read whole, 0.1 ms so).
 */
export const noticesNaming = statement({
  params: { kinds: "text[]", forms: "text[]" },
  row: { number: "text", title_vi: "text", title_en: "text", published_at: "timestamptz" },
  sql: `select number, title_vi, title_en, published_at from notices
        where id in (select notice_id from notice_subjects where kind = any($kinds) and folded = any($forms))
          and state = 'published' and (expires_at is null or expires_at > now())
        order by published_at desc, id desc limit 20`,
});
