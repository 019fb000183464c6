import { createWriteStream } from "node:fs";
import { rename, rm, stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Lang } from "../../kernel/text/index.ts";
import { text } from "../../kernel/text/index.ts";
import { endTechnology, exportTechnology, findTechnology, registerTechnology } from "../../outcomes/exchange/index.ts";
import { WrongUse } from "./checked.ts";
import type { House } from "./house.ts";
import { holdKnown } from "./known-agency.ts";
import { readFolder } from "./technology-check.ts";
import { asConsole, asSystem, defaultAgency, withHouse } from "./with-house.ts";

type Of = { agency: string; out?: string };

/** Brings a supplier's folder in, switched off: its manifest, and the file of one that runs here. */
export async function bringIn(lang: Lang, folder: string, { agency }: Of): Promise<void> {
  const { manifest, code } = await readFolder(lang, folder);
  await withHouse(lang, async (house) => {
    await holdKnown(asSystem(house, defaultAgency), agency);
    await registerTechnology(asConsole(house, agency), manifest, code);
    say(text(lang, "technologies.cli.added", { name: manifest.name }));
  });
}

/** Writes all that a technology was given and said. */
export async function exportAll(lang: Lang, name: string, options: Of): Promise<void> {
  await withHouse(lang, async (house) => void (await exported(lang, house, name, options)));
}

/** Writes all of it, and then ends it: code and keys are gone, its findings withdrawn or kept. */
export async function exit(
  lang: Lang,
  name: string,
  options: Of & { findings: string; reason: string },
): Promise<void> {
  const { findings, reason, agency } = options;
  if (findings !== "withdraw" && findings !== "keep") throw new WrongUse(text(lang, "technologies.cli.findings"));
  await withHouse(lang, async (house) => {
    const id = await exported(lang, house, name, options);
    await endTechnology(asConsole(house, agency), asSystem(house, agency), id, { reason, findings });
    say(text(lang, "technologies.cli.ended", { name }));
  });
}

/** A draft takes the name only once it is whole; a file that is there is never written over. */
async function exported(
  lang: Lang,
  house: House,
  name: string,
  { agency, out = `${name}.jsonl` }: Of,
): Promise<string> {
  const ctx = asConsole(house, agency);
  const row = await findTechnology(ctx, name);
  if (row === null) throw new WrongUse(text(lang, "technologies.cli.unknown", { name }));
  if ((await stat(out).catch(() => null)) !== null) throw new WrongUse(text(lang, "issuing.open.exists", { out }));
  const draft = `${out}.${process.pid}`;
  let lines = 0;
  try {
    await pipeline(
      Readable.from(written(exportTechnology(ctx, row), () => void lines++)),
      createWriteStream(draft, { flags: "wx", mode: 0o600, flush: true }),
    );
    await rename(draft, out);
  } finally {
    await rm(draft, { force: true });
  }
  say(text(lang, "technologies.cli.exported", { lines, out }));
  return row.id;
}

async function* written(objects: AsyncIterable<object>, count: () => void): AsyncGenerator<string> {
  for await (const one of objects) {
    count();
    yield `${JSON.stringify(one)}\n`;
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
