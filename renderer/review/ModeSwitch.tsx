import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { useTranslation } from "../i18n/useTranslation";
import { isReviewing, useReviewMode } from "../state/reviewMode";
import { toggleReview } from "./mode";

const modes = ["annotate", "review"] as const;

/** What the window is for: annotating, or reviewing what all have annotated. */
export function ModeSwitch() {
  const { t } = useTranslation();
  const shown = useReviewMode(({ isOn }) => (isOn ? "review" : "annotate"));
  return (
    <ToggleButtonGroup
      className="view-switch"
      aria-label={t("review.mode")}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[shown]}
      onSelectionChange={(keys) => keys.has("review") !== isReviewing() && toggleReview()}
    >
      {modes.map((mode) => (
        <ToggleButton key={mode} id={mode}>
          {t(`review.${mode}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
