import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import type { FormEvent } from "react";
import { useState } from "react";
import { noticesText } from "../../../src/kernel/text/notices.ts";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import { noticesPageText } from "../../../src/kernel/text/workbench/notices.ts";
import type { Violator, Written } from "../api/notices.ts";
import { ProblemNote } from "../frame/problem-note.tsx";
import { useText } from "../words/lang.tsx";
import style from "./notices.module.css";
import { SubjectFields } from "./subject-fields.tsx";

const kinds = ["warning", "recall", "violator"] as const;
const noViolator: Violator = {
  name: "",
  address: "",
  act: "",
  area: "",
  body: "",
  decisionNumber: "",
  decisionDate: "",
};

type Parts = {
  written: Written;
  /** A draft keeps its kind; only a new one may choose. */
  kindIsOpen: boolean;
  saving: boolean;
  error: unknown;
  onSave: (written: Written) => void;
  onCancel: () => void;
};

/** What a public notice says, both languages side by side. */
export function NoticeForm({ written: before, kindIsOpen, saving, error, onSave, onCancel }: Parts) {
  const t = useText(noticesPageText);
  const f = useText(frameText);
  const s = useText(noticesText);
  const [written, setWritten] = useState(before);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave({ ...written, subjects: written.subjects.filter(({ value }) => value.trim() !== "") });
  };
  const give = (part: Partial<Written>) => setWritten({ ...written, ...part });
  return (
    <form className="stack" onSubmit={submit}>
      <ProblemNote error={error} />
      {kindIsOpen && (
        <NativeSelect
          label={t("workbench.notices.kind")}
          w="fit-content"
          value={written.kind}
          onChange={(event) => {
            const kind = kinds.find((one) => one === event.currentTarget.value) ?? "warning";
            give({ kind, violator: kind === "violator" ? (written.violator ?? noViolator) : null });
          }}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {s(`notices.kind.${kind}`)}
            </option>
          ))}
        </NativeSelect>
      )}
      <div className={style["languages"]}>
        {(["vi", "en"] as const).map((lang) => (
          <fieldset key={lang} className={`sheet stack ${style["language"]}`}>
            <legend>{t(`workbench.notice.${lang}`)}</legend>
            <TextInput
              label={t(`workbench.notice.title.${lang}`)}
              required={lang === "vi"}
              withAsterisk={false}
              maxLength={200}
              lang={lang}
              value={written.title[lang]}
              onChange={(event) => give({ title: { ...written.title, [lang]: event.currentTarget.value } })}
            />
            <Textarea
              label={t(`workbench.notice.body.${lang}`)}
              required={lang === "vi"}
              withAsterisk={false}
              rows={8}
              maxLength={20_000}
              lang={lang}
              value={written.body[lang]}
              onChange={(event) => give({ body: { ...written.body, [lang]: event.currentTarget.value } })}
            />
            <Textarea
              label={t(`workbench.notice.advice.${lang}`)}
              rows={3}
              maxLength={5000}
              lang={lang}
              value={written.advice[lang]}
              onChange={(event) => give({ advice: { ...written.advice, [lang]: event.currentTarget.value } })}
            />
          </fieldset>
        ))}
      </div>
      <SubjectFields subjects={written.subjects} onChange={(subjects) => give({ subjects })} />
      {written.violator !== null && (
        <ViolatorFields violator={written.violator} onChange={(violator) => give({ violator })} />
      )}
      <div className="row">
        <Button type="submit" loading={saving}>
          {t("workbench.notice.save")}
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          {f("workbench.cancel")}
        </Button>
      </div>
    </form>
  );
}

const violatorFields = ["name", "address", "act", "area", "body", "decisionNumber", "decisionDate"] as const;

/** What a violator's entry must name. Law: Law 19/2023 art. 40, Decree 55/2024 art. 24. */
function ViolatorFields({ violator, onChange }: { violator: Violator; onChange: (violator: Violator) => void }) {
  const t = useText(noticesPageText);
  return (
    <fieldset className={`sheet stack ${style["language"]}`}>
      <legend>{t("workbench.notice.violator")}</legend>
      {violatorFields.map((field) => (
        <TextInput
          key={field}
          type={field === "decisionDate" ? "date" : "text"}
          label={t(`workbench.notice.violator.${field}`)}
          required
          withAsterisk={false}
          value={violator[field]}
          onChange={(event) => onChange({ ...violator, [field]: event.currentTarget.value })}
        />
      ))}
    </fieldset>
  );
}
