import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { saveCopy } from "../commands/savingCopy";
import { useSaveState } from "../state/saving";

/** Offered while a layer is not saved: it can be put elsewhere meanwhile. */
export function SaveCopyButton() {
  const { t } = useTranslation();
  const isWanted = useSaveState(({ kind }) => kind === "failed");
  if (!isWanted) return null;
  return (
    <Button className="button" onPress={() => void saveCopy()}>
      {t("save.copy")}
    </Button>
  );
}
