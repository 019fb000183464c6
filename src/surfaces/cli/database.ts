import pg from "pg";
import type { Config } from "../../kernel/config.ts";
import { migrate } from "../../kernel/db/migrate.ts";
import { ensureDatabase, ensureRoles, roleUrl } from "../../kernel/db/roles.ts";
import { holdEmbedded } from "../../kernel/postgres/hold.ts";
import { detailOf, Problem, problem } from "../../kernel/problem.ts";
import type { Secrets } from "../../kernel/secrets.ts";
import type { Lang } from "../../kernel/text/index.ts";
import { bothTexts, text } from "../../kernel/text/index.ts";
import { installJobs } from "../../services/jobs/index.ts";
import { allJobs } from "../worker/index.ts";
import path from "node:path";
import type { Progress } from "./progress.ts";

export type Server = {
  /** An account that may create roles; the path names the database. */
  adminUrl: string;
  name: string;
  embedded: boolean;
  stop(): Promise<void>;
};

const embeddedName = "chinhhang";

/** The embedded PostgreSQL of the data directory, or the one that DATABASE_URL names. */
export async function openServer(config: Config, dataDir: string, lang: Lang, progress: Progress): Promise<Server> {
  if (config.DATABASE_URL !== null)
    return progress.step(text(lang, "cli.step.connect"), () => outsideServer(config.DATABASE_URL as string));
  const server = await progress.step(text(lang, "cli.step.postgres"), () =>
    holdEmbedded({ folder: path.join(dataDir, "postgres") }),
  );
  return { adminUrl: server.adminUrl, name: embeddedName, embedded: true, stop: server.stop };
}

async function outsideServer(given: string): Promise<Server> {
  const url = new URL(given);
  const name = decodeURIComponent(url.pathname.slice(1)) || embeddedName;
  url.pathname = `/${name}`;
  if (!(await canConnect(url.href))) url.pathname = "/postgres"; // the database is not there yet; we create it from there
  const client = new pg.Client({ connectionString: url.href, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const version = Number((await client.query("show server_version_num")).rows[0].server_version_num);
    if (version < 150_000)
      throw problem("unavailable", bothTexts("starting.database-old", { version: Math.floor(version / 10_000) }));
  } catch (error) {
    throw problem("unavailable", {
      vi: text("vi", "starting.database", { why: whyNot("vi", error as Error) }),
      en: text("en", "starting.database", { why: whyNot("en", error as Error) }),
    });
  } finally {
    await client.end().catch(() => undefined);
  }
  return { adminUrl: url.href, name, embedded: false, stop: async () => {} };
}

function whyNot(lang: Lang, error: Error): string {
  const said = error instanceof Problem ? detailOf(error, lang) : error.message;
  return said || text(lang, "starting.database-silent");
}

async function canConnect(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Roles, database, migrations and queues as this version wants them. Returns the migrations that were applied. */
export async function prepareDatabase(
  server: Server,
  secrets: Secrets,
  lang: Lang,
  progress: Progress,
): Promise<string[]> {
  await progress.step(text(lang, "cli.step.roles"), async () => {
    await ensureRoles(server.adminUrl, secrets.roles);
    await ensureDatabase(server.adminUrl, server.name);
  });
  const migratorUrl = roleUrl(server.adminUrl, server.name, "migrator", secrets.roles);
  const applied = await progress.step(text(lang, "cli.step.migrate"), () => migrate(migratorUrl));
  await progress.step(text(lang, "cli.step.queues"), () => installJobs(migratorUrl, allJobs));
  await checkVietnamese(migratorUrl);
  return applied;
}

/** A database with the wrong locale folds and searches Vietnamese wrongly, silently. */
async function checkVietnamese(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("set role chinhhang_owner");
    const { right } = (await client.query("select lower('Đ') = 'đ' and show_trgm('đ') <> '{}' as right")).rows[0];
    if (!right) throw problem("unavailable", bothTexts("starting.database-locale"));
  } finally {
    await client.end();
  }
}
