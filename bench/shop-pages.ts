import { readShopPage } from "../src/engines/shop-pages/index.ts";
import { foldText } from "../src/engines/vietnamese/index.ts";
import { apartPages, apartTemplates } from "../test/support/shop-market/apart/apart-market.ts";
import { blindPages, blindTemplates } from "../test/support/shop-market/blind/blind-market.ts";
import type { Told } from "../test/support/shop-market/fresh-goods.ts";
import { freshPages, freshTemplates } from "../test/support/shop-market/fresh-market.ts";
import type { FreshPage } from "../test/support/shop-market/fresh-market.ts";
import { harbourPages, harbourTemplates } from "../test/support/shop-market/harbour/harbour-market.ts";
import { hillsPages, hillsTemplates } from "../test/support/shop-market/hills/hills-market.ts";
import { laterPages, laterTemplates } from "../test/support/shop-market/later/later-market.ts";
import { nextPages, nextPlaces, nextTemplates } from "../test/support/shop-market/next/next-market.ts";
import { streetPages, streetTemplates } from "../test/support/shop-market/street/street-market.ts";
import { unmetPages, unmetTemplates } from "../test/support/shop-market/unmet/unmet-market.ts";
import { marketPages, seenTemplates } from "../test/support/shop-market/market.ts";
import type { MarketPage } from "../test/support/shop-market/market.ts";
import type { BenchOptions, BenchResult } from "./harness.ts";
import { rounded, timed, withInterval } from "./harness.ts";

export const name = "shop-pages";
export const about =
  "price, title, seller and brand read from pages of shop templates, learned from and held apart, and pages a second";

const goal = { share: 0.95, perSecond: 100 };
const fields = ["price", "title", "seller", "brand"] as const;
type Field = (typeof fields)[number];
type Count = {
  right: Record<Field, number>;
  wrong: Record<Field, number>;
  of: Record<Field, number>;
  pages: number;
};
/** A page with all answers that are right for a field: none where the page tells none, null where nobody could tell. */
type Asked = { template: string; url: string; html: string; truth: Record<Field, readonly (string | number)[] | null> };

/** How the writers of the sets held apart, twenty templates each, meant them, in their order. */
const meant = { "common software": [0, 10], odd: [10, 15], hard: [15, 20] } as const;

/** A page as heavy as shops have them: the rest of its markup repeated in scripts and menus that hold nothing. */
const heavyCharacters = 300_000;

/**
 * The share of right fields on templates held apart, beside those that the reader was mended on. Pages of one template succeed or fail
 * together, so the intervals (exact, 95 %) over pages are narrower than what is known of other shops; `templates all right` counts
 * templates. Fields that a person could not tell from a page are not counted. Places that are no shop (posts, threads, advertisements)
 * are a figure of their own: a collector is seldom pointed at them. A wrong seller is worse than none, so wrong ones are told apart.
 * Speed is CPU time of one core over the pages as they are and made heavy.
 */
export async function run(options: BenchOptions): Promise<BenchResult[]> {
  const pagesEach = options.small ? 3 : 50;
  const market = (templates: typeof seenTemplates) =>
    templates.map((template) => marketPages(template, pagesEach, 2).map((page) => withAnswers(page, [])));
  const seen = measure(market(seenTemplates));
  const learned = measure([
    ...freshTemplates.map((template) => freshPages(template, pagesEach).map((page) => withAnswers(page, null))),
    ...apartTemplates.map((template) => apartPages(template, pagesEach).map((page) => withAnswers(page, null))),
    ...blindTemplates.map((template) => blindPages(template, pagesEach).map((page) => withAnswers(page, null))),
    ...laterTemplates.map((template) => laterPages(template, pagesEach).map((page) => withAnswers(page, null))),
    ...nextTemplates.map((template) => nextPages(template, pagesEach).map((page) => withAnswers(page, null))),
    ...unmetTemplates.map((template) => unmetPages(template, pagesEach).map((page) => withAnswers(page, null))),
    ...streetTemplates.map((template) => streetPages(template, pagesEach).map((page) => withAnswers(page, null))),
  ]);
  const apart = measure([
    ...harbourTemplates.map((template) => harbourPages(template, pagesEach).map((page) => withAnswers(page, null))),
    ...hillsTemplates.map((template) => hillsPages(template, pagesEach).map((page) => withAnswers(page, null))),
  ]);
  const places = measure(
    nextPlaces.map((template) => nextPages(template, pagesEach).map((page) => withAnswers(page, null))),
  );
  const pages = seenTemplates.flatMap((template) => marketPages(template, pagesEach, 2));
  const asTheyAre = await pagesASecond(pages);
  const heavy = await pagesASecond(pages.map((page) => ({ ...page, html: madeHeavy(page.html) })));
  const share = shareOf(apart.all);
  return [
    {
      name: "shop-pages accuracy",
      figure: rounded(share, 4),
      unit: "of fields right on templates held apart",
      reference: rounded(shareOf(learned.all), 4),
      ratio: rounded(share / shareOf(learned.all)),
      goal: `${goal.share} of price, title, seller and brand on templates that the reader was never changed for`,
      ok: share >= goal.share,
      data: {
        "pages a template": pagesEach,
        ...told("seen", seen),
        ...told("learned from", learned),
        ...told("apart", apart),
        ...toldWrong("apart", apart),
        ...Object.fromEntries(
          Object.entries(meant).map(([kind, [from, to]]) => [
            `apart, meant as ${kind}`,
            shareInWords(together(apart.each.filter((_, at) => at % 20 >= from && at % 20 < to))),
          ]),
        ),
      },
    },
    {
      name: "shop-pages, places that are no shop",
      figure: rounded(shareOf(places.all), 4),
      unit: "of fields right on places held apart where no shop stands",
      reference: rounded(share, 4),
      ratio: rounded(shareOf(places.all) / share),
      goal: "printed beside it; the reference is the shops held apart",
      ok: true,
      data: { ...told("places", places), ...toldWrong("places", places) },
    },
    {
      name: "shop-pages speed",
      figure: rounded(heavy),
      unit: "pages/s of one core",
      reference: rounded(asTheyAre),
      ratio: rounded(heavy / asTheyAre),
      goal: `${goal.perSecond} pages a second of one core, at ${Math.round(heavyCharacters / 1000)} kB a page`,
      ok: heavy >= goal.perSecond,
      data: {
        pages: pages.length,
        "mean kB as they are": rounded(pages.reduce((sum, { html }) => sum + html.length, 0) / pages.length / 1000),
      },
    },
  ];
}

