import type { ReactElement } from "react";
import { Tooltip, TooltipTrigger } from "react-aria-components";
import type { Label } from "../../core/model/LabelSet";
import { currentLanguage } from "../i18n/i18n";
import "./guidelines.css";

/** Long enough that a pointer on its way elsewhere calls nothing up. */
const DELAY_MS = 600;

interface HintProps {
  readonly label: Label;
  /** A button that stands for the label. */
  readonly children: ReactElement;
}

/** Shows a label's guideline while the pointer rests on its button, or the button has the focus. */
export function LabelHint({ label, children }: HintProps) {
  const guideline = label.guideline[currentLanguage()];
  if (guideline === "") return children;
  return (
    <TooltipTrigger delay={DELAY_MS}>
      {children}
      <Tooltip className="label-hint" offset={6}>
        {guideline}
      </Tooltip>
    </TooltipTrigger>
  );
}
