import { Button } from "react-aria-components";
import { saveCopy } from "../commands/savingCopy";
import { useTranslation } from "../i18n/useTranslation";
import { useEverythingSaved } from "../state/everythingSaved";

/** Offered while layers or decisions are not saved: they can be put elsewhere meanwhile. */
export function SaveCopyButton() {
  const { t } = useTranslation();
  const { kind } = useEverythingSaved();
  if (kind !== "failed") return null;
  return (
    <Button className="button" onPress={() => void saveCopy()}>
      {t("save.copy")}
    </Button>
  );
}
