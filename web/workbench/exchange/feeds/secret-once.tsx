import { exchangeFeedsPageText } from "../../../../src/kernel/text/workbench/exchange-feeds.ts";
import { SecretDialog } from "../../frame/secret-dialog.tsx";
import { useText } from "../../words/lang.tsx";

/** The secret of a webhook that was just made. */
export function SecretOnce({ secret, onClose }: { secret: string; onClose: () => void }) {
  const t = useText(exchangeFeedsPageText);
  const about = t("workbench.webhook.secret.about");
  return <SecretDialog title={t("workbench.webhook.secret")} about={about} secret={secret} onClose={onClose} />;
}
