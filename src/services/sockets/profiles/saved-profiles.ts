import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { problem } from "../../../kernel/problem.ts";
import { text } from "../../../kernel/text/index.ts";
import type { Profile } from "./profile.ts";
import { profileSchema } from "./profile.ts";
import { issueWords } from "../../../kernel/faults.ts";

const folder = fileURLToPath(new URL("../../../../profiles/", import.meta.url));
let loaded: Promise<ReadonlyMap<string, Profile>> | null = null;

/** All saved profiles by name. Throws an error that names the file where one is wrong. */
export function savedProfiles(): Promise<ReadonlyMap<string, Profile>> {
  loaded ??= readProfiles();
  return loaded;
}

/** The profile of a name; `not-found` where there is none. */
export async function savedProfile(name: string): Promise<Profile> {
  const found = (await savedProfiles()).get(name);
  if (found === undefined)
    throw problem("not-found", text("vi", "sockets.profile.not-found", { name: name.slice(0, 60) }));
  return found;
}

async function readProfiles(): Promise<ReadonlyMap<string, Profile>> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".json")).sort();
  const profiles = await Promise.all(
    files.map(async (file) => {
      const parsed = profileSchema.safeParse(JSON.parse(await readFile(folder + file, "utf8")));
      if (!parsed.success)
        throw new Error(
          `profiles/${file}: ${parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issueWords("en", issue)}`).join("; ")}`,
        );
      if (`${parsed.data.name}.json` !== file) throw new Error(`profiles/${file} names itself ${parsed.data.name}`);
      return parsed.data;
    }),
  );
  return new Map(profiles.map((profile) => [profile.name, profile]));
}
