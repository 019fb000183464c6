import { Textarea } from "@mantine/core";
import type { FormEvent } from "react";
import { useState } from "react";
import { casesPageText } from "../../../src/kernel/text/workbench/cases.ts";
import { useAgencyName } from "../api/agencies.ts";
import type { CaseFile } from "../api/cases.ts";
import { useAddNote } from "../api/cases.ts";
import { useOnce } from "../api/once.ts";
import { AbilityButton } from "../frame/ability-button.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
import { useFormat, useText } from "../words/lang.tsx";
import style from "./case-page.module.css";

/** Notes of the officers, and a place to write one. */
export function CaseNotes({ of }: { of: CaseFile }) {
  const t = useText(casesPageText);
  const { time } = useFormat();
  const agencyName = useAgencyName();
  const [body, setBody] = useState("");
  const add = useAddNote(of.id);
  const once = useOnce();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (body.trim() !== "")
      add.mutate({ body, once: once({ body, after: of.notes.length }) }, { onSuccess: () => setBody("") });
  };
  return (
    <section className="sheet stack">
      <h2>{t("workbench.case.notes")}</h2>
      {of.notes.length === 0 && <p className="soft">{t("workbench.case.notes.none")}</p>}
      <ul className="plain-list">
        {of.notes.map((note) => (
          <li key={note.id} className={style["note"]}>
            {note.body}
            <div className="small soft">
              {of.names[note.author] ?? agencyName(of.agency)} · {time(note.writtenAt)}
            </div>
          </li>
        ))}
      </ul>
      <form className="stack no-print" onSubmit={submit}>
        <ProblemNote error={add.error} />
        <Textarea
          label={t("workbench.case.note.write")}
          rows={3}
          maxLength={10_000}
          value={body}
          onChange={(event) => setBody(event.currentTarget.value)}
        />
        <div>
          <AbilityButton
            ability={of.abilities.addNote}
            type="submit"
            size="sm"
            variant="default"
            loading={add.isPending}
          >
            {t("workbench.case.note.add")}
          </AbilityButton>
        </div>
      </form>
    </section>
  );
}
