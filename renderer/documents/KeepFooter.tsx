import { Button } from "react-aria-components";
import { useTranslation } from "../i18n/useTranslation";

/** Ends a form in a dialog: to cancel, or to keep what it says. */
export function KeepFooter() {
  const { t } = useTranslation();
  return (
    <footer className="dialog-footer">
      <Button className="button" slot="close">
        {t("buttons.cancel")}
      </Button>
      <Button className="button primary" type="submit">
        {t("importing.keep")}
      </Button>
    </footer>
  );
}
