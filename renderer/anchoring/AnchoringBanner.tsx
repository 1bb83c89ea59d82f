import { Fragment, useMemo } from "react";
import { Button } from "react-aria-components";
import { type Anchoring, countAnchoring } from "../../core/anchor/reanchorLayer";
import type { OpenedDocument } from "../../electron/ipc/contract";
import { useTranslation } from "../i18n/useTranslation";
import { acceptAnchoring, leaveAnchoring, showAnchoring } from "./accepting";
import { useAnchoring } from "./anchoringStore";
import { ReportList } from "./ReportList";
import { reportRows } from "./reportRows";
import "./anchoring.css";

interface BannerProps {
  readonly opened: OpenedDocument;
  readonly anchoring: Anchoring;
}

/** Says what became of the annotator's annotations on a text that has changed, and asks whether that is to stay. */
export function AnchoringBanner({ opened, anchoring }: BannerProps) {
  const { t } = useTranslation();
  const { document } = opened.source;
  const isPutOff = useAnchoring(({ putOff }) => putOff.has(document));
  return (
    <section className="anchoring" aria-label={t("anchoring.region")} data-testid="anchoring">
      {isPutOff ? <Waiting /> : <Report opened={opened} anchoring={anchoring} />}
    </section>
  );
}

function Waiting() {
  const { t } = useTranslation();
  return (
    <div className="anchoring-line">
      <span>{t("anchoring.waits")}</span>
      <Button className="button" onPress={showAnchoring}>
        {t("anchoring.look")}
      </Button>
    </div>
  );
}

function Report({ opened, anchoring }: BannerProps) {
  const { t } = useTranslation();
  const { document } = opened.source;
  const isListed = useAnchoring(({ listed }) => listed === document);
  const isBusy = useAnchoring(({ accepting }) => accepting === document);
  const rows = useMemo(() => reportRows(anchoring), [anchoring]);
  const isOtherText = opened.layerProblem?.code === "layer-other-text";
  return (
    <>
      <div className="anchoring-line">
        <p role="status">
          <strong>{t(isOtherText ? "anchoring.textChanged" : "anchoring.quotesDiffer")}</strong>
          <Counts anchoring={anchoring} />
          <small>{t("anchoring.explain")}</small>
        </p>
        <div className="anchoring-acts">
          {rows.length > 0 && (
            <Button className="button plain" aria-expanded={isListed} onPress={showAnchoring}>
              {t(isListed ? "anchoring.hideList" : "anchoring.showList")}
            </Button>
          )}
          <Button className="button" onPress={leaveAnchoring}>
            {t("anchoring.leave")}
          </Button>
          <Button className="button primary" isDisabled={isBusy} onPress={() => void acceptAnchoring()}>
            {t("anchoring.accept")}
          </Button>
        </div>
      </div>
      {isListed && <ReportList rows={rows} />}
    </>
  );
}

/** Kept always, the rest where there are such. */
function Counts({ anchoring }: { anchoring: Anchoring }) {
  const { t } = useTranslation();
  const { kept, ...others } = countAnchoring(anchoring);
  const kinds = (["moved", "changed", "lost"] as const).filter((kind) => others[kind] > 0);
  return (
    <span className="anchoring-counts">
      <span>{t("anchoring.kept", { count: kept })}</span>
      {kinds.map((kind) => (
        <Fragment key={kind}>
          {" · "}
          <span data-kind={kind}>{t(`anchoring.${kind}`, { count: others[kind] })}</span>
        </Fragment>
      ))}
    </span>
  );
}
