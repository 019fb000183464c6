import pg from "pg";
import { gs1CheckDigit } from "../../src/engines/gs1/index.ts";
import type { Answer } from "../asking/connection.ts";
import type { Question } from "../asking/asker.ts";

/** How many articles have links of their makers, and how many a shown passport beside. */
export const linked = 100_000;
export const withPassport = 20_000;

/** The n-th article, 14 digits. */
export function articleOf(n: number): string {
  const body = `0893${String(n).padStart(9, "0")}`;
  return body + gs1CheckDigit(body);
}

/** The n-th question. Eight kinds follow each other; none is asked twice. */
export function question(n: number): Question {
  const { path, headers = "", status, begins } = asked(n);
  return {
    request: `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n${headers}\r\n`,
    isRight: (answer) => answer.status === status && toldBy(answer).startsWith(begins),
  };
}

const toldBy = ({ status, head, body }: Answer): string =>
  status === 307 ? (/\r\nlocation: (\S+)/i.exec(head)?.[1] ?? "") : body;

function asked(n: number): { path: string; headers?: string; status: number; begins: string } {
  const gtin = articleOf((n * 7919) % linked);
  const [lot, serial] = [`/01/${gtin}/10/L${n}`, `/01/${gtin}/21/A${n}`];
  switch (n % 8) {
    case 0:
    case 1:
    case 2:
      return { path: `${serial}?s=abc`, status: 307, begins: "http" };
    case 3:
      return { path: `/01/${gtin}`, status: 307, begins: "https://hang.example/vi/" };
    case 4:
      return {
        path: `${lot}?linkType=gs1:pip`,
        headers: "Accept-Language: en\r\n",
        status: 307,
        begins: "https://hang.example/en/",
      };
    case 5:
      return { path: `/01/${gtin}?linkType=gs1:recallStatus`, status: 307, begins: "https://hang.example/thu-hoi/" };
    case 6:
      return { path: lot, headers: "Accept: application/linkset+json\r\n", status: 200, begins: '{"linkset"' };
    default:
      return { path: `/01/04006381333931/21/B${n}?linkType=gs1:recipeInfo`, status: 404, begins: "" };
  }
}

/** Three links an article, and the passports, as they would stand after years of use. */
export async function fillResolver(adminUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const gtins = Array.from({ length: linked }, (_, n) => articleOf(n));
  await client.query(
    `insert into app.resolver_links (id, anchor, link_type, href, hreflang, title, is_default, forward_query, made_by, made_at, changed_at,
       authority, agency, level)
     select 'rsl_' || gtin || kind, '01/' || gtin, type, 'https://hang.example/' || place || '/' || gtin, lang, 'Hàng hư cấu', kind = 1, true,
       'bench', now(), now(), 'moit.dms', 'pty_bench' || right(gtin, 3), 'public'
     from unnest($1::text[]) as gtin, (values (1, 'gs1:pip', 'vi', 'vi'), (2, 'gs1:pip', 'en', 'en'), (3, 'gs1:recallStatus', 'thu-hoi', null))
       as kinds (kind, type, place, lang)`,
    [gtins],
  );
  await client.query(
    `insert into app.passport_versions (passport_id, number, gtin, content, shown, folded, published_at, published_by, list_no, list_index,
       agency, authority, level)
     select 'pas_' || gtin, 1, gtin, '{}', jsonb_build_object('name', 'Hàng hư cấu ' || gtin, 'nameEn', '', 'description', repeat('Mô tả ', 200),
       'descriptionEn', '', 'warnings', '', 'warningsEn', '', 'brand', 'Hư Cấu', 'pictures', '[]'::jsonb), '', now(), 'bench', 1, n, 'pty_bench',
       'moit.dms', 'public'
     from unnest($1::text[]) with ordinality as given (gtin, n)`,
    [gtins.slice(0, withPassport)],
  );
  await client.query("vacuum analyze app.resolver_links, app.passport_versions");
  await client.query("checkpoint");
  await client.end();
  return `${3 * linked} links at ${linked} articles, ${withPassport} passports`;
}
