import { Checkbox, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import type { ReactNode } from "react";
import { useState } from "react";
import style from "./captures.module.css";

// Typing is answered when it rests this long.
const restMs = 200;

/** What is chosen among many, and the words by which they are found. */
export function useChoosing() {
  const [chosen, setChosen] = useState<string[]>([]);
  const [typed, setTyped] = useState("");
  const [q] = useDebouncedValue(typed.trim(), restMs);
  const toggle = (id: string) =>
    setChosen((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id]));
  return { chosen, toggle, typed, setTyped, q };
}

export type Chooser = ReturnType<typeof useChoosing>;

/** Where the words are typed; Enter here does not send the form around it. */
export function Words({ label, of }: { label: string; of: Chooser }) {
  return (
    <TextInput
      type="search"
      label={label}
      maxLength={200}
      data-autofocus
      value={of.typed}
      onChange={(event) => of.setTyped(event.currentTarget.value)}
      onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
    />
  );
}

/** All that there is to choose from; it scrolls on its own. */
export function Choosing({ name, children }: { name: string; children: ReactNode }) {
  return (
    // What scrolls must be reachable by key, also where nothing in it can be chosen.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={style["choosing"]} role="group" aria-label={name} tabIndex={0}>
      {children}
    </div>
  );
}

/** Some of it, under what they have in common. */
export function Choices({ name, children }: { name: string; children: ReactNode }) {
  return (
    <fieldset className="boxes">
      <legend>{name}</legend>
      <ul className={style["choices"]}>{children}</ul>
    </fieldset>
  );
}

type ChoiceParts = {
  id: string;
  of: Chooser;
  /** Whether it can be chosen; where it cannot, its words say why. */
  isOpen: boolean;
  children: ReactNode;
};

/** One of them. */
export function Choice({ id, of, isOpen, children }: ChoiceParts) {
  return (
    <li>
      <Checkbox
        checked={of.chosen.includes(id)}
        disabled={!isOpen}
        onChange={() => of.toggle(id)}
        classNames={{ label: style["choice"] ?? "" }}
        label={children}
      />
    </li>
  );
}
