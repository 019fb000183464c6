import { statement } from "../../../kernel/db/statement.ts";

/** Begins linking for an agency, where it has not begun. */
export const beginView = statement({
  params: { agency: "text", at: "timestamptz" },
  sql: `insert into link_views (agency, begun_at) values ($agency, $at) on conflict do nothing`,
});

const viewRow = {
  version: "int8",
  position: "int8?",
  accounts: "int4",
  model_id: "text?",
  begun_at: "timestamptz",
  linked_at: "timestamptz?",
  pictured_at: "timestamptz?",
} as const;

export const viewOf = statement({
  params: { agency: "text" },
  row: viewRow,
  sql: `select version, position, accounts, model_id, begun_at, linked_at, pictured_at from link_views where agency = $agency`,
});

/** An agency's listings of which pictures were compared after a place in the order of that, and when. */
export const picturedListings = statement({
  params: { agency: "text", at: "timestamptz", listing: "text", limit: "int4" },
  row: { listing_id: "text", compared_at: "timestamptz" },
  sql: `select listing_id, compared_at from listing_pictures
        where agency = $agency and compared_at is not null and state = 'kept' and compared_at >= $at and (compared_at, listing_id) > ($at, $listing)
        order by compared_at, listing_id limit $limit`,
});

export const markPictured = statement({
  params: { agency: "text", at: "timestamptz" },
  sql: `update link_views set pictured_at = greatest(pictured_at, $at) where agency = $agency`,
});

/** Agencies that link accounts; all of them for the house, its own for an agency. */
export const linkingAgencies = statement({
  row: { agency: "text" },
  sql: `select agency from link_views order by agency`,
});

/** Moves an agency's clusters on from a version; none where another process did. */
export const moveView = statement({
  params: {
    agency: "text",
    version: "int8",
    position: "int8",
    accounts: "int4",
    model: "text?",
    at: "timestamptz",
  },
  row: { version: "int8" },
  sql: `update link_views set version = version + 1, position = $position, accounts = $accounts, model_id = $model, linked_at = $at
        where agency = $agency and version = $version returning version`,
});

export const insertModel = statement({
  params: { id: "text", agency: "text", at: "timestamptz", accounts: "int4", model: "text" },
  sql: `insert into link_models (id, agency, learnt_at, accounts, model) values ($id, $agency, $at, $accounts, $model)`,
});

export const modelById = statement({
  params: { id: "text" },
  row: { id: "text", learnt_at: "timestamptz", accounts: "int4", model: "text" },
  sql: `select id, learnt_at, accounts, model from link_models where id = $id`,
});

export const modelAbout = statement({
  params: { id: "text" },
  row: { learnt_at: "timestamptz", accounts: "int4" },
  sql: `select learnt_at, accounts from link_models where id = $id`,
});

/** The clusters in which accounts stand. */
export const clustersOf = statement({
  params: { agency: "text", sellers: "text[]" },
  row: { cluster: "text" },
  sql: `select distinct cluster from link_members where agency = $agency and seller_id = any($sellers)`,
});

export const putMembers = statement({
  params: { agency: "text", seller: "text[]", cluster: "text[]", version: "int8" },
  sql: `insert into link_members as m (agency, seller_id, cluster, version)
        select $agency, seller, cluster, $version from unnest($seller, $cluster) as g(seller, cluster)
        on conflict (agency, seller_id) do update set cluster = excluded.cluster, version = excluded.version`,
});

export const putClusters = statement({
  params: {
    agency: "text",
    cluster: "text[]",
    members: "int4[]",
    digest: "text[]",
    at: "timestamptz",
    version: "int8",
  },
  sql: `insert into link_clusters as c (agency, cluster, members, digest, changed_at, version)
        select $agency, cluster, members, digest, $at, $version from unnest($cluster, $members, $digest) as g(cluster, members, digest)
        on conflict (agency, cluster) do update set members = excluded.members, digest = excluded.digest, version = excluded.version,
          changed_at = case when c.digest = excluded.digest then c.changed_at else excluded.changed_at end`,
});

/** Accounts that stand alone since. */
export const dropMembers = statement({
  params: { agency: "text", sellers: "text[]" },
  sql: `delete from link_members where agency = $agency and seller_id = any($sellers)`,
});

