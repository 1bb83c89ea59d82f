import { useEffect, useRef } from "react";
import { Button } from "react-aria-components";
import type { LabelUse } from "../../core/model/LabelUse";
import { showDocument } from "../commands/navigating";
import { DocumentTitle } from "../documents/DocumentTitle";
import { useTranslation } from "../i18n/useTranslation";
import { currentDocument } from "../state/documentStore";
import { selectAnnotation } from "../state/viewStore";
import { useWorkspace } from "../state/workspaceStore";
import { leaveEditor } from "./editorStore";

/** How many places are listed: more than anybody goes through one by one. */
const LISTED = 200;

/** Why a label stays: every layer that uses it, each a way to the place. */
export function UseList({ uses }: { uses: readonly LabelUse[] }) {
  const { t } = useTranslation();
  const count = uses.reduce((sum, { annotations }) => sum + annotations, 0);
  const documents = new Set(uses.map(({ document }) => document)).size;
  const list = useRef<HTMLDivElement>(null);
  // The list appears below the button, often out of view.
  useEffect(() => list.current?.scrollIntoView({ block: "end" }), []);
  return (
    <div ref={list} className="label-uses" role="alert">
      <p>{t("labels.inUse", { count, documents })}</p>
      <ul>
        {uses.slice(0, LISTED).map((use) => (
          <li key={`${use.document}/${use.annotator}`}>
            <Place use={use} />
          </li>
        ))}
      </ul>
      {uses.length > LISTED && <p>{t("labels.moreUses", { count: uses.length - LISTED })}</p>}
    </div>
  );
}

function Place({ use }: { use: LabelUse }) {
  const { t } = useTranslation();
  return (
    <Button className="label-use" onPress={() => leaveEditor(() => void show(use))}>
      <DocumentTitle document={use.document} />
      <span className="soft">{use.annotator}</span>
      <small>{t("labels.useCount", { count: use.annotations })}</small>
    </Button>
  );
}

/** One's own first annotation with the label is selected; another person's layer is not on screen. */
async function show({ document, annotator, label }: LabelUse): Promise<void> {
  await showDocument(document);
  const isOwn = useWorkspace.getState().info?.settings.annotator === annotator;
  const first = currentDocument()?.layer.annotations.find((annotation) => annotation.label === label);
  if (isOwn && first) selectAnnotation(first.id);
}
