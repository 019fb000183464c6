import { Readable } from "node:stream";
import { finished } from "node:stream/promises";
import { ZipFile as Archive } from "yazl";

/** One file of an archive; its content is asked for when its turn has come. */
export type ZipFile = {
  name: string;
  content: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;
};

// The first day a ZIP can name, and no time zone beside it: equal content makes equal bytes.
const unmarked = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true, mode: 0o100644 };

/** A ZIP archive as a stream, its files one after the other: memory holds a piece of one. */
export async function* zipOf(files: AsyncIterable<ZipFile> | Iterable<ZipFile>): AsyncGenerator<Buffer> {
  const archive = new Archive();
  const written = archive.outputStream as Readable;
  let file = Readable.from([]);
  const fill = async () => {
    for await (const { name, content } of files) {
      file = Readable.from(gathered(content));
      archive.addReadStream(file, name, unmarked);
      await finished(file);
    }
    archive.end();
  };
  archive.on("error", (error: Error) => written.destroy(error));
  const filled = fill().catch((error: Error) => void written.destroy(error));
  try {
    yield* written as AsyncIterable<Buffer>;
  } finally {
    file.destroy();
    await filled;
  }
}

const gatheredBytes = 65_536;

/** Small pieces together: each costs a turn through the streams of the archive. */
async function* gathered(content: ZipFile["content"]): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const piece of content) {
    const bytes = Buffer.from(piece as Uint8Array);
    held.push(bytes);
    size += bytes.length;
    if (size < gatheredBytes) continue;
    yield Buffer.concat(held);
    held = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(held);
}
