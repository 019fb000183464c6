import { statement } from "../../kernel/db/statement.ts";

/** New listings and leads raised, by platform and Vietnamese month. */
export const monthCounts = statement({
  params: { agency: "text", since: "timestamptz" },
  row: { platform_id: "text", month: "text", listings: "int8", leads: "int8" },
  sql: `with seen as (
          select platform_id, to_char(first_seen at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM') as month, count(*) as n
          from listings where agency = $agency and first_seen >= $since group by 1, 2
        ), raised as (
          select platform_id, to_char(raised_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM') as month, count(*) as n
          from leads where agency = $agency and raised_at >= $since group by 1, 2
        )
        select s.platform_id, s.month, s.n as listings, coalesce(r.n, 0) as leads
        from seen s left join raised r on r.platform_id = s.platform_id and r.month = s.month order by 1, 2`,
});
