import type { Catalogue } from "../i18n/catalogues";
import { useTranslation } from "../i18n/useTranslation";
import type { CommandId } from "../keys/Command";
import { CommandKey } from "../keys/KeyCaps";
import { LongActions } from "../shell/LongActions";
import { progressOf } from "./queue";
import { countsIn, useQueue } from "./queueInUse";

const hints: readonly (readonly [keyof Catalogue["review"] & `key${string}`, readonly CommandId[]])[] = [
  ["keyCases", ["nextCase", "previousCase"]],
  ["keyTake", ["take1", "take2"]],
  ["keyThird", ["drawThird"]],
  ["keyHold", ["holdNext"]],
  ["keyNeither", ["rejectCase"]],
  ["keyAgreed", ["acceptAgreed"]],
];

/** The bottom line of a review: how far it is, and the keys that matter now. */
export function ReviewStatus() {
  const { t } = useTranslation();
  const { all, decided } = progressOf(countsIn(useQueue()));
  return (
    <>
      {all > 0 && <span>{t("review.progress", { decided, all })}</span>}
      <LongActions />
      <div className="status-keys">
        {hints.map(([text, commands]) => (
          <span key={text}>
            {commands.map((id) => (
              <CommandKey key={id} id={id} />
            ))}
            {t(`review.${text}`)}
          </span>
        ))}
      </div>
    </>
  );
}
