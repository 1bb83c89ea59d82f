import { Button } from "react-aria-components";
import { describeFailure } from "../../core/errors";
import { currentLanguage } from "../i18n/i18n";
import { useTranslation } from "../i18n/useTranslation";
import { dismiss, useNotices } from "../state/announcements";
import "./Notices.css";

/** What went wrong, until it is dismissed. */
export function Notices() {
  const { t } = useTranslation();
  const notices = useNotices((state) => state.notices);
  return (
    <section className="notices" aria-label={t("notices.region")} aria-live="assertive">
      {notices.map(({ id, problem }) => (
        <div key={id} className="notice">
          {describeFailure(problem, currentLanguage())}
          <Button className="button plain" aria-label={t("notices.dismiss")} onPress={() => dismiss(id)}>
            ×
          </Button>
        </div>
      ))}
    </section>
  );
}
