import { Button, TextInput } from "@mantine/core";
import type { FormEvent } from "react";
import { useState } from "react";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import { peoplePageText } from "../../../src/kernel/text/workbench/people.ts";
import { useOnce } from "../api/once.ts";
import type { Role } from "../api/users.ts";
import { useCreateUser } from "../api/users.ts";
import { Dialog } from "../frame/dialog.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
import { useText } from "../words/lang.tsx";
import { RoleBoxes } from "./role-boxes.tsx";
import type { Secret } from "./shown-once.tsx";

/** Adds a person; the password that the server makes is handed on to be shown once. */
export function NewUser({ onGiven, onClose }: { onGiven: (secret: Secret) => void; onClose: () => void }) {
  const t = useText(peoplePageText);
  const f = useText(frameText);
  const [login, setLogin] = useState("");
  const [name, setName] = useState("");
  const [roles, setRoles] = useState<Role[]>(["officer"]);
  const create = useCreateUser();
  const once = useOnce();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const user = { login, name, roles };
    create.mutate(
      { user, once: once(user) },
      { onSuccess: ({ password }) => onGiven({ kind: "password", of: login, secret: password }) },
    );
  };
  return (
    <Dialog title={t("workbench.users.new")} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <ProblemNote error={create.error} />
        <TextInput
          label={t("workbench.users.name")}
          required
          withAsterisk={false}
          maxLength={200}
          autoComplete="off"
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={t("workbench.users.login")}
          required
          withAsterisk={false}
          minLength={3}
          maxLength={200}
          autoComplete="off"
          autoCapitalize="none"
          value={login}
          onChange={(event) => setLogin(event.currentTarget.value)}
        />
        <RoleBoxes held={roles} onChange={setRoles} />
        <div className="row">
          <Button type="submit" loading={create.isPending}>
            {t("workbench.users.new")}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {f("workbench.cancel")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
