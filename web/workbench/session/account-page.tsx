import { Alert, Button, PasswordInput } from "@mantine/core";
import type { FormEvent } from "react";
import { useState } from "react";
import { accessText } from "../../../src/kernel/text/access.ts";
import { sessionText } from "../../../src/kernel/text/workbench/session.ts";
import { useTenantName } from "../api/parties.ts";
import type { Session } from "../api/session.ts";
import { useChangePassword, useConfirmTotp, useEnrolTotp, useSession } from "../api/session.ts";
import { AbilityButton } from "../frame/ability-button.tsx";
import { Page } from "../frame/page.tsx";
import { Pair } from "../frame/pair.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
import { useFormat, useText } from "../words/lang.tsx";
import { CodeInput } from "./sign-in-page.tsx";

/** A person's own account: who they are here, their password, their second factor. */
export function AccountPage() {
  const t = useText(sessionText);
  const { data: session } = useSession();
  if (session?.user == null) return null;
  return (
    <Page title={t("workbench.account.title")} narrow>
      <About session={session} />
      <PasswordForm />
      <SecondFactor session={session} />
    </Page>
  );
}

function About({ session }: { session: Session }) {
  const t = useText(sessionText);
  const role = useText(accessText);
  const { time } = useFormat();
  const tenantName = useTenantName();
  const { user } = session;
  if (user === null) return null;
  const ends = { idle: time(session.idleEndsAt ?? ""), end: time(session.endsAt ?? "") };
  return (
    <section className="sheet">
      <h2>{user.name}</h2>
      <dl className="stack">
        <Pair name={t("workbench.account.login")}>{user.login}</Pair>
        <Pair name={t("workbench.account.agency")}>{tenantName(user.agency)}</Pair>
        <Pair name={t("workbench.account.roles")}>
          {user.roles.map((one) => role(`access.role.${one}`)).join(", ") || "–"}
        </Pair>
        <Pair name={t("workbench.account.ends")}>{t("workbench.account.ends.about", ends)}</Pair>
      </dl>
    </section>
  );
}

function PasswordForm() {
  const t = useText(sessionText);
  const empty = { current: "", next: "", again: "" };
  const [given, setGiven] = useState(empty);
  const change = useChangePassword();
  const differ = given.again !== "" && given.again !== given.next;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (given.again === given.next)
      change.mutate({ current: given.current, next: given.next }, { onSuccess: () => setGiven(empty) });
  };
  const field = (name: keyof typeof empty, autoComplete: string) => (
    <PasswordInput
      label={t(`workbench.password.${name}`)}
      autoComplete={autoComplete}
      required
      withAsterisk={false}
      value={given[name]}
      error={name === "again" && differ ? t("workbench.password.differ") : undefined}
      onChange={(event) => setGiven({ ...given, [name]: event.currentTarget.value })}
      visibilityToggleButtonProps={{ "aria-label": t("workbench.sign-in.show") }}
    />
  );
  return (
    <section className="sheet" id="change-password">
      <form className="stack" onSubmit={submit}>
        <h2>{t("workbench.password.title")}</h2>
        <ProblemNote error={change.error} />
        {change.isSuccess && <Done>{t("workbench.password.done")}</Done>}
        {field("current", "current-password")}
        {field("next", "new-password")}
        {field("again", "new-password")}
        <div>
          <Button type="submit" loading={change.isPending}>
            {t("workbench.password.title")}
          </Button>
        </div>
      </form>
    </section>
  );
}

function SecondFactor({ session }: { session: Session }) {
  const t = useText(sessionText);
  const begin = useEnrolTotp();
  const confirm = useConfirmTotp();
  const [code, setCode] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    confirm.mutate(code, { onError: () => setCode(""), onSuccess: () => begin.reset() });
  };
  return (
    <section className="sheet stack" id="enrol-totp">
      <h2>{t("workbench.totp.title")}</h2>
      <p>{t("workbench.totp.about")}</p>
      <ProblemNote error={begin.error ?? confirm.error} />
      {confirm.isSuccess && <Done>{t("workbench.totp.done")}</Done>}
      {begin.data === undefined ? (
        <div>
          <AbilityButton
            ability={session.abilities.changeOwnSecrets}
            onClick={() => begin.mutate()}
            loading={begin.isPending}
          >
            {t("workbench.totp.begin")}
          </AbilityButton>
        </div>
      ) : (
        <form className="stack" onSubmit={submit}>
          <p>{t("workbench.totp.scan")}</p>
          <div>
            <img src={begin.data.qr} alt={t("workbench.totp.qr")} width={208} height={208} />
          </div>
          <p className="small">
            {t("workbench.totp.secret")} <code>{begin.data.secret.replace(/(.{4})(?=.)/g, "$1 ")}</code>
          </p>
          <CodeInput value={code} onChange={setCode} />
          <div>
            <Button type="submit" loading={confirm.isPending}>
              {t("workbench.code.go")}
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}

function Done({ children }: { children: string }) {
  return (
    <Alert color="pine" variant="light" role="status">
      {children}
    </Alert>
  );
}
