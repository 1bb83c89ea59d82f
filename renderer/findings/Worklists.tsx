import { useState } from "react";
import { Button } from "react-aria-components";
import { describeFailure } from "../../core/errors";
import { type WorklistKind, worklistKinds } from "../../core/findings/worklist";
import { quantityText } from "../../core/quantity/quantityText";
import type { WorklistRow } from "../../electron/ipc/findings";
import { groupDigits } from "../i18n/groupDigits";
import { currentLanguage } from "../i18n/i18n";
import { useTranslation } from "../i18n/useTranslation";
import { client } from "../workbenchClient";
import { useLayerName } from "./layerNames";
import { PassageButton } from "./PassagePanel";
import { SaveSheet } from "./SaveSheet";
import { TARGET_HEADERS } from "./Targets";
import { useFindingsAnswer } from "./useFindingsAnswer";

const AT_A_TIME = 25;
const MOST = 500;

/** What is missing of the annotations or contradicts itself; an entry opens its place. */
export function Worklists() {
  return worklistKinds.map((kind) => <Worklist key={kind} kind={kind} />);
}

function Worklist({ kind }: { kind: WorklistKind }) {
  const { t } = useTranslation();
  const [count, setCount] = useState(AT_A_TIME);
  const answer = useFindingsAnswer(
    kind,
    (annotator) => client.findingsWorklist({ annotator, kind, from: 0, count }),
    String(count),
  );
  const id = `findings-${kind}`;
  const page = answer?.ok ? answer.value : null;
  const more = Math.min(AT_A_TIME, MOST - count, (page?.total ?? 0) - count);
  const name = t(`findings.lists.${kind}`);
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>
        {name} {page && <span className="tab-count">{groupDigits(page.total)}</span>}
      </h3>
      <p className="findings-note">{t(`findings.listMeans.${kind}`)}</p>
      {answer && !answer.ok && <p role="status">{describeFailure(answer.error, currentLanguage())}</p>}
      {page && page.total === 0 && <p className="findings-note">{t("findings.nothingToDo")}</p>}
      {page && page.total > 0 && (
        <>
          <ul className="findings-list">
            {page.rows.map((row) => (
              <Entry key={`${row.passage.document} ${row.passage.annotator} ${row.passage.id}`} row={row} />
            ))}
          </ul>
          <p className="findings-foot">
            {more > 0 && (
              <Button className="button plain" onPress={() => setCount(count + more)}>
                {t("findings.more", { count: more })}
              </Button>
            )}
            <SaveSheet name={name} of={{ kind: "worklist", list: kind }} headers={TARGET_HEADERS} />
          </p>
        </>
      )}
    </section>
  );
}

function Entry({ row: { passage, others } }: { row: WorklistRow }) {
  const layerName = useLayerName();
  const all = others.length > 0 ? [passage, ...others] : [];
  return (
    <li>
      <PassageButton passage={passage} />
      {all.length > 0 && (
        <dl className="findings-values">
          {all.map(({ annotator, values }) => (
            <div key={annotator}>
              <dt>{layerName(annotator)}</dt>
              <dd>{values?.quantity ? quantityText(values.quantity, currentLanguage()) : "—"}</dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}
