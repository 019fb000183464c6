import type { Context as HonoContext } from "hono";
import { Hono } from "hono";
import { compress } from "hono/compress";
import { publicActor } from "../../kernel/actor.ts";
import type { Clock } from "../../kernel/clock.ts";
import { dayInVietnam } from "../../kernel/clock.ts";
import type { Context } from "../../kernel/context.ts";
import { createContext } from "../../kernel/context.ts";
import type { Database } from "../../kernel/db/database.ts";
import type { Env } from "../../kernel/http/api.ts";
import { answerProblem, langOf, problemToTell } from "../../kernel/http/app.ts";
import { nothingAt } from "../../kernel/http/nothing-at.ts";
import type { ProblemCode } from "../../kernel/problem.ts";
import { problem, problemHeaders, problems } from "../../kernel/problem.ts";
import type { Lang } from "../../kernel/text/index.ts";
import { langs } from "../../kernel/text/index.ts";
import { listDumps, newestRecords } from "../../outcomes/exchange/index.ts";
import { listTasks } from "../../outcomes/programme/index.ts";
import { agencyBook } from "../../registers/agencies/index.ts";
import type { Verifier } from "../../signals/origin/index.ts";
import { checkBeforeYouBuy } from "../../views/check/index.ts";
import { applicationPages } from "./applications.ts";
import type { Assets } from "./assets.ts";
import { loadAssets } from "./assets.ts";
import { verifyRoutes } from "./verify-routes.ts";
import { openRecordsFeed, warningsFeed } from "./feed.ts";
import type { Html, Setting } from "./frame.ts";
import { ganttPage } from "./pages/gantt.ts";
import { homePage } from "./pages/home.ts";
import { openDataPage } from "./pages/open-data.ts";
import { platformPage, platformsPage } from "./pages/platform.ts";
import { programmePage } from "./pages/programme.ts";
import { notFoundPage, privacyPage, problemCodes, problemPage, troublePage } from "./pages/simple.ts";
import { verdictPage } from "./pages/verdict.ts";
import { warningPage, warningsPage } from "./pages/warnings.ts";
import { passportPages } from "./passport-pages.ts";
import { addressOf, roots } from "./paths.ts";
import { platformRecord, platformsAfter } from "./platform-record.ts";
import { newestWarnings, warningNumbered } from "./published-warnings.ts";

/** What the portal stands on. It makes its own public context, so that a signed-in officer sees here what everybody sees. */
export type PortalParts = {
  database: Database;
  clock: Clock;
  /** The address that people reach us at, for the links in feeds; null takes the request's. */
  publicUrl: string | null;
  /** Folder of the built islands; null: the pages do without a script. */
  islands?: string | null;
  /** What verifies codes; null: there is no such page. */
  verifier?: Verifier | null;
};

/** For pages that are the same for everybody; an answer to a question is small, and repeats what somebody typed. */
const packed = compress({ threshold: 4096 });

type ProblemStatus = (typeof problems)[ProblemCode]["status"];
type Answering = { c: HonoContext<Env>; ctx: Context; setting: Setting };

/** The pages for everybody, in Vietnamese and under `/en/` in English. Task: 2390 II.5.1, II.5.3, II.5.6. */
export function portalRoutes(
  app: Hono<Env>,
  { database, clock, publicUrl, islands = null, verifier = null }: PortalParts,
): void {
  const assets = loadAssets(islands);
  const origin = publicUrl === null ? null : new URL(publicUrl).origin;
  const portal = new Hono<Env>();
  portal.onError((error, c) => tellPerson(c, assets, error));
  assets.serve(portal);
  for (const lang of langs) {
    const answering = (c: HonoContext<Env>) => {
      const ctx = createContext(database, { actor: publicActor, lang, requestId: c.get("requestId"), clock });
      return { c, ctx, setting: { lang, assets } };
    };
    pagesIn(portal, lang, origin, answering);
    applicationPages(portal, { lang, assets }, { database, clock });
    passportPages(portal, lang, { origin, answering });
    const secure = publicUrl?.startsWith("https:") ?? false;
    if (verifier !== null)
      verifyRoutes(portal, {
        lang,
        path: roots[lang].verify,
        offlinePath: roots[lang].offline,
        verifier,
        answering,
        send: answerPage,
        secure,
      });
  }
  app.route("/", portal);
  app.notFound((c) => {
    const nothing = nothingAt(app, c);
    if (!isForPerson(c)) throw nothing;
    return tellPerson(c, assets, nothing);
  });
  app.onError((error, c) =>
    isForPerson(c) ? tellPerson(c, assets, error) : answerProblem(error, langOf(c), c.get("requestId"), c.get("log")),
  );
}

