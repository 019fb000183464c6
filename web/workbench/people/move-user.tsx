import { useState } from "react";
import { peoplePageText } from "../../../src/kernel/text/workbench/people.ts";
import { useMoveAccount } from "../api/account-moves.ts";
import { useOnce } from "../api/once.ts";
import type { User } from "../api/users.ts";
import { AgencySelect } from "../exchange/requests/agency-select.tsx";
import { FormDialog } from "../frame/form-dialog.tsx";
import { useText } from "../words/lang.tsx";

/** Offers a person's account to another agency, after saying what comes of it. */
export function MoveUser({ user, onClose }: { user: User; onClose: () => void }) {
  const t = useText(peoplePageText);
  const [to, setTo] = useState("");
  const move = useMoveAccount();
  const once = useOnce();
  const body = { user: user.id, to };
  return (
    <FormDialog
      title={t("workbench.users.move.of", { name: user.name })}
      change={move}
      send={t("workbench.users.move.offer")}
      disabled={to === ""}
      onSend={() => move.mutate({ kind: "offer", body, once: once(body) }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>{t("workbench.users.move.about")}</p>
      <AgencySelect label={t("workbench.users.move.to")} value={to} onChange={setTo} />
    </FormDialog>
  );
}