/** Among seen pages null says that the page tells none, among fresh ones that nobody could tell. */
function withAnswers({ truth, ...page }: MarketPage | FreshPage, whereNull: readonly [] | null): Asked {
  const answers = (truths: Told<string> | Told<number>) =>
    truths === null ? whereNull : typeof truths === "object" ? truths : [truths];
  return {
    ...page,
    truth: {
      price: answers(truth.price),
      title: answers(truth.title),
      seller: answers(truth.seller),
      brand: answers(truth.brand),
    },
  };
}

type Measured = { all: Count; each: { template: string; count: Count }[] };

function measure(templates: readonly (readonly Asked[])[]): Measured {
  const each = templates.map((pages) => ({ template: pages[0]?.template ?? "", count: countRight(pages) }));
  return { all: together(each), each };
}

function together(each: Measured["each"]): Count {
  const all = countRight([]);
  for (const { count } of each) {
    all.pages += count.pages;
    for (const field of fields) {
      all.of[field] += count.of[field];
      all.right[field] += count.right[field];
      all.wrong[field] += count.wrong[field];
    }
  }
  return all;
}

function countRight(pages: readonly Asked[]): Count {
  const count: Count = {
    right: { price: 0, title: 0, seller: 0, brand: 0 },
    wrong: { price: 0, title: 0, seller: 0, brand: 0 },
    of: { price: 0, title: 0, seller: 0, brand: 0 },
    pages: pages.length,
  };
  for (const page of pages) {
    const offer = readShopPage(page.html, page.url).offers[0];
    for (const field of fields) {
      const answers = page.truth[field];
      if (answers === null) continue;
      count.of[field]++;
      const read = offer?.[field]?.value ?? null;
      if (isRight(read, answers)) count.right[field]++;
      else if (read !== null) count.wrong[field]++;
    }
  }
  return count;
}

function isRight(read: string | number | null, answers: readonly (string | number)[]): boolean {
  if (read === null || answers.length === 0) return read === null && answers.length === 0;
  return answers.some((answer) =>
    typeof read === "string" && typeof answer === "string" ? foldText(read) === foldText(answer) : read === answer,
  );
}

const sum = (counts: Record<Field, number>) => fields.reduce((total, field) => total + counts[field], 0);
const shareOf = ({ right, of }: Count) => sum(right) / sum(of);
const shareInWords = ({ right, of }: Count) => withInterval(sum(right), sum(of));

function told(which: string, { all, each }: Measured): Record<string, string> {
  const whole = each.filter(({ count }) =>
    fields.every((field) => count.right[field] >= 0.95 * count.of[field]),
  ).length;
  return {
    ...Object.fromEntries(fields.map((field) => [`${which} ${field}`, withInterval(all.right[field], all.of[field])])),
    [`${which} templates all right`]: withInterval(whole, each.length),
  };
}

function toldWrong(which: string, { all }: Measured): Record<string, string> {
  return Object.fromEntries(
    fields.map((field) => [`${which} ${field} read wrong`, withInterval(all.wrong[field], all.of[field])]),
  );
}

async function pagesASecond(pages: readonly { html: string; url: string }[]): Promise<number> {
  const { cpuSeconds } = await timed(() => {
    for (const { html, url } of pages) readShopPage(html, url);
  });
  return pages.length / cpuSeconds;
}

function madeHeavy(html: string): string {
  const menu =
    '<ul class="menu">' +
    '<li class="menu-item"><a class="menu-link" href="/danh-muc/trang"><span>Danh mục khác</span></a></li>'.repeat(
      600,
    ) +
    "</ul>";
  const script = `<script>${'window.q=window.q||[];q.push({a:1,b:"<div>"});'.repeat(3_500)}</script>`;
  return html.replace(/<body[^>]*>/i, (body) => `${body}${menu}${script}`);
}
