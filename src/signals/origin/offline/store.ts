import { statement } from "../../../kernel/db/statement.ts";

/** Notices set since a time, or all that stand where no time is given. */
export const noticesSetSince = statement({
  params: { since: "timestamptz?" },
  row: {
    id: "text",
    kind: "text",
    scope: "text",
    gtin: "text",
    lot: "text?",
    tag: "int4?",
    number: "text?",
    title_vi: "text",
    title_en: "text",
    advice_vi: "text",
    advice_en: "text",
  },
  sql: `select n.id, n.kind, n.scope, n.gtin, n.lot, b.tag, n.number, n.title_vi, n.title_en, n.advice_vi, n.advice_en
        from code_notices n left join code_batches b on b.id = n.batch_id
        where n.state = 'set' and ($since is null or n.set_at > $since) order by n.set_at, n.id`,
});

export const noticesLiftedSince = statement({
  params: { since: "timestamptz" },
  row: { id: "text" },
  sql: `select id from code_notices where state = 'lifted' and ended_at > $since order by id`,
});

/** The codes that notices name one by one. */
export const codesUnderNotices = statement({
  params: { notices: "text[]" },
  row: { notice_id: "text", batch_id: "text", key_version: "int4", gtin: "text", tag: "int4", counter: "int4" },
  sql: `select c.notice_id, c.batch_id, b.key_version::int4 as key_version, b.gtin, b.tag, c.counter
        from state_changes c join code_batches b on b.id = c.batch_id
        where c.notice_id = any($notices) and c.kind = 'notice' order by c.notice_id, c.batch_id, c.counter`,
});
