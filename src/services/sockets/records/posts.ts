import { isUtf8 } from "node:buffer";
import type { PostReading } from "../../../engines/social/index.ts";
import { listingsOfPost, readTranscriptPost } from "../../../engines/social/index.ts";
import type { Lang } from "../../../kernel/text/index.ts";
import type { RawRecord, RecordProblem } from "../model.ts";
import type { Reading } from "./byte-records.ts";
import { failure, placed, recordProblem } from "./byte-records.ts";

/** The records of one post: mostly one, of a very long livestream several; null for what offers nothing. */
export function postRecords(read: PostReading, lang: Lang): Reading[] | null {
  if (read === null) return null;
  if (read.problem !== undefined) return [{ problem: recordProblem(lang, read.problem, { at: read.at ?? 1 }) }];
  return listingsOfPost(read.post).map(({ fields, details }) => ({ fields, post: details }));
}

/** The records of a WebVTT or SRT file: its livestream at the line of its first cue, and every bad line at its own. */
export function transcriptRecords(bytes: Buffer, lang: Lang): RawRecord[] | RecordProblem {
  if (!isUtf8(bytes)) return recordProblem(lang, "encoding");
  const { reading, cues, problems } = readTranscriptPost(bytes.toString("utf8"));
  if (reading?.problem !== undefined) return recordProblem(lang, reading.problem, { at: reading.at ?? 1 });
  const records = problems.map(({ line, code }) => failure(line, 0, recordProblem(lang, code)));
  for (const { fields, details, firstCue } of reading === null ? [] : listingsOfPost(reading.post))
    records.push(placed(cues[firstCue]?.line ?? 1, 0, { fields, post: details }));
  return records
    .toSorted((one, other) => one.line - other.line)
    .map((record, index) => ({ ...record, offset: index + 1 }));
}
