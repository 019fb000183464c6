import { Button, PasswordInput, TextInput } from "@mantine/core";
import type { FormEvent } from "react";
import { useState } from "react";
import { useSearchParams } from "wouter";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import { sessionText } from "../../../src/kernel/text/workbench/session.ts";
import type { Session } from "../api/session.ts";
import { useGiveCode, useSignIn, useSignOut } from "../api/session.ts";
import { useTitle } from "../frame/page.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
import { MarkIcon } from "../frame/icons.tsx";
import { base, outside } from "../paths.ts";
import { useLang, useText } from "../words/lang.tsx";
import style from "./sign-in.module.css";

/** The door: name and password, then the code where a second factor is enrolled, or the agency's own sign-in. */
export function SignInPage({ session }: { session: Session }) {
  const t = useText(sessionText);
  const f = useText(frameText);
  const { lang, speak } = useLang();
  const other = lang === "vi" ? "en" : "vi";
  useTitle(t("workbench.sign-in.title"));
  return (
    <main className={style["door"]}>
      <div className={style["card"]}>
        <p className={style["brand"]}>
          <MarkIcon /> {f("workbench.name")} <span className="soft">· {t("workbench.sign-in.whom")}</span>
        </p>
        {session.stage === "code" ? <CodeForm /> : <PasswordForm oidc={session.ways.oidc} />}
      </div>
      <p className={style["foot"]}>
        <button type="button" className={style["link"]} lang={other} onClick={() => speak(other)}>
          {other === "en" ? "English" : "Tiếng Việt"}
        </button>
        <a href={outside.apply(lang)}>{t("workbench.sign-in.apply")}</a>
        <a href={outside.portal}>{t("workbench.sign-in.public")}</a>
      </p>
    </main>
  );
}

function PasswordForm({ oidc }: { oidc: boolean }) {
  const t = useText(sessionText);
  const [given, setGiven] = useState({ login: "", password: "" });
  const [search] = useSearchParams();
  const signIn = useSignIn();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!signIn.isPending) signIn.mutate(given);
  };
  return (
    <form onSubmit={submit} className="stack">
      <h1>{t("workbench.sign-in.title")}</h1>
      {signIn.isError && <ProblemNote error={signIn.error} />}
      {!signIn.isError && search.has("sign-in") && <p role="alert">{t("workbench.sign-in.oidc-failed")}</p>}
      <TextInput
        label={t("workbench.sign-in.login")}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        withAsterisk={false}
        value={given.login}
        onChange={(event) => setGiven({ ...given, login: event.currentTarget.value })}
      />
      <PasswordInput
        label={t("workbench.sign-in.password")}
        autoComplete="current-password"
        required
        withAsterisk={false}
        value={given.password}
        onChange={(event) => setGiven({ ...given, password: event.currentTarget.value })}
        visibilityToggleButtonProps={{ "aria-label": t("workbench.sign-in.show") }}
      />
      <Button type="submit" size="md" loading={signIn.isPending}>
        {t("workbench.sign-in.go")}
      </Button>
      {oidc && (
        <>
          <p className={style["or"]}>{t("workbench.sign-in.or")}</p>
          <Button
            component="a"
            variant="default"
            size="md"
            href={outside.oidc(location.pathname.startsWith(base) ? location.pathname : base)}
          >
            {t("workbench.sign-in.oidc")}
          </Button>
        </>
      )}
      <p className="small soft">{t("workbench.sign-in.help")}</p>
    </form>
  );
}

function CodeForm() {
  const t = useText(sessionText);
  const [code, setCode] = useState("");
  const giveCode = useGiveCode();
  const signOut = useSignOut();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!giveCode.isPending) giveCode.mutate(code, { onError: () => setCode("") });
  };
  return (
    <form onSubmit={submit} className="stack">
      <h1>{t("workbench.code.title")}</h1>
      <p>{t("workbench.code.about")}</p>
      {giveCode.isError && <ProblemNote error={giveCode.error} />}
      <CodeInput value={code} onChange={setCode} />
      <Button type="submit" size="md" loading={giveCode.isPending}>
        {t("workbench.code.go")}
      </Button>
      <Button type="button" variant="subtle" onClick={() => signOut.mutate(undefined)}>
        {t("workbench.code.other")}
      </Button>
    </form>
  );
}

export function CodeInput({ value, onChange }: { value: string; onChange: (code: string) => void }) {
  const t = useText(sessionText);
  return (
    <TextInput
      label={t("workbench.code.label")}
      inputMode="numeric"
      autoComplete="one-time-code"
      pattern="\s*[0-9]{3}\s?[0-9]{3}\s*"
      maxLength={9}
      required
      withAsterisk={false}
      ref={(input) => {
        if (input !== null && input.dataset["met"] === undefined) {
          input.dataset["met"] = "yes";
          input.focus();
        }
      }}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
