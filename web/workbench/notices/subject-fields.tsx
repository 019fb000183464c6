import { Button, NativeSelect, TextInput } from "@mantine/core";
import { noticesText } from "../../../src/kernel/text/notices.ts";
import { noticesPageText } from "../../../src/kernel/text/workbench/notices.ts";
import type { Written } from "../api/notices.ts";
import { useText } from "../words/lang.tsx";
import style from "./notices.module.css";

const kinds = ["seller", "host", "phone", "gtin", "brand", "product"] as const;
type Subjects = Written["subjects"];

/** Whom and what a notice is about: what the public check will find it by. */
export function SubjectFields({ subjects, onChange }: { subjects: Subjects; onChange: (subjects: Subjects) => void }) {
  const t = useText(noticesPageText);
  const s = useText(noticesText);
  const put = (at: number, part: Partial<Subjects[number]>) =>
    onChange(subjects.map((subject, n) => (n === at ? { ...subject, shown: "", ...part } : subject)));
  return (
    <fieldset className={`sheet stack ${style["language"]}`}>
      <legend>{t("workbench.notice.subjects")}</legend>
      <p className="small soft">{t("workbench.notice.subjects.about")}</p>
      {subjects.map((subject, at) => (
        // A subject has no name but its place.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={at} className="row">
          <NativeSelect
            aria-label={t("workbench.notice.subject.kind", { n: at + 1 })}
            value={subject.kind}
            onChange={(event) =>
              put(at, { kind: kinds.find((kind) => kind === event.currentTarget.value) ?? "seller" })
            }
          >
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {s(`notices.subject.${kind}`)}
              </option>
            ))}
          </NativeSelect>
          <TextInput
            className={style["grow"] ?? ""}
            aria-label={t("workbench.notice.subject.value", { n: at + 1 })}
            maxLength={300}
            value={subject.value}
            onChange={(event) => put(at, { value: event.currentTarget.value })}
          />
          <Button
            variant="subtle"
            size="sm"
            aria-label={t("workbench.notice.subject.remove", { n: at + 1 })}
            onClick={() => onChange(subjects.filter((_, n) => n !== at))}
          >
            ✕
          </Button>
        </div>
      ))}
      <div>
        <Button variant="default" size="sm" onClick={() => onChange([...subjects, { kind: "seller", value: "" }])}>
          {t("workbench.notice.subject.add")}
        </Button>
      </div>
    </fieldset>
  );
}
