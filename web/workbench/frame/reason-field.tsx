import type { TextareaProps } from "@mantine/core";
import { Textarea } from "@mantine/core";

type Parts = Omit<TextareaProps, "onChange"> & {
  value: string;
  onChange: (value: string) => void;
  "data-autofocus"?: boolean;
};

/** Where the reason is written; a decision is not sent without, unless it says so. */
export function ReasonField({ onChange, ...parts }: Parts) {
  return (
    <Textarea
      required
      withAsterisk={false}
      rows={3}
      maxLength={2000}
      {...parts}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
