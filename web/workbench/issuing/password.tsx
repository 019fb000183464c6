import { Button } from "@mantine/core";
import { issuingPageText } from "../../../src/kernel/text/workbench/issuing.ts";
import { useShowPassword } from "../api/code-orders.ts";
import { Dialog } from "../frame/dialog.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
import { useText } from "../words/lang.tsx";

/** Asks for the password of the print file, and shows it in this dialog and nowhere else. */
export function Password({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText(issuingPageText);
  const show = useShowPassword(id);
  return (
    <Dialog onClose={onClose} title={t("workbench.code-order.password.title")}>
      <div className="stack">
        <ProblemNote error={show.error} />
        <p>{t("workbench.code-order.password.about")}</p>
        {show.data === undefined ? (
          <div>
            <Button loading={show.isPending} onClick={() => show.mutate()} data-autofocus>
              {t("workbench.code-order.password")}
            </Button>
          </div>
        ) : (
          <>
            <code className="secret">{show.data.password}</code>
            <div>
              <Button onClick={onClose}>{t("workbench.code-order.password.kept")}</Button>
            </div>
          </>
        )}
      </div>
    </Dialog>
  );
}
