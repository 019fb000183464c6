import { statement } from "../../kernel/db/statement.ts";

/** Platforms that bear a name, by its folded form. */
export const hostsNamed = statement({
  params: { folded: "text" },
  row: { host: "text" },
  sql: `select host from platforms where folded = $folded order by host limit 3`,
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
