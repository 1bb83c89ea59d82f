import { useEffect, useState } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "../i18n/useTranslation";
import { client, onMainEvent } from "../workbenchClient";

/** How far looking for the uses of a label is; it can be stopped. */
export function Looking() {
  const { t } = useTranslation();
  const [{ done, total }, setProgress] = useState({ done: 0, total: 0 });
  useEffect(() => onMainEvent("labelUsesProgress", setProgress), []);
  // Most changes take no label away: nothing is looked for then, and nothing said.
  if (total === 0) return <span className="label-looking" />;
  return (
    <span className="label-looking" role="status">
      {t("labels.looking", { done, total })}
      <Button className="button plain" onPress={() => void client.cancelLabelUses()}>
        {t("buttons.stop")}
      </Button>
    </span>
  );
}
