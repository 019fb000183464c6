import type { RowOf } from "../../kernel/db/statement.ts";
import { statement } from "../../kernel/db/statement.ts";
import type { Target } from "./choose.ts";
import type { LinkType } from "./link-types.ts";
import type { Handler, ResolverLink } from "./model.ts";

const said = {
  href: "text",
  hreflang: "text?",
  media_type: "text?",
  title: "text",
  context: "text?",
  is_default: "bool",
  forward_query: "bool",
} as const;
const link = {
  id: "text",
  anchor: "text",
  link_type: "text",
  ...said,
  hidden_at: "timestamptz?",
  hidden_by: "text?",
  hidden_because: "text?",
  made_by: "text",
  made_at: "timestamptz",
  changed_at: "timestamptz",
  version: "int4",
  authority: "text",
  agency: "text",
} as const;
const columns = `id, anchor, link_type, href, hreflang, media_type, title, context, is_default, forward_query, hidden_at, hidden_by,
          hidden_because, made_by, made_at, changed_at, version, authority, agency`;

export const insertLink = statement({
  params: {
    id: "text",
    anchor: "text",
    link_type: "text",
    ...said,
    by: "text",
    at: "timestamptz",
    agency: "text",
    authority: "text",
  },
  sql: `insert into resolver_links (id, anchor, link_type, href, hreflang, media_type, title, context, is_default, forward_query,
          made_by, made_at, changed_at, agency, authority, level)
        values ($id, $anchor, $link_type, $href, $hreflang, $media_type, $title, $context, $is_default, $forward_query,
          $by, $at, $at, $agency, $authority, 'public')`,
});

export const linkById = statement({
  params: { id: "text" },
  row: link,
  sql: `select ${columns} from resolver_links where id = $id`,
});

/** Links as the actor may see them, newest first; `anchor` takes those at it and below it. */
export const listedLinks = statement({
  params: { anchor: "text?", agency: "text?", before: "timestamptz?", before_id: "text?", limit: "int4" },
  row: link,
  sql: `select ${columns} from resolver_links
        where ($anchor is null or anchor = $anchor or starts_with(anchor, $anchor || '/')) and ($agency is null or agency = $agency)
          and ($before is null or (made_at, id) < ($before, $before_id))
        order by made_at desc, id desc limit $limit`,
});

export const updateLink = statement({
  params: { id: "text", seen: "int4", ...said, at: "timestamptz" },
  sql: `update resolver_links set href = $href, hreflang = $hreflang, media_type = $media_type, title = $title, context = $context,
          is_default = $is_default, forward_query = $forward_query, changed_at = $at, version = version + 1
        where id = $id and version = $seen`,
});

export const deleteLink = statement({
  params: { id: "text", seen: "int4" },
  sql: `delete from resolver_links where id = $id and version = $seen`,
});

export const hideLinkRow = statement({
  params: { id: "text", seen: "int4", at: "timestamptz?", by: "text?", because: "text?" },
  sql: `update resolver_links set hidden_at = $at, hidden_by = $by, hidden_because = $because, version = version + 1,
          level = case when $at is null then 'public'::level else 'agencies'::level end
        where id = $id and version = $seen`,
});

/** Makes room for a new default of the same writer. */
export const dropDefault = statement({
  params: { agency: "text", anchor: "text", except: "text" },
  sql: `update resolver_links set is_default = false, version = version + 1
        where agency = $agency and anchor = $anchor and is_default and id <> $except`,
});

export const defaultAt = statement({
  params: { agency: "text", anchor: "text" },
  row: { id: "text" },
  sql: `select id from resolver_links where agency = $agency and anchor = $anchor and is_default`,
});

/** What everybody is led by, of several anchors at once: the party's own links first. */
export const targetsAt = statement({
  params: { anchors: "text[]" },
  row: { anchor: "text", link_type: "text", ...said },
  sql: `select anchor, link_type, href, hreflang, media_type, title, context, is_default, forward_query from resolver_links
        where anchor = any($anchors) and level = 'public' order by not starts_with(agency, 'pty_'), made_at, id limit 500`,
});

const handler = { prefix: "text", href: "text?", name: "text", valid_from: "date", valid_to: "date?" } as const;

/** Who answers for a number on a day: the longest prefix decides. */
export const handlerFor = statement({
  params: { prefixes: "text[]", day: "date" },
  row: handler,
  sql: `select prefix, href, name, valid_from, valid_to from resolver_handlers
        where prefix = any($prefixes) and valid_from <= $day and (valid_to is null or valid_to > $day)
        order by length(prefix) desc limit 1`,
});

export const allHandlers = statement({
  row: handler,
  sql: `select prefix, href, name, valid_from, valid_to from resolver_handlers order by prefix, valid_from`,
});

export function toLink(row: RowOf<typeof linkById>): ResolverLink {
  const { hidden_at: at, hidden_by: by, hidden_because: because } = row;
  return {
    id: row.id,
    anchor: row.anchor,
    linkType: row.link_type as LinkType,
    href: row.href,
    hreflang: row.hreflang,
    mediaType: row.media_type,
    title: row.title,
    context: row.context,
    isDefault: row.is_default,
    forwardQuery: row.forward_query,
    hidden: at === null ? null : { at, by: by ?? "", because: because ?? "" },
    madeBy: row.made_by,
    madeAt: row.made_at,
    changedAt: row.changed_at,
    version: row.version,
    authority: row.authority,
    agency: row.agency,
  };
}

export function toTarget(row: RowOf<typeof targetsAt>): Target {
  return {
    anchor: row.anchor,
    linkType: row.link_type as LinkType,
    href: row.href,
    hreflang: row.hreflang,
    mediaType: row.media_type,
    title: row.title,
    context: row.context,
    isDefault: row.is_default,
    forwardQuery: row.forward_query,
  };
}

export function toHandler(row: RowOf<typeof handlerFor>): Handler {
  return { prefix: row.prefix, href: row.href, name: row.name, validFrom: row.valid_from, validTo: row.valid_to };
}
