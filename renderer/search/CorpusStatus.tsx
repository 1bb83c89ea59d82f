import { useTranslation } from "../i18n/useTranslation";
import { type ReadingProgress, useReadingProgress } from "./readingProgress";

/** How far the texts have been read, or a search that takes long. */
export function CorpusStatus({ slot }: { slot: Exclude<keyof ReadingProgress, "corpus"> }) {
  const { t } = useTranslation();
  const corpus = useReadingProgress((state) => state.corpus);
  const own = useReadingProgress((state) => state[slot]);
  const progress = corpus ?? own;
  if (!progress) return null;
  return (
    <>
      <progress value={progress.done} max={progress.total} aria-label={t("search.searching")} />
      <span>{t(corpus ? "search.reading" : "search.working", { ...progress })}</span>
    </>
  );
}
