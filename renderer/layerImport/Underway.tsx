import { Button } from "react-aria-components";
import { useTranslation } from "../i18n/useTranslation";
import { ActionProgress } from "../shell/LongActions";
import { type LongAction, useProgress } from "../state/progress";
import { useLayerImport } from "./layerImportStore";

const OWN: ReadonlySet<LongAction["name"]> = new Set(["readingLayers", "importingLayers", "takingBack"]);

/** The latest action of an import, when it takes long. */
export function useOwnAction(): LongAction | undefined {
  return useProgress(({ actions }) => actions.findLast(({ name }) => OWN.has(name)));
}

/**
 * How far what is under way is, and its end, apart from what closes the dialog.
 *
 * @param stopped - Told before the button that stops it goes away with the focus.
 */
export function Underway({ stopped }: { stopped: () => void }) {
  const { t } = useTranslation();
  const action = useOwnAction();
  const isLooking = useLayerImport(({ busy }) => busy === "looking");
  const stop = () => {
    stopped();
    action?.cancel?.();
  };
  return (
    <div className="layer-import-underway">
      <small role="status">{isLooking && !action && t("layerImport.looking")}</small>
      {action && <ActionProgress action={action} />}
      {action?.cancel && (
        <Button className="button" onPress={stop}>
          {t("buttons.stop")}
        </Button>
      )}
    </div>
  );
}
