import { statement } from "../../../../kernel/db/statement.ts";

export const threadReaders = statement({
  params: { id: "text" },
  row: { readers: "text[]?" },
  sql: `select sec.thread_readers($id) as readers`,
});

export const insertMessage = statement({
  params: {
    id: "text",
    thread: "text",
    body: "text",
    mentions: "text[]",
    corrects: "text?",
    author: "text",
    author_name: "text",
    at: "timestamptz",
    agency: "text",
    readers: "text[]",
  },
  sql: `insert into exchange_messages (id, thread_id, body, mentions, corrects, author, author_name, written_at, agency, written_for, shared_with)
        values ($id, $thread, $body, $mentions, $corrects, $author, $author_name, $at, $agency, $readers, $readers)`,
});

const messageRow = {
  id: "text",
  thread_id: "text",
  body: "text",
  mentions: "text[]",
  corrects: "text?",
  author: "text",
  author_name: "text",
  written_at: "timestamptz",
  edited_at: "timestamptz?",
  agency: "text",
} as const;
const messageColumns = Object.keys(messageRow).join(", ");

export const messagesOfThread = statement({
  params: { thread: "text" },
  row: messageRow,
  sql: `select ${messageColumns} from exchange_messages where thread_id = $thread order by written_at, id limit 1000`,
});

export const messageById = statement({
  params: { id: "text" },
  row: messageRow,
  sql: `select ${messageColumns} from exchange_messages where id = $id`,
});

/** Only while it may still be changed: the time stands here as well as in the policy. */
export const updateMessage = statement({
  params: { id: "text", body: "text", at: "timestamptz", since: "timestamptz" },
  sql: `update exchange_messages set body = $body, edited_at = $at where id = $id and written_at > $since`,
});

export const insertAttachments = statement({
  params: {
    on: "text",
    thread: "text",
    file: "text[]",
    hash: "text[]",
    name: "text[]",
    type: "text[]",
    size: "int8[]",
    agency: "text",
    readers: "text[]",
  },
  sql: `insert into exchange_attachments (on_id, thread_id, file_id, hash, name, type, size, position, agency, written_for, shared_with)
        select $on, $thread, f.file, f.hash, f.name, f.type, f.size, f.position, $agency, $readers, $readers
        from unnest($file, $hash, $name, $type, $size) with ordinality as f(file, hash, name, type, size, position)
        on conflict (on_id, hash) do nothing`,
});

const attachmentRow = {
  on_id: "text",
  file_id: "text",
  hash: "text",
  name: "text",
  type: "text",
  size: "int8",
  agency: "text",
} as const;
const attachmentColumns = Object.keys(attachmentRow).join(", ");

export const attachmentsOfThread = statement({
  params: { thread: "text" },
  row: attachmentRow,
  sql: `select ${attachmentColumns} from exchange_attachments where thread_id = $thread order by on_id, position limit 2000`,
});

export const attachmentOf = statement({
  params: { on: "text", hash: "text" },
  row: attachmentRow,
  sql: `select ${attachmentColumns} from exchange_attachments where on_id = $on and hash = $hash`,
});

/** One row a person and thing; the first reading counts. `readers` is the agency that wrote the thing, which learns of it. */
export const insertReceipts = statement({
  params: {
    things: "text[]",
    writers: "text[]",
    thread: "text",
    agency: "text",
    person: "text",
    name: "text",
    at: "timestamptz",
  },
  sql: `insert into exchange_receipts (thing_id, agency, person, person_name, thread_id, seen_at, shared_with)
        select t.thing, $agency, $person, $name, $thread, $at, array[t.writer] from unnest($things, $writers) as t(thing, writer)
        on conflict (thing_id, agency, person) do nothing`,
});

export const receiptsOfThread = statement({
  params: { thread: "text" },
  row: { thing_id: "text", agency: "text", person: "text", person_name: "text", seen_at: "timestamptz" },
  sql: `select thing_id, agency, person, person_name, seen_at from exchange_receipts where thread_id = $thread order by seen_at, person limit 5000`,
});
