import { useMantineColorScheme } from "@mantine/core";
import { Link } from "wouter";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import type { Session } from "../api/session.ts";
import { useSignOut } from "../api/session.ts";
import { paths } from "../paths.ts";
import { useLang, useText } from "../words/lang.tsx";
import style from "./account-menu.module.css";
import { PersonIcon } from "./icons.tsx";

const panel = "account-panel";
const close = () => document.getElementById(panel)?.hidePopover();

/** Own account, language, colours, the way out: a panel of the browser's own kind, closed by Escape or a click beside it. */
export function AccountMenu({ session, className }: { session: Session; className: string }) {
  const t = useText(frameText);
  const { lang, speak } = useLang();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const signOut = useSignOut();
  const name = session.user?.name ?? "";
  return (
    <>
      <button
        type="button"
        className={className}
        popoverTarget={panel}
        aria-label={t("workbench.account.of", { name })}
      >
        <PersonIcon />
        <span className={style["name"]}>{name}</span>
      </button>
      <div id={panel} popover="auto" className={style["panel"]}>
        <Link href={paths.account} className={style["item"] ?? ""} onClick={close}>
          {t("workbench.account")}
        </Link>
        <fieldset className={style["choice"]}>
          <legend>{t("workbench.language")}</legend>
          {(["vi", "en"] as const).map((one) => (
            <button key={one} type="button" lang={one} aria-pressed={lang === one} onClick={() => speak(one)}>
              {one === "vi" ? "Tiếng Việt" : "English"}
            </button>
          ))}
        </fieldset>
        <fieldset className={style["choice"]}>
          <legend>{t("workbench.scheme")}</legend>
          {(["auto", "light", "dark"] as const).map((one) => (
            <button key={one} type="button" aria-pressed={colorScheme === one} onClick={() => setColorScheme(one)}>
              {t(`workbench.scheme.${one}`)}
            </button>
          ))}
        </fieldset>
        <button type="button" className={style["item"]} onClick={() => signOut.mutate(undefined)}>
          {t("workbench.sign-out")}
        </button>
      </div>
    </>
  );
}
