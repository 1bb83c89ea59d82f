import type { ReactNode } from "react";
import { Checkbox } from "react-aria-components";

interface CheckFieldProps {
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
  readonly children: ReactNode;
}

/** Something that is so or not. */
export function CheckField({ isChecked, onChange, children }: CheckFieldProps) {
  return (
    <Checkbox className="export-check" isSelected={isChecked} onChange={onChange}>
      <span className="export-box" aria-hidden>
        {isChecked && "✓"}
      </span>
      {children}
    </Checkbox>
  );
}
