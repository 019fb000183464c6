import { writeJson } from "../../../engines/epcis/index.ts";
import { csvLine } from "../../../kernel/text/csv.ts";
import type { ExchangeRecord, RecordKind } from "../records/model.ts";
import { eventKinds, eventOf } from "./epcis-event.ts";
import type { ExportFormat } from "./model.ts";
import { csvHead, tableHead, tableRows } from "./record-table.ts";
import { notificationOf, notifiedKinds } from "./safety-gate/records.ts";
import { xlsxOf } from "./xlsx.ts";

/** What a file is written from: batches of records as they are read, and what the writing needs to know beside them. */
export type Writing = {
  batches: AsyncIterable<readonly ExchangeRecord[]>;
  now: Date;
  /** The name of an agency. */
  nameOf: (agency: string) => string;
  /** Told of each record that is in the file. */
  wrote: (records: number) => void;
};

export type Writer = {
  extension: string;
  mediaType: string;
  /** The kinds of records that the format has words for; null: all. */
  kinds: readonly RecordKind[] | null;
  write(writing: Writing): AsyncIterable<string | Uint8Array>;
};

/** How records become files, by format. Each writes a piece at a time and keeps none. */
export const writers: Record<ExportFormat, Writer> = {
  jsonl: {
    extension: "jsonl",
    mediaType: "application/jsonl; charset=utf-8",
    kinds: null,
    write: ({ batches, wrote }) => mapped(batches, wrote, (batch) => batch.map(jsonLine).join("")),
  },
  csv: {
    extension: "csv",
    mediaType: "text/csv; charset=utf-8",
    kinds: null,
    async *write({ batches, wrote }) {
      yield csvHead;
      yield* mapped(batches, wrote, (batch) => batch.flatMap(tableRows).map(csvLine).join(""));
    },
  },
  xlsx: {
    extension: "xlsx",
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    kinds: null,
    write: ({ batches, wrote }) =>
      xlsxOf(
        tableHead,
        mapped(batches, wrote, (batch) => batch.flatMap(tableRows)),
      ),
  },
  "safety-gate": {
    extension: "json",
    mediaType: "application/json; charset=utf-8",
    kinds: notifiedKinds,
    write: ({ batches, nameOf, wrote }) =>
      asList('{"format":"safety-gate-like","version":1,"notifications":[', "]}\n", batches, (record) => {
        wrote(1);
        return notificationOf(record, nameOf(record.agency));
      }),
  },
  epcis: {
    extension: "jsonld",
    mediaType: "application/ld+json; charset=utf-8",
    kinds: eventKinds,
    write({ batches, now, wrote }) {
      const empty = JSON.stringify(writeJson([], { kind: "EPCISDocument", creationDate: now.toISOString() }));
      const at = empty.lastIndexOf("[]") + 1;
      return asList(empty.slice(0, at), `${empty.slice(at)}\n`, batches, (record) => {
        const event = eventOf(record);
        if (event !== null) wrote(1);
        return event;
      });
    },
  },
};

async function* mapped<T>(
  batches: Writing["batches"],
  wrote: Writing["wrote"],
  write: (batch: readonly ExchangeRecord[]) => T,
): AsyncGenerator<T> {
  for await (const batch of batches) {
    wrote(batch.length);
    yield write(batch);
  }
}

/** A JSON document around a list, an element a line; what gives null is left out. */
async function* asList(
  before: string,
  after: string,
  batches: Writing["batches"],
  element: (record: ExchangeRecord) => unknown,
): AsyncGenerator<string> {
  yield before;
  let isFirst = true;
  for await (const batch of batches) {
    const written = batch.map(element).filter((one) => one !== null);
    if (written.length === 0) continue;
    yield `${isFirst ? "\n" : ",\n"}${written.map((one) => JSON.stringify(one)).join(",\n")}`;
    isFirst = false;
  }
  yield isFirst ? after : `\n${after}`;
}

/** A record as one line of JSON, in the form in which records are given (`keepRecords`), with its keeper and its id. */
function jsonLine({ keeping, madeAt, changedAt, ...told }: ExchangeRecord): string {
  const externalId = keeping?.externalId ?? told.id;
  return `${JSON.stringify({ ...told, externalId, madeAt: madeAt.toISOString(), changedAt: changedAt.toISOString() })}\n`;
}
