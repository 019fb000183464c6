import { objectOf, textOf } from "./clean.ts";
import type { PostAccount, PostReading } from "./model.ts";
import { offersGoods } from "./offers.ts";

/** A chat of a Telegram export, as far as it was told before its messages. */
export type TelegramChat = { readonly name: string | null; readonly type: string | null; readonly id: string | null };

// Conversations between persons are nobody's shop window: of an export only channels and groups are read.
const openChats = new Set([
  "public_channel",
  "private_channel",
  "public_supergroup",
  "private_supergroup",
  "public_group",
  "private_group",
]);

export const isOpenChat = (chat: TelegramChat): boolean => chat.type !== null && openChats.has(chat.type);

/**
 * Reads one message of Telegram Desktop's JSON export as a post. Null for personal chats, for service messages and for whatever offers no
 * goods: members who only talk are not kept. Source of the form: core.telegram.org/import-export.
 */
export function readTelegramMessage(chat: TelegramChat, message: Readonly<Record<string, unknown>>): PostReading {
  if (!isOpenChat(chat) || message["type"] !== "message") return null;
  const text = textOf(wordsOf(message["text"]) || wordsOf(message["text_entities"]));
  if (text === null || !offersGoods(text)) return null;
  const number = textOf(message["id"]);
  if (number === null || chat.id === null) return { problem: "post-id" };
  const account = accountOf(chat, message);
  if (account === null) return { problem: "post-account" };
  const isChannel = chat.type?.endsWith("_channel") === true;
  const isOwnChannel = account.id === `channel${chat.id}`;
  return {
    post: {
      network: "telegram",
      kind: "post",
      id: `${chat.id}/${number}`,
      // Members open it; basic groups have no addresses.
      url: isChannel || chat.type?.endsWith("_supergroup") === true ? `https://t.me/c/${chat.id}/${number}` : null,
      account,
      place: isOwnChannel || chat.name === null ? null : { name: chat.name.slice(0, 300), url: null },
      forwardedFrom: textOf(message["forwarded_from"])?.slice(0, 300) ?? null,
      title: null,
      text,
      price: null,
      phone: textOf(objectOf(message["contact_information"])?.["phone_number"]),
      picture: null,
      time: timeOf(message),
      cues: [],
    },
  };
}

function accountOf(chat: TelegramChat, message: Readonly<Record<string, unknown>>): PostAccount | null {
  const from = textOf(message["from_id"] ?? message["actor_id"]);
  const isChannel = chat.type?.endsWith("_channel") === true;
  // Exports of before 2021 give the number alone.
  const id = from === null ? (isChannel ? `channel${chat.id}` : null) : /^\d+$/.test(from) ? `user${from}` : from;
  const name = textOf(message["from"]) ?? (isChannel ? chat.name : null);
  return id === null && name === null ? null : { id, name, url: null };
}

/** A text is a string, or a list of strings and marked pieces; a link hidden under words is written out behind them. */
function wordsOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (!Array.isArray(value)) return "";
  return (value as unknown[])
    .map((piece) => {
      if (typeof piece === "string") return piece;
      const { text, href } = (objectOf(piece) ?? {}) as { text?: unknown; href?: unknown };
      const words = typeof text === "string" ? text : "";
      return typeof href === "string" && href !== words ? `${words} (${href.slice(0, 500)})` : words;
    })
    .join("");
}

/** When it got the words it has; without seconds since 1970, as older exports are, it is the clock of whoever exported. */
function timeOf(message: Readonly<Record<string, unknown>>): string | null {
  const seconds = Number(message["edited_unixtime"] ?? message["date_unixtime"] ?? Number.NaN);
  if (Number.isSafeInteger(seconds) && seconds > 0 && seconds < 10_000_000_000)
    return new Date(seconds * 1000).toISOString();
  return textOf(message["edited"] ?? message["date"]);
}
