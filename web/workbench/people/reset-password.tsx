import { Button, Checkbox } from "@mantine/core";
import type { FormEvent } from "react";
import { useState } from "react";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import { peoplePageText } from "../../../src/kernel/text/workbench/people.ts";
import type { User } from "../api/users.ts";
import { useResetPassword } from "../api/users.ts";
import { Dialog } from "../frame/dialog.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
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
  const f = useText(frameText);
  const [removeSecondFactor, setRemove] = useState(false);
  const reset = useResetPassword();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    reset.mutate(
      { id: user.id, removeSecondFactor },
      { onSuccess: ({ password }) => onGiven({ kind: "password", of: user.login, secret: password }) },
    );
  };
  return (
    <Dialog title={t("workbench.users.reset.of", { name: user.name })} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <ProblemNote error={reset.error} />
        <Checkbox
          label={t("workbench.users.reset.factor")}
          checked={removeSecondFactor}
          onChange={(event) => setRemove(event.currentTarget.checked)}
        />
        <div className="row">
          <Button type="submit" loading={reset.isPending}>
            {t("workbench.users.reset")}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {f("workbench.cancel")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
