import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rename } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import type { Lang } from "../../kernel/text/index.ts";
import { text } from "../../kernel/text/index.ts";
import type { MadeDump } from "../../outcomes/exchange/index.ts";
import { openDataAuthority, publishDump, withDump } from "../../outcomes/exchange/index.ts";
import { asSystem, withHouse } from "./with-house.ts";

/** Makes the dump of open data: into a folder, or published at once. */
export function openData(lang: Lang, { out }: { out?: string }): Promise<void> {
  return withHouse(lang, (house) =>
    withDump(house, async (dump) => {
      if (out !== undefined) {
        process.stdout.write(await written(dump, out));
        return;
      }
      const became = await publishDump(asSystem(house, openDataAuthority), dump);
      process.stdout.write(`${text(lang, `cli.open-data.${became}`, { name: dump.name })}\n`);
    }),
  );
}

/** Writes the archive beside its place and moves it there, so that nobody finds half of one; a line like those of `sha256sum`. */
async function written(dump: MadeDump, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const place = path.join(folder, dump.name);
  const hash = createHash("sha256");
  await pipeline(
    dump.archive(),
    async function* (pieces: AsyncIterable<Buffer>) {
      for await (const piece of pieces) {
        hash.update(piece);
        yield piece;
      }
    },
    createWriteStream(`${place}.part`),
  );
  await rename(`${place}.part`, place);
  return `${hash.digest("hex")}  ${place}\n`;
}
