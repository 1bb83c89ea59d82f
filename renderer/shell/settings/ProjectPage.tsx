import { useTranslation } from "../../i18n/useTranslation";
import { changeProject } from "../../state/project";
import { useSettings } from "../../state/settings";
import { useWorkspace } from "../../state/workspaceStore";

/** What all who work on the project share. */
export function ProjectPage() {
  const { t } = useTranslation();
  const rule = useWorkspace(({ info }) => info?.project.ownLayerFirst);
  return (
    <>
      <p className="setting-help">{t("settings.projectHelp")}</p>
      <label className="setting-check">
        <input
          type="checkbox"
          checked={rule !== undefined}
          onChange={({ target }) => void changeProject({ kind: "own-layer-first", isOn: target.checked })}
        />
        {t("settings.ownFirst")}
      </label>
      <p className="setting-help">{t("settings.ownFirstHelp")}</p>
      {rule && <ReviewsOnly reviewers={rule.reviewers} />}
    </>
  );
}

/** Whoever decides without annotating sees everybody's layers at once. */
function ReviewsOnly({ reviewers }: { reviewers: readonly string[] }) {
  const { t } = useTranslation();
  const { annotator } = useSettings();
  if (!annotator) return null;
  return (
    <label className="setting-check">
      <input
        type="checkbox"
        checked={reviewers.includes(annotator)}
        onChange={({ target }) =>
          void changeProject({ kind: "reviewer-named", annotator, isReviewer: target.checked })
        }
      />
      {t("settings.reviewsOnly", { name: annotator })}
    </label>
  );
}
