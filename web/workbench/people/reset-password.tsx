import { Checkbox } from "@mantine/core";
import { useState } from "react";
import { peoplePageText } from "../../../src/kernel/text/workbench/people.ts";
import type { User } from "../api/users.ts";
import { useResetPassword } from "../api/users.ts";
import { FormDialog } from "../frame/form-dialog.tsx";
import { useText } from "../words/lang.tsx";
import type { Secret } from "./shown-once.tsx";

/** Gives a person a new generated password, and where the phone is lost removes the second factor. */
export function ResetPassword({
  user,
  onGiven,
  onClose,
}: {
  user: User;
  onGiven: (secret: Secret) => void;
  onClose: () => void;
}) {
  const t = useText(peoplePageText);
  const [removeSecondFactor, setRemove] = useState(false);
  const reset = useResetPassword();
  const submit = () => {
    reset.mutate(
      { id: user.id, removeSecondFactor },
      { onSuccess: ({ password }) => onGiven({ kind: "password", of: user.login, secret: password }) },
    );
  };
  return (
    <FormDialog
      title={t("workbench.users.reset.of", { name: user.name })}
      change={reset}
      send={t("workbench.users.reset")}
      onSend={submit}
      onClose={onClose}
    >
      <Checkbox
        label={t("workbench.users.reset.factor")}
        checked={removeSecondFactor}
        onChange={(event) => setRemove(event.currentTarget.checked)}
      />
    </FormDialog>
  );
}
