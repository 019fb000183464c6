import { Textarea } from "@mantine/core";
import { useState } from "react";
import { linksPageText } from "../../../src/kernel/text/workbench/links.ts";
import type { LinkVerdict, Why } from "../api/links.ts";
import { useJudgeLink } from "../api/links.ts";
import { useOnce } from "../api/once.ts";
import { AbilityButton } from "../frame/ability-button.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
import { useText } from "../words/lang.tsx";
import style from "./links.module.css";

const verdicts = ["same", "not", "unsure"] as const;

/** Where an officer says whether two accounts are one seller's, and why. */
export function JudgeLink({ why }: { why: Why }) {
  const t = useText(linksPageText);
  const judge = useJudgeLink();
  const onceFor = useOnce();
  const [verdict, setVerdict] = useState<LinkVerdict["verdict"] | null>(null);
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const give = () => {
    if (verdict === null || reason.trim() === "") {
      setTried(true);
      return;
    }
    const seen = why.verdicts[0]?.id ?? null;
    const body = { one: why.one.id, other: why.other.id, verdict, reason: reason.trim(), seen };
    judge.mutate(
      { ...body, once: onceFor(body) },
      {
        onSuccess() {
          setVerdict(null);
          setReason("");
          setTried(false);
        },
      },
    );
  };
  return (
    <section className="sheet no-print" aria-label={t("workbench.judge.title")}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          give();
        }}
      >
        <fieldset className="boxes">
          <legend>{t("workbench.judge.title")}</legend>
          <div className="row">
            {verdicts.map((one) => (
              <label key={one} className={style["choice"]}>
                <input
                  type="radio"
                  name="verdict"
                  value={one}
                  checked={verdict === one}
                  onChange={() => setVerdict(one)}
                />
                {t(`workbench.judge.${one}`)}
              </label>
            ))}
          </div>
          {tried && verdict === null && (
            <p className={`small ${style["wrong"]}`} role="alert">
              {t("workbench.judge.verdict.missing")}
            </p>
          )}
        </fieldset>
        <Textarea
          label={t("workbench.judge.reason")}
          description={t("workbench.judge.reason.about")}
          error={tried && reason.trim() === "" ? t("workbench.judge.reason.missing") : undefined}
          value={reason}
          maxLength={2000}
          autosize
          minRows={2}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <ProblemNote error={judge.error} />
        <div>
          <AbilityButton type="submit" ability={why.abilities.judge} loading={judge.isPending}>
            {t("workbench.judge.give")}
          </AbilityButton>
        </div>
      </form>
    </section>
  );
}
