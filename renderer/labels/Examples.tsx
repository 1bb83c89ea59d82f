import { Button } from "react-aria-components";
import type { Label } from "../../core/model/LabelSet";
import { groupDigits } from "../i18n/groupDigits";
import { useTranslation } from "../i18n/useTranslation";
import { openExample } from "./openExample";
import type { ExampleSet } from "./useExamples";

/** What has been tagged with a label, the most frequent first; each leads to a place where it was. */
export function Examples({ label, byLabel, isOfAll }: ExampleSet & { label: Label }) {
  const { t } = useTranslation();
  const examples = byLabel.get(label.id);
  if (!examples) return null;
  return (
    <div className="examples">
      <h4>
        {t(examples.length === 0 ? "labels.noExamples" : isOfAll ? "labels.examples" : "labels.examplesHere")}
      </h4>
      {examples.map(({ phrase, count }) => (
        <Button
          key={phrase}
          className="example"
          aria-label={t("labels.exampleCount", { phrase, count })}
          onPress={() => void openExample(label.id, phrase)}
        >
          <span>{phrase}</span>
          {count > 1 && <small>{groupDigits(count)}</small>}
        </Button>
      ))}
    </div>
  );
}
