import { ToggleButton, ToggleButtonGroup } from "react-aria-components";

interface ChoiceProps {
  readonly name: string;
  readonly choices: readonly string[];
  /** Empty for none. */
  readonly value: string;
  readonly onChange: (value: string | null) => void;
}

/** All choices in view, so that one press is enough; pressing the chosen one again takes it back. */
export function ChoiceField({ name, choices, value, onChange }: ChoiceProps) {
  // A choice that the label no longer offers stays until another is made.
  const offered = value === "" || choices.includes(value) ? choices : [...choices, value];
  return (
    <ToggleButtonGroup
      className="attribute-choices"
      aria-label={name}
      selectionMode="single"
      selectedKeys={value === "" ? [] : [value]}
      onSelectionChange={(keys) => onChange([...keys].map(String)[0] ?? null)}
    >
      {offered.map((choice) => (
        <ToggleButton key={choice} id={choice} className="attribute-choice">
          {choice}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
