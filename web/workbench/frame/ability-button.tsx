import type { ButtonProps } from "@mantine/core";
import { Button } from "@mantine/core";
import type { ReactNode, Ref } from "react";
import { useId } from "react";
import style from "./ability-button.module.css";

export type Ability = { allowed: boolean; reason: string | null };

type Parts = Omit<ButtonProps, "disabled"> & {
  ability: Ability | undefined;
  children: ReactNode;
  onClick?: () => void;
  type?: "button" | "submit";
  "aria-keyshortcuts"?: string;
  "aria-pressed"?: boolean;
  ref?: Ref<HTMLButtonElement>;
};

/** A button for what the server says the person may do; where they may not it stays reachable and says why. */
export function AbilityButton({ ability, children, onClick, type = "button", ...rest }: Parts) {
  const reasonId = useId();
  if (ability?.allowed === true) {
    return (
      <Button {...rest} type={type} onClick={onClick}>
        {children}
      </Button>
    );
  }
  return (
    <span className={style["place"]}>
      <Button {...rest} data-disabled aria-disabled="true" aria-describedby={reasonId} type="button">
        {children}
      </Button>
      {ability?.reason != null && (
        <span id={reasonId} role="tooltip" className={style["reason"]}>
          {ability.reason}
        </span>
      )}
    </span>
  );
}
