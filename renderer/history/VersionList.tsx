import { useMemo, useState } from "react";
import { Button, Header, ListBox, ListBoxItem, ListBoxSection } from "react-aria-components";
import { describeFailure } from "../../core/errors";
import type { Version, VersionName } from "../../core/history/Version";
import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import type { VersionSummary } from "../../electron/ipc/history";
import { day, timeOfDay } from "../i18n/dates";
import { groupDigits } from "../i18n/groupDigits";
import { currentLanguage } from "../i18n/i18n";
import { useTranslation } from "../i18n/useTranslation";
import { useSummaries } from "./useSummaries";

interface VersionListProps {
  readonly document: DocumentId;
  readonly annotator: AnnotatorId;
  /** The newest first. */
  readonly versions: readonly Version[];
  readonly chosen: Version;
  readonly choose: (version: VersionName) => void;
}

/** How many versions are listed at first, and more at a time. */
const PAGE = 30;

/** Kept versions by day, the newest first: when, why, and how many annotations. */
export function VersionList({ document, annotator, versions, chosen, choose }: VersionListProps) {
  const { t } = useTranslation();
  const [count, setCount] = useState(PAGE);
  const listed = useMemo(() => versions.slice(0, count), [versions, count]);
  const summaries = useSummaries(document, annotator, listed);
  return (
    <div className="version-scroller">
      <ListBox
        aria-label={t("history.versions")}
        className="version-list"
        data-testid="version-list"
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={[chosen.name]}
        onSelectionChange={(keys) =>
          choose(listed.find(({ name }) => keys !== "all" && keys.has(name))?.name ?? chosen.name)
        }
      >
        {[...byDay(listed)].map(([name, ofDay]) => (
          <ListBoxSection key={name} aria-label={name}>
            <Header className="version-day">{name}</Header>
            {ofDay.map((version) => (
              <Row key={version.name} {...{ version, summary: summaries.get(version.name) }} />
            ))}
          </ListBoxSection>
        ))}
      </ListBox>
      {count < versions.length && (
        <Button className="button plain version-more" onPress={() => setCount(count + PAGE)}>
          {t("history.earlier")}
        </Button>
      )}
    </div>
  );
}

interface RowProps {
  readonly version: Version;
  readonly summary: VersionSummary | undefined;
}

function Row({ version, summary }: RowProps) {
  const { t } = useTranslation();
  const time = timeOfDay(version.keptAt);
  const reason = t(`history.reasons.${version.reason}`);
  const { annotations = null, problem = null } = summary ?? {};
  const said =
    annotations !== null
      ? t("history.version", { time, reason, count: annotations })
      : t(problem ? "history.versionBroken" : "history.versionUnread", { time, reason });
  return (
    <ListBoxItem id={version.name} className="version-row" textValue={said} aria-label={said}>
      <time dateTime={version.keptAt}>{time}</time>
      <span className="version-reason">{reason}</span>
      {problem ? (
        <span className="version-broken" title={describeFailure(problem, currentLanguage())}>
          {t("history.broken")}
        </span>
      ) : (
        <small className="version-count">{annotations !== null && groupDigits(annotations)}</small>
      )}
    </ListBoxItem>
  );
}

function byDay(versions: readonly Version[]): Map<string, Version[]> {
  const days = new Map<string, Version[]>();
  for (const version of versions) {
    const name = day(version.keptAt);
    days.set(name, [...(days.get(name) ?? []), version]);
  }
  return days;
}
