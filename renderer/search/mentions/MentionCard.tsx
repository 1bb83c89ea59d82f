import { Button } from "react-aria-components";
import { displayText } from "../../editor/displayText";
import { useTranslation } from "../../i18n/useTranslation";
import { CommandKey } from "../../keys/KeyCaps";
import { labelName, labelStyle, useLabels } from "../../labels";
import { useMentions } from "./mentionStore";
import { previewMentions } from "./mentions";
import { dismissOffer } from "./offering";
import "./mentions.css";

/** Says that what has just been tagged occurs elsewhere too; goes with the next act. */
export function MentionCard() {
  const { t } = useTranslation();
  const labels = useLabels();
  const offer = useMentions((state) => state.offer);
  if (!offer) return null;
  const { subject, open, openDocuments } = offer;
  return (
    <section
      className="mention-card"
      aria-label={t("mentions.heading")}
      style={labelStyle(labels, subject.label)}
      data-testid="mention-card"
    >
      <p>
        <strong>
          {t("mentions.more", { count: open })}{" "}
          <q className="mention-phrase">{displayText(subject.phrase)}</q>
        </strong>
        <span>{t("mentions.where", { count: openDocuments })}</span>
      </p>
      <Button className="mention-dismiss" aria-label={t("mentions.dismiss")} onPress={dismissOffer}>
        ×
      </Button>
      <Button className="button mention-show" onPress={() => void previewMentions()}>
        {t("mentions.show", { label: labelName(subject.label) })} <CommandKey id="tagMentions" />
      </Button>
    </section>
  );
}
