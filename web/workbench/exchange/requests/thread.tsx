import { Button, NativeSelect, Textarea } from "@mantine/core";
import type { FormEvent } from "react";
import { useState } from "react";
import { requestsPageText } from "../../../../src/kernel/text/workbench/exchange-requests.ts";
import { frameText } from "../../../../src/kernel/text/workbench/frame.ts";
import { useAgencyName } from "../../api/agencies.ts";
import type { Message, ThreadOf } from "../../api/exchange-requests.ts";
import { useEditMessage, useWriteMessage } from "../../api/exchange-requests.ts";
import { useOnce } from "../../api/once.ts";
import { useSession } from "../../api/session.ts";
import type { Ability } from "../../frame/ability-button.tsx";
import { AbilityButton } from "../../frame/ability-button.tsx";
import { ProblemNote } from "../../frame/problem-note.tsx";
import { useFormat, useText } from "../../words/lang.tsx";
import type { ChosenFile } from "./files-field.tsx";
import { AttachedFiles, FilesField } from "./files-field.tsx";
import style from "./requests.module.css";

type Parts = ThreadOf & { messages: readonly Message[]; readers: readonly string[]; write: Ability };

/** What the agencies write to each other, with who has read it, and a place to write. */
export function Thread({ messages, readers, write, ...thread }: Parts) {
  const t = useText(requestsPageText);
  const nameOf = useAgencyName();
  const [correcting, setCorrecting] = useState<Message | null>(null);
  return (
    <section className="sheet stack">
      <h2>{t("workbench.thread")}</h2>
      {messages.length === 0 && <p className="soft">{t("workbench.thread.none")}</p>}
      <ul className="plain-list">
        {messages.map((one) => (
          <MessageItem key={one.id} of={one} all={messages} thread={thread} onCorrect={setCorrecting} />
        ))}
      </ul>
      <WriteForm
        key={correcting?.id ?? "new"}
        thread={thread}
        after={messages.length}
        others={readers}
        write={write}
        correcting={correcting}
        onDone={() => setCorrecting(null)}
      />
      <p className="small soft">
        {t("workbench.thread.readers", { who: [...new Set(readers)].map(nameOf).join(", ") })}
      </p>
    </section>
  );
}

type ItemParts = {
  of: Message;
  all: readonly Message[];
  thread: ThreadOf;
  onCorrect: (message: Message) => void;
};

function MessageItem({ of, all, thread, onCorrect }: ItemParts) {
  const t = useText(requestsPageText);
  const f = useText(frameText);
  const nameOf = useAgencyName();
  const { time } = useFormat();
  const { data: session } = useSession();
  const [body, setBody] = useState<string | null>(null);
  const edit = useEditMessage(thread);
  const corrected = all.find((one) => one.id === of.corrects);
  const isOwn = of.author === session?.user?.id;
  return (
    <li className={`${style["part"]} ${of.isUnread ? style["fresh"] : ""} stack`}>
      {of.isUnread && (
        <div>
          <span className="tag" data-tone="accent">
            {t("workbench.thread.new")}
          </span>
        </div>
      )}
      {corrected !== undefined && (
        <p className="small soft">{t("workbench.thread.correcting", { time: time(corrected.writtenAt) })}</p>
      )}
      {body === null ? (
        <p className="written">{of.body}</p>
      ) : (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            edit.mutate({ message: of.id, body }, { onSuccess: () => setBody(null) });
          }}
        >
          <ProblemNote error={edit.error} />
          <Textarea
            aria-label={t("workbench.thread.edit")}
            rows={3}
            maxLength={10_000}
            value={body}
            onChange={(event) => setBody(event.currentTarget.value)}
          />
          <div className="row">
            <Button type="submit" size="xs" loading={edit.isPending}>
              {f("workbench.save")}
            </Button>
            <Button size="xs" variant="subtle" onClick={() => setBody(null)}>
              {f("workbench.cancel")}
            </Button>
          </div>
        </form>
      )}
      <AttachedFiles files={of.files} />
      <div className="small soft row">
        <span>
          {of.authorName} ({nameOf(of.agency)}) · {time(of.writtenAt)}
          {of.editedAt !== null && ` · ${t("workbench.thread.edited", { time: time(of.editedAt) })}`}
          {of.mentions.length > 0 &&
            ` · ${t("workbench.thread.mentions", { who: of.mentions.map(nameOf).join(", ") })}`}
        </span>
        {of.seen.length > 0 && (
          <span>
            {t("workbench.thread.seen", { who: of.seen.map((one) => `${one.name} ${time(one.seenAt)}`).join(", ") })}
          </span>
        )}
        {isOwn && of.edit.allowed && body === null && (
          <Button size="compact-xs" variant="subtle" onClick={() => setBody(of.body)}>
            {t("workbench.thread.edit")}
          </Button>
        )}
        {isOwn && !of.edit.allowed && (
          <Button size="compact-xs" variant="subtle" onClick={() => onCorrect(of)}>
            {t("workbench.thread.correct")}
          </Button>
        )}
      </div>
    </li>
  );
}

type WriteParts = {
  thread: ThreadOf;
  after: number;
  others: readonly string[];
  write: Ability;
  correcting: Message | null;
  onDone: () => void;
};

function WriteForm({ thread, after, others, write, correcting, onDone }: WriteParts) {
  const t = useText(requestsPageText);
  const f = useText(frameText);
  const nameOf = useAgencyName();
  const { time } = useFormat();
  const { data: session } = useSession();
  const [body, setBody] = useState("");
  const [mention, setMention] = useState("");
  const [files, setFiles] = useState<ChosenFile[]>([]);
  const send = useWriteMessage(thread);
  const once = useOnce();
  const clear = () => {
    setBody("");
    setMention("");
    setFiles([]);
    onDone();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (body.trim() === "") return;
    const input = {
      body,
      mentions: mention === "" ? [] : [mention],
      files: files.map((file) => file.id),
      ...(correcting === null ? {} : { corrects: correcting.id }),
    };
    send.mutate({ input, once: once({ input, after }) }, { onSuccess: clear });
  };
  const mentionable = [...new Set(others)].filter((id) => id !== session?.user?.agency);
  return (
    <form className="stack no-print" onSubmit={submit}>
      <ProblemNote error={send.error} />
      <Textarea
        label={
          correcting === null
            ? t("workbench.thread.write")
            : t("workbench.thread.correcting", { time: time(correcting.writtenAt) })
        }
        rows={3}
        maxLength={10_000}
        value={body}
        onChange={(event) => setBody(event.currentTarget.value)}
      />
      {mentionable.length > 1 && (
        <NativeSelect
          size="sm"
          label={t("workbench.thread.mention")}
          value={mention}
          onChange={(event) => setMention(event.currentTarget.value)}
        >
          <option value="">{t("workbench.thread.mention.none")}</option>
          {mentionable.map((id) => (
            <option key={id} value={id}>
              {nameOf(id)}
            </option>
          ))}
        </NativeSelect>
      )}
      <FilesField value={files} onChange={setFiles} />
      <div className="row">
        <AbilityButton ability={write} type="submit" size="sm" variant="default" loading={send.isPending}>
          {t("workbench.thread.send")}
        </AbilityButton>
        {correcting !== null && (
          <Button size="sm" variant="subtle" onClick={onDone}>
            {f("workbench.cancel")}
          </Button>
        )}
      </div>
    </form>
  );
}
