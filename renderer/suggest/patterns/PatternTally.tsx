import { useState } from "react";
import { Button } from "react-aria-components";
import type { FoundPassage, TalliedPattern } from "../../../electron/ipc/suggest";
import { DocumentTitle } from "../../documents/DocumentTitle";
import { groupDigits } from "../../i18n/groupDigits";
import { useTranslation } from "../../i18n/useTranslation";
import { goToPlace } from "../../search/goToPlace";
import { closeDialog } from "../../shell/dialogInUse";
import { useWorkspace } from "../../state/workspaceStore";
import { areSuggestionsOn } from "../asking";
import { usePatterns } from "./patternStore";

type Kind = keyof TalliedPattern["examples"];
const kinds = ["caught", "missed", "wrong"] as const satisfies readonly Kind[];

/** What the pattern would have done in what one has tagged; each number shows its passages. */
export function PatternTally() {
  const { t } = useTranslation();
  const isCounted = useWorkspace(areSuggestionsOn);
  return (
    <section className="pattern-tally" aria-label={t("patterns.tally")}>
      <h3>{t("patterns.tally")}</h3>
      {isCounted ? <Counts /> : <p>{t("patterns.uncounted")}</p>}
    </section>
  );
}

function Counts() {
  const { t } = useTranslation();
  const tally = usePatterns((state) => state.tally);
  const [kind, setKind] = useState<Kind>("caught");
  return (
    <>
      <fieldset className="pattern-counts" aria-label={t("patterns.tally")}>
        {kinds.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={kind === each}
            title={t(`patterns.${each}Means`)}
            onClick={() => setKind(each)}
          >
            <strong>{tally ? groupDigits(tally[each]) : "–"}</strong> {t(`patterns.${each}`)}
          </button>
        ))}
      </fieldset>
      <p>{t(`patterns.${kind}Means`)}</p>
      {tally && <Passages passages={tally.examples[kind]} count={tally[kind]} />}
    </>
  );
}

function Passages({ passages, count }: { passages: readonly FoundPassage[]; count: number }) {
  const { t } = useTranslation();
  return (
    <>
      <ul className="pattern-passages">
        {passages.map((passage) => (
          <li key={`${passage.document} ${passage.start} ${passage.end}`}>
            <PassageRow passage={passage} />
          </li>
        ))}
      </ul>
      {count > passages.length && <p>{t("patterns.firstOnes", { shown: passages.length })}</p>}
    </>
  );
}

function PassageRow({ passage: { document, start, end, words } }: { passage: FoundPassage }) {
  const open = () => {
    closeDialog("patterns");
    void goToPlace({ document, start, end }, null);
  };
  return (
    <Button className="pattern-passage" onPress={open}>
      <span>{words}</span>
      <small>
        <DocumentTitle document={document} />
      </small>
    </Button>
  );
}
