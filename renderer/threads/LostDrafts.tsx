import { Button } from "react-aria-components";
import { useTranslation } from "../i18n/useTranslation";
import { useReview } from "../review/reviewStore";
import { addToDraft, type LostDraft, takeLost, useDrafts } from "./draftStore";

/**
 * What was being written about cases of the text shown that are no longer there, until it is put to use or discarded.
 *
 * @param draftKey - Where it can go on; null while no case is looked at.
 */
export function LostDrafts({ draftKey }: { draftKey: string | null }) {
  const { t } = useTranslation();
  const document = useReview((state) => state.document);
  const lost = useDrafts((state) => state.lost).filter((each) => each.document === document);
  if (lost.length === 0) return null;
  return (
    <ul className="lost-drafts" aria-label={t("threads.lost")}>
      {lost.map((each, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two may read the same
        <li key={index}>
          <small>{t("threads.lost")}</small>
          <q>{each.text}</q>
          {draftKey && (
            <Button className="button" onPress={() => putTo(draftKey, each)}>
              {t("threads.putHere")}
            </Button>
          )}
          <Button className="button plain" onPress={() => takeLost(each)}>
            {t("threads.discard")}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function putTo(draftKey: string, lost: LostDraft): void {
  addToDraft(draftKey, lost.text);
  takeLost(lost);
}
