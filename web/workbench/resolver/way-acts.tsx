import { useState } from "react";
import { resolverPageText } from "../../../src/kernel/text/workbench/resolver.ts";
import type { Way } from "../api/resolver.ts";
import { useChangeWays } from "../api/resolver.ts";
import { Confirm } from "../frame/confirm.tsx";
import { ReasonField } from "../frame/reason-field.tsx";
import { useText } from "../words/lang.tsx";

/** Removes a link, or shows a hidden one again: each after asking once more. */
export function WayConfirm({ act, of, onClose }: { act: "remove" | "show"; of: Way; onClose: () => void }) {
  const t = useText(resolverPageText);
  const change = useChangeWays();
  return (
    <Confirm
      title={t(`workbench.way.${act}.of`, { title: of.title })}
      change={change}
      onConfirm={() => change.mutate({ kind: act, of }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p style={{ overflowWrap: "anywhere" }}>{t(`workbench.way.${act}.sure`, { href: of.href })}</p>
    </Confirm>
  );
}

/** Takes a link out of sight, with the reason that its writer reads. */
export function HideWay({ of, onClose }: { of: Way; onClose: () => void }) {
  const t = useText(resolverPageText);
  const [because, setBecause] = useState("");
  const change = useChangeWays();
  return (
    <Confirm
      title={t("workbench.way.hide.of", { title: of.title })}
      change={change}
      onConfirm={() => change.mutate({ kind: "hide", of, because: because.trim() }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <ReasonField
        label={t("workbench.way.hide.because")}
        minLength={5}
        maxLength={500}
        data-autofocus
        value={because}
        onChange={setBecause}
      />
    </Confirm>
  );
}
