import { useDeferredValue, useMemo, useState } from "react";
import { Button } from "react-aria-components";
import { describeFailure, type Failure } from "../../core/errors";
import type { Version } from "../../core/history/Version";
import { diffLayers } from "../../core/model/diffLayers";
import type { AnnotatorId } from "../../core/model/ids";
import type { Layer } from "../../core/model/Layer";
import { ok } from "../../core/result";
import { checkLayer } from "../../core/stored/checkLayer";
import type { OpenedDocument } from "../../electron/ipc/contract";
import { currentLanguage } from "../i18n/i18n";
import { useTranslation } from "../i18n/useTranslation";
import { useShownName } from "../review/names";
import { client } from "../workbenchClient";
import { DifferenceList } from "./DifferenceList";
import { momentText } from "./momentText";
import { restoreVersion } from "./restoring";
import { useAnswer } from "./useAnswer";

interface VersionDetailProps {
  readonly opened: OpenedDocument;
  readonly annotator: AnnotatorId;
  readonly version: Version;
  /** Another one when the layer may have changed on the disk. */
  readonly occasion: string;
}

/** How the layer has changed since a version, and the way back to it. */
export function VersionDetail({ opened, annotator, version, occasion }: VersionDetailProps) {
  const { document } = opened.source;
  const isOwn = annotator === opened.layer.annotator;
  const key = `${document}/${annotator}`;
  const before = useAnswer(`${key}/${version.name}`, "", () =>
    client.readVersion({ document, annotator, version: version.name }),
  );
  const stored = useAnswer<Layer | null>(key, occasion, async () =>
    isOwn ? ok(null) : client.readVersion({ document, annotator, version: null }),
  );
  if (!before || !stored) return null;
  if (!before.ok) return <Unread problem={before.error} />;
  if (!stored.ok) return <Unread problem={stored.error} />;
  const now = stored.value ?? opened.layer;
  return <Compared {...{ opened, version, isOwn, before: before.value, now }} />;
}

function Unread({ problem }: { problem: Failure }) {
  return (
    <p className="version-problem" role="alert">
      {describeFailure(problem, currentLanguage())}
    </p>
  );
}

interface ComparedProps extends Pick<VersionDetailProps, "opened" | "version"> {
  readonly isOwn: boolean;
  readonly before: Layer;
  readonly now: Layer;
}

function Compared({ opened, version, isOwn, before, now }: ComparedProps) {
  const { t } = useTranslation();
  const shownName = useShownName();
  const latest = useDeferredValue(now);
  const diff = useMemo(() => diffLayers(before, latest), [before, latest]);
  const isSameText = before.text.sha256 === opened.source.sha256;
  return (
    <section className="version-detail" aria-label={t("history.since", { time: momentText(version.keptAt) })}>
      <DifferenceList {...{ diff, version, document: opened.source.document, isOwn, isSameText }} />
      {isOwn ? (
        <Restore {...{ opened, version, before }} />
      ) : (
        <p className="version-note">{t("history.onlyTheirs", { annotator: shownName(before.annotator) })}</p>
      )}
    </section>
  );
}

function Restore({ opened, version, before }: Pick<ComparedProps, "opened" | "version" | "before">) {
  const { t } = useTranslation();
  const [isBusy, setBusy] = useState(false);
  const problem = useMemo(
    () => checkLayer(version.name, before, opened.source),
    [version, before, opened.source],
  );
  const refused = opened.layerProblem ?? problem;
  const restore = async () => {
    setBusy(true);
    await restoreVersion(version, before);
    setBusy(false);
  };
  if (refused) return <Unread problem={refused} />;
  return (
    <Button className="button version-restore" isDisabled={isBusy} onPress={() => void restore()}>
      {t(isBusy ? "history.restoring" : "history.restore")}
    </Button>
  );
}
