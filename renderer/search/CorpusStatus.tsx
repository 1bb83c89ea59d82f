import { Button } from "react-aria-components";
import { useTranslation } from "../i18n/useTranslation";
import { type ReadingProgress, useReadingProgress } from "./readingProgress";

interface CorpusStatusProps {
  readonly slot: Exclude<keyof ReadingProgress, "corpus">;
  readonly cancel: () => void;
}

/** How far the texts have been read, or a search that takes long, with a way out of it. */
export function CorpusStatus({ slot, cancel }: CorpusStatusProps) {
  const { t } = useTranslation();
  return (
    <>
      <Progress slot={slot} />
      <Button className="button plain" onPress={cancel}>
        {t("buttons.cancel")}
      </Button>
    </>
  );
}

function Progress({ slot }: Pick<CorpusStatusProps, "slot">) {
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
