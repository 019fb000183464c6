import { Alert } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { noticesText } from "../../../src/kernel/text/notices.ts";
import { noticesPageText } from "../../../src/kernel/text/workbench/notices.ts";
import type { NoticeFile, Written } from "../api/notices.ts";
import { noticeLineQuery, noticeQuery, useChangeNotice } from "../api/notices.ts";
import { Waiting } from "../frame/gone.tsx";
import { Page } from "../frame/page.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
import { outside, paths } from "../paths.ts";
import { useFormat, useLang, useText } from "../words/lang.tsx";
import { NoticeActions } from "./notice-actions.tsx";
import { NoticeForm } from "./notice-form.tsx";
import { NoticePreview } from "./notice-preview.tsx";
import { NoticeStateTag } from "./notice-state.tsx";
import style from "./notices.module.css";

/** One public warning on its way: the text as the public will read it, what to look at, what may be done. */
export function NoticePage({ id }: { id: string }) {
  const query = useQuery(noticeQuery(id));
  const [editing, setEditing] = useState(false);
  if (query.data === undefined) return <Waiting query={query} />;
  return editing ? (
    <Editing of={query.data} onDone={() => setEditing(false)} />
  ) : (
    <Reading of={query.data} onEdit={() => setEditing(true)} />
  );
}

function Reading({ of, onEdit }: { of: NoticeFile; onEdit: () => void }) {
  const t = useText(noticesPageText);
  const s = useText(noticesText);
  const { lang } = useLang();
  return (
    <Page
      title={(lang === "en" && of.title.en) || of.title.vi}
      about={
        <span className="row">
          {of.number !== null && <strong className="figures">{of.number}</strong>}{" "}
          <span>{s(`notices.kind.${of.kind}`)}</span> <NoticeStateTag state={of.state} />
        </span>
      }
    >
      <NoticeActions of={of} onEdit={onEdit} />
      {of.state === "published" && of.number !== null && (
        <p>
          <a href={outside.publicNotice(lang, of.number)}>{t("workbench.notice.public")}</a>
        </p>
      )}
      {of.reason !== null && (
        <Alert color="yellow" variant="light">
          {t("workbench.notice.why", { reason: of.reason })}
        </Alert>
      )}
      <div className={style["columns"]}>
        <NoticePreview of={of} />
        <div className="stack">
          <Cautions of={of} />
          <Origin of={of} />
        </div>
      </div>
    </Page>
  );
}

function Editing({ of, onDone }: { of: NoticeFile; onDone: () => void }) {
  const t = useText(noticesPageText);
  const change = useChangeNotice(of);
  const { kind, title, body, advice, subjects, violator } = of;
  const save = (written: Written) => change.mutate({ kind: "edit", written }, { onSuccess: onDone });
  return (
    <Page title={t("workbench.notice.edit")}>
      <NoticeForm
        written={{ kind, title, body, advice, subjects, violator }}
        kindIsOpen={false}
        saving={change.isPending}
        error={change.error}
        onSave={save}
        onCancel={onDone}
      />
    </Page>
  );
}

function Cautions({ of }: { of: NoticeFile }) {
  const t = useText(noticesPageText);
  if (of.cautions.length === 0 || of.state === "withdrawn" || of.state === "expired") return null;
  return (
    <section className="sheet">
      <h2>{t("workbench.notice.cautions")}</h2>
      <ul className="plain-list">
        {of.cautions.map((caution) => (
          <li key={`${caution.code}${caution.field}${caution.start}`} className={style["caution"]}>
            {caution.text}
            {caution.matched !== "" && (
              <>
                : <mark>{caution.matched}</mark>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Origin({ of }: { of: NoticeFile }) {
  const t = useText(noticesPageText);
  const { time } = useFormat();
  const line = useQuery(noticeLineQuery(of.id));
  return (
    <section className="sheet stack">
      <h2>{t("workbench.notice.time-line")}</h2>
      {of.caseId !== null && (
        <p>
          <Link href={paths.case(of.caseId)}>{t("workbench.notice.case")}</Link>
        </p>
      )}
      {of.expiresAt !== null && <p>{t("workbench.notice.expires", { time: time(of.expiresAt) })}</p>}
      <ProblemNote error={line.error} />
      <ol className="plain-list stack">
        {line.data?.items.toReversed().map((step) => (
          <li key={step.id}>
            <strong>{step.text}</strong>
            <div className="small soft">
              {time(step.at)} · {line.data.names[step.actor] ?? of.names[step.actor] ?? step.actor}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
