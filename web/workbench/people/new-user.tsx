import { TextInput } from "@mantine/core";
import { useState } from "react";
import { peoplePageText } from "../../../src/kernel/text/workbench/people.ts";
import { useOnce } from "../api/once.ts";
import type { Role } from "../api/users.ts";
import { useCreateUser } from "../api/users.ts";
import { Confirm } from "../frame/confirm.tsx";
import { useText } from "../words/lang.tsx";
import { RoleBoxes } from "./role-boxes.tsx";
import type { Secret } from "./shown-once.tsx";

/** Adds a person; the password that the server makes is handed on to be shown once. */
export function NewUser({ onGiven, onClose }: { onGiven: (secret: Secret) => void; onClose: () => void }) {
  const t = useText(peoplePageText);
  const [login, setLogin] = useState("");
  const [name, setName] = useState("");
  const [roles, setRoles] = useState<Role[]>(["officer"]);
  const create = useCreateUser();
  const once = useOnce();
  const submit = () => {
    const user = { login, name, roles };
    create.mutate(
      { user, once: once(user) },
      { onSuccess: ({ password }) => onGiven({ kind: "password", of: login, secret: password }) },
    );
  };
  return (
    <Confirm title={t("workbench.users.new")} change={create} onConfirm={submit} onClose={onClose}>
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
    </Confirm>
  );
}