function pagesIn(
  portal: Hono<Env>,
  lang: Lang,
  origin: string | null,
  answering: (c: HonoContext<Env>) => Answering,
): void {
  const root = roots[lang];
  const page = (path: string, draw: (at: Answering) => Html | Promise<Html>, keepSeconds = 60) =>
    portal.get(path, packed, async (c) => {
      const drawn = await draw(answering(c));
      c.header("Cache-Control", `public, max-age=${keepSeconds}`);
      return answerPage(c, drawn);
    });

  page(root.home, async ({ ctx, setting }) => homePage(setting, (await newestWarnings(ctx, 3)).items));
  if (lang === "en") portal.get("/en", (c) => c.redirect(root.home, 301));
  portal.post(root.check, async (c) => {
    const { ctx, setting } = answering(c);
    const typed = await typedQuestion(c);
    const verdict = await ctx.read((tx) => checkBeforeYouBuy(tx, { typed, asOf: dayInVietnam(ctx.now()) }));
    c.header("Cache-Control", "no-store");
    return answerPage(c, verdictPage(setting, typed, verdict, ctx.now()));
  });
  portal.get(root.check, (c) => c.redirect(addressOf(lang, { page: "home" }), 303));
  page(root.platform, async ({ c, ctx, setting }) =>
    platformsPage(setting, await platformsAfter(ctx, c.req.query("cursor")?.slice(0, 500))),
  );
  portal.get(`${root.platform}/:host`, packed, async (c) => {
    const { ctx, setting } = answering(c);
    const record = await platformRecord(ctx, param(c, "host"));
    if (record.platform !== null && record.platform.host !== param(c, "host")) {
      return c.redirect(addressOf(lang, { page: "platform", host: record.platform.host }), 302);
    }
    c.header("Cache-Control", "public, max-age=60");
    return answerPage(c, platformPage(setting, record));
  });
  page(root.warnings, async ({ c, ctx, setting }) => {
    const { items, next } = await newestWarnings(ctx, 20, c.req.query("cursor")?.slice(0, 500));
    return warningsPage(setting, items, next);
  });
  page(`${root.warnings}/:number`, async ({ c, ctx, setting }) =>
    warningPage(setting, await warningNumbered(ctx, param(c, "number"))),
  );
  const feed = (path: string, write: (ctx: Context, from: string) => Promise<string>) =>
    portal.get(path, async (c) => {
      c.header("Cache-Control", "public, max-age=300");
      c.header("Content-Type", "application/rss+xml; charset=utf-8");
      return c.body(await write(answering(c).ctx, origin ?? new URL(c.req.url).origin));
    });
  feed(root["warnings-feed"], async (ctx, from) => warningsFeed(lang, from, (await newestWarnings(ctx, 50)).items));
  feed(root["open-data-feed"], async (ctx, from) => openRecordsFeed(lang, from, await newestRecords(ctx, 50)));
  page(root["open-data"], async ({ ctx, setting }) => {
    const [dumps, records, book] = await Promise.all([
      listDumps(ctx, 30),
      newestRecords(ctx, 20),
      ctx.read(agencyBook),
    ]);
    return openDataPage(setting, { dumps, records, book });
  });
  page(root.programme, async ({ ctx, setting }) => programmePage(setting, await listTasks(ctx)));
  page(root.gantt, async ({ ctx, setting }) => ganttPage(setting, await listTasks(ctx)));
  page(root.privacy, ({ setting }) => privacyPage(setting), 3600);
  page(`${root.problem}/:code`, ({ c, setting }) => problemPage(setting, problemCode(param(c, "code"))), 3600);
}

/** The question as typed; a form sent some other way than ours is a question left empty. */
async function typedQuestion(c: HonoContext<Env>): Promise<string> {
  if (!c.req.header("content-type")?.startsWith("application/x-www-form-urlencoded")) return "";
  return new URLSearchParams(await c.req.text()).get("q") ?? "";
}

/** A parameter of the address; one too long to name anything is like none. */
function param(c: HonoContext<Env>, name: string): string {
  return (c.req.param(name) ?? "").slice(0, 300);
}

function problemCode(given: string): ProblemCode {
  const code = problemCodes.find((known) => known === given);
  if (code === undefined) throw problem("not-found");
  return code;
}

/** Handed over as a plain string: of the tag's string object the server would make a stream, which costs as much as the page. */
async function answerPage(c: HonoContext<Env>, page: Html, status: 200 | ProblemStatus = 200): Promise<Response> {
  return c.html(String(await page), status);
}

/** Whether a browser opens an address as a page; what asks the API is told in its own form. */
function isForPerson(c: HonoContext<Env>): boolean {
  return /\btext\/html\b/.test(c.req.header("accept") ?? "") && !c.req.path.startsWith("/v1/");
}

/** Any error as a page that says what to do. */
function tellPerson(c: HonoContext<Env>, assets: Assets, error: unknown): Promise<Response> {
  const told = problemToTell(error, c.get("requestId"), c.get("log"));
  const setting = { lang: langOfPath(c.req.path), assets };
  for (const [name, value] of Object.entries(problemHeaders(told))) c.header(name, value);
  c.header("Cache-Control", "no-store");
  const page = told.code === "not-found" ? notFoundPage(setting) : troublePage(setting, told, c.get("requestId"));
  return answerPage(c, page, problems[told.code].status);
}

function langOfPath(path: string): Lang {
  return /^\/en(\/|$)/.test(path) ? "en" : "vi";
}
