import type { RowOf } from "../../../kernel/db/statement.ts";
import { statement } from "../../../kernel/db/statement.ts";
import type { Correction, NoticeKind, PublicNotice, Subject, Violator } from "../model.ts";

// Only columns that the public role is granted. `now()` repeats the row policy, so that officers, who see more rows, read the same.
const publicRow = {
  id: "text",
  number: "text",
  kind: "text",
  title_vi: "text",
  title_en: "text",
  body_vi: "text",
  body_en: "text",
  advice_vi: "text",
  advice_en: "text",
  violator: "jsonb?",
  published_at: "timestamptz",
  expires_at: "timestamptz?",
  history: "jsonb",
  agency: "text",
  subjects: "jsonb",
} as const;
const publicColumns = `n.id, n.number, n.kind, n.title_vi, n.title_en, n.body_vi, n.body_en, n.advice_vi, n.advice_en, n.violator,
  n.published_at, n.expires_at, n.history, n.agency,
  (select coalesce(jsonb_agg(jsonb_build_object('kind', s.kind, 'value', s.value, 'shown', s.shown) order by s.n), '[]')
   from notice_subjects s where s.notice_id = n.id) as subjects`;
const isPublic = `n.state = 'published' and (n.expires_at is null or n.expires_at > now())`;

export const publishedPage = statement({
  params: { kind: "text?", at: "timestamptz?", id: "text?", limit: "int4" },
  row: publicRow,
  sql: `select ${publicColumns} from notices n
        where ${isPublic} and ($kind is null or n.kind = $kind) and ($at is null or (n.published_at, n.id) < ($at, $id))
        order by n.published_at desc, n.id desc limit $limit`,
});

export const publishedByNumber = statement({
  params: { number: "text" },
  row: publicRow,
  sql: `select ${publicColumns} from notices n
        where n.id = (select a.notice_id from notice_numbers a where a.number = $number) and ${isPublic}`,
});

export const publishedAbout = statement({
  params: { kind: "text", forms: "text[]" },
  row: publicRow,
  sql: `select ${publicColumns} from notices n
        where n.id in (select a.notice_id from notice_subjects a where a.kind = $kind and a.folded = any($forms)) and ${isPublic}
        order by n.published_at desc, n.id desc limit 20`,
});

export function toPublicNotice(row: RowOf<typeof publishedPage>): PublicNotice {
  return {
    id: row.id,
    number: row.number,
    kind: row.kind as NoticeKind,
    title: { vi: row.title_vi, en: row.title_en },
    body: { vi: row.body_vi, en: row.body_en },
    advice: { vi: row.advice_vi, en: row.advice_en },
    violator: row.violator as Violator | null,
    subjects: row.subjects as unknown as Subject[],
    publishedAt: row.published_at,
    expiresAt: row.expires_at,
    history: row.history as unknown as Correction[],
    agency: row.agency,
  };
}
