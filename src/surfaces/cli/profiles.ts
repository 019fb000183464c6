import type { Lang } from "../../kernel/text/index.ts";
import { savedProfiles } from "../../services/sockets/index.ts";

/** Lists the saved column mappings that `import --source` takes. */
export async function listProfiles(lang: Lang): Promise<void> {
  const profiles = [...(await savedProfiles()).values()];
  const width = Math.max(...profiles.map((profile) => profile.name.length));
  for (const { name, target, format, title } of profiles) {
    process.stdout.write(`  ${name.padEnd(width)}  ${target.padEnd(16)} ${format.padEnd(6)} ${title[lang]}\n`);
  }
}
