import { useId } from "react";

/** One value to choose. */
export interface Choice<T extends string> {
  readonly value: T;
  readonly name: string;
}

export interface SelectFieldProps<T extends string> {
  readonly name: string;
  /** True to show the name before the field. */
  readonly isNamed?: boolean;
  readonly className?: string;
  readonly choices: readonly Choice<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** One of some values, in the system's own list: it takes any number of them and every key. */
export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  const { name, isNamed = false, className = "", choices, value, onChange } = props;
  const id = useId();
  const choose = (next: string) => {
    const choice = choices.find((each) => each.value === next);
    if (choice) onChange(choice.value);
  };
  return (
    <span className={`select-field ${className}`}>
      <label htmlFor={id} className={isNamed ? "" : "visually-hidden"}>
        {name}
      </label>
      <select id={id} value={value} onChange={({ target }) => choose(target.value)}>
        {choices.map((each) => (
          <option key={each.value} value={each.value}>
            {each.name}
          </option>
        ))}
      </select>
    </span>
  );
}
