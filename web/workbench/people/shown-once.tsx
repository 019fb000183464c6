import { peoplePageText } from "../../../src/kernel/text/workbench/people.ts";
import { SecretDialog } from "../frame/secret-dialog.tsx";
import { useText } from "../words/lang.tsx";

export type Secret = { kind: "password" | "key"; of: string; secret: string };

/** The password or key that somebody was just given. */
export function ShownOnce({ secret: { kind, of, secret }, onClose }: { secret: Secret; onClose: () => void }) {
  const t = useText(peoplePageText);
  const about =
    kind === "password" ? t("workbench.once.password", { login: of }) : t("workbench.once.key", { name: of });
  return <SecretDialog title={t("workbench.once.title")} about={about} secret={secret} onClose={onClose} />;
}
