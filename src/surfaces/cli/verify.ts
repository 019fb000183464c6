import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { checkCode, readCode } from "../../engines/codes/index.ts";
import type { KeptLists, OfflineVerdict } from "../../engines/offline/index.ts";
import { bytesOf, judgeOffline, noLists, openLists, updateLists } from "../../engines/offline/index.ts";
import { readConfig } from "../../kernel/config.ts";
import type { Lang } from "../../kernel/text/index.ts";
import { text } from "../../kernel/text/index.ts";
import { formatTime } from "../../kernel/text/format.ts";
import { openDataDir } from "./data-dir.ts";

export type VerifyOptions = { from?: string; key?: string; lists?: string; json?: boolean };

const signed = z.object({ payload: z.string(), signature: z.string() });
const keptSchema = z.object({ key: z.string(), trust: signed.nullable(), bundles: z.array(signed) });

/** `verify CODE…`: verdicts by signatures and notices that this machine keeps; no database is asked. Ends with 1 where a code must not be used. */
export async function verifyCodes(lang: Lang, codes: readonly string[], options: VerifyOptions): Promise<void> {
  const folder = options.lists ?? path.join(await openDataDir(readConfig(process.env)), "offline");
  const file = path.join(folder, "lists.json");
  let { key, lists } = await readKept(file);
  key = options.key ?? key;
  if (options.from !== undefined) {
    const ask = askOf(options.from);
    key ??= await trustAtFirstUse(lang, options.from, ask);
    lists = await updateLists(lists, rootOf(lang, key), ask);
    await mkdir(folder, { recursive: true });
    await writeFile(file, JSON.stringify({ key, ...lists }), { mode: 0o600 });
  }
  if (key === null) throw new Error(text(lang, "offline.cli.no-key"));
  const { trust, recalls } = await openLists(lists, rootOf(lang, key));
  for (const scan of codes) {
    const reading = readCode(scan);
    const verdict =
      reading.kind === "goods" ? await judgeOffline(reading, { trust, recalls, check: checkCode }, new Date()) : null;
    const asOf = recalls?.asOf ?? null;
    process.stdout.write(
      options.json ? `${JSON.stringify({ scan, ...verdict, asOf })}\n` : told(lang, scan, verdict, asOf),
    );
    if (verdict !== null && ["FORGED", "DO_NOT_USE", "EXPIRED"].includes(verdict.outcome)) process.exitCode = 1;
  }
}

function told(lang: Lang, scan: string, verdict: OfflineVerdict | null, asOf: string | null): string {
  if (verdict === null) return `${scan}\n  ${text(lang, "offline.unreadable")}\n`;
  const lines = [
    text(lang, `offline.${verdict.outcome}`),
    text(lang, `offline.${verdict.outcome}.about`),
    ...verdict.notices.map((notice) => `${notice.title[lang]} (${notice.number})`),
    ...verdict.reasons.map((reason) => `${reason}: ${text(lang, `offline.reason.${reason}`)}`),
    ...(asOf === null ? [] : [formatTime(lang, new Date(asOf))]),
  ];
  return `${scan}\n${lines.map((line) => `  ${line}\n`).join("")}`;
}

async function readKept(file: string): Promise<{ key: string | null; lists: KeptLists }> {
  const content = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (content === null) return { key: null, lists: noLists };
  const { key, ...lists } = keptSchema.parse(JSON.parse(content));
  return { key, lists };
}

const askOf = (house: string) => async (address: string) => {
  const answer = await fetch(new URL(address, house), { signal: AbortSignal.timeout(30_000) });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
};

async function trustAtFirstUse(lang: Lang, house: string, ask: (address: string) => Promise<unknown>): Promise<string> {
  const { key } = z.object({ key: z.string() }).parse(await ask("/v1/offline/root-key"));
  process.stderr.write(`${text(lang, "offline.cli.trusted", { key, house })}\n`);
  return key;
}

function rootOf(lang: Lang, key: string): Uint8Array {
  const bytes = bytesOf(key);
  if (bytes === null || bytes.length !== 32) throw new Error(text(lang, "offline.cli.bad-key"));
  return bytes;
}
