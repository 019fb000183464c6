import { isUtf8 } from "node:buffer";
import type { TelegramChat } from "../../../engines/social/index.ts";
import { isOpenChat, readTelegramMessage } from "../../../engines/social/index.ts";
import type { Lang } from "../../../kernel/text/index.ts";
import type { RawRecord, RecordProblemCode } from "../model.ts";
import { longestRecord } from "../model.ts";
import type { ByteParser } from "./byte-records.ts";
import { failure, placed, recordProblem } from "./byte-records.ts";
import { parseJson } from "./flatten.ts";
import { jsonWalker } from "./json-walker.ts";
import { postRecords } from "./posts.ts";

/**
 * Reads Telegram Desktop's result.json, of one chat or of a whole account, message by message: no more than one message is in memory. The
 * line of a record is the number of its message in the file; messages that offer nothing are counted and passed over.
 */
export function telegramParser(from: number, lang: Lang): ByteParser {
  let number = 0;
  const chat: { -readonly [part in keyof TelegramChat]: TelegramChat[part] } = { name: null, type: null, id: null };
  let out: RawRecord[] = [];
  const emit = (record: RawRecord) => {
    if (record.offset > from) out.push(record);
  };
  const fail = (code: RecordProblemCode, offset: number) =>
    emit(failure(number, offset, recordProblem(lang, code, { path: "messages" })));
  const walker = jsonWalker({
    list: "messages",
    longest: longestRecord,
    opened(fields, offset) {
      [chat.name, chat.type, chat.id] = [
        fields.get("name") ?? null,
        fields.get("type") ?? null,
        fields.get("id") ?? null,
      ];
      if (chat.type !== null) return;
      number++;
      fail("post-chat", offset);
    },
    item(bytes, offset) {
      number++;
      if (!isOpenChat(chat)) return;
      if (!isUtf8(bytes)) return fail("encoding", offset);
      let message: unknown;
      try {
        message = parseJson(bytes.toString("utf8"));
      } catch {
        return fail("json", offset);
      }
      const read = postRecords(readTelegramMessage(chat, message as Record<string, unknown>), lang);
      for (const one of read ?? []) emit(placed(number, offset, one));
    },
    refused(reason, offset) {
      number++;
      fail(reason, offset);
    },
  });
  return {
    parse(bytes, base, last, into) {
      out = into;
      return walker.walk(bytes, base, last);
    },
  };
}
