import type { Lang } from "../../../kernel/text/index.ts";
import type { ByteSource } from "../records/plain-bytes.ts";
import { openRecordBatches } from "../records/open-records.ts";
import { recordMapper } from "./map-record.ts";
import type { Profile } from "./profile.ts";

/** A record of a source as its target has it, or why it is none. */
export type MappedRecord =
  | { readonly line: number; readonly value: Record<string, unknown>; readonly rejected?: undefined }
  | { readonly line: number; readonly value?: undefined; readonly rejected: { code: string; reason: string } };

/** Reads a source through its profile, record by record. */
export async function* mappedRecords(
  input: ByteSource,
  profile: Profile,
  lang: Lang = "vi",
): AsyncGenerator<MappedRecord> {
  const map = recordMapper(profile, lang);
  const options = profile.at === undefined ? { lang } : { lang, at: profile.at };
  for await (const batch of openRecordBatches(input, profile.format, options)) {
    for (const { line, fields, problem } of batch) {
      if (problem) {
        yield { line, rejected: { code: problem.code, reason: problem.message } };
        continue;
      }
      const mapped = map(fields);
      if (mapped.ok) yield { line, value: mapped.value };
      else
        yield {
          line,
          rejected: {
            code: mapped.faults[0]?.code ?? "invalid",
            reason: mapped.faults.map((fault) => fault.message).join("; "),
          },
        };
    }
  }
}
