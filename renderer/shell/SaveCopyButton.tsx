import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { saveCopy } from "../commands/savingCopy";

/** Offered while something is not saved: it can be put elsewhere meanwhile. */
export function SaveCopyButton() {
  const { t } = useTranslation();
  return (
    <Button className="button" onPress={() => void saveCopy()}>
      {t("save.copy")}
    </Button>
  );
}
