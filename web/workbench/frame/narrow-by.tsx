import { NativeSelect } from "@mantine/core";

type Parts<C extends string> = {
  label: string;
  /** What the choice is called that narrows nothing. */
  all: string;
  choices: readonly C[];
  nameOf: (choice: C) => string;
  value: string;
  onChange: (value: string) => void;
};

/** Narrows a list to one state or kind. */
export function NarrowBy<C extends string>({ label, all, choices, nameOf, value, onChange }: Parts<C>) {
  return (
    <NativeSelect
      size="sm"
      w="fit-content"
      aria-label={label}
      value={value}
      data={[{ value: "", label: all }, ...choices.map((one) => ({ value: one, label: nameOf(one) }))]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