export const dropEmptyClusters = statement({
  params: { agency: "text", clusters: "text[]" },
  sql: `delete from link_clusters c where c.agency = $agency and c.cluster = any($clusters)
          and not exists (select from link_members m where m.agency = $agency and m.cluster = c.cluster)`,
});

/** What was not put by the version that clustered everything anew. */
export const dropMembersBefore = statement({
  params: { agency: "text", version: "int8" },
  sql: `delete from link_members where agency = $agency and version < $version`,
});

export const dropClustersBefore = statement({
  params: { agency: "text", version: "int8" },
  sql: `delete from link_clusters where agency = $agency and version < $version`,
});

export const clusterOfSeller = statement({
  params: { agency: "text", seller: "text" },
  row: { cluster: "text" },
  sql: `select cluster from link_members where agency = $agency and seller_id = $seller`,
});

export const clusterById = statement({
  params: { agency: "text", cluster: "text" },
  row: { cluster: "text", members: "int4", changed_at: "timestamptz" },
  sql: `select cluster, members, changed_at from link_clusters where agency = $agency and cluster = $cluster`,
});

/** The accounts of clusters as they are called, with their open leads. */
export const membersOfClusters = statement({
  params: { agency: "text", clusters: "text[]" },
  row: {
    cluster: "text",
    seller_id: "text",
    name: "text",
    platform_id: "text",
    phones: "text[]",
    listings: "int4",
    open_leads: "int4",
    score: "float8?",
  },
  sql: `select m.cluster, m.seller_id, s.name, s.platform_id, s.phones,
          (select count(*)::int4 from listings l where l.seller_id = m.seller_id) as listings,
          (select count(*)::int4 from leads d where d.seller_id = m.seller_id and d.state = 'open') as open_leads,
          (select max(d.score) from leads d where d.seller_id = m.seller_id and d.state = 'open') as score
        from link_members m join sellers s on s.id = m.seller_id
        where m.agency = $agency and m.cluster = any($clusters) order by m.cluster, m.seller_id limit 4000`,
});

/** What a list tells of clusters: a few names, platforms, open leads. */
export const aboutClusters = statement({
  params: { agency: "text", clusters: "text[]" },
  row: { cluster: "text", names: "text[]", platforms: "int4", open_leads: "int4" },
  sql: `select m.cluster, (array_agg(s.name order by m.seller_id))[1:4] as names, count(distinct s.platform_id)::int4 as platforms,
          coalesce(sum((select count(*) from leads d where d.seller_id = m.seller_id and d.state = 'open')), 0)::int4 as open_leads
        from link_members m join sellers s on s.id = m.seller_id
        where m.agency = $agency and m.cluster = any($clusters) group by m.cluster`,
});

const clusterRow = { cluster: "text", members: "int4", changed_at: "timestamptz" } as const;

export const largestClusters = statement({
  params: { agency: "text", members: "int4?", cluster: "text?", limit: "int4" },
  row: clusterRow,
  sql: `select cluster, members, changed_at from link_clusters where agency = $agency
          and ($members is null or members < $members or members = $members and cluster > $cluster)
        order by members desc, cluster limit $limit`,
});

export const newestClusters = statement({
  params: { agency: "text", changed_at: "timestamptz?", cluster: "text?", limit: "int4" },
  row: clusterRow,
  sql: `select cluster, members, changed_at from link_clusters where agency = $agency
          and ($changed_at is null or changed_at < $changed_at or changed_at = $changed_at and cluster > $cluster)
        order by changed_at desc, cluster limit $limit`,
});

export const countClusters = statement({
  params: { agency: "text" },
  row: { clusters: "int4", accounts: "int4" },
  sql: `select count(*)::int4 as clusters, coalesce(sum(members), 0)::int4 as accounts from link_clusters where agency = $agency`,
});

/** Accounts in the same cluster as some accounts, as the agency sees clusters; each account with itself. */
export const accountsBeside = statement({
  params: { agency: "text", sellers: "text[]" },
  row: { seller_id: "text", other_id: "text" },
  sql: `select m.seller_id, o.seller_id as other_id
        from link_members m join link_members o on o.agency = m.agency and o.cluster = m.cluster
        where m.agency = $agency and m.seller_id = any($sellers)`,
});
