import { problem } from "../../../kernel/problem.ts";
import { bothTexts } from "../../../kernel/text/index.ts";
import { longestRecord } from "../model.ts";
import { openRecords } from "../records/open-records.ts";
import type { ByteSource } from "../records/plain-bytes.ts";
import { foreignColumns } from "./likeness.ts";
import type { Profile } from "./profile.ts";

/** By this code of its fault a program knows an input of another source from one that is wrong otherwise. */
export const foreignInput = "foreign-input";

/**
 * An input whose first readable record was held against its profile. One of another source is refused before anything of it is kept; of any
 * other the whole is given, to be read from its beginning.
 */
export async function ownInput(input: ByteSource, profile: Profile): Promise<ByteSource> {
  if (profile.platform === undefined || !("host" in profile.platform)) return input;
  const { looked, whole } = twice(input);
  const at = profile.at === undefined ? {} : { at: profile.at };
  for await (const record of openRecords(looked, profile.format, at)) {
    if (record.problem !== undefined && record.offset < longestRecord) continue;
    const missing = record.problem === undefined ? foreignColumns(profile, record.fields) : [];
    if (missing.length === 0) break;
    await whole.return(undefined);
    const columns = missing.join(", ");
    throw problem("invalid", bothTexts("sockets.profile.foreign", { name: profile.name, columns }), {
      faults: [{ pointer: "", code: foreignInput, message: bothTexts("sockets.profile.lacks", { columns }) }],
    });
  }
  return whole;
}

/** An input to look into from its beginning, and the same as a whole afterwards: what was looked at is kept until it is given. */
function twice(input: ByteSource): { looked: AsyncIterable<Uint8Array>; whole: AsyncGenerator<Uint8Array> } {
  const chunks = input[Symbol.asyncIterator]();
  const kept: Uint8Array[] = [];
  // Whoever looks may ask ahead and leave: what comes then is kept in its order as well.
  const next = async () => {
    const step = (await chunks.next()) as IteratorResult<Uint8Array, undefined>;
    if (!step.done) kept.push(step.value);
    return step;
  };
  async function* whole() {
    try {
      for (let done = false; ;) {
        for (let chunk = kept.shift(); chunk !== undefined; chunk = kept.shift()) yield chunk;
        if (done) return;
        done = (await next()).done === true;
      }
    } finally {
      await chunks.return?.();
    }
  }
  return { looked: { [Symbol.asyncIterator]: () => ({ next }) }, whole: whole() };
}
