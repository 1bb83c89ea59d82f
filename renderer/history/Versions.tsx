import { useState } from "react";
import { describeFailure } from "../../core/errors";
import type { VersionName } from "../../core/history/Version";
import type { AnnotatorId } from "../../core/model/ids";
import type { OpenedDocument } from "../../electron/ipc/contract";
import { currentLanguage } from "../i18n/i18n";
import { useTranslation } from "../i18n/useTranslation";
import { client } from "../workbenchClient";
import { useAnswer } from "./useAnswer";
import { useSavedAt } from "./useSavedAt";
import { VersionDetail } from "./VersionDetail";
import { VersionList } from "./VersionList";

interface VersionsProps {
  readonly opened: OpenedDocument;
  readonly annotator: AnnotatorId;
}

/** The kept versions of one annotator's layer, and how the one chosen differs from the layer as it is now. */
export function Versions({ opened, annotator }: VersionsProps) {
  const { t } = useTranslation();
  const { document } = opened.source;
  const [chosen, setChosen] = useState<VersionName | null>(null);
  const occasion = useOccasion(opened, annotator);
  const answer = useAnswer(`${document}/${annotator}`, occasion, () =>
    client.listVersions({ document, annotator }),
  );
  if (!answer) return null;
  if (!answer.ok)
    return (
      <p className="empty" role="alert">
        {describeFailure(answer.error, currentLanguage())}
      </p>
    );
  const versions = answer.value;
  const version = versions.find(({ name }) => name === chosen) ?? versions[0];
  if (!version) {
    const isOwn = annotator === opened.layer.annotator;
    return <p className="empty">{isOwn ? t("history.none") : t("history.noneOfTheirs", { annotator })}</p>;
  }
  return (
    <>
      <VersionList {...{ document, annotator, versions, chosen: version, choose: setChosen }} />
      <VersionDetail key={version.name} {...{ opened, annotator, version, occasion }} />
    </>
  );
}

/** Grows whenever the annotator's files may have changed: after a save, or a colleague's. */
function useOccasion({ others }: OpenedDocument, annotator: AnnotatorId): string {
  const savedAt = useSavedAt();
  const changedAt = others.find((other) => other.annotator === annotator)?.changedAt;
  return `${savedAt} ${changedAt ?? ""}`;
}
