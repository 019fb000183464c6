import { Button, Checkbox, TextInput } from "@mantine/core";
import type { FormEvent } from "react";
import { useState } from "react";
import { useLocation } from "wouter";
import { excerptText } from "../../../../src/kernel/text/workbench/exchange-excerpt.ts";
import { frameText } from "../../../../src/kernel/text/workbench/frame.ts";
import type { Excerpt, ExcerptOf } from "../../api/exchange-excerpts.ts";
import { useMakeExcerpt } from "../../api/exchange-excerpts.ts";
import { AbilityButton } from "../../frame/ability-button.tsx";
import { Dialog } from "../../frame/dialog.tsx";
import { Pair } from "../../frame/pair.tsx";
import { ProblemNote } from "../../frame/problem-note.tsx";
import { paths } from "../../paths.ts";
import { useText } from "../../words/lang.tsx";

type Parts = { of: ExcerptOf; excerpt: Excerpt; onClose: () => void };

/** Part by part what goes into the record, and beside it what the record will say; nothing is chosen beforehand. */
export function ExcerptForm({ of, excerpt, onClose }: Parts) {
  const t = useText(excerptText);
  const f = useText(frameText);
  const [, go] = useLocation();
  const { record, fields, seen } = excerpt;
  const [title, setTitle] = useState(excerpt.title);
  const [chosen, setChosen] = useState(() => fields.filter(({ isChosen }) => isChosen).map(({ key }) => key));
  const make = useMakeExcerpt(of);
  const going = fields.filter(({ key }) => chosen.includes(key));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate(
      { title, fields: going.map(({ key }) => key), seen },
      { onSuccess: (made) => (record === null ? go(`${paths.record(made.record)}?act=share`) : onClose()) },
    );
  };
  const toggle = (key: string) =>
    setChosen(chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key]);
  return (
    <Dialog
      title={t(record === null ? "workbench.excerpt.title" : "workbench.excerpt.title.again")}
      onClose={onClose}
      wide
    >
      <form className="stack" onSubmit={submit}>
        <p className="soft">
          {t(record === null || record.level === "own" ? "workbench.excerpt.about" : "workbench.excerpt.shared")}
        </p>
        <ProblemNote error={make.error} />
        <TextInput
          label={t("workbench.excerpt.name")}
          required
          withAsterisk={false}
          maxLength={300}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <fieldset className="boxes">
          <legend>{t("workbench.excerpt.parts")}</legend>
          {fields.map(({ key, name, value, was }) => (
            <Checkbox
              key={key}
              label={`${name}: ${value}`}
              description={was === null ? undefined : t("workbench.excerpt.was", { was })}
              checked={chosen.includes(key)}
              onChange={() => toggle(key)}
              styles={{ label: { overflowWrap: "anywhere" }, description: { overflowWrap: "anywhere" } }}
            />
          ))}
        </fieldset>
        <section className="sheet stack" aria-live="polite">
          <h3>{t("workbench.excerpt.preview")}</h3>
          {going.length === 0 && <p className="soft">{t("workbench.excerpt.preview.none")}</p>}
          <dl className="pairs">
            {going.map(({ key, name, value }) => (
              <Pair key={key} name={name}>
                <span className="written">{value}</span>
              </Pair>
            ))}
          </dl>
        </section>
        <div className="row">
          <AbilityButton
            type="submit"
            ability={excerpt.make}
            loading={make.isPending}
            {...(going.length === 0
              ? { ability: { allowed: false, reason: t("workbench.excerpt.preview.none") } }
              : {})}
          >
            {t(record === null ? "workbench.excerpt.make" : "workbench.excerpt.update")}
          </AbilityButton>
          <Button variant="subtle" onClick={onClose}>
            {f("workbench.cancel")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
