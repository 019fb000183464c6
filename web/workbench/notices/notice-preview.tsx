import { useState } from "react";
import type { Lang } from "../../../src/kernel/text/index.ts";
import { noticesText } from "../../../src/kernel/text/notices.ts";
import { noticesPageText } from "../../../src/kernel/text/workbench/notices.ts";
import type { NoticeFile } from "../api/notices.ts";
import { say } from "../words/format.ts";
import { useLang, useText } from "../words/lang.tsx";
import style from "./notices.module.css";

/** The notice as the public will read it, in either language. */
export function NoticePreview({ of }: { of: NoticeFile }) {
  const t = useText(noticesPageText);
  const { lang: spoken } = useLang();
  const [lang, setLang] = useState<Lang>(spoken);
  const words = say(noticesText, lang);
  const page = say(noticesPageText, lang);
  return (
    <section className={`sheet stack ${style["preview"]}`} aria-labelledby="preview">
      <div className="row spread no-print">
        <h2 id="preview" className="soft small">
          {t("workbench.notice.preview")}
        </h2>
        <fieldset className="choice">
          <legend className="hidden">{t("workbench.notice.preview.language")}</legend>
          {(["vi", "en"] as const).map((one) => (
            <button key={one} type="button" aria-pressed={lang === one} onClick={() => setLang(one)}>
              {t(`workbench.notice.${one}`)}
            </button>
          ))}
        </fieldset>
      </div>
      <div lang={lang} className="stack">
        <h3>{of.title[lang] || "–"}</h3>
        <p className={style["body"]}>{of.body[lang] || "–"}</p>
        {of.advice[lang] !== "" && (
          <div>
            <h4>{page("workbench.notice.advice")}</h4>
            <p className={style["advice"]}>{of.advice[lang]}</p>
          </div>
        )}
        {of.violator !== null && <ViolatorEntry violator={of.violator} lang={lang} />}
        {of.subjects.length > 0 && (
          <div>
            <h4>{page("workbench.notice.subjects")}</h4>
            <ul>
              {of.subjects.map((subject) => (
                <li key={subject.kind + subject.value}>
                  {words(`notices.subject.${subject.kind}`)}: {subject.shown}
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </section>
  );
}

const violatorFields = ["name", "address", "act", "area", "body", "decisionNumber", "decisionDate"] as const;

function ViolatorEntry({ violator, lang }: { violator: NonNullable<NoticeFile["violator"]>; lang: Lang }) {
  const page = say(noticesPageText, lang);
  return (
    <dl>
      {violatorFields.map((field) => (
        <div key={field}>
          <dt className="small soft">{page(`workbench.notice.violator.${field}`)}</dt>
          <dd>{violator[field]}</dd>
        </div>
      ))}
    </dl>
  );
}
