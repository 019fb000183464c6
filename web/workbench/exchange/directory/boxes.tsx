import { Checkbox } from "@mantine/core";

type Parts = {
  legend: string;
  options: readonly { value: string; label: string }[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
  /** Many options stay out of the way until they are asked for. */
  folded?: boolean;
};

/** Several of a set. */
export function Boxes({ legend, options, chosen, onChange, folded = false }: Parts) {
  const boxes = (
    <div className="row">
      {options.map(({ value, label }) => (
        <Checkbox
          key={value}
          label={label}
          checked={chosen.includes(value)}
          onChange={({ currentTarget: { checked } }) =>
            onChange(checked ? [...chosen, value] : chosen.filter((one) => one !== value))
          }
        />
      ))}
    </div>
  );
  if (!folded)
    return (
      <fieldset className="boxes">
        <legend>{legend}</legend>
        {boxes}
      </fieldset>
    );
  const names = options.filter(({ value }) => chosen.includes(value)).map(({ label }) => label);
  return (
    <details>
      <summary>
        {legend}
        {names.length > 0 && `: ${names.join(", ")}`}
      </summary>
      <fieldset className="boxes">
        <legend className="hidden">{legend}</legend>
        {boxes}
      </fieldset>
    </details>
  );
}
