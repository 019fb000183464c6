import { readFile } from "node:fs/promises";
import path from "node:path";
import { dayInVietnam, systemClock } from "../../kernel/clock.ts";
import type { Lang } from "../../kernel/text/index.ts";
import { text } from "../../kernel/text/index.ts";
import type { FetchLimits } from "../../services/fetching/index.ts";
import { guardedFetch, pageLimits } from "../../services/fetching/index.ts";
import type { Checked, Manifest } from "../../services/sockets/index.ts";
import { checkTechnology, manifestSchema, openTechnology } from "../../services/sockets/index.ts";
import { WrongUse } from "./checked.ts";
import { issueWords } from "../../kernel/faults.ts";

/** Holds a technology against its contract and says what to mend; exit code 1 where something is. It needs neither house nor database. */
export async function check(lang: Lang, place: string, options: { local?: boolean }): Promise<void> {
  const checked = await checkAt(lang, place, options.local === true);
  for (const one of checked) say(lang, one);
  const failed = checked.filter((one) => !one.passed).length;
  const n = checked.length;
  print(
    failed === 0 ? text(lang, "technologies.cli.passed", { n }) : text(lang, "technologies.cli.failed", { failed, n }),
  );
  if (failed > 0) process.exitCode = 1;
}

/** A manifest with the file beside it, as they lie in a supplier's folder. */
export async function readFolder(lang: Lang, folder: string): Promise<{ manifest: Manifest; code: string | null }> {
  const manifest = parsed(lang, folder, await readFile(path.join(folder, "manifest.json"), "utf8").catch(reasonOf));
  if (!("manifest" in manifest))
    throw new WrongUse(text(lang, "technologies.cli.no-manifest", { place: folder, why: manifest.wrong }));
  const { way } = manifest.manifest;
  const code = way.kind === "process" ? await readFile(path.join(folder, way.file), "utf8") : null;
  return { manifest: manifest.manifest, code };
}

async function checkAt(lang: Lang, place: string, local: boolean): Promise<Checked[]> {
  const limits: Partial<FetchLimits> = local ? { allowAddress: () => true } : {};
  const isAddress = /^https?:\/\//i.test(place);
  const written = isAddress
    ? await fetched(place, limits)
    : await readFile(path.join(place, "manifest.json"), "utf8").catch(reasonOf);
  const read = parsed(lang, place, written);
  if ("wrong" in read) return [{ name: "manifest", passed: false, detail: read.wrong }];
  const { manifest } = read;
  const { way } = manifest;
  const key = process.env["TECHNOLOGY_KEY"] || null;
  const technology = openTechnology(
    manifest,
    way.kind === "http"
      ? { http: { url: way.url, key, limits: { ...limits, ...portsOf(way.url, local) } } }
      : { code: await readFile(path.join(place, way.file), "utf8") },
  );
  try {
    const document = await readFile(path.join(place, "document.xml"), "utf8").catch(() => "");
    return await checkTechnology(manifest, technology, { day: dayInVietnam(systemClock()), document });
  } finally {
    await technology.close();
  }
}

const portsOf = (url: string, local: boolean): Partial<FetchLimits> =>
  local ? { ports: [Number(new URL(url).port || (url.startsWith("https") ? 443 : 80))] } : {};

const reasonOf = (error: Error): Error => error;

function parsed(lang: Lang, place: string, written: string | Error): { manifest: Manifest } | { wrong: string } {
  if (written instanceof Error)
    return { wrong: text(lang, "technologies.cli.no-manifest", { place, why: written.message }) };
  let value: unknown;
  try {
    value = JSON.parse(written);
  } catch {
    return { wrong: text(lang, "technologies.cli.no-manifest", { place, why: text(lang, "sockets.record.json") }) };
  }
  const read = manifestSchema.safeParse(value);
  if (read.success) return { manifest: read.data };
  return { wrong: read.error.issues.map((issue) => `/${issue.path.join("/")}: ${issueWords(lang, issue)}`).join("; ") };
}

async function fetched(url: string, limits: Partial<FetchLimits>): Promise<string | Error> {
  const local = limits.allowAddress !== undefined;
  const got = await guardedFetch(url, { ...pageLimits, ...limits, ...portsOf(url, local) });
  return got.ok && got.status === 200
    ? new TextDecoder().decode(got.body)
    : new Error(got.ok ? String(got.status) : got.code);
}

function say(lang: Lang, { name, passed, detail }: Checked): void {
  print(`${passed ? "✓" : "✗"} ${text(lang, `technologies.check.${name}`)}${detail === "" ? "" : ` · ${detail}`}`);
  if (!passed) print(`    ${text(lang, `technologies.check.${name}.mend`)}`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
