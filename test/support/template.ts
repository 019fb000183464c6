import { createHash } from "node:crypto";
import { migrate, readMigrations } from "../../src/kernel/db/migrate.ts";
import { ensureDatabase, ensureRoles, roleUrl } from "../../src/kernel/db/roles.ts";
import { installJobs } from "../../src/services/jobs/index.ts";
import { allJobs } from "../../src/surfaces/worker/index.ts";
import { onServer, testPasswords, withTemplateLock } from "./cluster.ts";

/** The template is named after the migrations' checksums and the jobs, so a changed migration gets a new one. */
export async function ensureTemplate(cluster: string): Promise<string> {
  const sums = [...(await readMigrations()).map((migration) => migration.checksum), ...allJobs.map((job) => job.name)];
  const name = `template_${createHash("sha256").update(sums.join()).digest("hex").slice(0, 16)}`;
  await onServer(cluster, (client) =>
    withTemplateLock(client, async () => {
      if ((await client.query("select 1 from pg_database where datname = $1 and datistemplate", [name])).rowCount)
        return;
      await client.query(`drop database if exists ${name}`);
      await ensureRoles(cluster, testPasswords);
      await ensureDatabase(cluster, name);
      await migrate(roleUrl(cluster, name, "migrator", testPasswords));
      await installJobs(roleUrl(cluster, name, "migrator", testPasswords), allJobs);
      await client.query(`alter database ${name} is_template true`);
    }),
  );
  return name;
}
