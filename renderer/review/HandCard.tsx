import { useEffect, useRef } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "../i18n/useTranslation";
import { CommandKey } from "../keys/KeyCaps";
import { labelName, labelStyle, useLabels } from "../labels";
import { announce } from "../state/announcements";
import { shortQuote } from "../state/quoteAsRead";
import { useView } from "../state/viewStore";
import { GoldAttributes } from "./GoldAttributes";
import { editAttributes, useHand } from "./hand";

/** What is about to be accepted: its words as they are selected now, its label, and its attributes to be edited. */
export function HandCard() {
  const { t } = useTranslation();
  const labels = useLabels();
  const selection = useView((state) => state.selection);
  const held = useHand((state) => state.held);
  const fields = useFieldsOnRequest();
  if (!held || !selection) return null;
  return (
    <section className="hand-card" aria-label={t("deciding.inHand")} style={labelStyle(labels, held.label)}>
      <header>
        <strong>{t("deciding.inHand")}</strong>
        <span>
          <i className="swatch" />
          {labelName(held.label)}
        </span>
        <Button className="button plain" onPress={editAttributes}>
          {t("deciding.editAttributes")} <CommandKey id="editGoldAttributes" />
        </Button>
      </header>
      <q>{shortQuote(selection, 160)}</q>
      <dl ref={fields}>
        <GoldAttributes held={held} />
      </dl>
    </section>
  );
}

/** The first field takes the focus when attributes are asked for, also when the card appears just then. */
function useFieldsOnRequest() {
  const fields = useRef<HTMLDListElement>(null);
  const wantsField = useHand((state) => state.wantsField);
  useEffect(() => {
    if (!wantsField) return;
    const first = fields.current?.querySelector<HTMLElement>("input, button");
    if (first) first.focus();
    else announce((t) => t("deciding.noAttributes"));
    useHand.setState({ wantsField: false });
  }, [wantsField]);
  return fields;
}
